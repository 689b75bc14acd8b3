// Items: what is asked, and which answers each kind allows.
#pragma once

#include <ajar/diag/source_text.hpp>
#include <ajar/model/expression.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
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

// What an item takes. A type of the file is one of these with its fields set:
// "single_choice" and "multiple_choice" both take Options.
struct Options {
    Responses responses;
    bool several = false;  // any number of them, none included
};

struct Numbers {
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

struct OwnWords {
    std::size_t max_length = 2000;  // characters
};

// Dates, or times of the day in whole seconds, as TOML writes them: 2026-12-01,
// 14:30:00. So written, they sort as they come.
struct Moments {
    std::optional<std::string> min;
    std::optional<std::string> max;
    bool is_time = false;
};

// A text to read: nothing is asked.
struct Nothing {};

using ItemKind = std::variant<Options, Numbers, OwnWords, Moments, Nothing>;

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

// Whether several options may be chosen together.
bool takes_several(const Item& item);

// Whether a person answers in words of their own, on as many lines as they
// like.
bool takes_words(const Item& item);

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
bool on_step(const Numbers& numbers, const Number& number);

}  // namespace ajar
