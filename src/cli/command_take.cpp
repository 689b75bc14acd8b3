#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/deliver.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>
#include <ajar/terminal/line_mode.hpp>
#include <ajar/terminal/stream_console.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

// Both files are looked at before the first question, so that nobody answers
// thirty of them for nothing.
Attempt<void> check_targets(const TakeCommand& command)
{
    if (auto delivery = check_delivery(command.output); !delivery) {
        return delivery;
    }
    const std::string& answers = command.save_answers;
    if (answers.empty() || answers == "-") {
        return {};
    }
    if (answers == command.output.file) {
        return failed(ExitStatus::Usage,
                      "the result and the answers cannot go to the same file");
    }
    return check_target(answers, command.output.may_replace);
}

std::string support_page(const OutputChoices& choices, std::size_t width)
{
    const SupportLines lines = bundled_support_lines();
    const std::string code = find_country(lines, choices.country).value_or("");
    return render_text(support_block(lines, code),
                       {.width = width, .is_ascii = choices.is_ascii});
}

std::string words_for(const Stopped& stopped)
{
    return fmt::format(
        "Stopped at question {} of {}{}. Nothing was filled in for you.\n"
        "Thank you for looking at this. You can come back whenever you like.\n"
        "Support is there at any time: ajar support\n",
        stopped.at.question, stopped.at.is_open ? "about " : "",
        stopped.at.total);
}

Attempt<void> save_answers(const Questionnaire& questionnaire,
                           const Finished& finished,
                           const TakeCommand& command,
                           const Streams& streams)
{
    if (command.save_answers.empty()) {
        return {};
    }
    OutputChoices target = command.output;
    target.file = command.save_answers;
    return deliver(
        write_answers(questionnaire, finished.answers, finished.skipped),
        target, streams);
}

// Whoever answered everything gets the result, even when the answers could not
// be saved.
Attempt<ExitStatus> finish(const Questionnaire& questionnaire,
                           const Finished& finished,
                           const TakeCommand& command,
                           const Manner& manner,
                           const Streams& streams)
{
    const auto saved = save_answers(questionnaire, finished, command, streams);
    const std::string text =
        present(questionnaire, finished.answers, {}, command.output,
                columns_for(command.output, manner.surroundings));
    const auto done = deliver(text, command.output, streams);
    if (!saved && !done) {
        streams.err << to_text(saved.error());
    }
    if (!saved || !done) {
        return std::unexpected(done ? saved.error() : done.error());
    }
    return ExitStatus::Done;
}

// Questions go where the person looks, and never into the result.
std::ostream& drawing_side(const Manner& manner, const Streams& streams)
{
    const Surroundings& around = manner.surroundings;
    return around.is_input_terminal && around.is_output_terminal ? streams.out
                                                                 : streams.err;
}

}  // namespace

Attempt<ExitStatus> execute(const TakeCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    const auto questionnaire =
        load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return std::unexpected(questionnaire.error());
    }
    if (!manner.may_ask) {
        return failed(ExitStatus::MayNotAsk,
                      "'take' asks questions, and --no-input forbids it",
                      "'ajar score' takes the answers from a file");
    }
    if (auto targets = check_targets(command); !targets) {
        return std::unexpected(std::move(targets.error()));
    }
    note_unknown_country(command.output, manner.is_quiet, streams);
    const std::size_t width = columns_for(command.output, manner.surroundings);
    StreamConsole console(
        streams.in, drawing_side(manner, streams),
        {.is_interactive = manner.surroundings.is_input_terminal,
         .width = width,
         .is_ascii = command.output.is_ascii});
    const Ending ending =
        converse(*questionnaire, support_page(command.output, width), console);
    if (const auto* finished = std::get_if<Finished>(&ending)) {
        return finish(*questionnaire, *finished, command, manner, streams);
    }
    if (const auto* stopped = std::get_if<Stopped>(&ending)) {
        streams.err << words_for(*stopped);
        return streams.in.bad() ? Attempt<ExitStatus>(cannot_read_input())
                                : ExitStatus::Stopped;
    }
    return ExitStatus::Done;
}

}  // namespace ajar
