#include <ajar/cli/conduct.hpp>

#include <ajar/cli/conduct_screen.hpp>
#include <ajar/cli/deliver.hpp>
#include <ajar/cli/farewell.hpp>
#include <ajar/cli/give_result.hpp>
#include <ajar/cli/interruption.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/terminal/line/line_mode.hpp>
#include <ajar/terminal/talk/messages.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// Screen mode needs a terminal on both sides; it is left to --plain, to the
// environment and to a terminal that can do no more, to choose lines.
Attempt<Face> face_of(Face wished, const Manner& manner)
{
    const Surroundings& around = manner.surroundings;
    const bool has_terminal =
        around.is_input_terminal &&
        (around.is_output_terminal || around.is_error_terminal);
    if (wished == Face::Screen && !has_terminal) {
        return failed(ExitStatus::MayNotAsk, "--screen needs a terminal",
                      "without it the questions come line by line");
    }
    const bool is_screen =
        wished == Face::Screen ||
        (wished == Face::Either && has_terminal && !around.prefers_lines);
    return is_screen ? Face::Screen : Face::Lines;
}

std::vector<std::string> notices_for(const Taking& taking,
                                     const Surroundings& around)
{
    std::vector<std::string> notices;
    if (is_terminal_plain(taking.talk.output, around)) {
        notices.emplace_back(message::plain_letters);
    }
    if (taking.talk.output.format == OutputFormat::Json &&
        around.is_input_terminal) {
        notices.emplace_back(message::json_holds_more);
    }
    if (taking.at && around.is_input_terminal) {
        notices.emplace_back(message::welcome_back);
    }
    return notices;
}

Attempt<ExitStatus> talk_in_lines(const Taking& taking,
                                  const Manner& manner,
                                  const Streams& streams)
{
    StreamConsole console = console_for(taking.talk.output, manner, streams);
    const Ending ending = taking.was_at_result
                              ? Ending(finish(*taking.at))
                              : converse(session_of(taking), console);
    if (const auto* finished = std::get_if<Finished>(&ending)) {
        auto words = give(taking, *finished, manner, streams,
                          [&](const ResultDoors& doors) {
                              return show_result(doors, console);
                          });
        if (!words) {
            return passed_on(words);
        }
        streams.err << *words;
        return ExitStatus::Done;
    }
    if (const auto* stopped = std::get_if<Stopped>(&ending)) {
        return stop(*stopped, taking, manner, streams);
    }
    return ExitStatus::Done;
}

Attempt<ExitStatus> conduct_in_lines(const Taking& taking,
                                     const Manner& manner,
                                     const Streams& streams)
{
    const Interruption interruption(manner.surroundings.is_input_terminal);
    auto status = talk_in_lines(taking, manner, streams);
    if (status) {
        streams.err << std::flush;
        Interruption::pass_on();
    }
    return status;
}

bool is_file(const std::string& name) { return !name.empty() && name != "-"; }

}  // namespace

Attempt<void> check_targets(const TalkChoices& talk, const std::string& path)
{
    const std::string& result = talk.output.file;
    const std::string& answers = talk.save_answers;
    if (is_file(result) && is_file(answers) && is_one_target(result, answers)) {
        return failed(ExitStatus::Usage,
                      "the result and the answers cannot go to the same file");
    }
    for (const std::string& file : {result, answers}) {
        if (talk.output.may_replace && is_file(file) && is_file(path) &&
            is_one_target(file, path)) {
            return failed(ExitStatus::Usage,
                          "the questionnaire itself would be replaced");
        }
    }
    if (auto delivery = check_delivery(talk.output); !delivery) {
        return delivery;
    }
    return is_file(answers)
               ? attempted(check_target(answers, talk.output.may_replace))
               : Attempt<void>();
}

Attempt<ExitStatus> conduct(Taking taking,
                            const Manner& manner,
                            const Streams& streams)
{
    taking.notices = notices_for(taking, manner.surroundings);
    auto face = face_of(taking.talk.face, manner);
    if (!face) {
        return passed_on(face);
    }
    auto outcome = *face == Face::Screen
                       ? conduct_on_screen(taking, manner, streams)
                       : std::nullopt;
    if (!outcome) {
        return conduct_in_lines(taking, manner, streams);
    }
    if (auto* status = std::get_if<Attempt<ExitStatus>>(&*outcome)) {
        return std::move(*status);
    }
    if (auto at = std::get<Switched>(*std::move(outcome)).at) {
        taking.at = std::move(at);
        taking.asks_about_draft = false;
        taking.notices.clear();
    }
    return conduct_in_lines(taking, manner, streams);
}

}  // namespace ajar
