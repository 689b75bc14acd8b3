// Characters of ASCII, whatever the locale: for text that follows a grammar.
// What people write has letters of its own: see utf8.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// a to z and A to Z.
constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_quote(char c) { return c == '"' || c == '\''; }

// What TOML and expressions may have between two words.
constexpr bool is_white_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The small letter of a capital one; any other byte as it is.
constexpr char to_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// With small letters in place of capital ones.
std::string lowered(std::string_view text);

// Without the blanks it begins and ends with.
std::string_view trimmed(std::string_view text,
                         std::string_view blanks = " \t\r\n");

// The parts between the separators, empty parts too: one part more than
// there are separators.
std::vector<std::string_view> split(std::string_view text, char separator);

// Takes the first line off the text, and gives it without its newline.
std::string_view take_line(std::string_view& text);

}  // namespace ajar
