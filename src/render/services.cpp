#include <ajar/render/services.hpp>

#include <ajar/render/country.hpp>
#include <ajar/render/words.hpp>
#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view by_ways = "By {}";
constexpr std::string_view checked_on =
    "Checked on {} or later. Lines can change.";

// The rows of one service.
using Service = std::span<const SupportLine* const>;

Purpose purpose_of(const SupportLine& row)
{
    if (row.kind == "emergency") {
        return Purpose::Emergency;
    }
    return row.kind == "abuse" ? Purpose::Abuse : Purpose::Talk;
}

// "116sos.pl", and no number with dots in it.
bool is_web_address(std::string_view contact)
{
    return std::ranges::any_of(contact, is_letter) && contact.contains('.') &&
           !contact.contains(' ');
}

// The contact tells; of a message to a bare number the kind or the name does.
Way way_of(const SupportLine& row)
{
    if (row.kind == "text" || row.contact.starts_with("text ") ||
        row.name.contains("WhatsApp")) {
        return Way::Text;
    }
    return is_web_address(row.contact) ? Way::Chat : Way::Call;
}

std::string_view in_words(Way way)
{
    switch (way) {
    case Way::Call: return "phone";
    case Way::Text: return "message";
    case Way::Chat: return "web chat";
    }
    return "";
}

bool is_same_service(const SupportLine& left, const SupportLine& right)
{
    return left.country_code == right.country_code && left.name == right.name &&
           left.hours == right.hours;
}

// How a service is reached; its hours say so of a page.
std::optional<std::string> ways_in(Service service)
{
    if (purpose_of(*service[0]) == Purpose::Emergency ||
        service[0]->hours.starts_with("web")) {
        return std::nullopt;
    }
    std::vector<std::string> ways;
    for (const SupportLine* row : service) {
        const std::string_view way = in_words(way_of(*row));
        if (ways.empty() || ways.back() != way) {
            ways.emplace_back(way);
        }
    }
    return fmt::format(by_ways, listed(ways));
}

// Similar numbers belong to other services elsewhere: the country is named with
// each (CARE-48).
HelpLine help_line(Service service)
{
    const SupportLine& first = *service[0];
    HelpLine line{first.name, {}, {}};
    if (first.country_code != international) {
        line.name += ", " + first.country;
    }
    for (const SupportLine* row : service) {
        for (std::string& contact : contacts_of(*row)) {
            line.contacts.push_back(std::move(contact));
        }
    }
    std::vector<std::string> details;
    if (auto ways = ways_in(service)) {
        details.push_back(*std::move(ways));
    }
    if (first.hours != "not stated") {
        details.push_back(first.hours);
    }
    line.details = fmt::format("{}", fmt::join(details, ", "));
    return line;
}

}  // namespace

SupportRows rows_of(const SupportLines& lines, std::string_view country_code)
{
    SupportRows rows;
    for (const SupportLine& line : lines) {
        if (line.country_code == country_code) {
            rows.push_back(&line);
        }
    }
    return rows;
}

SupportRows rows_for(Purpose purpose, const SupportRows& rows)
{
    SupportRows kept;
    std::ranges::copy_if(rows, std::back_inserter(kept),
                         [purpose](const SupportLine* row) {
                             return purpose_of(*row) == purpose;
                         });
    return kept;
}

void append_rows(SupportRows& rows, const SupportRows& more)
{
    rows.insert(rows.end(), more.begin(), more.end());
}

bool have(const SupportRows& rows, Way way)
{
    return std::ranges::any_of(
        rows, [way](const SupportLine* row) { return way_of(*row) == way; });
}

// Each number stays whole and alone on its line (CARE-48).
std::vector<std::string> contacts_of(const SupportLine& row)
{
    constexpr std::string_view or_mark = " or ";
    constexpr std::string_view and_mark = "; ";
    std::string_view contact = row.contact;
    std::vector<std::string> parts;
    while (true) {
        const std::size_t next_or = contact.find(or_mark);
        const std::size_t next_and = contact.find(and_mark);
        const std::size_t end = std::min(next_or, next_and);
        parts.emplace_back(contact.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        contact.remove_prefix(end +
                              (next_or < next_and ? or_mark : and_mark).size());
    }
}

std::size_t append_services(Report& report, const SupportRows& rows)
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

void append_date(Report& report, const SupportRows& rows)
{
    if (!rows.empty()) {
        const SupportLine* oldest = std::ranges::min(
            rows, {}, [](const SupportLine* row) { return row->checked; });
        report.emplace_back(
            Paragraph{fmt::format(checked_on, date_in_words(oldest->checked))});
    }
}

}  // namespace ajar
