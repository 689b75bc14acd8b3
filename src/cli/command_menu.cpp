#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/help.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>
#include <ajar/terminal/menu.hpp>
#include <ajar/terminal/stream_console.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view place_to_begin = "why-am-i-pulling-away";

// The place to begin comes first. One that cannot be read is left out:
// `ajar list` says why.
std::vector<CatalogRow> rows_of(const std::string& folder)
{
    std::vector<CatalogRow> rows;
    for (const CatalogEntry& entry : catalog(folder)) {
        if (auto row = row_of(entry)) {
            rows.push_back(*std::move(row));
        }
    }
    std::ranges::stable_partition(
        rows, [](const CatalogRow& row) { return row.id == place_to_begin; });
    return rows;
}

}  // namespace

Attempt<ExitStatus> execute(const NoCommand&,
                            const Manner& manner,
                            const Streams& streams)
{
    const Surroundings& around = manner.surroundings;
    if (!around.is_input_terminal || !around.is_output_terminal ||
        !manner.may_ask) {
        streams.err << overview();
        return ExitStatus::Usage;
    }
    const std::size_t width = columns_for({}, around);
    const MenuPages pages{
        .support = render_text(support_block(bundled_support_lines(), {}),
                               {.width = width}),
        .help = overview()};
    StreamConsole console(streams.in, streams.out,
                          {.is_interactive = true, .width = width});
    const auto id = choose_in_menu(rows_of(manner.folder), pages, console);
    return id ? execute(TakeCommand{*id, {}, {}}, manner, streams)
              : ExitStatus::Done;
}

}  // namespace ajar
