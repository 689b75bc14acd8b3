#include <ajar/cli/conduct.hpp>

#include <ajar/cli/ending.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/terminal/device/raw_terminal.hpp>
#include <ajar/terminal/line/line_mode.hpp>
#include <ajar/terminal/screen/result.hpp>
#include <ajar/terminal/screen/talk.hpp>
#include <ajar/terminal/talk/messages.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// Screen mode needs a terminal to read from, and one to draw on: standard
// output or standard error. It is left to --plain, to the environment and to a
// terminal that can do no more, to choose lines.
Attempt<Mode> mode_of(const Conversation& talk)
{
    const Mode wished = talk.choices.mode;
    const Surroundings& around = talk.around();
    const bool has_terminal = is_person_there(around);
    if (wished == Mode::Screen && !has_terminal) {
        return failed(ExitStatus::MayNotAsk, "--screen needs a terminal",
                      "without it the questions come line by line");
    }
    const bool is_screen =
        wished == Mode::Screen ||
        (wished == Mode::Either && has_terminal && !around.prefers_lines);
    return is_screen ? Mode::Screen : Mode::Lines;
}

std::vector<std::string> notices_for(const Conversation& talk)
{
    const Surroundings& around = talk.around();
    std::vector<std::string> notices;
    if (is_terminal_ascii_only(talk.output(), around)) {
        notices.emplace_back(message::plain_letters);
    }
    if (talk.output().format == OutputFormat::Json &&
        around.is_input_terminal) {
        notices.emplace_back(message::json_holds_more);
    }
    if (talk.resume_point && around.is_input_terminal) {
        notices.emplace_back(message::welcome_back);
    }
    return notices;
}

Attempt<ExitStatus> ask_in_lines(const Conversation& talk)
{
    StreamConsole console = console_for(talk.output(), talk.run);
    const Ending ending = talk.resumes_at_result
                              ? Ending(finish(*talk.resume_point))
                              : converse(session_of(talk), console);
    if (const auto* finished = std::get_if<Finished>(&ending)) {
        auto words =
            give_result(talk, *finished, [&](const ResultDoors& doors) {
                return show_result(doors, console);
            });
        if (!words) {
            return passed_on(words);
        }
        talk.run.streams.err << *words;
        return ExitStatus::Done;
    }
    if (const auto* stopped = std::get_if<Stopped>(&ending)) {
        return report_stop(*stopped, talk);
    }
    return ExitStatus::Done;
}

Attempt<ExitStatus> conduct_in_lines(const Conversation& talk)
{
    const Interruption interruption(talk.around().is_input_terminal);
    auto status = ask_in_lines(talk);
    if (status) {
        talk.run.streams.err << std::flush;
        Interruption::raise_if_pending();
    }
    return status;
}

struct NoTerminal {};  // to draw on

// How screen mode came to an end, or why it is to go on in lines.
using ScreenOutcome = std::variant<Attempt<ExitStatus>, Switched, NoTerminal>;

// The terminal is left before anything is said, and the program ends by the
// signal, as its caller expects.
[[noreturn]] void end_by_signal(const EndSignal& ended,
                                const std::string& words,
                                RawTerminal& terminal,
                                const Conversation& talk)
{
    terminal.leave();
    talk.run.streams.err << words << std::flush;
    terminal.raise_again(ended.signal);
}

// Its signals are given back first: reading lines is left to Ctrl-C as always.
ResultEnd read_on_in_lines(std::optional<RawTerminal>& terminal,
                           const ResultDoors& doors,
                           const Conversation& talk)
{
    terminal.reset();
    const Interruption interruption(true);
    StreamConsole console = console_for(talk.output(), talk.run);
    return show_result(doors, console);
}

// The pages of a result on the screen.
ResultEnd show_result_on_screen(std::optional<RawTerminal>& terminal,
                                const ResultDoors& doors,
                                const Conversation& talk)
{
    ScreenResult result(doors);
    const StageEnd end =
        play_stage(*terminal,
                   {[&](const Key& key) { return result.press(key); },
                    [&](const WindowSize& size) {
                        return result.frame(size);
                    }},
                   doors.is_ascii);
    if (const auto* ended = std::get_if<EndSignal>(&end)) {
        end_by_signal(*ended, last_words(ResultEnd::BrokenOff, talk), *terminal,
                      talk);
    }
    if (result.wants_lines()) {
        return read_on_in_lines(terminal, doors, talk);
    }
    terminal.reset();
    return std::holds_alternative<Wiped>(end) ? ResultEnd::AtOnce
                                              : result.end();
}

Attempt<ExitStatus> finish_on_screen(std::optional<RawTerminal>& terminal,
                                     const Finished& finished,
                                     const Conversation& talk)
{
    const bool is_printed = is_printed_on_terminal(talk);
    if (is_printed) {
        terminal->leave();
    }
    auto words = give_result(talk, finished, [&](const ResultDoors& doors) {
        if (is_printed) {
            terminal->enter();
        }
        return show_result_on_screen(terminal, doors, talk);
    });
    terminal.reset();
    if (!words) {
        return passed_on(words);
    }
    talk.run.streams.err << *words << std::flush;
    Interruption::raise_if_pending();
    return ExitStatus::Done;
}

// The terminal is left when this returns, and its signals are what they were. A
// signal that comes in between ends the program, once the terminal is left.
ScreenOutcome conduct_on_screen(const Conversation& talk)
{
    auto opened = RawTerminal::open();
    if (!opened) {
        return NoTerminal{};
    }
    std::optional<RawTerminal> terminal(std::move(*opened));
    terminal->enter();
    if (talk.resumes_at_result) {
        return finish_on_screen(terminal, finish(*talk.resume_point), talk);
    }
    const Session session = session_of(talk);
    ScreenTalk screen(session);
    const StageEnd end = play_stage(*terminal,
                                    {[&](const Key& key) {
                                         screen.press(key);
                                         return screen.ending().has_value();
                                     },
                                     [&](const WindowSize& size) {
                                         return screen.frame(size);
                                     }},
                                    draws_ascii(talk.output(), talk.around()));
    if (const auto* ended = std::get_if<EndSignal>(&end)) {
        end_by_signal(*ended, words_for({screen.here()}, talk), *terminal,
                      talk);
    }
    if (std::holds_alternative<Wiped>(end)) {
        return Attempt<ExitStatus>(ExitStatus::Done);
    }
    if (const auto* finished = std::get_if<Finished>(&*screen.ending())) {
        return finish_on_screen(terminal, *finished, talk);
    }
    terminal.reset();
    if (const auto* stopped = std::get_if<Stopped>(&*screen.ending())) {
        return report_stop(*stopped, talk);
    }
    return std::get<Switched>(*screen.ending());
}

}  // namespace

Attempt<ExitStatus> conduct(Conversation talk)
{
    talk.notices = notices_for(talk);
    auto mode = mode_of(talk);
    if (!mode) {
        return passed_on(mode);
    }
    ScreenOutcome outcome =
        *mode == Mode::Screen ? conduct_on_screen(talk) : NoTerminal{};
    if (auto* status = std::get_if<Attempt<ExitStatus>>(&outcome)) {
        return std::move(*status);
    }
    auto* switched = std::get_if<Switched>(&outcome);
    if (switched != nullptr && switched->resume_point) {
        talk.resume_point = std::move(switched->resume_point);
        talk.asks_about_draft = false;
        talk.notices.clear();
    }
    return conduct_in_lines(talk);
}

}  // namespace ajar
