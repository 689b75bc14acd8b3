#include <ajar/render/support.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>
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
constexpr std::string_view by_ways = "By {}, ";
constexpr char by_country[] = "Numbers by country";
constexpr std::string_view checked_on =
    "{}; checked on {}, may have changed since";

// Rows of the list in its order, and those of one service among them.
using Rows = std::vector<const SupportLine*>;
using Service = std::span<const SupportLine* const>;

enum class Kind { Emergency, Call, Text, Chat };

Kind kind_of(const SupportLine& line)
{
    if (line.kind == "emergency") {
        return Kind::Emergency;
    }
    if (line.kind == "text") {
        return Kind::Text;
    }
    return line.kind == "support-chat" ? Kind::Chat : Kind::Call;
}

bool is_same_service(const SupportLine& left, const SupportLine& right)
{
    return left.country_code == right.country_code &&
           left.name == right.name && left.hours == right.hours &&
           left.checked == right.checked;
}

// How a service is reached, where its contacts alone may leave that open.
std::string ways_in(Service service)
{
    std::vector<std::string> ways;
    for (const SupportLine* row : service) {
        switch (kind_of(*row)) {
        case Kind::Emergency: return "";
        case Kind::Call: ways.emplace_back("phone"); break;
        case Kind::Text: ways.emplace_back("text"); break;
        case Kind::Chat: ways.emplace_back("web chat"); break;
        }
    }
    const bool is_directory = service[0]->country_code == international;
    return is_directory ? "" : fmt::format(by_ways, listed(ways));
}

// Each number stays whole and alone on its line (CARE-48).
std::vector<std::string> split_contact(std::string_view contact)
{
    constexpr std::string_view or_mark = " or ";
    constexpr std::string_view and_mark = "; ";
    std::vector<std::string> parts;
    while (true) {
        const std::size_t next_or = contact.find(or_mark);
        const std::size_t next_and = contact.find(and_mark);
        const std::size_t end = std::min(next_or, next_and);
        parts.emplace_back(contact.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        contact.remove_prefix(
            end + (next_or < next_and ? or_mark : and_mark).size());
    }
}

// Similar numbers belong to other services elsewhere: the country stands with
// each (CARE-48).
HelpLine help_line(Service service)
{
    const SupportLine& first = *service[0];
    HelpLine line{first.name, {}, {}};
    if (first.country_code != international) {
        line.name += ", " + first.country;
    }
    for (const SupportLine* row : service) {
        for (std::string& contact : split_contact(row->contact)) {
            line.contacts.push_back(std::move(contact));
        }
    }
    const std::string hours =
        first.hours == "not stated" ? "hours not stated" : first.hours;
    line.details = fmt::format(checked_on, ways_in(service) + hours,
                               date_in_words(first.checked));
    return line;
}

Rows rows_of(const SupportLines& lines, std::string_view country_code)
{
    Rows rows;
    for (const SupportLine& line : lines) {
        if (line.country_code == country_code) {
            rows.push_back(&line);
        }
    }
    return rows;
}

Rows only(const Rows& rows, bool are_emergency)
{
    Rows kept;
    for (const SupportLine* row : rows) {
        if ((kind_of(*row) == Kind::Emergency) == are_emergency) {
            kept.push_back(row);
        }
    }
    return kept;
}

bool have(const Rows& rows, Kind kind)
{
    return std::ranges::any_of(rows, [kind](const SupportLine* row) {
        return kind_of(*row) == kind;
    });
}

// One help line for each service; tells how many there are.
std::size_t append_services(Report& report, const Rows& rows)
{
    std::size_t count = 0;
    for (std::size_t start = 0; start < rows.size(); ++count) {
        std::size_t end = start + 1;
        while (end < rows.size() && is_same_service(*rows[start], *rows[end])) {
            ++end;
        }
        report.emplace_back(
            help_line(Service(rows).subspan(start, end - start)));
        start = end;
    }
    return count;
}

Report danger_part(const SupportLines& lines, const Rows& rows)
{
    Report report{Heading{2, in_danger}};
    if (append_services(report, only(rows, true)) == 0) {
        if (!rows.empty()) {
            append_prose(report,
                         fmt::format(no_emergency, rows.front()->country));
        }
        append_prose(report, local_number);
        const Rows anywhere = only(rows_of(lines, international), true);
        if (append_services(report, anywhere) > 0) {
            append_prose(report, from_mobiles);
        }
    }
    append_prose(report, stay_with_you);
    return report;
}

// What the list lacks for a country is said, not left to be missed (CARE-44).
void append_gaps(Report& report, const Rows& rows)
{
    const bool has_call = have(rows, Kind::Call);
    const bool has_text = have(rows, Kind::Text) || have(rows, Kind::Chat);
    if (rows.empty() || (has_call && has_text)) {
        return;
    }
    const auto gap = has_call ? no_text : has_text ? no_call : no_line;
    append_prose(report,
                 fmt::format(fmt::runtime(gap), rows.front()->country));
}

void append_directories(Report& report, const SupportLines& lines)
{
    const Rows rows = only(rows_of(lines, international), false);
    if (!rows.empty()) {
        append_prose(report, directories);
        append_services(report, rows);
    }
}

Report talk_part(const SupportLines& lines, const Rows& rows)
{
    Report report{Heading{2, to_talk}, Paragraph{you_can_talk}};
    const std::size_t count = append_services(report, only(rows, false));
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
    const Rows rows = country_code == international
                          ? Rows{}
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
        const Rows rows = rows_of(lines, code);
        append_services(report, only(rows, true));
        append_services(report, only(rows, false));
    }
    return report;
}

}  // namespace ajar
