#include <ajar/render/support_page.hpp>

#include <ajar/render/country.hpp>
#include <ajar/render/prose.hpp>
#include <ajar/render/services.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

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

// Leads to the whole block of whichever country was meant.
Report lead_to(const UnknownCountry& country, std::string_view word)
{
    std::string words = fmt::format(unknown, word);
    if (!country.near.empty()) {
        words += fmt::format(
            fmt::runtime(country.near.size() == 1 ? perhaps : perhaps_one_of),
            listed(country.near));
    }
    return {Paragraph{words}, Paragraph{see_all}};
}

Report lead_to(const UnlistedCountry& country, std::string_view)
{
    return {Paragraph{fmt::format(unlisted, country.country.name)},
            Paragraph{see_all}};
}

Report lead_to(const ListedCountry& country, std::string_view word)
{
    return country.is_guessed
               ? Report{Heading{
                     1, fmt::format(guessed, country.country.name, word)}}
               : Report();
}

void append_list(Report& report, std::string_view lead, const SupportRows& rows)
{
    if (!rows.empty()) {
        append_prose(report, lead);
        append_services(report, rows);
    }
}

}  // namespace

Report support_for(const SupportLines& lines, std::string_view word)
{
    if (word.empty()) {
        return support_block(lines, {}, AbusePart::Shown);
    }
    const MeantCountry country = meant_country(lines, word);
    Report report = std::visit(
        [word](const auto& meant) { return lead_to(meant, word); }, country);
    append(report, support_block(lines, country_of(country), AbusePart::Shown));
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
