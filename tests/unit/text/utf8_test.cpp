#include <ajar/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("decode_first reads one code point, or nothing from bad bytes")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::optional<char32_t> code_point;
        std::size_t bytes = 1;
    };

    const std::vector<Row> rows = {
        {"a letter", "a", U'a', 1},
        {"the last of one byte", "\x7F", U'\x7F', 1},
        {"the first of two bytes", "\u0080", U'\u0080', 2},
        {"the last of two bytes", "\u07FF", U'\u07FF', 2},
        {"the first of three bytes", "\u0800", U'\u0800', 3},
        {"below the surrogates", "\uD7FF", U'\uD7FF', 3},
        {"above the surrogates", "\uE000", U'\uE000', 3},
        {"the last of three bytes", "\uFFFF", U'\uFFFF', 3},
        {"the first of four bytes", "\U00010000", U'\U00010000', 4},
        {"the last of all", "\U0010FFFF", U'\U0010FFFF', 4},
        {"what follows does not matter", "\u00E9\xFF", U'\u00E9', 2},
        {"NUL", std::string(1, '\0'), U'\0', 1},
        {"a lone continuation byte", "\x80", std::nullopt},
        {"overlong NUL", "\xC0\x80", std::nullopt},
        {"overlong slash", "\xC1\xAF", std::nullopt},
        {"overlong, three bytes", "\xE0\x9F\xBF", std::nullopt},
        {"overlong, four bytes", "\xF0\x8F\xBF\xBF", std::nullopt},
        {"a surrogate", "\xED\xA0\x80", std::nullopt},
        {"beyond the last", "\xF4\x90\x80\x80", std::nullopt},
        {"never a lead byte", "\xF5\x80\x80\x80", std::nullopt},
        {"FF", "\xFF", std::nullopt},
        {"cut off after one of two", "\xC3", std::nullopt},
        {"cut off after two of three", "\xE2\x80", std::nullopt},
        {"a lead byte in place of the rest", "\xC3\xC3", std::nullopt},
        {"ASCII in place of the rest", "\xE2\x80z", std::nullopt},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto decoded = decode_first(row.text);
        CHECK(decoded.has_value() == row.code_point.has_value());
        if (decoded && row.code_point) {
            CHECK(decoded->code_point == *row.code_point);
            CHECK(decoded->bytes == row.bytes);
        }
    }
}

TEST_CASE("append_utf8 writes what decode_first reads, for every code point")
{
    std::size_t wrong = 0;
    std::string text;
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        if (code_point == 0xD800) {
            code_point = 0xE000;
        }
        text.clear();
        append_utf8(text, code_point);
        const auto decoded = decode_first(text);
        const bool is_same = decoded && decoded->code_point == code_point &&
                             decoded->bytes == text.size();
        wrong += is_same ? 0U : 1U;
    }
    CHECK(wrong == 0);
}

TEST_CASE("ascii_prefix, first_invalid_utf8 and count_characters")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::size_t ascii;
        std::optional<std::size_t> invalid;
        std::size_t characters;
    };

    const std::vector<Row> rows = {
        {"nothing", "", 0, std::nullopt, 0},
        {"ASCII", "message", 7, std::nullopt, 7},
        {"ASCII, longer than a word", "too tired to answer", 19, std::nullopt,
         19},
        {"accents", "caf\u00E9 cr\u00E8me", 3, std::nullopt, 10},
        {"a mark counts", "e\u0301", 1, std::nullopt, 2},
        {"after a whole word of ASCII", "12345678\u00E9", 8, std::nullopt, 9},
        {"beyond the first plane", "\U0001F642!", 0, std::nullopt, 2},
        {"a stray byte", "ab\xFFmore than eight", 2, 2, 18},
        {"cut off", "ab\u00E9\xE2\x80", 2, 4, 5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(ascii_prefix(row.text) == row.ascii);
        CHECK(first_invalid_utf8(row.text) == row.invalid);
        CHECK(count_characters(row.text) == row.characters);
    }
}

TEST_CASE("is_blank knows every kind of white space")
{
    struct Row {
        std::string_view name;
        std::string text;
        bool is_blank;
    };

    const std::vector<Row> rows = {
        {"nothing", "", true},
        {"blanks and line ends", " \t\r\n\v\f", true},
        {"no-break and ideographic", "\u00A0\u202F\u3000", true},
        {"widths of blanks", "\u1680\u2000\u200A\u205F", true},
        {"separators and NEL", "\u2028\u2029\u0085", true},
        {"a letter among them", " \u00A0x", false},
        {"zero width is no white space", "\u200B", false},
        {"a stray byte", " \xA0", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(is_blank(row.text) == row.is_blank);
    }
}

}  // namespace ajar
