#include <ajar/diag/code.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace ajar {

namespace {

// The last of the enum: a code added behind it has to move this line.
constexpr auto last = static_cast<int>(Code::TestFailed);

bool is_kebab_case(std::string_view name)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !name.empty() && std::ranges::all_of(name, fits) &&
           !name.starts_with('-') && !name.ends_with('-') &&
           !name.contains("--");
}

}  // namespace

TEST_CASE("every code has a name of its own in kebab-case")
{
    std::set<std::string_view> seen;
    for (int number = 0; number <= last; ++number) {
        const std::string_view name = name_of(static_cast<Code>(number));
        CAPTURE(number);
        CAPTURE(std::string(name));
        CHECK(is_kebab_case(name));
        CHECK(name != "unknown");
        CHECK(seen.insert(name).second);
    }
}

TEST_CASE("a number that is no code has no name of a code")
{
    CHECK(name_of(static_cast<Code>(last + 1)) == "unknown");
}

TEST_CASE("a code has the name that the manual shows")
{
    CHECK(name_of(Code::UnknownItem) == "unknown-item");
    CHECK(name_of(Code::CannotRead) == "cannot-read");
    CHECK(name_of(Code::InvalidUtf8) == "invalid-utf8");
    CHECK(name_of(Code::ExpressionSyntax) == "expression-syntax");
    CHECK(name_of(Code::TestFailed) == "test-failed");
}

}  // namespace ajar
