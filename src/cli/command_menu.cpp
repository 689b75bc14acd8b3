#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/drafts.hpp>
#include <ajar/cli/help.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/cli/taking.hpp>
#include <ajar/terminal/menu.hpp>
#include <ajar/terminal/stream_console.hpp>

#include <algorithm>
#include <string>
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

// By the titles of their questionnaires; `ajar resume` knows the others, too.
std::vector<CatalogRow> rows_of_drafts(const std::string& folder,
                                       const std::vector<CatalogRow>& known)
{
    std::vector<CatalogRow> rows;
    for (const std::string& id :
         draft_ids(folder).value_or(std::vector<std::string>())) {
        const auto row = std::ranges::find(known, id, &CatalogRow::id);
        if (row != known.end()) {
            rows.push_back(*row);
        }
    }
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
    const OutputChoices no_choices;
    const MenuPages pages{.support = support_page(no_choices),
                          .help = overview()};
    StreamConsole console(streams.in, streams.out,
                          {.is_interactive = true, .width = width});
    std::vector<CatalogRow> rows = rows_of(manner.folder);
    std::vector<CatalogRow> drafts = rows_of_drafts(manner.drafts, rows);
    const MenuLists lists{.rows = std::move(rows),
                          .place_to_begin = std::string(place_to_begin),
                          .drafts = std::move(drafts)};
    const auto choice = choose_in_menu(lists, pages, console);
    if (!choice) {
        return ExitStatus::Done;
    }
    return choice->goes_on
               ? execute(ResumeCommand{choice->id, {}}, manner, streams)
               : execute(TakeCommand{choice->id, {}, {}}, manner, streams);
}

}  // namespace ajar
