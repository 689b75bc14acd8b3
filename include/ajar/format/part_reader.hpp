// What the readers of all parts share: going through an array of tables, and
// looking up ids with a suggestion.
#pragma once

#include <ajar/format/definitions.hpp>
#include <ajar/format/table.hpp>

#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// How many parts of a kind there may be, and what is said of the first one over
// (ajar-questionnaire(5), What may stand in a file).
struct Cap {
    std::size_t most = std::numeric_limits<std::size_t>::max();
    std::string_view message = {};
};

using PartReader = std::function<void(const TableReader&, Definitions&)>;

// Calls `read` with every table of an array of tables, in order; those over the
// cap are not read. Whether there were none.
bool for_each_part(const Reading& parent,
                   std::string_view key,
                   KeySpecs keys,
                   const PartReader& read,
                   const Cap& cap = {});

// The hint at whatever is there twice.
std::string first_defined_at(const SourceText& source, Location place);

// Enters a part's id; a second one of the same name is reported with both
// places. A part without a usable id gets a position too.
void define(Names& names,
            const TableReader& part,
            const Definitions& definitions);

// The position of an id; nothing, after a report, when there is no such part.
std::optional<std::size_t> look_up(const Names& names,
                                   const Placed& id,
                                   Faults& faults);

// The same for a key that may hold one id, and for several ids.
template <class Position>
std::optional<Position> look_up_one(const Names& names,
                                    const TableReader& part,
                                    std::string_view key)
{
    const auto found =
        part.value(key) != nullptr
            ? look_up(names, {part.text(key), part.where_value(key)},
                      part.faults())
            : std::nullopt;
    return found ? std::optional(Position{*found}) : std::nullopt;
}

template <class Position>
std::vector<Position> look_up_all(const Names& names,
                                  const std::vector<Placed>& ids,
                                  Faults& faults)
{
    std::vector<Position> positions;
    for (const Placed& id : ids) {
        if (const auto found = look_up(names, id, faults)) {
            positions.push_back({*found});
        }
    }
    return positions;
}

}  // namespace ajar
