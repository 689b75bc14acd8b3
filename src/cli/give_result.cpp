#include <ajar/cli/give_result.hpp>

#include <ajar/cli/deliver.hpp>
#include <ajar/cli/farewell.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/cli/result_doors.hpp>
#include <ajar/format/answers_file.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

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

// What became of the result and the answers on their way.
struct Delivery {
    bool are_answers_saved = true;  // or nobody wanted them
    std::vector<Failure> failures;
};

Delivery deliver_all(const Taking& taking,
                     const Finished& finished,
                     const Manner& manner,
                     const Streams& streams)
{
    const Surroundings& around = manner.surroundings;
    const OutputChoices& output = taking.talk.output;
    const bool is_person = is_person_there(around);
    Delivery delivery;
    if (const auto saved = save_answers(taking, finished, streams); !saved) {
        delivery.are_answers_saved = false;
        delivery.failures.push_back(told(saved.error(), taking, is_person));
    }
    if (is_read_on_screen(output, around)) {
        return delivery;
    }
    const auto delivered =
        deliver(present(taking.questionnaire, finished.answers, {}, output,
                        columns_for(output, around)),
                output, streams);
    if (!delivered) {
        delivery.failures.push_back(told(delivered.error(), taking, is_person));
    }
    return delivery;
}

ResultEnd show_to_person(const Delivery& delivery,
                         const Taking& taking,
                         const Finished& finished,
                         const Manner& manner,
                         const ShowResult& show)
{
    const std::string& answers = taking.talk.save_answers;
    const bool have_all_arrived = delivery.failures.empty();
    const bool have_answers_a_file =
        delivery.are_answers_saved && !answers.empty() && answers != "-";
    Remains remains{.is_kept = have_answers_a_file ||
                               (taking.draft.is_whole() && !have_all_arrived),
                    .is_in_draft =
                        taking.draft.is_written() && have_all_arrived,
                    .owes_answers = !delivery.are_answers_saved};
    ResultDoors doors = doors_of(taking, finished, manner, remains);
    doors.notice = notice_of(taking, delivery.failures);
    return show(doors);
}

}  // namespace

bool is_printed_on_terminal(const Taking& taking, const Surroundings& around)
{
    const OutputChoices& output = taking.talk.output;
    const bool is_result_printed =
        !is_read_on_screen(output, around) && !goes_to_a_file(output);
    return around.is_output_terminal &&
           (is_result_printed || taking.talk.save_answers == "-");
}

Attempt<std::string> give(const Taking& taking,
                          const Finished& finished,
                          const Manner& manner,
                          const Streams& streams,
                          const ShowResult& show)
{
    const Surroundings& around = manner.surroundings;
    taking.draft.finish(finished);
    Delivery delivery = deliver_all(taking, finished, manner, streams);
    std::vector<Failure>& failures = delivery.failures;
    const bool is_shown = is_read_on_screen(taking.talk.output, around) ||
                          (is_person_there(around) && !failures.empty());
    const ResultEnd end =
        is_shown ? show_to_person(delivery, taking, finished, manner, show)
                 : ResultEnd::Done;
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
            return passed_on(erased);
        }
    }
    return words;
}

}  // namespace ajar
