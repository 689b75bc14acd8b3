// The mark in a list of numbered rows: answers to look at again, or two ways to
// go on.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/terminal/device/key_decoder.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

struct ListMark {
    std::optional<std::size_t> row;  // none: nothing is marked
    std::string digits;              // of a number that is being typed
};

// Whether this key, which led to this mark, means nothing in such a list.
bool is_foreign(const Key& key, const ListMark& mark);

// The row to which Up and Down, k and j go from this one in a list of `count`
// rows, one at least; nothing for other keys.
std::optional<std::size_t> row_after(const std::optional<std::size_t>& row,
                                     const Key& key,
                                     std::size_t count);

// The mark after a key: a number marks the row that has it, digit by digit,
// the keys of row_after move, and every other key leaves it as it is.
ListMark moved(const ListMark& mark,
               const Key& key,
               const std::vector<std::size_t>& numbers);

// The same among answers to look at again; f marks the first that was skipped.
ListMark mark_in_review(const ListMark& mark,
                        const Key& key,
                        const std::vector<Reviewed>& listed,
                        const Interview& interview);

// What to say when a key means nothing there; else nothing.
std::string_view hint_in_review(const ListMark& mark,
                                const Key& key,
                                const std::vector<Reviewed>& listed,
                                const Interview& interview);

}  // namespace ajar
