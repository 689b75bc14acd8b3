// Rows that the pages of screen mode are made of.
#pragma once

#include <ajar/terminal/screen/page.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// The columns that text may use.
std::size_t text_width(std::size_t columns);

// Whether there is room for more words than the briefest.
bool is_wide(std::size_t columns);

// Notices above a page, a paragraph each; with an empty line below them.
std::string above(const std::vector<std::string>& notices, std::size_t width);

// A hint, wrapped, and the keys under it.
Lines below(std::string_view hint, Lines keys_here, std::size_t columns);

// What a key does, in more words and in fewer.
struct KeyWords {
    std::string_view full;
    std::string_view brief = full;
};

// The keys of a page, in fewer words where there is less room; none is broken.
Lines keys(std::initializer_list<KeyWords> words, std::size_t columns);

namespace key_words {

inline constexpr KeyWords go_on{"Enter go on", "Enter on"};
inline constexpr KeyWords back{"b back"};
inline constexpr KeyWords skip{"s skip"};
inline constexpr KeyWords review{"r review"};
inline constexpr KeyWords help{"? help and support", "? help"};
inline constexpr KeyWords country{"c lines of a country", "c country"};
inline constexpr KeyWords stop{"q stop"};
inline constexpr KeyWords leave{"q leave"};

}  // namespace key_words

// " >  3  Sometimes", hanging under the label.
Lines list_row(std::string_view key,
               std::string_view box,
               std::string_view label,
               bool is_marked,
               std::size_t columns);

}  // namespace ajar
