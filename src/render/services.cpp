#include <ajar/render/services.hpp>

#include <ajar/render/country.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view by_ways = "By {}, ";
constexpr std::string_view checked_on =
    "{}; checked on {}, may have changed since";

// The rows of one service.
using Service = std::span<const SupportLine* const>;

ServiceKind kind_of(const SupportLine& line)
{
    if (line.kind == "emergency") {
        return ServiceKind::Emergency;
    }
    if (line.kind == "text") {
        return ServiceKind::Text;
    }
    return line.kind == "support-chat" ? ServiceKind::Chat : ServiceKind::Call;
}

bool is_same_service(const SupportLine& left, const SupportLine& right)
{
    return left.country_code == right.country_code && left.name == right.name &&
           left.hours == right.hours && left.checked == right.checked;
}

std::string_view way_of(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Emergency: return "";
    case ServiceKind::Call: return "phone";
    case ServiceKind::Text: return "text";
    case ServiceKind::Chat: return "web chat";
    }
    return "";
}

// How a service is reached, where its contacts alone may leave that open.
std::string ways_in(Service service)
{
    const ServiceKind kind = kind_of(*service[0]);
    const bool is_directory = service[0]->country_code == international;
    if (kind == ServiceKind::Emergency || is_directory) {
        return "";
    }
    std::vector<std::string> ways;
    for (const SupportLine* row : service) {
        const std::string_view way = way_of(kind_of(*row));
        if (ways.empty() || ways.back() != way) {
            ways.emplace_back(way);
        }
    }
    return fmt::format(by_ways, listed(ways));
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
        contact.remove_prefix(end +
                              (next_or < next_and ? or_mark : and_mark).size());
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

SupportRows only(const SupportRows& rows, bool are_emergency)
{
    SupportRows kept;
    for (const SupportLine* row : rows) {
        if ((kind_of(*row) == ServiceKind::Emergency) == are_emergency) {
            kept.push_back(row);
        }
    }
    return kept;
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

SupportRows emergency(const SupportRows& rows) { return only(rows, true); }

SupportRows other(const SupportRows& rows) { return only(rows, false); }

bool have(const SupportRows& rows, ServiceKind kind)
{
    return std::ranges::any_of(
        rows, [kind](const SupportLine* row) { return kind_of(*row) == kind; });
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

}  // namespace ajar
