#include <ajar/render/support.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/services.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr char in_danger[] =
    "If you or someone else is in danger now, call for help";
constexpr char local_number[] = "Call your local emergency number.";
constexpr char from_mobiles[] =
    "In many countries this number reaches emergency services from a mobile "
    "phone.";
constexpr char stay_with_you[] =
    "If you can, ask someone to stay with you. This program cannot call anyone "
    "for you.";

constexpr char to_talk[] = "If you want to talk to someone now, call or write";
// Said once, in direct words (CARE-42).
constexpr char you_can_talk[] =
    "If you are thinking about suicide or hurting yourself, you can talk to "
    "someone now.";
constexpr char directories[] =
    "These directories list lines in many countries.";
constexpr char busy[] =
    "A line can be busy. If nobody answers, try again, or try another one. A "
    "busy line says nothing about you, or about how much you matter.";
constexpr char your_country[] =
    "For the lines of your country, type: ajar support COUNTRY. Put its name "
    "or its two letters in place of COUNTRY.";
constexpr char another_country[] =
    "For another country, type: ajar support COUNTRY.";

constexpr char soon[] = "If you want help soon, tell someone";
constexpr char doctor[] =
    "A doctor or a local health service can listen, and knows what help there "
    "is near you. Someone you trust can help you make the first call.";
constexpr char words_to_use[] = "Words you could use";
constexpr char first_words[] = "Things have been hard lately. Could we talk?";

constexpr std::string_view no_emergency =
    "{}: this list has no emergency number.";
constexpr std::string_view no_call = "{}: this list has no line to call.";
constexpr std::string_view no_text = "{}: this list has no text or chat line.";
constexpr std::string_view no_line =
    "{}: this list has no line to call, text or chat with.";
constexpr std::string_view unknown_country =
    "This list has no country called \"{}\".";
constexpr std::string_view perhaps = " Perhaps you mean {}.";
constexpr char see_all[] =
    "To see every country on the list, type: ajar support --all.";
constexpr char by_country[] = "Numbers by country";

Report danger_part(const SupportLines& lines, const SupportRows& rows)
{
    Report report{Heading{2, in_danger}};
    if (append_services(report, emergency(rows)) == 0) {
        if (!rows.empty()) {
            append_prose(report,
                         fmt::format(no_emergency, rows.front()->country));
        }
        append_prose(report, local_number);
        const SupportRows anywhere = emergency(rows_of(lines, international));
        if (append_services(report, anywhere) > 0) {
            append_prose(report, from_mobiles);
        }
    }
    append_prose(report, stay_with_you);
    return report;
}

// What the list lacks for a country is said, not left to be missed (CARE-44).
void append_gaps(Report& report, const SupportRows& rows)
{
    const bool has_call = have(rows, ServiceKind::Call);
    const bool has_text =
        have(rows, ServiceKind::Text) || have(rows, ServiceKind::Chat);
    if (rows.empty() || (has_call && has_text)) {
        return;
    }
    const auto gap = has_call ? no_text : has_text ? no_call : no_line;
    append_prose(report, fmt::format(fmt::runtime(gap), rows.front()->country));
}

void append_directories(Report& report, const SupportLines& lines)
{
    const SupportRows rows = other(rows_of(lines, international));
    if (!rows.empty()) {
        append_prose(report, directories);
        append_services(report, rows);
    }
}

Report talk_part(const SupportLines& lines, const SupportRows& rows)
{
    Report report{Heading{2, to_talk}, Paragraph{you_can_talk}};
    const std::size_t count = append_services(report, other(rows));
    append_gaps(report, rows);
    // "Try another one" needs another one.
    if (count < 2) {
        append_directories(report, lines);
    }
    append_prose(report, busy);
    append_prose(report, rows.empty() ? your_country : another_country);
    return report;
}

Report soon_part()
{
    return {Heading{2, soon}, Paragraph{doctor},
            Labelled{words_to_use, first_words}};
}

}  // namespace

Report support_block(const SupportLines& lines, std::string_view country_code)
{
    const SupportRows rows = country_code == international
                                 ? SupportRows{}
                                 : rows_of(lines, country_code);
    Report report = danger_part(lines, rows);
    append(report, talk_part(lines, rows));
    append(report, soon_part());
    return report;
}

Report support_for_unknown_country(const SupportLines& lines,
                                   std::string_view word)
{
    std::string words = fmt::format(unknown_country, word);
    if (const auto name = nearest_country(lines, word)) {
        words += fmt::format(perhaps, *name);
    }
    Report report{Paragraph{words}, Paragraph{see_all}};
    append(report, support_block(lines, ""));
    return report;
}

Report support_for_all(const SupportLines& lines)
{
    std::vector<std::pair<std::string_view, std::string_view>> countries;
    for (const SupportLine& line : lines) {
        if (line.country_code != international) {
            countries.emplace_back(line.country, line.country_code);
        }
    }
    std::ranges::sort(countries);
    const auto twice = std::ranges::unique(countries);
    countries.erase(twice.begin(), twice.end());
    Report report = support_block(lines, "");
    report.emplace_back(Heading{2, by_country});
    for (const auto& [country, code] : countries) {
        report.emplace_back(Heading{3, std::string(country)});
        const SupportRows rows = rows_of(lines, code);
        append_services(report, emergency(rows));
        append_services(report, other(rows));
    }
    return report;
}

}  // namespace ajar
