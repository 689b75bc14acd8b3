// Items: what is asked, and which answers each kind allows.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/expression.hpp>
#include <ajar/model/index.hpp>
#include <ajar/model/number.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ajar {

struct ResponseOption {
    OptionValue value;
    std::string label;
    std::optional<Number> score;  // none: choosing it scores as unanswered
    bool exclusive = false;
};

// Items that share a set of responses share this value.
using Responses = std::shared_ptr<const std::vector<ResponseOption>>;

struct SingleChoice {
    Responses responses;
};

struct MultipleChoice {
    Responses responses;
};

struct NumberEntry {
    std::optional<Number> min;
    std::optional<Number> max;
    std::optional<Number> step;
    std::string unit;
    std::string low_label;
    std::string high_label;
};

// In bytes, and for every text: of a questionnaire, in an answer file, and as
// it is typed (ajar-questionnaire(5), What may stand in a file).
inline constexpr std::size_t longest_text = std::size_t{16} * 1024;

struct TextEntry {
    std::size_t max_length = 2000;  // characters
};

// A text to read: nothing is asked.
struct Note {};

using ItemKind =
    std::variant<SingleChoice, MultipleChoice, NumberEntry, TextEntry, Note>;

struct Item {
    std::string id;
    std::string text;
    ItemKind kind;
    bool required = false;
    std::optional<ConditionText> show_if;
    std::optional<GroupIndex> group;
    std::string help;
    std::string why;
    std::vector<SourceIndex> sources;
    Span where;
};

// The options of a choice item; nothing for the other kinds.
const std::vector<ResponseOption>* options_of(const Item& item);

// What the numbers of an item are counted in; empty for most.
std::string_view unit_of(const Item& item);

// "its options are 1, 2, "na"": a hint for whoever wrote another value.
std::string values_in_words(const std::vector<ResponseOption>& options);

// Whether the item asks for something at all (a note does not).
bool asks(const Item& item);

// The lowest and the highest score over all answers that give the item a
// score (ajar-questionnaire(5), Scoring). Nothing when no answer does, or when
// a number item has no range.
struct ScoreRange {
    Number low;
    Number high;
};

std::optional<ScoreRange> score_range(const Item& item);

// Whether a number is min + k * step (0 + k * step without a min).
bool on_step(const NumberEntry& entry, const Number& number);

}  // namespace ajar
