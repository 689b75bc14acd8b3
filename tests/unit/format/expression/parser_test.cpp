#include <ajar/format/expression/parser.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/expression_dump.hpp"
#include "../../support/told.hpp"

namespace ajar {

namespace {

constexpr std::size_t plenty = 20'000;

struct Tree {
    std::string name;
    std::string text;
    std::string tree;
};

void check_trees(const std::vector<Tree>& rows)
{
    for (const Tree& row : rows) {
        CAPTURE(row.name);
        const auto parsed = parse_expression(row.text, plenty);
        REQUIRE(parsed.has_value());
        CHECK(dump(parsed->root) == row.tree);
    }
}

struct Refused {
    std::string name;
    std::string text;  // with a mark where the fault is
    Code code = Code::ExpressionSyntax;
};

void check_refused(const std::vector<Refused>& rows)
{
    for (const Refused& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        const auto parsed = parse_expression(expected.text, plenty);
        REQUIRE_FALSE(parsed.has_value());
        CHECK(name_of(parsed.error().code) == name_of(row.code));
        CHECK(parsed.error().where.offset == expected.places.at(0));
        CHECK_FALSE(parsed.error().message.empty());
    }
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

}  // namespace

TEST_CASE("the grammar: primaries")
{
    check_trees({
        {"a number", "42", "42"},
        {"a decimal", "0.50", "0.5"},
        {"zeros in front", "007", "7"},
        {"six decimals", "0.123456", "0.123456"},
        {"the largest number", "1000000.000000", "1000000"},
        {"a string in double quotes", "\"often\"", "<often>"},
        {"a string in single quotes", "'often'", "<often>"},
        {"the other quote inside", "\"it's\" == 'a \"b\"'",
         "(<it's> == <a \"b\">)"},
        {"no escapes", R"('a\n\')", R"(<a\n\>)"},
        {"an empty string", "''", "<>"},
        {"words in a string", "' not true '", "< not true >"},
        {"truth", "true", "true"},
        {"falsehood", "false", "false"},
        {"an answer", "answer.tired", "answer.tired"},
        {"a score", "score.low_energy2", "score.low_energy2"},
        {"a band", "band.fatigue", "band.fatigue"},
        {"answered", "answered(tired)", "answered(tired)"},
        {"blanks within answered", "answered ( tired )", "answered(tired)"},
        {"count", "count(true, 1 < 2, false or true)",
         "count(true, (1 < 2), (false or true))"},
        {"count of one", "count(true)", "count(true)"},
        {"min", "min(1, 2 + 3, -4)", "min(1, (2 + 3), (-4))"},
        {"max", "max(score.a)", "max(score.a)"},
        {"functions in functions", "max(min(1, 2), count(not true))",
         "max(min(1, 2), count((not true)))"},
        {"parentheses", "(((1)))", "1"},
    });
}

TEST_CASE("the grammar: every id is allowed behind a dot")
{
    for (const std::string id :
         {"in", "not", "and", "or", "true", "false", "answer", "score", "band",
          "answered", "count", "min", "max"}) {
        CAPTURE(id);
        check_trees({
            {"answer", "answer." + id, "answer." + id},
            {"score", "score." + id + " in [1]", "(score." + id + " in [1])"},
            {"band", "not band." + id + " == 'a'",
             "(not (band." + id + " == <a>))"},
            {"answered", "answered(" + id + ")", "answered(" + id + ")"},
        });
    }
}

TEST_CASE("the grammar: operators bind as they stand in it")
{
    check_trees({
        {"or", "true or false or true", "(true or false or true)"},
        {"and before or", "true or false and true",
         "(true or (false and true))"},
        {"and before or, first", "true and false or true",
         "((true and false) or true)"},
        {"not before and", "not true and false", "((not true) and false)"},
        {"compare before not", "not 1 < 2", "(not (1 < 2))"},
        {"not of parentheses", "not (true and false)",
         "(not (true and false))"},
        {"not without a blank", "not(true)", "(not true)"},
        {"not three times", "not not not true", "(not true)"},
        {"not behind and", "true and not false", "(true and (not false))"},
        {"sum before compare", "1 + 2 < 3 - 4", "((1 + 2) < (3 - 4))"},
        {"product before sum", "1 + 2 * 3 - 4 / 5", "(1 + (2 * 3) - (4 / 5))"},
        {"sums from left to right", "1 - 2 - 3", "(1 - 2 - 3)"},
        {"products from left to right", "8 / 4 * 2", "(8 / 4 * 2)"},
        {"parentheses first", "(1 + 2) * 3", "((1 + 2) * 3)"},
        {"parentheses on the right", "1 - (2 - 3)", "(1 - (2 - 3))"},
        {"sign before product", "-1 * -2", "((-1) * (-2))"},
        {"sign before sum", "-1 + 2", "((-1) + 2)"},
        {"sign behind an operator", "1 - -2", "(1 - (-2))"},
        {"sign of parentheses", "-(1 + 2)", "(-(1 + 2))"},
        {"sign three times", "---1", "(-1)"},
        {"equal", "answer.a == 1", "(answer.a == 1)"},
        {"not equal", "answer.a != 'b'", "(answer.a != <b>)"},
        {"less", "1 < 2", "(1 < 2)"},
        {"at most", "1 <= 2", "(1 <= 2)"},
        {"more", "1 > 2", "(1 > 2)"},
        {"at least", "1 >= 2", "(1 >= 2)"},
        {"in a set", "'v' in answer.a", "(<v> in answer.a)"},
        {"in a list", "answer.a in [1, -2.5, 'c', \"d\"]",
         "(answer.a in [1, -2.5, <c>, <d>])"},
        {"a sum in a list", "1 + 2 in [3]", "((1 + 2) in [3])"},
        {"compared conditions in parentheses", "(1 < 2) == (3 < 4)",
         "((1 < 2) == (3 < 4))"},
        {"no blanks", "1<2and(3>=4or'a'in answer.b)",
         "((1 < 2) and ((3 >= 4) or (<a> in answer.b)))"},
        {"blanks of all kinds", " 1\t<\n2\r\nand true ", "((1 < 2) and true)"},
    });
}

TEST_CASE("what the grammar does not have is refused at its place")
{
    check_refused({
        {"nothing", "^"},
        {"blanks alone", "  ^"},
        {"an operator at the end", "1 +^"},
        {"an operator at the start", "^* 1"},
        {"and at the start", "^and true"},
        {"in at the start", "^in [1]"},
        {"not at the end", "not^"},
        {"and at the end", "true and ^"},
        {"a plus as a sign", "^+1"},
        {"not inside a sum", "1 + ^not true"},
        {"not between two", "answer.a ^not in [1]"},
        {"two values", "1 ^2"},
        {"two strings", "'a' ^'b'"},
        {"a bracket too few", "(1 + 2^"},
        {"a bracket too many", "(1)^)"},
        {"empty parentheses", "(^)"},
        {"a list alone", "^[1]"},
        {"a list in a sum", "1 + ^[1]"},
        {"a list behind ==", "answer.a == ^[1]"},
        {"an empty list", "answer.a in [^]"},
        {"a comma at the end of a list", "answer.a in [1, ^]"},
        {"no comma in a list", "answer.a in [1 ^2]"},
        {"an unfinished list", "answer.a in [1^"},
        {"an answer in a list", "answer.a in [^answer.b]"},
        {"a truth in a list", "answer.a in [^true]"},
        {"parentheses in a list", "answer.a in [^(1)]"},
        {"a sum in a list", "answer.a in [1 ^+ 1]"},
        {"two signs in a list", "answer.a in [-^-1]"},
        {"a string with a sign in a list", "answer.a in [-^'b']"},
        {"a blank before the dot", "^answer .a"},
        {"a blank behind the dot", "answer. ^a"},
        {"no dot", "^answer >= 1"},
        {"no id", "score.^"},
        {"a digit as id", "score.^1"},
        {"a string as id", "band.^'a'"},
        {"an id of two parts", "answer.a^.b"},
        {"answered without an id", "answered(^)"},
        {"answered of a number", "answered(^1)"},
        {"answered of a reference", "answered(answer^.a)"},
        {"answered of two", "answered(a^, b)"},
        {"answered without parentheses", "answered ^a"},
        {"count of nothing", "count(^)"},
        {"count without parentheses", "count ^true"},
        {"a comma at the end of min", "min(1, ^)"},
        {"a condition in max", "max(1 ^< 2)"},
        {"an unfinished function", "count(true^"},
        {"a word of its own", "^tired >= 2"},
        {"another function", "^sum(1, 2)"},
        {"capitals", "^TRUE"},
        {"a string that is never closed", "1 == ^\"a"},
        {"a string closed by the other quote", "^'a\""},
        {"a point without digits before it", "^.5"},
        {"a point without digits behind it", "1^."},
        {"an exponent", "1^e3"},
        {"one =", "1 ^= 2"},
        {"&&", "true ^&& false"},
        {"||", "true ^|| false"},
        {"!", "^!true"},
        {"a character of no use", "1 ^# 2"},
        {"not ASCII", "1 ^\u2265 2"},
        {"a no-break space", "1^\u00A0< 2"},
        {"a chain", "1 < 2 ^< 3", Code::ComparisonChain},
        {"a chain of ==", "1 == 2 ^== 3", Code::ComparisonChain},
        {"a chain with in", "1 in [1] ^== 2", Code::ComparisonChain},
        {"a chain that ends in a list", "1 == 1 ^in [1]",
         Code::ComparisonChain},
        {"a chain behind and", "true and 1 < 2 ^>= 3", Code::ComparisonChain},
        {"seven decimals", "1 < ^0.1234567", Code::InvalidNumber},
        {"over a million", "^1000000.1 > 1", Code::InvalidNumber},
        {"over a million in a list", "answer.a in [-^1000001]",
         Code::InvalidNumber},
    });
}

TEST_CASE("parentheses are nested 32 levels deep and no deeper")
{
    const std::string open32 = repeated("(", 32);
    check_trees({
        {"32 levels", open32 + "1" + repeated(")", 32), "1"},
        {"functions count", repeated("min(", 31) + "(1)" + repeated(")", 31),
         repeated("min(", 31) + "1" + repeated(")", 31)},
        {"side by side", repeated("(1) + ", 99) + "1",
         "(" + repeated("1 + ", 99) + "1)"},
        {"signs and not are no levels",
         repeated("not ", 99) + repeated("-", 99) + "1", "(not (-1))"},
    });
    check_refused({
        {"33 levels", open32 + "^(1" + repeated(")", 33), Code::TooDeep},
        {"33 levels of functions",
         repeated("max(", 32) + "^count(true" + repeated(")", 33),
         Code::TooDeep},
    });
}

TEST_CASE("an expression may not use more nodes than are left")
{
    CHECK(parse_expression("1 + 2", 3).has_value());
    const auto refused = parse_expression("1 + 2", 2);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == Code::TooMany);
    CHECK_FALSE(parse_expression(repeated("1+", 9999) + "1", 9999));
    CHECK(parse_expression(repeated("1+", 9999) + "1", plenty).has_value());
}

}  // namespace ajar
