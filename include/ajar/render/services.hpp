// Rows of the list of help lines, and the services they stand for.
#pragma once

#include <ajar/model/report.hpp>
#include <ajar/model/support.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace ajar {

using SupportRows = std::vector<const SupportLine*>;

// Those of one country, in the list's order.
SupportRows rows_of(const SupportLines& lines, std::string_view country_code);

// The emergency numbers among the rows, and all the others.
SupportRows emergency(const SupportRows& rows);
SupportRows other(const SupportRows& rows);

enum class ServiceKind { Emergency, Call, Text, Chat };

bool have(const SupportRows& rows, ServiceKind kind);

// Appends one help line for each service; tells how many there are. Rows of
// one service that follow one another share a help line.
std::size_t append_services(Report& report, const SupportRows& rows);

}  // namespace ajar
