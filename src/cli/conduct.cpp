#include <ajar/cli/conduct.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/cli/deliver.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/cli/store_failure.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/terminal/line_mode.hpp>
#include <ajar/terminal/result_pages.hpp>
#include <ajar/terminal/stream_console.hpp>

#include <fmt/format.h>

#include <string>
#include <utility>

namespace ajar {

namespace {

Keeping keeping_of(const Taking& taking)
{
    DraftFile& draft = taking.draft;
    Keeping keeping;
    if (taking.asks_about_draft) {
        keeping.begin = [&draft] {
            const auto begun = draft.begin(false);
            return begun ? std::string() : in_sentences(begun.error());
        };
    }
    if (taking.asks_about_draft || draft.is_begun()) {
        keeping.keep = [&draft](const Kept& kept) {
            const auto done = draft.keep(kept);
            return done ? std::string() : in_sentences(done.error());
        };
    }
    return keeping;
}

std::string words_for(const Stopped& stopped, const Taking& taking)
{
    const std::string kept =
        taking.draft.is_begun()
            ? fmt::format("Your draft is kept. To go on later: ajar resume "
                          "{}\n",
                          taking.questionnaire.id)
            : std::string();
    return fmt::format(
        "Stopped at question {} of {}{}. Nothing was filled in for you.\n"
        "{}Thank you for looking at this. You can come back whenever you "
        "like.\n"
        "Support is there at any time: ajar support\n",
        stopped.at.question, stopped.at.is_open ? "about " : "",
        stopped.at.total, kept);
}

Attempt<ExitStatus> stop(const Stopped& stopped,
                         const Taking& taking,
                         const Streams& streams)
{
    if (taking.draft.has_failed()) {
        return failed(ExitStatus::World, "your last answers could not be kept",
                      "the draft holds those before them");
    }
    streams.err << words_for(stopped, taking);
    return streams.in.bad() ? Attempt<ExitStatus>(cannot_read_input())
                            : ExitStatus::Stopped;
}

Attempt<void> save_answers(const Taking& taking,
                           const Finished& finished,
                           const Streams& streams)
{
    if (taking.talk.save_answers.empty()) {
        return {};
    }
    OutputChoices target = taking.talk.output;
    target.file = taking.talk.save_answers;
    return deliver(
        write_answers(taking.questionnaire, finished.answers, finished.skipped),
        target, streams);
}

bool is_read_on_screen(const OutputChoices& output, const Manner& manner)
{
    const Surroundings& around = manner.surroundings;
    return around.is_input_terminal && around.is_output_terminal &&
           output.format == OutputFormat::Text && output.file.empty();
}

// Part by part, for whoever sits there.
void read_result(const Taking& taking,
                 const Answers& answers,
                 const Manner& manner,
                 Console& console)
{
    const OutputChoices& output = taking.talk.output;
    ResultDoors doors;
    doors.compose = [&](bool shows_all) {
        return report_in_parts(taking.questionnaire, answers, output,
                               shows_all);
    };
    doors.worked_out = [&] {
        return report_worked_out(taking.questionnaire, answers);
    };
    doors.save = [&](const std::string& path) {
        const std::string text =
            present(taking.questionnaire, answers, {}, output,
                    columns_for(output, manner.surroundings));
        const auto saved = write_whole_file(path, text, false);
        return saved ? fmt::format("Saved in {}, readable by you alone.", path)
                     : in_sentences(failed(saved.error()).error());
    };
    doors.support = support_page(output);
    doors.is_ascii = output.is_ascii;
    show_result(doors, console);
}

Attempt<void> give_result(const Taking& taking,
                          const Answers& answers,
                          const Manner& manner,
                          const Streams& streams,
                          Console& console)
{
    const OutputChoices& output = taking.talk.output;
    if (is_read_on_screen(output, manner)) {
        read_result(taking, answers, manner, console);
        return {};
    }
    return deliver(present(taking.questionnaire, answers, {}, output,
                           columns_for(output, manner.surroundings)),
                   output, streams);
}

// Whoever answered everything gets the result, even when the answers could not
// be saved.
Attempt<ExitStatus> finish(const Taking& taking,
                           const Finished& finished,
                           const Manner& manner,
                           const Streams& streams,
                           Console& console)
{
    const auto saved = save_answers(taking, finished, streams);
    const auto done =
        give_result(taking, finished.answers, manner, streams, console);
    if (!saved && !done) {
        streams.err << to_text(saved.error());
    }
    if (!saved || !done) {
        return std::unexpected(done ? saved.error() : done.error());
    }
    if (taking.draft.is_begun()) {
        if (auto erased = taking.draft.erase(); !erased) {
            return std::unexpected(std::move(erased.error()));
        }
    }
    return ExitStatus::Done;
}

}  // namespace

Attempt<void> check_targets(const TalkChoices& talk)
{
    if (auto delivery = check_delivery(talk.output); !delivery) {
        return delivery;
    }
    const std::string& answers = talk.save_answers;
    if (answers.empty() || answers == "-") {
        return {};
    }
    if (answers == talk.output.file) {
        return failed(ExitStatus::Usage,
                      "the result and the answers cannot go to the same file");
    }
    return attempt(check_target(answers, talk.output.may_replace));
}

Attempt<ExitStatus> conduct(const Taking& taking,
                            const Manner& manner,
                            const Streams& streams)
{
    const OutputChoices& output = taking.talk.output;
    StreamConsole console = console_for(output, manner, streams);
    const Ending ending = converse({taking.questionnaire, support_page(output),
                                    keeping_of(taking), taking.at},
                                   console);
    if (const auto* finished = std::get_if<Finished>(&ending)) {
        return finish(taking, *finished, manner, streams, console);
    }
    if (const auto* stopped = std::get_if<Stopped>(&ending)) {
        return stop(*stopped, taking, streams);
    }
    return ExitStatus::Done;
}

SupportPage support_page(const OutputChoices& choices)
{
    return [&choices](std::size_t width) {
        const SupportLines lines = bundled_support_lines();
        const std::string code =
            find_country(lines, choices.country).value_or("");
        return render_text(support_block(lines, code),
                           {.width = width, .is_ascii = choices.is_ascii});
    };
}

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
             .is_ascii = output.is_ascii}};
}

std::string in_sentences(const Failure& failure)
{
    std::string text = failure.diagnostics.empty()
                           ? failure.message
                           : failure.diagnostics.front().message;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    text += ".";
    const std::string& hint = failure.diagnostics.empty()
                                  ? failure.hint
                                  : failure.diagnostics.front().hint;
    return hint.empty() ? text : fmt::format("{} ({}.)", text, hint);
}

}  // namespace ajar
