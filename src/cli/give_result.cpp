#include <ajar/cli/give_result.hpp>

#include <ajar/cli/deliver.hpp>
#include <ajar/cli/farewell.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/terminal/messages.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

// What is left of a result, as long as it is looked at.
struct Remains {
    bool is_kept = false;       // in a file, or in a draft that stays
    bool is_in_draft = false;   // in one that is erased at the end
    bool owes_answers = false;  // those that were to be saved, and are not
};

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

std::string saved_in(const std::string& path)
{
    return fmt::format("Saved in {}, readable by you alone.",
                       sanitized_line(path));
}

// The answers go beside a copy where they could not be saved before.
std::string save_copy(const std::string& path,
                      const std::string& text,
                      const std::string& answers,
                      Remains& remains)
{
    if (const auto saved = write_whole_file(path, text, false); !saved) {
        return in_sentences(to_failure(saved.error()));
    }
    const std::string words = saved_in(real_path(path));
    if (!remains.owes_answers) {
        remains.is_kept = true;
        return words;
    }
    const std::string beside = path + ".answers.toml";
    if (const auto saved = write_whole_file(beside, answers, false); !saved) {
        return words + " " + in_sentences(to_failure(saved.error()));
    }
    remains = {.is_kept = true, .is_in_draft = remains.is_in_draft};
    return words + " Your answers: " + saved_in(real_path(beside));
}

std::string_view question_before_leaving(const Remains& remains)
{
    if (remains.is_kept) {
        return {};
    }
    if (remains.is_in_draft) {
        return message::leave_and_erase_draft;
    }
    return remains.owes_answers ? message::leave_without_answers
                                : message::leave_and_keep_nothing;
}

// What whoever sits there can ask of their result.
ResultDoors doors_of(const Taking& taking,
                     const Finished& finished,
                     const Manner& manner,
                     Remains& remains)
{
    const OutputChoices& output = taking.talk.output;
    ResultDoors doors;
    doors.compose = [&](bool shows_all) {
        return report_in_parts(taking.questionnaire, finished.answers, output,
                               shows_all);
    };
    doors.worked_out = [&] {
        return report_worked_out(taking.questionnaire, finished.answers);
    };
    doors.save = [&](const std::string& typed, bool shows_all) {
        OutputChoices copy = output;
        copy.shows_all = copy.shows_all || shows_all;
        return save_copy(path_meant(typed, manner.surroundings.home),
                         present(taking.questionnaire, finished.answers, {},
                                 copy,
                                 columns_for(output, manner.surroundings)),
                         write_answers(taking.questionnaire, finished.answers,
                                       finished.skipped),
                         remains);
    };
    doors.leaving = [&] {
        return question_before_leaving(remains);
    };
    doors.support = support_page(output);
    doors.is_ascii = draws_ascii(output, manner.surroundings);
    return doors;
}

// Whether somebody sits there who can be shown a result.
bool is_person_there(const Surroundings& around)
{
    return around.is_input_terminal &&
           (around.is_output_terminal || around.is_error_terminal);
}

// Whether a person reads the result where they were asked, and nobody else
// gets it.
bool is_read_on_screen(const OutputChoices& output, const Surroundings& around)
{
    return around.is_input_terminal && around.is_output_terminal &&
           output.format == OutputFormat::Text && output.file.empty();
}

// A pipe that nobody reads any more is worth a word to a person. Whoever is
// told anything is told how to get the result again.
Failure told(Failure failure, const Taking& taking, bool is_person)
{
    if (is_person && failure.message.empty()) {
        failure.message =
            "cannot write the result to standard output: nobody reads it";
    }
    if (taking.draft.is_whole() && !failure.message.empty()) {
        failure.hint += failure.hint.empty() ? "" : "; ";
        failure.hint += fmt::format("'ajar resume {}' gives the result again",
                                    taking.questionnaire.id);
    }
    return failure;
}

std::string notice_of(const Taking& taking,
                      const std::vector<Failure>& failures)
{
    std::vector<std::string> sentences;
    if (taking.was_at_result) {
        sentences = taking.notices;
    }
    for (const Failure& failure : failures) {
        sentences.push_back(in_sentences(failure));
    }
    return fmt::format("{}", fmt::join(sentences, " "));
}

// What is said at the end of a run in which nothing went wrong.
std::string last_words(ResultEnd end,
                       const Taking& taking,
                       const Manner& manner)
{
    const OutputChoices& output = taking.talk.output;
    std::string what_became;
    if (end == ResultEnd::BrokenOff) {
        what_became = how_to_see_again(taking);
    } else if (goes_to_a_file(output) && !manner.is_quiet) {
        what_became = saved_in(output.file);
    }
    if (is_person_there(manner.surroundings)) {
        return words_after_result(what_became, manner.surroundings);
    }
    return what_became.empty() ? what_became : what_became + "\n";
}

}  // namespace

Attempt<std::string> give(const Taking& taking,
                          const Finished& finished,
                          const Manner& manner,
                          const Streams& streams,
                          const ShowResult& show)
{
    const Surroundings& around = manner.surroundings;
    const OutputChoices& output = taking.talk.output;
    const bool is_person = is_person_there(around);
    const bool is_read = is_read_on_screen(output, around);
    taking.draft.finish(finished);
    std::vector<Failure> failures;
    const auto saved = save_answers(taking, finished, streams);
    if (!saved) {
        failures.push_back(told(saved.error(), taking, is_person));
    }
    if (!is_read) {
        const auto delivered =
            deliver(present(taking.questionnaire, finished.answers, {}, output,
                            columns_for(output, around)),
                    output, streams);
        if (!delivered) {
            failures.push_back(told(delivered.error(), taking, is_person));
        }
    }
    ResultEnd end = ResultEnd::Done;
    if (is_read || (is_person && !failures.empty())) {
        const bool are_answers_kept =
            saved && !taking.talk.save_answers.empty();
        Remains remains{
            .is_kept = are_answers_kept ||
                       (taking.draft.is_whole() && !failures.empty()),
            .is_in_draft = taking.draft.is_written() && failures.empty(),
            .owes_answers = !saved};
        ResultDoors doors = doors_of(taking, finished, manner, remains);
        doors.notice = notice_of(taking, failures);
        end = show(doors);
    }
    if (end == ResultEnd::AtOnce) {
        return failures.empty() ? Attempt<std::string>(std::string())
                                : failed(ExitStatus::World, "");
    }
    if (!failures.empty()) {
        for (std::size_t i = 0; i + 1 < failures.size(); ++i) {
            streams.err << to_text(failures[i]);
        }
        return std::unexpected(std::move(failures.back()));
    }
    std::string words = last_words(end, taking, manner);
    if (end == ResultEnd::Done && taking.draft.is_begun()) {
        if (auto erased = taking.draft.erase(); !erased) {
            return std::unexpected(std::move(erased.error()));
        }
    }
    return words;
}

}  // namespace ajar
