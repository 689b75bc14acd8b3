#include <ajar/format/expression/binder.hpp>

#include <ajar/format/expression/parser.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/bindable_parts.hpp"

namespace ajar {

namespace {

SyntaxNode parsed(const std::string& text)
{
    auto tree = parse_expression(text, 20'000);
    REQUIRE(tree.has_value());
    return std::move(tree->root);
}

template <class Node>
std::string told(const Bound<Node>& bound)
{
    CHECK(bound.node.has_value() == bound.faults.empty());
    std::string lines;
    for (const ExpressionFault& fault : bound.faults) {
        lines += told(fault.code, {1, fault.where.offset + 1});
    }
    return lines;
}

std::string condition(const std::string& text, ItemScope scope = {})
{
    return told(bind_condition(parsed(text), scope, definitions()));
}

std::string number(const std::string& text)
{
    return told(bind_term(parsed(text), {}, definitions()));
}

struct Fine {
    std::string name;
    std::string expression;
};

struct Faulty {
    std::string name;
    std::string expression;  // with a mark where each fault is
    std::vector<Code> codes;
};

constexpr Code type = Code::ExpressionType;

}  // namespace

TEST_CASE("conditions that make sense")
{
    const std::vector<Fine> rows = {
        {"truth", "true"},
        {"an answer with an option", "answer.mood == 1"},
        {"by value", "answer.mood != 2.0"},
        {"an option on the left", "1 == answer.mood"},
        {"an option in parentheses", "answer.mood == (1)"},
        {"a string option", "answer.color == 'red'"},
        {"both kinds of options", "answer.mixed == 4 or answer.mixed == 'na'"},
        {"ordering with any number", "answer.mood >= 99"},
        {"ordering of mixed options", "answer.mixed < 1"},
        {"a number item with any number", "answer.hours == 99"},
        {"two answers", "answer.mood == answer.hours"},
        {"two answers with strings in common", "answer.color == answer.mixed"},
        {"computed, so no literal", "answer.mood == 1 + 8"},
        {"a list of options", "answer.mixed in [4, 'na']"},
        {"a list for a number item", "answer.hours in [1, 99]"},
        {"a list for a score", "score.energy in [1.5, -2]"},
        {"a list for a computed number", "score.energy / 2 in [1]"},
        {"literals", "'a' == 'b' or 1 < 2 or 'a' in ['b']"},
        {"in a set", "'noise' in answer.reasons"},
        {"a number in a set", "3 in answer.reasons"},
        {"a negative number in a set", "-1 in answer.reasons"},
        {"a band", "band.energy == 'low'"},
        {"a band by order", "band.energy >= 'high'"},
        {"a band on the right", "'low' < band.energy"},
        {"a list of bands", "band.energy in ['low', 'high']"},
        {"answered", "answered(mood) and answered(reasons)"},
        {"a text in answered", "answered(words)"},
        {"a date in answered", "answered(day)"},
        {"an id that is a word of the grammar", "answer.in == 1"},
        {"a composite", "score.all > 1"},
        {"numbers in numbers", "min(answer.mood, 2) + max(1) >= -1 * 2"},
        {"count is a number", "count(true, answer.mood == 1) >= 1"},
        {"conditions within", "not (true and answered(mood)) or false"},
    };
    for (const Fine& row : rows) {
        CAPTURE(row.name);
        CHECK(condition(row.expression) == "");
    }
}

TEST_CASE("numbers that make sense")
{
    const std::vector<Fine> rows = {
        {"a literal", "-1.5"},
        {"a score", "score.energy"},
        {"an answer of numbers", "answer.mood"},
        {"an answer of mixed options", "answer.mixed"},
        {"a number item", "answer.hours * 2"},
        {"count", "count(answered(mood))"},
        {"min and max", "max(score.energy, min(1, 2))"},
        {"arithmetic", "-(1 - score.time) / 0"},
    };
    for (const Fine& row : rows) {
        CAPTURE(row.name);
        CHECK(number(row.expression) == "");
    }
}

TEST_CASE("conditions that make no sense are refused at their place")
{
    const std::vector<Faulty> rows = {
        {"an unknown item", "^answer.moood == 1", {Code::UnknownItem}},
        {"a scale is no item", "^answer.energy == 1", {Code::UnknownItem}},
        {"an unknown item in answered",
         "answered(^nobody)",
         {Code::UnknownItem}},
        {"an unknown scale", "true and ^score.mood > 1", {Code::UnknownScale}},
        {"an unknown scale of a band",
         "^band.nothing == 'low'",
         {Code::UnknownScale}},
        {"a band that the scale does not have",
         "band.energy == ^'medium'",
         {Code::UnknownBand}},
        {"a band in a list",
         "band.energy in ['low', ^'medium']",
         {Code::UnknownBand}},
        {"a scale without bands", "^band.time == 'low'", {type}},
        {"a string with a score", "score.energy == ^'low'", {type}},
        {"a number with a string", "^1 != 'a'", {type}},
        {"a string with a number item", "^'a' == answer.hours", {type}},
        {"a string in a list for a number",
         "answer.hours in [1, ^'a']",
         {type}},
        {"a number in a list for a string", "'a' in ['a', ^1]", {type}},
        {"two answers with nothing in common",
         "^answer.mood == answer.color",
         {type}},
        {"a string computed with", "^answer.color == 1 + 1", {type}},
        {"no option, in ==", "answer.mood == ^3", {Code::NotAnOption}},
        {"no option, in !=", "answer.color != ^'green'", {Code::NotAnOption}},
        {"no option, on the left", "^3 == answer.mood", {Code::NotAnOption}},
        {"no option, negative", "answer.mood == ^-1", {Code::NotAnOption}},
        {"no option, of the other kind",
         "answer.mood == ^'1'",
         {Code::NotAnOption}},
        {"no option, in a list",
         "answer.mixed in [4, ^5, ^'no']",
         {Code::NotAnOption, Code::NotAnOption}},
        {"no option, in a set",
         "^'pain' in answer.reasons",
         {Code::NotAnOption}},
        {"a truth compared", "^true == false", {type}},
        {"a truth compared with an answer", "answer.mood == ^true", {type}},
        {"a condition compared", "^(1 < 2) == 1", {type}},
        {"a condition before a list", "^true in [1]", {type}},
        {"ordering of strings", "^'a' < 'b'", {}},
        {"ordering without a numeric option", "^answer.color >= 1", {type}},
        {"ordering with a string", "answer.mixed < ^'na'", {type}},
        {"arithmetic without a numeric option",
         "^answer.color + 1 > 1",
         {type}},
        {"arithmetic with a string", "1 + ^'a' > 1", {type}},
        {"arithmetic with a truth", "1 + ^true > 1", {type}},
        {"arithmetic with a band", "^band.energy + 1 > 1", {type}},
        {"arithmetic with a set", "1 + ^answer.reasons > 1", {type}},
        {"a sign before a string", "-^'a' > 1", {type}},
        {"a sign before a truth", "-^true > 1", {type}},
        {"two signs before a truth", "--^true > 1", {type}},
        {"a set compared", "^answer.reasons == 'noise'", {type}},
        {"a set before a list", "^answer.reasons in ['noise']", {type}},
        {"an answer in a set", "^answer.mood in answer.reasons", {type}},
        {"a computed number in a set", "^1 + 2 in answer.reasons", {type}},
        {"in a single choice", "1 in ^answer.mood", {type}},
        {"in a number", "1 in ^score.energy", {type}},
        {"in a string", "'a' in ^'abc'", {type}},
        {"bands of two scales", "band.energy == ^band.energy", {type}},
        {"a band with a number", "band.energy > ^0", {type}},
        {"a band with an answer", "band.energy == ^answer.color", {type}},
        {"a number in a list of bands", "band.energy in [^0]", {type}},
        {"a text compared", "^answer.words == 'a'", {type}},
        {"a date compared", "^answer.day == '2026-12-01'", {type}},
        {"a date in a list", "^answer.day in ['2026-12-01']", {type}},
        {"a note compared", "^answer.rest == 'a'", {type}},
        {"an answer as a condition", "^answer.mood", {type}},
        {"a score as a condition", "true and ^score.energy", {type}},
        {"a number as a condition", "not ^1", {type}},
        {"a string as a condition", "^'a' or true", {type}},
        {"a set as a condition", "^answer.reasons", {type}},
        {"a number in count", "count(true, ^answer.mood) > 0", {type}},
        {"a condition in min", "min(1, ^(1 < 2)) > 0", {type}},
        {"a string in max", "max(^'a', 1) > 0", {type}},
        {"every fault, not the first alone",
         "^answer.nobody > 1 and answer.mood == ^3 and not ^1",
         {Code::UnknownItem, Code::NotAnOption, type}},
    };
    for (const Faulty& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.expression);
        if (row.codes.empty()) {
            CHECK(condition(expected.text).starts_with("expression-type "));
        } else {
            CHECK(condition(expected.text) == told(expected, row.codes));
        }
    }
}

TEST_CASE("numbers that make no sense are refused at their place")
{
    const std::vector<Faulty> rows = {
        {"a condition", "^true", {type}},
        {"a comparison", "^1 < 2", {type}},
        {"a string", "^'a'", {type}},
        {"a band", "^band.energy", {type}},
        {"a set", "^answer.reasons", {type}},
        {"an answer without a numeric option", "^answer.color", {type}},
        {"a text", "^answer.words", {type}},
        {"a date", "^answer.day", {type}},
        {"an unknown scale", "2 * ^score.nothing", {Code::UnknownScale}},
    };
    for (const Faulty& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.expression);
        CHECK(number(expected.text) == told(expected, row.codes));
    }
}

TEST_CASE("show_if asks about what comes earlier")
{
    struct Row {
        std::string name;
        std::size_t own;  // the position of the item that asks
        std::string expression;
        bool is_earlier;
    };

    const std::vector<Row> rows = {
        {"an earlier item", 1, "^answer.mood == 1", true},
        {"the item itself", 0, "^answer.mood == 1", false},
        {"a later item", 1, "^answer.mixed == 4", false},
        {"an earlier one in answered", 4, "answered(^reasons)", true},
        {"a later one in answered", 3, "answered(^reasons)", false},
        {"a scale of earlier items", 1, "^score.energy > 1", true},
        {"a scale with the item itself", 0, "^score.energy > 1", false},
        {"the band of a scale of earlier items", 1, "^band.energy == 'low'",
         true},
        {"the band of a scale with a later item", 0, "^band.energy == 'low'",
         false},
        {"a composite of earlier items", 5, "^score.all > 1", true},
        {"a composite with the item itself", 4, "^score.all > 1", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.expression);
        CHECK(condition(expected.text, {row.own}) ==
              (row.is_earlier ? "" : told(expected, {Code::NotEarlier})));
    }
}

TEST_CASE("an unknown name comes with the nearest one")
{
    const auto hint = [](const std::string& text) {
        return bind_condition(parsed(text), {}, definitions())
            .faults.at(0)
            .hint;
    };
    CHECK(hint("answer.moood == 1") == "did you mean 'mood'?");
    CHECK(hint("score.enrgy == 1") == "did you mean 'energy'?");
    CHECK(hint("band.energy == 'hihg'") == "did you mean 'high'?");
    CHECK(hint("answer.mixed == 5") == "its options are 4, \"na\"");
}

}  // namespace ajar
