#include <ajar/format/readers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/questionnaire.hpp"
#include "../support/scale_parts.hpp"

namespace ajar {

using namespace scale_parts;

namespace {

const std::string mean_of_a = scale("method = 'mean'\nitems = ['a']", "first");

std::string composite(const std::string& list, const std::string& keys = "")
{
    return mean_of_a + scale("method = 'mean'\nscales = " + list + "\n" + keys);
}

}  // namespace

TEST_CASE("a scale has items or earlier scales as inputs")
{
    check_faults(
        {
            {"choices and numbers", sum_of("['a', 'b', 'many', 'hours']"), {}},
            {"an earlier scale", composite("['first']"), {}},
            {"neither", "^" + scale("method = 'sum'"), {Code::ItemsOrScales}},
            {"both",
             mean_of_a + sum_of("['a']", "^scales = ['first']"),
             {Code::ItemsOrScales}},
            {"no item", sum_of("^[]"), {Code::ItemsOrScales}},
            {"no scale", composite("^[]"), {Code::ItemsOrScales}},
            {"an item twice",
             sum_of("['a', 'b', ^'a']"),
             {Code::DuplicateEntry}},
            {"a scale twice",
             composite("['first', ^'first']"),
             {Code::DuplicateEntry}},
            {"an unknown item", sum_of("['a', ^'c']"), {Code::UnknownItem}},
            {"a scale among the items",
             mean_of_a + sum_of("[^'first']"),
             {Code::UnknownItem}},
            {"an unknown scale",
             composite("[^'second']"),
             {Code::UnknownScale}},
            {"an item among the scales",
             composite("[^'a']"),
             {Code::UnknownScale}},
            {"the scale itself", composite("[^'one']"), {Code::NotEarlier}},
            {"a later scale",
             scale("method = 'mean'\nscales = [^'first']") + mean_of_a,
             {Code::NotEarlier}},
            {"a choice without a score",
             sum_of("[^'unscored']"),
             {Code::NoScoredOption}},
            {"a number without a range",
             sum_of("[^'open']"),
             {Code::NotScorable}},
            {"a text", sum_of("[^'words']"), {Code::NotScorable}},
            {"a date", sum_of("[^'day']"), {Code::NotScorable}},
            {"a note", sum_of("[^'rest']"), {Code::NotScorable}},
            {"an unknown method",
             scale("method = ^'magic'\nitems = ['a']"),
             {Code::InvalidValue}},
            {"a number of inputs as it pleases",
             sum_of("['a']", "min_answered = 0"),
             {}},
            {"all of its inputs", sum_of("['a', 'b']", "min_answered = 2"), {}},
            {"over its inputs",
             sum_of("['a', 'b']", "min_answered = ^3"),
             {Code::OutOfRange}},
            {"half an input",
             sum_of("['a', 'b']", "min_answered = ^0.5"),
             {Code::InvalidNumber}},
            {"a rule for gaps", sum_of("['a']", "missing = 'prorate'"), {}},
            {"an unknown rule for gaps",
             sum_of("['a']", "missing = ^'mean'"),
             {Code::InvalidValue}},
            {"a rule for hidden items",
             sum_of("['a']", "hidden = 'exclude'"),
             {}},
            {"an unknown rule for hidden items",
             sum_of("['a']", "hidden = ^'prorate'"),
             {Code::InvalidValue}},
            {"a rule for hidden items of a composite",
             composite("['first']", "^hidden = 'zero'"),
             {Code::KeyNotForType}},
            {"a rule for gaps of a composite",
             composite("['first']", "missing = 'zero'"),
             {}},
        },
        items);
}

TEST_CASE("items are reversed when their ends are in reach")
{
    check_faults(
        {
            {"a single choice", sum_of("['a', 'b']", "reverse = ['b']"), {}},
            {"a number", sum_of("['hours']", "reverse = ['hours']"), {}},
            {"a number whose step reaches max",
             sum_of("['steps']", "reverse = ['steps']"),
             {}},
            {"a number whose step does not reach max",
             sum_of("['short']", "reverse = [^'short']"),
             {Code::CannotReverse}},
            {"that number as it is", sum_of("['short']"), {}},
            {"a multiple choice",
             sum_of("['many']", "reverse = [^'many']"),
             {Code::CannotReverse}},
            {"no input",
             sum_of("['a']", "reverse = [^'b']"),
             {Code::NotAnInput}},
            {"an input twice",
             sum_of("['a']", "reverse = ['a', ^'a']"),
             {Code::DuplicateEntry}},
            {"in a composite",
             composite("['first']", "^reverse = ['a']"),
             {Code::KeyNotForType}},
        },
        items);
}

TEST_CASE("weights and count_from belong to their methods")
{
    const std::string inputs = "\nitems = ['a', 'b']\n";
    std::vector<Fault> rows = {
        {"weights of a composite",
         composite("['first']", "weights = {first = 0.5}"),
         {}},
        {"a weight of 0",
         sum_of("['a']", "weights = {a = ^0}"),
         {Code::OutOfRange}},
        {"a negative weight",
         sum_of("['a']", "weights = {a = ^-1}"),
         {Code::OutOfRange}},
        {"a weight as a string",
         sum_of("['a']", "weights = {a = ^'2'}"),
         {Code::WrongType}},
        {"a weight of seven decimals",
         sum_of("['a']", "weights = {a = ^0.0000001}"),
         {Code::InvalidNumber}},
        {"an infinite weight",
         sum_of("['a']", "weights = {a = ^inf}"),
         {Code::InvalidNumber}},
        {"the weight of no input",
         sum_of("['a']", "weights = {^b = 1}"),
         {Code::NotAnInput}},
        {"counting", scale("method = 'count'\ncount_from = 0" + inputs), {}},
        {"counting from nowhere",
         scale("method = ^'count'" + inputs),
         {Code::CountFrom}},
    };
    for (const char* method : {"sum", "mean", "max", "min", "count"}) {
        const std::string name = method;
        const bool has_weights = name == "sum" || name == "mean";
        const bool counts = name == "count";
        const std::string start = "method = '" + name + "'" + inputs +
                                  (counts ? "count_from = 1\n" : "");
        std::vector<Code> no_weights;
        if (!has_weights) {
            no_weights.push_back(Code::KeyNotForType);
        }
        rows.push_back({name + " with weights",
                        scale(start + "^weights = {a = 2}"), no_weights});
        if (!counts) {
            rows.push_back({name + " with count_from",
                            scale(start + "^count_from = 1"),
                            {Code::CountFrom}});
        }
    }
    check_faults(rows, items);
}

}  // namespace ajar
