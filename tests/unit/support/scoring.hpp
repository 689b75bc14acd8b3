// From questionnaire and answers as text to scores, for tests.
#pragma once

#include <ajar/engine/admit.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/format/answers_file.hpp>

#include <string>
#include <utility>

#include "questionnaire.hpp"

namespace ajar {

inline AnswerSheet sheet_from(std::string text)
{
    auto sheet = read_answer_sheet(
        source_of(std::move(text), "answers.toml", Privacy::Private));
    if (!sheet) {
        FAIL(told(sheet.error()));
    }
    return std::move(*sheet);
}

// The answers of lines such as "a = 1"; answers to hidden items are left out.
inline Answers answers_from(const Questionnaire& questionnaire,
                            const std::string& lines)
{
    auto admitted =
        admit(questionnaire, sheet_from("[answers]\n" + lines + "\n"));
    if (!admitted) {
        FAIL(told(admitted.error()));
    }
    return std::move(admitted->answers);
}

inline Outcome outcome_of(const Questionnaire& questionnaire,
                          const std::string& lines)
{
    return interpret(questionnaire, answers_from(questionnaire, lines));
}

}  // namespace ajar
