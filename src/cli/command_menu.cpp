#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/conversation.hpp>
#include <ajar/terminal/device/raw_terminal.hpp>
#include <ajar/terminal/line/menu.hpp>
#include <ajar/terminal/screen/menu.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view place_to_begin = "why-am-i-pulling-away";

// The place to begin comes first. One that cannot be read is left out:
// `ajar list` says why.
std::vector<CatalogRow> rows_of(const std::string& folder)
{
    std::vector<CatalogRow> rows = list_questionnaires(folder).rows;
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

// What was chosen, and the way of asking that goes with it. On the screen Lines
// means that the choice is still to be made, in lines.
struct Chosen {
    std::optional<MenuChoice> choice;
    Mode mode = Mode::Either;
};

// Nothing when there is no terminal to draw on.
std::optional<Chosen> choose_on_screen(const MenuLists& lists,
                                       const MenuPages& pages,
                                       const Run& run)
{
    auto terminal = RawTerminal::open();
    if (!terminal) {
        return std::nullopt;
    }
    ScreenMenu menu(lists, pages);
    terminal->enter();
    const StageEnd end =
        play_stage(*terminal,
                   {[&](const Key& key) { return menu.press(key); },
                    [&](const WindowSize& size) {
                        return menu.frame(size);
                    }},
                   draws_ascii({}, run.surroundings));
    terminal->leave();
    if (const auto* ended = std::get_if<EndSignal>(&end)) {
        terminal->raise_again(ended->signal);
    }
    return Chosen{menu.choice(),
                  menu.wants_lines() ? Mode::Lines : Mode::Either};
}

}  // namespace

Attempt<ExitStatus> execute(const NoCommand&, const Run& run)
{
    const Surroundings& around = run.surroundings;
    if (!around.is_input_terminal || !around.is_output_terminal ||
        !run.may_ask) {
        run.streams.err << overview();
        return ExitStatus::Usage;
    }
    const OutputChoices no_choices;
    const MenuPages pages{.support = support_page(no_choices),
                          .help = overview()};
    std::vector<CatalogRow> rows = rows_of(run.folder);
    std::vector<CatalogRow> drafts = rows_of_drafts(run.drafts, rows);
    const MenuLists lists{.rows = std::move(rows),
                          .place_to_begin = std::string(place_to_begin),
                          .drafts = std::move(drafts)};
    auto chosen = around.prefers_lines ? std::nullopt
                                       : choose_on_screen(lists, pages, run);
    if (!chosen || chosen->mode == Mode::Lines) {
        StreamConsole console = console_for({}, run);
        chosen = Chosen{choose_in_menu(lists, pages, console),
                        chosen ? Mode::Lines : Mode::Either};
    }
    const auto& [choice, mode] = *chosen;
    if (!choice) {
        return ExitStatus::Done;
    }
    TalkChoices talk;
    talk.mode = mode;
    return choice->goes_on ? execute(ResumeCommand{choice->id, talk}, run)
                           : execute(TakeCommand{choice->id, talk, {}}, run);
}

}  // namespace ajar
