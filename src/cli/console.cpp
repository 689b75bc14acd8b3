#include <ajar/cli/console.hpp>

#include <ajar/cli/present.hpp>
#include <ajar/cli/taking.hpp>

namespace ajar {

StreamConsole console_for(const OutputChoices& output,
                          const Manner& manner,
                          const Streams& streams)
{
    const Surroundings& around = manner.surroundings;
    const bool is_both = around.is_input_terminal && around.is_output_terminal;
    return {streams.in,
            is_both ? streams.out : streams.err,
            {.is_interactive = around.is_input_terminal,
             .width = columns_for(output, around),
             .is_ascii = draws_ascii(output, around)}};
}

}  // namespace ajar
