// Answer files: TOML to an answer sheet, and answers to TOML:
// ajar-answers(5).
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Faults of the file itself; whether the answers fit a questionnaire is found
// out where they are held against it. `source` is private: no message shows
// what stands in it.
Result<AnswerSheet> read_answer_sheet(const SourceRef& source);

// An answer file that reads back as these answers. The first lines say what it
// is. `skipped` holds the items passed over on purpose.
std::string write_answers(const Questionnaire& questionnaire,
                          const Answers& answers,
                          const std::vector<ItemIndex>& skipped);

// An answer file of nobody, made up to show a part of the questionnaire. The
// name of the part holds no control characters.
std::string write_example(const Questionnaire& questionnaire,
                          const Answers& answers,
                          std::string_view part);

}  // namespace ajar
