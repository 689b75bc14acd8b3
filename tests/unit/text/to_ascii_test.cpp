#include <ajar/text/to_ascii.hpp>

#include <ajar/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

TEST_CASE("to_ascii keeps what can be read")
{
    struct Row {
        std::string_view name;
        std::string text;
        std::string ascii;
    };

    const std::vector<Row> rows = {
        {"ASCII as it is", "You said \"Often\".\n", "You said \"Often\".\n"},
        {"quotes", "\u2018a\u2019 \u201Cb\u201D \u00ABc\u00BB",
         "'a' \"b\" \"c\""},
        {"dashes and dots", "a\u2013b \u2014 c\u2026", "a-b - c..."},
        {"accents", "L\u00EDnea de Prevenci\u00F3n, T\u00FCrkiye",
         "Linea de Prevencion, Turkiye"},
        {"marks of their own", "e\u0301", "e"},
        {"letters that do not come apart", "\u00F8\u00E6\u00DF\u0142\u00FE",
         "oaesslth"},
        {"ligatures and widths", "\uFB01n \uFF21", "fin A"},
        {"no-break space", "10\u00A0km", "10 km"},
        {"fractions", "\u00BD", "1/2"},
        {"signs", "2 \u00D7 3 \u2265 6 \u20AC", "2 x 3 >= 6 EUR"},
        {"other scripts", "\u4E2D\u6587", "??"},
        {"one mark for one syllable", "\uD55C", "?"},
        {"a picture", "\U0001F642", "?"},
        {"joiners leave no trace", "\u0915\u094D\u200D\u0937", "??"},
        {"a stray byte", "a\xFF", "a?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(to_ascii(row.text) == row.ascii);
    }
}

TEST_CASE("to_ascii leaves nothing but ASCII of any code point")
{
    std::size_t leaks = 0;
    for (char32_t block = 0; block < 0x110000; block += 0x400) {
        if (block >= 0xD800 && block < 0xE000) {
            continue;
        }
        std::string text;
        for (char32_t offset = 0; offset < 0x400; ++offset) {
            append_utf8(text, block + offset);
        }
        const std::string ascii = to_ascii(text);
        leaks += ascii_prefix(ascii) == ascii.size() ? 0U : 1U;
    }
    CHECK(leaks == 0);
}

}  // namespace ajar
