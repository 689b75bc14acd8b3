// Rows of the list of help lines, and the services that they describe.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/model/support.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

using SupportRows = std::vector<const SupportLine*>;

// Those of one country, in the list's order.
SupportRows rows_of(const SupportLines& lines, std::string_view country_code);

// What a line is for: danger now, people whom someone hurts or frightens,
// everybody else.
enum class Purpose { Emergency, Abuse, Talk };

SupportRows rows_for(Purpose purpose, const SupportRows& rows);

void append_rows(SupportRows& rows, const SupportRows& more);

enum class Way { Call, Text, Chat };

bool have(const SupportRows& rows, Way way);

// The numbers and addresses of a row, each whole.
std::vector<std::string> contacts_of(const SupportLine& row);

// Appends one help line for each service; tells how many there are. Rows of
// one service that follow one another share a help line.
std::size_t append_services(Report& report, const SupportRows& rows);

// Says once below a list when the oldest of its rows was checked, and that
// lines can change.
void append_date(Report& report, const SupportRows& rows);

}  // namespace ajar
