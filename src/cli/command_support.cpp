#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/render/support_page.hpp>
#include <ajar/render/text.hpp>

namespace ajar {

Attempt<ExitStatus> execute(const SupportCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    const SupportLines lines = bundled_support_lines();
    const Report page = command.shows_all ? support_for_all(lines)
                                          : support_for(lines, command.country);
    streams.out << render_text(page,
                               {.width = columns_for({}, manner.surroundings)});
    return ExitStatus::Done;
}

}  // namespace ajar
