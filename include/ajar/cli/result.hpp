// A result: answers to printed text, and where it goes, which is standard
// output or a file of the person's own.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/report.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// What came with the answers.
struct AnswerNotes {
    std::string taken;     // the date-time they were given, or empty
    Diagnostics warnings;  // found while they were admitted
};

// Scored, interpreted, and set out in one of the formats.
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

// Whether the name is that of a file, and not of standard output.
bool names_a_file(const std::string& name);

// Whether both files of the choices could be written, and neither is the other
// or the questionnaire at `path` (empty when it goes by its id): asked before
// the first question, so that nobody answers thirty of them for nothing.
Attempt<void> check_targets(const TalkChoices& talk, const std::string& path);

// Refuses to write the result over one of its own inputs.
Attempt<void> check_delivery_beside(const OutputChoices& choices,
                                    const std::string& input);

// All of it is where it was to go when this returns: in a whole file that
// outlives a power cut, or handed over to what standard output is.
Attempt<void> deliver(std::string_view text,
                      const OutputChoices& choices,
                      const Streams& streams);

// Hands over all that was written to standard output. A pipe that nobody reads
// any more is a failure without a word.
Attempt<void> hand_over(const Streams& streams);

// Says on standard error when the list has no help lines for the country, or
// when a misspelt name was taken for one.
void note_country(const OutputChoices& choices, const Run& run);

}  // namespace ajar
