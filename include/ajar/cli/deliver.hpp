// Where a result goes: standard output, or a file of the person's own.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/diag/diagnostic.hpp>

#include <string_view>

namespace ajar {

// Whether the result could be delivered; asked before a person starts to
// answer.
Attempt<void> check_delivery(const OutputChoices& choices);

// Refuses to write the result over one of its own inputs.
Attempt<void> check_delivery_beside(const OutputChoices& choices,
                                    const std::string& input);

// Whether the result goes to a file, and not to standard output.
bool goes_to_a_file(const OutputChoices& choices);

// All of it is where it was to go when this returns: in a whole file that
// outlives a power cut, or handed over to whatever standard output is.
Attempt<void> deliver(std::string_view text,
                      const OutputChoices& choices,
                      const Streams& streams);

// Hands over all that was written to standard output. A pipe that nobody reads
// any more is a failure without a word.
Attempt<void> hand_over(const Streams& streams);

void print_warnings(const Diagnostics& warnings,
                    bool is_quiet,
                    const Streams& streams);

// Says on standard error when the list has no help lines for the country, or
// when a misspelt name was taken for one.
void note_country(const OutputChoices& choices,
                  bool is_quiet,
                  const Streams& streams);

}  // namespace ajar
