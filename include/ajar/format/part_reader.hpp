// What the readers of all parts share: going through an array of tables, and
// looking up ids with a suggestion.
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/format/table.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Calls `read` with every table of an array of tables, in order.
void for_each_table(const TomlTable& parent,
                    std::string_view key,
                    const std::function<void(const TomlTable&, Span)>& read);

// How many parts of a kind there may be, and what is said of the first one over
// (ajar-questionnaire(5), What may stand in a file).
struct Cap {
    std::size_t most = 0;
    std::string_view message;
};

// The same for parts that are capped: those over the cap are not read. Whether
// there were none.
bool for_each_table(const TomlTable& parent,
                    std::string_view key,
                    const Cap& cap,
                    Faults& faults,
                    const std::function<void(const TomlTable&, Span)>& read);

// The hint at whatever is there twice.
std::string first_defined_at(const SourceText& source, Location place);

// Enters a part's id; a second one of the same name is reported with both
// places. A part without a usable id gets a position too.
std::size_t define(Names& names,
                   const TableReader& part,
                   const std::vector<SourceRef>& files,
                   Faults& faults);

// The position of an id; nothing, after a report, when there is no such part.
// `kind` is what a person calls the part: "item", "scale" ...
std::optional<std::size_t> look_up(const Names& names,
                                   const Placed& id,
                                   std::string_view kind,
                                   Code code,
                                   Faults& faults);

// The same for a key that may hold one id, and for one that holds several.
template <class Position>
std::optional<Position> look_up_one(const Names& names,
                                    const TableReader& part,
                                    std::string_view key,
                                    std::string_view kind,
                                    Code code,
                                    Faults& faults)
{
    if (part.value(key) == nullptr) {
        return std::nullopt;
    }
    const auto found = look_up(names, {part.text(key), part.where_value(key)},
                               kind, code, faults);
    return found ? std::optional(Position{*found}) : std::nullopt;
}

template <class Position>
std::vector<Position> look_up_all(const Names& names,
                                  const std::vector<Placed>& ids,
                                  std::string_view kind,
                                  Code code,
                                  Faults& faults)
{
    std::vector<Position> positions;
    for (const Placed& id : ids) {
        if (const auto found = look_up(names, id, kind, code, faults)) {
            positions.push_back({*found});
        }
    }
    return positions;
}

}  // namespace ajar
