// Expressions about a few items and scales, evaluated, for tests.
#pragma once

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "scoring.hpp"

namespace ajar::evaluating {

// `empty` is never answered and `hidden` never shown, so conditions about them
// are unknown.
inline constexpr std::string_view items = R"(
item = [
    {id = "one", text = "?", options = [
        {value = 1, label = "1"}, {value = 2, label = "2"}]},
    {id = "empty", text = "?", type = "number", min = 0, max = 9},
    {id = "number", text = "?", type = "number", min = 0, max = 9},
    {id = "color", text = "?", options = [
        {value = "red", label = "R"}, {value = "blue", label = "B"}]},
    {id = "mixed", text = "?", options = [
        {value = 4, label = "4"}, {value = "na", label = "N"}]},
    {id = "many", text = "?", type = "multiple_choice", options = [
        {value = "v", label = "V"}, {value = 2, label = "2"}]},
    {id = "words", text = "?", type = "text"},
    {id = "hidden", text = "?", type = "number", show_if = "false"},
]
scale = [
    {id = "sum", title = "S", method = "sum", items = ["one"], bands = [
        {id = "low", label = "L"}, {id = "some", label = "S", from = 1},
        {id = "high", label = "H", from = 2}]},
    {id = "none", title = "N", method = "sum", items = ["empty"], bands = [
        {id = "low", label = "L"}]},
    {id = "mixed", title = "M", method = "sum", items = ["mixed"]},
]
)";

inline constexpr char usual[] = "one = 2\nnumber = 1.5\ncolor = 'red'";

// The questionnaire with one more part, which holds an expression.
Questionnaire with(const std::string& part);

Truth truth_of(const std::string& expression,
               const std::string& answers = usual);

std::string number_of(const std::string& expression,
                      const std::string& answers = usual);

inline constexpr Truth yes = Truth::True;
inline constexpr Truth no = Truth::False;
inline constexpr Truth unknown = Truth::Unknown;

struct Row {
    std::string expression;
    Truth truth;
};

void check_truths(const std::vector<Row>& rows,
                  const std::string& answers = usual);

struct Value {
    std::string expression;
    std::string value;
};

void check_values(const std::vector<Value>& rows,
                  const std::string& answers = usual);

}  // namespace ajar::evaluating
