// An answer that is being formed on the screen: what is marked or typed, before
// Enter says that it is meant. Nothing is ever marked by itself but an answer
// that was given before.
#pragma once

#include <ajar/engine/typed.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>
#include <ajar/terminal/device/key_decoder.hpp>
#include <ajar/terminal/screen/field.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// The rows of a list, in the order in which they are shown.
enum class RowKind { Option, None, Skip, Stop };

struct ListRow {
    RowKind kind{};
    std::size_t option = 0;

    bool operator==(const ListRow&) const = default;
};

struct Marking {
    std::optional<std::size_t> row;  // of the list; none: nothing is marked
    std::vector<bool> chosen;        // of several: those with an x
    bool is_none = false;            // "none of these" has it
    std::string digits;              // of a number that is being typed
    Field field;                     // of a number or a text
    bool is_on_keys = false;         // letters are keys, not text (Tab)
    bool stops = false;              // "Stop here" is in the list
};

// With what was answered before, or with nothing.
Marking marking_of(const Item& item, const std::optional<Answer>& answer);

bool is_typed(const Item& item);  // a number or a text, in a field

std::vector<ListRow> list_of(const Item& item, const Marking& marking);

// What the key does to the marks or the field; nothing when it means something
// else here.
std::optional<Marking> pressed(const Item& item,
                               const Marking& marking,
                               const Key& key);

// Marks the row for skipping, or the one for stopping.
Marking marked_to_skip(const Item& item, Marking marking);
Marking marked_to_stop(const Item& item, Marking marking);

// The answer that stands in the field, also while letters are keys; nothing
// where it is blank or cannot be one.
std::optional<Answer> typed_so_far(const Item& item, Marking marking);

// What Enter means now.
Typed meant(const Item& item, const Marking& marking);

}  // namespace ajar
