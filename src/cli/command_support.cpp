#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>

namespace ajar {

namespace {

Report page_for(const SupportCommand& command, const SupportLines& lines)
{
    if (command.shows_all) {
        return support_for_all(lines);
    }
    if (command.country.empty()) {
        return support_block(lines, {});
    }
    const auto code = find_country(lines, command.country);
    return code ? support_block(lines, *code)
                : support_for_unknown_country(lines, command.country);
}

}  // namespace

Attempt<ExitStatus> execute(const SupportCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    const SupportLines lines = bundled_support_lines();
    streams.out << render_text(page_for(command, lines),
                               {.width = columns_for({}, manner.surroundings)});
    return ExitStatus::Done;
}

}  // namespace ajar
