// The tables of what the TOML library says, and what a person is told instead.
#pragma once

#include <string>
#include <string_view>

namespace ajar {

struct TomlRule {
    // Where a person looks: at what the library stopped at, or at the backslash
    // before it.
    enum class At { Fault, Backslash };

    std::string_view scope;   // a part of the library's; empty: any
    std::string_view detail;  // the same
    std::string_view saw;     // characters at the fault; empty: any
    std::string_view message;
    std::string_view hint = {};
    At at = At::Fault;
};

// For "Error while parsing SCOPE: DETAIL" at a character; none when the library
// says what it never said before.
const TomlRule* find_rule(std::string_view scope,
                          std::string_view detail,
                          char character);

// For what follows a value on its line.
const TomlRule& rule_behind_a_value(char character);

// What is there already, as we call it: "a number". Empty when the detail does
// not say.
std::string_view kind_in_words(std::string_view detail);

// What is wrong with a value that stands without quotes: a forgotten pair of
// them, mostly, or a number, a date or a time out of form.
struct ValueWords {
    std::string message;
    std::string hint;
};

// `token` is the value as it was written; `scope` and `detail` are the
// library's. With `may_tell` the words may follow from what the token says.
ValueWords words_for_value(std::string_view token,
                           std::string_view scope,
                           std::string_view detail,
                           bool may_tell);

}  // namespace ajar
