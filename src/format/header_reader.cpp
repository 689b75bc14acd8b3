#include <ajar/format/readers.hpp>
#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

namespace {

// MAJOR.MINOR.PATCH, without leading zeros.
bool is_version(std::string_view text)
{
    const auto parts = split(text, '.');
    return parts.size() == 3 &&
           std::ranges::all_of(parts, [](std::string_view part) {
               return !part.empty() && std::ranges::all_of(part, is_digit) &&
                      (part.size() == 1 || part.front() != '0');
           });
}

// The shape of a BCP 47 tag: a language of 2 to 8 letters, then subtags of 1
// to 8 letters and digits; a single one opens an extension and is not last.
bool is_language(std::string_view text)
{
    const auto parts = split(text, '-');
    const auto fits = [](std::string_view part) {
        return !part.empty() && part.size() <= 8 &&
               std::ranges::all_of(
                   part, [](char c) { return is_letter(c) || is_digit(c); });
    };
    const std::string_view language = parts.front();
    return language.size() >= 2 && std::ranges::all_of(language, is_letter) &&
           std::ranges::all_of(parts, fits) && parts.back().size() > 1;
}

void check_words(const TableReader& header)
{
    const std::string id = header.text("id");
    if (!id.empty() && !is_kebab_id(id)) {
        header.refuse_value(
            "id", Code::InvalidId,
            "a questionnaire's id is made of small letters, digits and '-', "
            "starts with a letter and has at most 64 characters");
    }
    const std::string version = header.text("version");
    if (!version.empty() && !is_version(version)) {
        header.refuse_value("version", Code::InvalidValue,
                            "a version must have the form MAJOR.MINOR.PATCH",
                            "for example \"1.0.0\"");
    }
    const std::string language = header.text("language");
    if (!language.empty() && !is_language(language)) {
        header.refuse_value("language", Code::InvalidValue,
                            "a language must be a BCP 47 tag",
                            "for example \"en\" or \"pt-BR\"");
    }
}

void read_report(const TableReader& header, Questionnaire& questionnaire)
{
    const auto report = header.table("report", keys::report);
    if (!report) {
        return;
    }
    questionnaire.full = report->whole("full");
    if (questionnaire.full == 0) {
        report->refuse_value("full", Code::OutOfRange,
                             "'full' must be at least 1");
    }
    questionnaire.tie = report->number("tie").value_or(Number(0));
    if (questionnaire.tie < Number(0)) {
        report->refuse_value("tie", Code::OutOfRange,
                             "'tie' must be at least 0");
    }
}

// `format` is none for inf and nan.
void refuse_format(const std::optional<Number>& format,
                   Span where,
                   Faults& faults)
{
    const bool is_newer = format && *format > Number(1);
    const bool is_short =
        format && *format > Number(-1'000'000) && *format < Number(1'000'000);
    faults.add(
        where, Code::UnsupportedFormat,
        (is_short ? fmt::format("this is format {}, and ", format->to_text())
                  : std::string()) +
            "this program reads format 1",
        is_newer ? "a newer ajar may know this one" : "write format = 1");
}

}  // namespace

bool has_known_format(const TomlTable& root, Faults& faults)
{
    const auto* number = root.find_as<TomlNumber>("format");
    if (number == nullptr || number->value == Number(1)) {
        return true;
    }
    refuse_format(number->value, root.find("format")->value.where, faults);
    return false;
}

void check_format(const TableReader& header)
{
    const auto format = header.number("format");
    if (format && *format != Number(1)) {
        refuse_format(format, header.where_value("format"), header.faults());
    }
}

void read_header(const TableReader& header, Questionnaire& questionnaire)
{
    check_words(header);
    questionnaire.id = header.text("id");
    questionnaire.id_where = header.where_value("id");
    questionnaire.version = header.text("version");
    questionnaire.title = header.text("title");
    questionnaire.language = header.text("language");
    questionnaire.summary = header.text("summary");
    questionnaire.minutes = header.whole("minutes");
    questionnaire.audience = header.word<Audience>("audience");
    questionnaire.intro = header.text("intro");
    questionnaire.outro = header.text("outro");
    questionnaire.frame = header.text("frame");
    questionnaire.license = header.text("license");
    for (const Placed& author : header.placed("authors")) {
        questionnaire.authors.push_back(author.text);
    }
    questionnaire.reviewed = header.date("reviewed");
    questionnaire.review_by = header.date("review_by");
    questionnaire.review_by_where = header.where_value("review_by");
    read_report(header, questionnaire);
}

}  // namespace ajar
