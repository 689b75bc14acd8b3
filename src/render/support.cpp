#include <ajar/render/support.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/services.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

constexpr char in_danger[] =
    "If you or someone else is in danger now, call for help";
constexpr std::string_view call_local = "Call {}.";
constexpr std::string_view from_mobiles = " ({} from many mobile phones)";
constexpr char all_at_once[] =
    "If speech, sight or strength changes all at once, call the emergency "
    "number.";
constexpr char stay_with_you[] =
    "If you can, ask someone you trust to stay with you. This program cannot "
    "call anyone for you.";

constexpr char if_hurt[] =
    "If someone hurts or frightens you, talk to people who know this";
constexpr char they_know[] =
    "They listen, and they know about being hurt, threatened or controlled by "
    "someone close. They can tell you what help there is. You need not be sure "
    "that it counts.";
constexpr char in_your_country[] =
    "Many countries have lines for this. ajar support COUNTRY shows those of "
    "yours. The directories below may list some, too.";
constexpr std::string_view no_abuse_line =
    "For {}, no such line has been checked yet. The directories below may list "
    "one, and a doctor may know who helps.";
constexpr char leaves_traces[] =
    "Calls and messages stay in the phone's list and on the bill. A phone that "
    "the other person cannot reach is safer.";

constexpr char to_talk[] = "If you want to talk to someone now, call or write";
// Said once, in direct words (CARE-42).
constexpr char you_can_talk[] =
    "If you are thinking about suicide or hurting yourself, you can talk to "
    "someone now.";
constexpr std::string_view near_you = "{} may have a line near you:";
constexpr std::string_view some_more = "{} may have more lines:";
constexpr std::string_view no_line =
    "For {}, no line here has been checked yet. {} may have one:";
constexpr std::string_view no_call =
    "For {}, no line to call has been checked yet.";
constexpr std::string_view no_text =
    "For {}, no line to write to has been checked yet.";
constexpr char busy[] =
    "A line can be busy. If nobody answers, try again, or try another one. A "
    "busy line says nothing about you, or about how much you matter.";
constexpr char your_country[] =
    "ajar support COUNTRY shows the lines of your country. Put its name or its "
    "two letters in place of COUNTRY.";
constexpr char another_country[] =
    "ajar support COUNTRY shows the lines of another country.";

constexpr char soon[] = "If you want help soon, tell someone";
constexpr char doctor[] =
    "A doctor or a local health service can listen, and knows what help there "
    "is near you. Someone you trust can help you make the first call.";
constexpr char same_day[] =
    "Call a doctor the same day if you hardly eat or drink. Do the same after "
    "nights awake, with a mind that races. Do the same if you hear or see what "
    "others do not, or feel that strangers watch or follow you.";
constexpr char after_a_birth[] =
    "In the weeks after a birth, call at once for any of these. No doctor "
    "today? A hospital or the emergency number can help.";
constexpr char first_words[] = "Things have been hard lately. Could we talk?";

constexpr std::string_view danger_at_the_end = "In danger now: {}.";
constexpr std::string_view danger_in = "In danger now, {}";
constexpr std::string_view talk_at_the_end = "Someone to talk to now: {}";
constexpr std::string_view hurt_at_the_end =
    "If someone hurts or frightens you: {}";
constexpr char more_at_the_end[] =
    "ajar support shows more. A busy line says nothing about you.";
constexpr char yours_at_the_end[] =
    "ajar support COUNTRY shows the lines of your country. A busy line says "
    "nothing about you.";

constexpr std::string_view guessed = "{} (you typed {})";
constexpr std::string_view unlisted =
    "{} is not on this list yet. What follows is there for you in any country.";
constexpr std::string_view unknown = "This list has no country called \"{}\".";
constexpr std::string_view perhaps = " Perhaps you mean {}.";
constexpr std::string_view perhaps_one_of = " These names are close to it: {}.";
constexpr char see_all[] =
    "ajar support --all shows every country on the list.";

constexpr char by_country[] = "Numbers by country";
constexpr char hurt_or_frightened[] = "If someone hurts or frightens you:";
constexpr char someone_to_talk_to[] = "Someone to talk to:";

// Where the person is: without a name, anywhere. A name without rows is that of
// a country for which nothing has been checked yet.
struct Place {
    std::string name;
    SupportRows emergency;
    SupportRows abuse;
    SupportRows talk;
    SupportRows directories;   // for anywhere
    std::string local_number;  // where there is no emergency number
};

Place place_of(const SupportLines& lines, const NamedCountry& country)
{
    const SupportRows rows = rows_of(lines, country.code);
    const SupportRows anywhere = rows_of(lines, international);
    Place place{country.name,
                rows_for(Purpose::Emergency, rows),
                rows_for(Purpose::Abuse, rows),
                rows_for(Purpose::Talk, rows),
                rows_for(Purpose::Talk, anywhere),
                "your local emergency number"};
    if (const auto numbers = rows_for(Purpose::Emergency, anywhere);
        !numbers.empty()) {
        place.local_number +=
            fmt::format(from_mobiles, numbers.front()->contact);
    }
    return place;
}

Report danger_part(const Place& place)
{
    Report report{Heading{2, in_danger}};
    if (append_services(report, place.emergency) == 0) {
        append_prose(report, fmt::format(call_local, place.local_number));
    }
    append_prose(report, all_at_once);
    append_prose(report, stay_with_you);
    return report;
}

Report abuse_part(const Place& place)
{
    Report report{Heading{2, if_hurt}};
    if (!place.abuse.empty()) {
        append_prose(report, they_know);
        append_services(report, place.abuse);
    } else if (place.name.empty()) {
        append_prose(report, in_your_country);
    } else {
        append_prose(report, fmt::format(no_abuse_line, place.name));
    }
    append_prose(report, leaves_traces);
    return report;
}

// What the list lacks for a country is said, not left to be missed (CARE-44).
std::string gap_in(const Place& place)
{
    if (place.talk.empty()) {
        return "";
    }
    if (!have(place.talk, Way::Call)) {
        return fmt::format(no_call, place.name);
    }
    const bool can_write =
        have(place.talk, Way::Text) || have(place.talk, Way::Chat);
    return can_write ? "" : fmt::format(no_text, place.name);
}

std::string lead_to_directories(const Place& place)
{
    const std::size_t count = place.directories.size();
    const std::string these =
        count == 1 ? "This directory"
                   : fmt::format("These {} directories", count_in_words(count));
    if (place.name.empty()) {
        return fmt::format(near_you, these);
    }
    return place.talk.empty() ? fmt::format(no_line, place.name, these)
                              : fmt::format(some_more, these);
}

Report talk_part(const Place& place, AbusePart part)
{
    Report report{Heading{2, to_talk}};
    append_prose(report, you_can_talk);
    const std::size_t count = append_services(report, place.talk);
    append_prose(report, gap_in(place));
    SupportRows shown = place.emergency;
    append_rows(shown, place.talk);
    const bool has_abuse_part = part == AbusePart::Shown;
    if (has_abuse_part) {
        append_rows(shown, place.abuse);
    }
    // "Try another one" needs another one.
    const bool needs_more =
        count < 2 || (has_abuse_part && place.abuse.empty());
    if (needs_more && !place.directories.empty()) {
        append_prose(report, lead_to_directories(place));
        append_services(report, place.directories);
        append_rows(shown, place.directories);
    }
    append_date(report, shown);
    append_prose(report, busy);
    append_prose(report, place.name.empty() ? your_country : another_country);
    return report;
}

Report soon_part(AbusePart part)
{
    Report report{Heading{2, soon}};
    append_prose(report, doctor);
    append_prose(report, same_day);
    append_prose(report, after_a_birth);
    append_prose(report, label_of_words(part == AbusePart::Shown), first_words);
    return report;
}

// One service alone, below the words that lead to it.
HelpLine led_to(std::string_view lead, const SupportLine& row)
{
    Report report;
    append_services(report, {&row});
    HelpLine line = std::get<HelpLine>(report.front());
    line.name = fmt::format(fmt::runtime(lead), line.name);
    return line;
}

// Leads to the whole block of the country that was meant.
Report lead_to(const MeantCountry& meant, std::string_view word)
{
    const std::string& name = meant.country.name;
    if (meant.is_listed) {
        return meant.is_guessed
                   ? Report{Heading{1, fmt::format(guessed, name, word)}}
                   : Report();
    }
    std::string words = meant.country.code.empty()
                            ? fmt::format(unknown, word)
                            : fmt::format(unlisted, name);
    if (!meant.near.empty()) {
        words += fmt::format(
            fmt::runtime(meant.near.size() == 1 ? perhaps : perhaps_one_of),
            listed(meant.near));
    }
    return {Paragraph{words}, Paragraph{see_all}};
}

void append_list(Report& report, std::string_view lead, const SupportRows& rows)
{
    if (!rows.empty()) {
        append_prose(report, lead);
        append_services(report, rows);
    }
}

}  // namespace

Report support_block(const SupportLines& lines,
                     const NamedCountry& country,
                     AbusePart part)
{
    const Place place = place_of(lines, country);
    Report report = danger_part(place);
    if (part == AbusePart::Shown) {
        append(report, abuse_part(place));
    }
    append(report, talk_part(place, part));
    append(report, soon_part(part));
    return report;
}

Report support_at_the_end(const SupportLines& lines,
                          const NamedCountry& country,
                          AbusePart part)
{
    const Place place = place_of(lines, country);
    Report report;
    if (place.emergency.empty()) {
        append_prose(report,
                     fmt::format(danger_at_the_end, place.local_number));
    } else {
        report.emplace_back(HelpLine{fmt::format(danger_in, place.name),
                                     contacts_of(*place.emergency.front()),
                                     {}});
    }
    const bool is_abuse = part == AbusePart::Shown && !place.abuse.empty();
    const bool is_talk = part == AbusePart::LeftOut && !place.talk.empty();
    const SupportRows& there = is_abuse  ? place.abuse
                               : is_talk ? place.talk
                                         : place.directories;
    if (!there.empty()) {
        report.emplace_back(led_to(is_abuse ? hurt_at_the_end : talk_at_the_end,
                                   *there.front()));
    }
    append_prose(report,
                 place.name.empty() ? yours_at_the_end : more_at_the_end);
    return report;
}

Report support_for(const SupportLines& lines, std::string_view word)
{
    if (word.empty()) {
        return support_block(lines, {}, AbusePart::Shown);
    }
    const MeantCountry meant = meant_country(lines, word);
    Report report = lead_to(meant, word);
    append(report, support_block(lines, meant.country, AbusePart::Shown));
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
    Report report = support_block(lines, {}, AbusePart::Shown);
    report.emplace_back(Heading{2, by_country});
    SupportRows shown;
    for (const auto& [country, code] : countries) {
        report.emplace_back(Heading{3, std::string(country)});
        const SupportRows rows = rows_of(lines, code);
        append_services(report, rows_for(Purpose::Emergency, rows));
        append_rows(shown, rows);
        append_list(report, hurt_or_frightened, rows_for(Purpose::Abuse, rows));
        append_list(report, someone_to_talk_to, rows_for(Purpose::Talk, rows));
    }
    append_date(report, shown);
    return report;
}

}  // namespace ajar
