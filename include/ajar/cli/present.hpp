// Answers to printed text: scored, interpreted, set out in one of the formats.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/report.hpp>

#include <cstddef>
#include <string>

namespace ajar {

// What came with the answers.
struct AnswerNotes {
    std::string taken;     // the date-time they were given, or empty
    Diagnostics warnings;  // found while they were admitted
};

std::string present(const Questionnaire& questionnaire,
                    const Answers& answers,
                    const AnswerNotes& notes,
                    const OutputChoices& choices,
                    std::size_t width);

// The report for a person who turns its pages, and how it came about.
Report report_in_parts(const Questionnaire& questionnaire,
                       const Answers& answers,
                       const OutputChoices& choices,
                       bool shows_all);
Report report_worked_out(const Questionnaire& questionnaire,
                         const Answers& answers);

// The columns to use: those asked for, else the terminal's up to 76, else 76.
std::size_t columns_for(const OutputChoices& choices,
                        const Surroundings& surroundings);

}  // namespace ajar
