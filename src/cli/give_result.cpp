#include <ajar/cli/give_result.hpp>

#include <ajar/cli/deliver.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/store/whole_file.hpp>

#include <fmt/format.h>

#include <string>
#include <utility>

namespace ajar {

namespace {

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

// No shell has seen the path that is typed here.
std::string path_meant(const std::string& typed, const std::string& home)
{
    const bool is_below_home = typed.starts_with("~/") && !home.empty();
    return is_below_home ? home + typed.substr(1) : typed;
}

// What whoever sits there can ask of their result.
ResultDoors doors_of(const Taking& taking,
                     const Answers& answers,
                     const Manner& manner)
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
    doors.save = [&](const std::string& typed, bool shows_all) {
        const std::string path = path_meant(typed, manner.surroundings.home);
        OutputChoices copy = output;
        copy.shows_all = copy.shows_all || shows_all;
        const std::string text =
            present(taking.questionnaire, answers, {}, copy,
                    columns_for(output, manner.surroundings));
        const auto saved = write_whole_file(path, text, false);
        return saved ? fmt::format("Saved in {}, readable by you alone.",
                                   real_path(path))
                     : in_sentences(to_failure(saved.error()));
    };
    doors.support = support_page(output);
    doors.is_ascii = draws_ascii(output, manner.surroundings);
    return doors;
}

Attempt<void> give_result(const Taking& taking,
                          const Answers& answers,
                          const Manner& manner,
                          const Streams& streams,
                          const ShowResult& show)
{
    const OutputChoices& output = taking.talk.output;
    if (is_read_on_screen(output, manner)) {
        show(doors_of(taking, answers, manner));
        return {};
    }
    return deliver(present(taking.questionnaire, answers, {}, output,
                           columns_for(output, manner.surroundings)),
                   output, streams);
}

}  // namespace

bool is_read_on_screen(const OutputChoices& output, const Manner& manner)
{
    const Surroundings& around = manner.surroundings;
    return around.is_input_terminal && around.is_output_terminal &&
           output.format == OutputFormat::Text && output.file.empty();
}

Attempt<ExitStatus> give(const Taking& taking,
                         const Finished& finished,
                         const Manner& manner,
                         const Streams& streams,
                         const ShowResult& show)
{
    const auto saved = save_answers(taking, finished, streams);
    const auto done =
        give_result(taking, finished.answers, manner, streams, show);
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

}  // namespace ajar
