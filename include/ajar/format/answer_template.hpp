// An answer file to fill in.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <string>

namespace ajar {

// Every item with its text, what it takes, and its options as comments, and a
// line to fill in that is commented out: as it stands, nothing is answered.
std::string write_answer_template(const Questionnaire& questionnaire);

}  // namespace ajar
