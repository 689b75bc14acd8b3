#include <ajar/diag/code.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace ajar {

namespace {

// The last of the enum: a code added behind it has to move this line.
constexpr auto last = static_cast<int>(Code::ReviewOverdue);

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

TEST_CASE("every code stands once in the groups, in the order of the codes")
{
    int number = 0;
    for (const CodeGroup& group : all_codes()) {
        CHECK(!group.title.empty());
        CHECK(!group.codes.empty());
        for (const CodeFacts& facts : group.codes) {
            CAPTURE(std::string(facts.name));
            CHECK(static_cast<int>(facts.code) == number);
            ++number;
        }
    }
    CHECK(number == last + 1);
}

TEST_CASE("every code has a meaning: one sentence of at most 20 words")
{
    std::set<std::string_view> seen;
    for (const CodeGroup& group : all_codes()) {
        for (const CodeFacts& facts : group.codes) {
            CAPTURE(std::string(facts.name));
            CHECK(facts.meaning.ends_with('.'));
            CHECK(std::ranges::count(facts.meaning, ' ') < 20);
            CHECK(seen.insert(facts.meaning).second);
        }
    }
}

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
    CHECK(name_of(Code::TooLarge) == "too-large");
    CHECK(name_of(Code::InvalidUtf8) == "invalid-utf8");
    CHECK(name_of(Code::ExpressionSyntax) == "expression-syntax");
    CHECK(name_of(Code::TestFailed) == "test-failed");
}

}  // namespace ajar
