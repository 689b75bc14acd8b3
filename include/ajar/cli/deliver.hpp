// Where a result goes: standard output, or a file of the person's own.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>

#include <string>
#include <string_view>

namespace ajar {

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
