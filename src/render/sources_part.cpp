#include <ajar/render/sources_part.hpp>

#include <ajar/render/explanation_part.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace ajar {

namespace {

constexpr char where_from[] = "Where this comes from";
constexpr std::string_view last_checked = "last checked on {}";
constexpr std::string_view used_for = "Used for: {}.";

// A source, and the titles of the explanations that rest on it.
struct UsedSource {
    SourceIndex source;
    std::vector<std::string> titles;
};

void note_use(std::vector<UsedSource>& used,
              const std::vector<SourceIndex>& sources,
              const std::string& title)
{
    for (const SourceIndex source : sources) {
        auto found = std::ranges::find(used, source, &UsedSource::source);
        if (found == used.end()) {
            found = used.insert(used.end(), UsedSource{source, {}});
        }
        if (found->titles.empty() || found->titles.back() != title) {
            found->titles.push_back(title);
        }
    }
}

std::vector<UsedSource> used_sources(const Reading& reading, bool shows_all)
{
    const Questionnaire& questionnaire = reading.questionnaire;
    const auto shown = in_full(reading, shows_all);
    std::vector<UsedSource> used;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Explanation& explanation = questionnaire.at(shown[i].explanation);
        note_use(used, explanation.sources, explanation.title);
        for (const NextStepIndex step :
             steps_of(reading, shown.first(i), shown[i])) {
            note_use(used, questionnaire.at(step).sources, explanation.title);
        }
    }
    return used;
}

// Title, year, strength, the date it was checked: what is known of it.
std::string source_in_words(const Source& source)
{
    std::string words = source.title;
    if (source.year) {
        words += fmt::format(" ({})", source.year->to_text());
    }
    std::vector<std::string> known;
    if (!source.strength.empty()) {
        known.push_back(source.strength);
    }
    if (!source.checked.empty()) {
        known.push_back(
            fmt::format(last_checked, date_in_words(source.checked)));
    }
    words += known.empty() ? "" : ": ";
    return words + fmt::format("{}.", fmt::join(known, ", "));
}

}  // namespace

Report sources_part(const Reading& reading, bool shows_all)
{
    Points points;
    for (const UsedSource& used : used_sources(reading, shows_all)) {
        const Source& source = reading.questionnaire.sources[used.source.value];
        points.texts.push_back(
            source_in_words(source) + " " +
            fmt::format(used_for, fmt::join(used.titles, "; ")));
    }
    if (points.texts.empty()) {
        return {};
    }
    return {Heading{2, where_from}, std::move(points)};
}

}  // namespace ajar
