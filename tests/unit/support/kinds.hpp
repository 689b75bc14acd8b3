// One item of every type, and what the house makes of it: a new type is one
// more row.
#pragma once

#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct Kind {
    std::string type;                   // the file's word for it
    std::string keys;                   // lines that its items have to have
    std::vector<std::string> own_keys;  // lines that other types refuse
    std::vector<std::string> bounds;    // min and max, of several types
    std::optional<Answer> answer;  // one that it allows; a note allows none
    std::string written;           // that answer in an answer file
    std::string typed;             // and in a line
    std::string said;              // and as a person reads it
    std::string refused;           // what it does not take in an answer file
};

const std::vector<Kind>& every_kind();

// A questionnaire of one such item, "own".
Questionnaire questionnaire_of(const Kind& kind);

}  // namespace ajar
