// Every key of the formats, in one table: the readers, the manual, completions
// and editor schemas all come from here (ajar-questionnaire(5) and
// ajar-answers(5)).
#pragma once

#include <span>
#include <string_view>

namespace ajar {

enum class ValueType {
    Text,       // a string
    Id,         // a string that is an id
    Ids,        // an array of ids
    Texts,      // an array of strings
    Number,     // within the limits of section 1
    Bound,      // such a number, a TOML local date or a TOML local time
    Whole,      // a number without decimals
    Truth,      // true or false
    Date,       // a TOML local date
    DateTime,   // a TOML date-time
    Word,       // a string out of `words`
    Condition,  // an expression that is true or false
    Term,       // an expression that is a number
    Scalar,     // a number or a string
    Pair,       // an array of two numbers
    Table,
    Tables,  // an array of tables
};

struct KeySpec {
    std::string_view name;
    ValueType type;
    bool is_required = false;
    std::string_view meaning;
    std::span<const std::string_view> words = {};
};

using KeySpecs = std::span<const KeySpec>;

namespace keys {

KeySpecs questionnaire();
KeySpecs library();
KeySpecs report();
KeySpecs support();
KeySpecs source();
KeySpecs responses();
KeySpecs option();
KeySpecs group();
KeySpecs item();
KeySpecs scale();
KeySpecs rescale();
KeySpecs band();
KeySpecs explanation();
KeySpecs next_step();
KeySpecs critical();
KeySpecs test();
KeySpecs expect();
KeySpecs answer_file();
KeySpecs draft();

}  // namespace keys

}  // namespace ajar
