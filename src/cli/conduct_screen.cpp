#include <ajar/cli/conduct_screen.hpp>

#include <ajar/cli/farewell.hpp>
#include <ajar/cli/give_result.hpp>
#include <ajar/cli/interruption.hpp>
#include <ajar/terminal/device/raw_terminal.hpp>
#include <ajar/terminal/device/screen_loop.hpp>
#include <ajar/terminal/screen/result.hpp>
#include <ajar/terminal/screen/talk.hpp>
#include <ajar/text/to_ascii.hpp>

#include <optional>
#include <string>
#include <utility>

namespace ajar {

namespace {

// The terminal is left before anything is said, and the program ends by the
// signal, as whoever started it expects.
[[noreturn]] void end_by(const Ended& ended,
                         const std::string& words,
                         RawTerminal& terminal,
                         const Streams& streams)
{
    terminal.leave();
    streams.err << words << std::flush;
    terminal.raise_again(ended.signal);
}

// Its signals are given back first: reading lines is left to Ctrl-C as always.
ResultEnd read_on_in_lines(std::optional<RawTerminal>& terminal,
                           const ResultDoors& doors,
                           const Taking& taking,
                           const Manner& manner,
                           const Streams& streams)
{
    terminal.reset();
    const Interruption interruption(true);
    StreamConsole console = console_for(taking.talk.output, manner, streams);
    return show_result(doors, console);
}

Attempt<ExitStatus> finish_on(std::optional<RawTerminal>& terminal,
                              const Finished& finished,
                              const Taking& taking,
                              const Manner& manner,
                              const Streams& streams)
{
    const bool is_printed = is_printed_on_terminal(taking, manner.surroundings);
    if (is_printed) {
        terminal->leave();
    }
    auto words =
        give(taking, finished, manner, streams, [&](const ResultDoors& doors) {
            if (is_printed) {
                terminal->enter();
            }
            ScreenResult result(doors);
            const StageEnd end = play(
                *terminal, {[&](const Key& key) { return result.press(key); },
                            [&](const WindowSize& size) {
                                return drawn(result.frame(size), doors.is_ascii,
                                             size);
                            }});
            if (const auto* ended = std::get_if<Ended>(&end)) {
                end_by(*ended,
                       words_after_result(how_to_see_again(taking),
                                          manner.surroundings),
                       *terminal, streams);
            }
            if (result.wants_lines()) {
                return read_on_in_lines(terminal, doors, taking, manner,
                                        streams);
            }
            terminal.reset();
            return std::holds_alternative<Wiped>(end) ? ResultEnd::AtOnce
                                                      : result.end();
        });
    terminal.reset();
    if (!words) {
        return passed_on(words);
    }
    streams.err << *words << std::flush;
    Interruption::pass_on();
    return ExitStatus::Done;
}

ScreenOutcome conduct_on(std::optional<RawTerminal>& terminal,
                         const Taking& taking,
                         const Manner& manner,
                         const Streams& streams)
{
    terminal->enter();
    if (taking.was_at_result) {
        return finish_on(terminal, finish(*taking.at), taking, manner, streams);
    }
    const Session session = session_of(taking);
    ScreenTalk talk(session);
    const bool is_ascii = draws_ascii(taking.talk.output, manner.surroundings);
    const StageEnd end =
        play(*terminal, {[&](const Key& key) {
                             talk.press(key);
                             return talk.ending().has_value();
                         },
                         [&](const WindowSize& size) {
                             return drawn(talk.frame(size), is_ascii, size);
                         }});
    if (const auto* ended = std::get_if<Ended>(&end)) {
        end_by(*ended, words_for({talk.at()}, taking, manner.surroundings),
               *terminal, streams);
    }
    if (std::holds_alternative<Wiped>(end)) {
        return Attempt<ExitStatus>(ExitStatus::Done);
    }
    if (const auto* finished = std::get_if<Finished>(&*talk.ending())) {
        return finish_on(terminal, *finished, taking, manner, streams);
    }
    terminal.reset();
    if (const auto* stopped = std::get_if<Stopped>(&*talk.ending())) {
        return stop(*stopped, taking, manner, streams);
    }
    return std::get<Switched>(*talk.ending());
}

}  // namespace

Frame drawn(Frame frame, bool is_ascii, const WindowSize& size)
{
    for (Row& row : frame.rows) {
        if (is_ascii) {
            row.text = to_ascii(row.text).substr(0, size.columns);
        }
    }
    return frame;
}

std::optional<ScreenOutcome> conduct_on_screen(const Taking& taking,
                                               const Manner& manner,
                                               const Streams& streams)
{
    auto opened = RawTerminal::open();
    if (!opened) {
        return std::nullopt;
    }
    std::optional<RawTerminal> terminal(std::move(*opened));
    return conduct_on(terminal, taking, manner, streams);
}

}  // namespace ajar
