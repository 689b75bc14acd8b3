#include <ajar/render/page/catalog.hpp>

#include <ajar/render/json/writer.hpp>
#include <ajar/render/words.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <string_view>

namespace ajar {

namespace {

std::string_view word_for(const std::optional<Audience>& audience)
{
    if (!audience) {
        return {};
    }
    return *audience == Audience::Self ? "self" : "supporter";
}

std::string facts_of(const CatalogRow& row)
{
    std::string facts = row.length;
    if (row.audience) {
        facts += *row.audience == Audience::Self
                     ? ", about yourself"
                     : ", for partners, family and friends";
    }
    return facts + ".";
}

}  // namespace

CatalogRow catalog_row(const Questionnaire& questionnaire)
{
    return {.id = questionnaire.id,
            .title = questionnaire.title,
            .summary = questionnaire.summary,
            .audience = questionnaire.audience,
            .items = count_of_questions(questionnaire).at_most,
            .minutes = questionnaire.minutes,
            .length = length_in_words(questionnaire)};
}

std::string render_catalog(const std::vector<CatalogRow>& rows,
                           std::size_t width)
{
    const Indent indent{"  ", "  "};
    std::string text;
    for (const CatalogRow& row : rows) {
        text += text.empty() ? "" : "\n";
        text += wrap(sanitized_line(row.id), width);
        text += wrap(sanitized_line(row.title), width, indent);
        text += wrap(sanitized_line(row.summary), width, indent);
        text += wrap(facts_of(row), width, indent);
    }
    return text;
}

std::string render_catalog_json(const std::vector<CatalogRow>& rows)
{
    JsonWriter json;
    json.open_array();
    for (const CatalogRow& row : rows) {
        json.open_object(Spread::OneLine);
        json.key("id").text(row.id);
        json.key("title").text(row.title);
        json.key("audience").text_or_null(word_for(row.audience));
        json.key("items").count(row.items);
        json.key("minutes");
        row.minutes ? json.count(*row.minutes) : json.null();
        json.close_object();
    }
    json.close_array();
    return json.finished();
}

}  // namespace ajar
