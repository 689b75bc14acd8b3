#include <ajar/text/ascii.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

// All bytes of the kind, in the order of their codes.
std::string bytes_that(bool (*is_of_the_kind)(char))
{
    std::string found;
    for (int code = 0; code < 256; ++code) {
        const char byte = static_cast<char>(code);
        found += is_of_the_kind(byte) ? std::string(1, byte) : std::string();
    }
    return found;
}

}  // namespace

TEST_CASE("kinds of ASCII characters: these bytes, and no others")
{
    CHECK(bytes_that(is_digit) == "0123456789");
    CHECK(bytes_that(is_letter) ==
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    CHECK(bytes_that(is_quote) == "\"'");
    CHECK(bytes_that(is_white_space) == "\t\n\r ");
}

TEST_CASE("capital letters of ASCII become small, other bytes stay")
{
    for (int code = 0; code < 256; ++code) {
        CAPTURE(code);
        const char byte = static_cast<char>(code);
        const bool is_capital = code >= 'A' && code <= 'Z';
        CHECK(to_lower(byte) ==
              static_cast<char>(code + (is_capital ? 32 : 0)));
    }
    CHECK(lowered("").empty());
    CHECK(lowered("NULL, \u00C9 and @[`{Z") == "null, \u00C9 and @[`{z");
}

TEST_CASE("blanks are cut off at both ends, and nowhere else")
{
    CHECK(trimmed("").empty());
    CHECK(trimmed(" \t\r\n ").empty());
    CHECK(trimmed("a") == "a");
    CHECK(trimmed("\n\t a  b\r\n") == "a  b");
    CHECK(trimmed("\va\f") == "\va\f");
    CHECK(trimmed("\va\n", "\v") == "a\n");
}

TEST_CASE("a text is split at every separator")
{
    const auto parts = [](std::string_view text) {
        return split(text, '.');
    };
    using Parts = std::vector<std::string_view>;
    CHECK(parts("") == Parts{""});
    CHECK(parts("1") == Parts{"1"});
    CHECK(parts("1.20.3") == Parts{"1", "20", "3"});
    CHECK(parts(".1..") == Parts{"", "1", "", ""});
}

TEST_CASE("lines are taken off a text one after another")
{
    std::string_view text = "one\r\n\ntwo";
    CHECK(take_line(text) == "one\r");
    CHECK(text == "\ntwo");
    CHECK(take_line(text).empty());
    CHECK(text == "two");
    CHECK(take_line(text) == "two");
    CHECK(text.empty());
    CHECK(take_line(text).empty());

    std::string_view closed = "one\n";
    CHECK(take_line(closed) == "one");
    CHECK(closed.empty());
}

}  // namespace ajar
