// How the answers to an item are written, read and asked for: all that is said
// of an item because of its kind.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// An answer as files, JSON and expressions have it: one value, but any number
// of them where several options may be chosen.
std::vector<OptionValue> values_of(const Item& item, const Answer& answer);

// The same in a line, each value as `spell` has it: 5, or [1, 2] where several
// may be chosen.
std::string spelled(const Item& item,
                    const Answer& answer,
                    std::string (*spell)(const OptionValue&));

// The option or the number that a value stands for; nothing when it stands for
// none.
std::optional<OptionIndex> option_of(const std::vector<ResponseOption>& options,
                                     const OptionValue& value);
std::optional<Number> number_of(const Numbers& numbers,
                                const OptionValue& value);

// The date or time, in the form of Moments, that is written so; a time needs no
// seconds. Nothing for what is no date or time by its form: whether there is
// such a one is not asked.
std::optional<std::string> moment_of(const Moments& moments,
                                     std::string_view text);

// One of them, as near to the first as can be told.
std::string example_of(const Moments& moments);

// An answer as a person reads it: the labels of the options, none of them when
// none was chosen; "80 hours"; a text.
std::vector<std::string> labels_of(const Item& item, const Answer& answer);

// The options of an answer, chosen alone or together; empty when it has none.
std::vector<OptionIndex> options_in(const Answer& answer);

// As messages name a value: 1, "na".
std::string quoted(const OptionValue& value);

// "its options are 1, 2, "na"": a hint beside another value.
std::string values_in_words(const std::vector<ResponseOption>& options);

// What is said of an item because of its kind.
struct KindWords {
    std::string fits;              // what to type: "a number from 1 to 5"
    std::string how_to;            // how to type it, a sentence
    std::string prompt;            // in front of the typed line: "1 to 5: "
    std::string shown;             // before it is asked: "One of: No / Yes"
    std::string in_file;           // what an answer file holds, a sentence
    std::string in_template = {};  // the same in a template, a line
    std::string blank = {};        // the value in a template
    std::string unscored = {};     // why no scale takes it, without a range
    std::string noun = {};         // what an answer is: "number", "text"
    // What an objection names; empty where it cannot be raised.
    std::string options = {};  // as in values_in_words
    std::string alone = {};    // the numbers of exclusive options
    std::string low = {};      // the smallest number, date or time
    std::string high = {};     // the largest
    std::string start = {};    // that steps count from, a step, three of them
    std::string step = {};
    std::string steps = {};
    std::string max_length = {};  // of a text, in characters
    std::string most = {};        // the same, at most what any text may have
    std::string limit = {};       // the same in words
};

KindWords kind_words(const Item& item);

}  // namespace ajar
