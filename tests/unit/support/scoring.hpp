// From questionnaire and answers as text to scores, for tests.
#pragma once

#include <ajar/engine/admit.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/format/answers_file.hpp>

#include <string>
#include <utility>

#include "questionnaire.hpp"

namespace ajar {

AnswerSheet sheet_from(std::string text);

// The answers of lines such as "a = 1"; answers to hidden items are left out.
Answers answers_from(const Questionnaire& questionnaire,
                     const std::string& lines);

Outcome outcome_of(const Questionnaire& questionnaire,
                   const std::string& lines);

}  // namespace ajar
