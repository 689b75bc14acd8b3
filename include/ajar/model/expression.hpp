// The small expression language, read and bound: names are positions, and a
// band literal is its position among its scale's bands (ajar-questionnaire(5),
// Expressions).
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>

#include <string>
#include <variant>
#include <vector>

namespace ajar {

// What an option is called in answer files and expressions.
using OptionValue = std::variant<Number, std::string>;

// How a value is typed and printed.
std::string to_text(const OptionValue& value);

struct Term;       // has a value, or none
struct Condition;  // is true, false or unknown

struct AnswerOf {
    ItemIndex item;
};

struct ScoreOf {
    ScaleIndex scale;
};

// The position of the scale's band, counted from 0.
struct BandOf {
    ScaleIndex scale;
};

struct Negative {
    std::vector<Term> operand;  // one
};
enum class SumSign { Plus, Minus };

struct Sum {
    std::vector<Term> terms;
    std::vector<SumSign> signs;  // one less: what stands before terms[i + 1]
};
enum class ProductSign { Times, Over };

struct Product {
    std::vector<Term> factors;
    std::vector<ProductSign> signs;  // one less
};

struct CountTrue {
    std::vector<Condition> conditions;
};
enum class Extreme { Least, Greatest };

struct ExtremeOf {
    Extreme which;
    std::vector<Term> terms;
};

struct Term {
    std::variant<OptionValue,
                 AnswerOf,
                 ScoreOf,
                 BandOf,
                 Negative,
                 Sum,
                 Product,
                 CountTrue,
                 ExtremeOf>
        node;
};

struct IsAnswered {
    ItemIndex item;
};
enum class Relation {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};

struct Comparison {
    std::vector<Term> sides;  // two
    Relation relation;
};

struct OneOf {
    std::vector<Term> term;  // one
    std::vector<OptionValue> members;
};

// "v" in answer.X, of a multiple_choice item.
struct IsChosen {
    ItemIndex item;
    OptionIndex option;
};

struct Not {
    std::vector<Condition> operand;  // one
};

struct AllOf {
    std::vector<Condition> conditions;
};

struct AnyOf {
    std::vector<Condition> conditions;
};

struct Condition {
    std::variant<bool,
                 IsAnswered,
                 Comparison,
                 OneOf,
                 IsChosen,
                 Not,
                 AllOf,
                 AnyOf>
        node;
};

// An expression as its author wrote it, beside what it means.
struct ConditionText {
    std::string text;
    Condition condition;
    Span where = {};  // that of the string
};

struct TermText {
    std::string text;
    Term term;
};

// Calls `visit` with each part directly inside a node of a condition or a term,
// a Condition or a Term itself, in the order in which they are written. A name
// or a literal has no parts.
template <class Node, class Visit>
void for_each_part(const Node& node, const Visit& visit)
{
    const auto each = [&visit](const auto& parts) {
        for (const auto& part : parts) {
            visit(part);
        }
    };
    if constexpr (requires { node.operand; }) {
        each(node.operand);
    } else if constexpr (requires { node.terms; }) {
        each(node.terms);
    } else if constexpr (requires { node.factors; }) {
        each(node.factors);
    } else if constexpr (requires { node.conditions; }) {
        each(node.conditions);
    } else if constexpr (requires { node.sides; }) {
        each(node.sides);
    } else if constexpr (requires { node.term; }) {
        each(node.term);
    }
}

}  // namespace ajar
