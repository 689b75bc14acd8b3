#include <ajar/cli/ending.hpp>

#include <ajar/cli/files.hpp>
#include <ajar/cli/result.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::string_view support =
    "Support is there at any time: ajar support";

std::string lines_for(std::initializer_list<std::string_view> sentences,
                      const Surroundings& around)
{
    const bool is_wrapped = around.is_error_terminal && around.columns;
    std::string text;
    for (const std::string_view sentence : sentences) {
        if (is_wrapped) {
            text += paragraph(sentence,
                              std::clamp<std::size_t>(*around.columns, 20, 76));
        } else if (!sentence.empty()) {
            text.append(sentence).append("\n");
        }
    }
    return text;
}

// What is kept of a result, as long as it is looked at.
struct KeptState {
    bool is_kept = false;              // in a file, or in a draft that stays
    bool is_in_draft = false;          // in one that is erased at the end
    bool has_unsaved_answers = false;  // that were to be saved
};

// "Saved in FILE, readable by you alone."
std::string saved_in(const std::string& path)
{
    return fmt::format("Saved in {}, readable by you alone.",
                       sanitized_line(path));
}

// No shell has seen the path that is typed here.
std::string path_meant(const std::string& typed, const std::string& home)
{
    const bool is_below_home = typed.starts_with("~/") && !home.empty();
    return is_below_home ? home + typed.substr(1) : typed;
}

// The answers go beside a copy where they could not be saved before.
std::string save_copy(const std::string& path,
                      const std::string& text,
                      const std::string& answers,
                      KeptState& kept)
{
    if (const auto saved = write_whole_file(path, text, false); !saved) {
        return in_sentences(to_failure(saved.error()));
    }
    std::string words = saved_in(real_path(path));
    if (!kept.has_unsaved_answers) {
        kept.is_kept = true;
        return words;
    }
    const std::string beside = path + ".answers.toml";
    if (const auto saved = write_whole_file(beside, answers, false); !saved) {
        return words + " " + in_sentences(to_failure(saved.error()));
    }
    kept = {.is_kept = true, .is_in_draft = kept.is_in_draft};
    return fmt::format("{} Your answers are in {}.", words,
                       sanitized_line(real_path(beside)));
}

std::string_view question_before_leaving(const KeptState& kept)
{
    if (kept.is_kept) {
        return {};
    }
    if (kept.is_in_draft) {
        return message::leave_and_erase_draft;
    }
    return kept.has_unsaved_answers ? message::leave_without_answers
                                    : message::leave_and_keep_nothing;
}

// All that is handed over outlives the doors; a copy that is saved is noted in
// `kept`.
ResultDoors doors_of(const Conversation& talk,
                     const Finished& finished,
                     KeptState& kept)
{
    const OutputChoices& output = talk.output();
    ResultDoors doors;
    doors.compose = [&](bool shows_all) {
        return report_in_parts(talk.questionnaire, finished.answers, output,
                               shows_all);
    };
    doors.worked_out = [&] {
        return report_worked_out(talk.questionnaire, finished.answers);
    };
    doors.save = [&](const std::string& typed, bool shows_all) {
        OutputChoices copy = output;
        copy.shows_all = copy.shows_all || shows_all;
        return save_copy(path_meant(typed, talk.around().home),
                         present(talk.questionnaire, finished.answers, {}, copy,
                                 columns_for(output, talk.around())),
                         write_answers(talk.questionnaire, finished.answers,
                                       finished.skipped),
                         kept);
    };
    doors.leaving = [&] {
        return question_before_leaving(kept);
    };
    doors.support = support_page(output);
    doors.is_ascii = draws_ascii(output, talk.around());
    return doors;
}

Attempt<void> save_answers(const Conversation& talk, const Finished& finished)
{
    if (talk.choices.save_answers.empty()) {
        return {};
    }
    OutputChoices target = talk.output();
    target.file = talk.choices.save_answers;
    return deliver(
        write_answers(talk.questionnaire, finished.answers, finished.skipped),
        target, talk.run.streams);
}

// Whether a person reads the result where they were asked, and nobody else
// gets it.
bool is_shown_where_asked(const OutputChoices& output,
                          const Surroundings& around)
{
    return around.is_input_terminal && around.is_output_terminal &&
           output.format == OutputFormat::Text && output.file.empty();
}

// A pipe that nobody reads any more is worth a word to a person. Where anything
// is said, it is said how to get the result again.
Failure with_resume_hint(Failure failure, const Conversation& talk)
{
    if (is_person_there(talk.around()) && failure.message.empty()) {
        failure.message =
            "cannot write the result to standard output: nobody reads it";
    }
    if (talk.draft.is_whole() && !failure.message.empty()) {
        failure.hint += failure.hint.empty() ? "" : "; ";
        failure.hint += fmt::format("'ajar resume {}' gives the result again",
                                    talk.questionnaire.id);
    }
    return failure;
}

std::string notice_of(const Conversation& talk,
                      const std::vector<Failure>& failures)
{
    std::vector<std::string> sentences;
    if (talk.resumes_at_result) {
        sentences = talk.notices;
    }
    for (const Failure& failure : failures) {
        sentences.push_back(in_sentences(failure));
    }
    return fmt::format("{}", fmt::join(sentences, " "));
}

std::string how_to_resume(bool has_draft,
                          std::string_view aim,
                          const Conversation& talk)
{
    return has_draft ? fmt::format("Your draft is kept. {}: ajar resume {}",
                                   aim, talk.questionnaire.id)
                     : std::string();
}

// What became of the result and the answers on their way.
struct Delivery {
    bool has_unsaved_answers = false;  // that were to be saved
    std::vector<Failure> failures;
};

// The answers to their file, and the result where it goes: unless it is only to
// be shown.
Delivery write_outputs(const Conversation& talk, const Finished& finished)
{
    const Surroundings& around = talk.around();
    const OutputChoices& output = talk.output();
    Delivery delivery;
    if (const auto saved = save_answers(talk, finished); !saved) {
        delivery.has_unsaved_answers = true;
        delivery.failures.push_back(with_resume_hint(saved.error(), talk));
    }
    if (is_shown_where_asked(output, around)) {
        return delivery;
    }
    const auto delivered =
        deliver(present(talk.questionnaire, finished.answers, {}, output,
                        columns_for(output, around)),
                output, talk.run.streams);
    if (!delivered) {
        delivery.failures.push_back(with_resume_hint(delivered.error(), talk));
    }
    return delivery;
}

ResultEnd show_to_person(const Delivery& delivery,
                         const Conversation& talk,
                         const Finished& finished,
                         const ShowResult& show)
{
    const bool have_all_arrived = delivery.failures.empty();
    const bool have_answers_a_file = !delivery.has_unsaved_answers &&
                                     names_a_file(talk.choices.save_answers);
    KeptState kept{.is_kept = have_answers_a_file ||
                              (talk.draft.is_whole() && !have_all_arrived),
                   .is_in_draft = talk.draft.is_written() && have_all_arrived,
                   .has_unsaved_answers = delivery.has_unsaved_answers};
    ResultDoors doors = doors_of(talk, finished, kept);
    doors.notice = notice_of(talk, delivery.failures);
    return show(doors);
}

}  // namespace

std::string words_for(const Stopped& stopped, const Conversation& talk)
{
    const std::string place = fmt::format(
        "Stopped at question {} of {}{}. Nothing was filled in for you.",
        stopped.at.question, stopped.at.is_open ? "about " : "",
        stopped.at.total);
    return lines_for(
        {place, how_to_resume(talk.draft.is_written(), "To go on later", talk),
         "Thank you for looking at this. You can come back "
         "whenever you like.",
         support},
        talk.around());
}

Attempt<ExitStatus> report_stop(const Stopped& stopped,
                                const Conversation& talk)
{
    if (talk.draft.has_failed()) {
        return failed(ExitStatus::World, "your last answers could not be kept",
                      "the draft holds those before them");
    }
    talk.run.streams.err << words_for(stopped, talk);
    return talk.run.streams.in.bad() ? Attempt<ExitStatus>(cannot_read_input())
                                     : ExitStatus::Stopped;
}

std::string last_words(ResultEnd end, const Conversation& talk)
{
    const OutputChoices& output = talk.output();
    std::string what_became;
    if (end == ResultEnd::BrokenOff) {
        what_became = how_to_resume(talk.draft.is_whole(),
                                    "To see your result again", talk);
    } else if (names_a_file(output.file) && !talk.run.is_quiet) {
        what_became = saved_in(output.file);
    }
    if (is_person_there(talk.around())) {
        return lines_for(
            {what_became,
             fmt::format("Thank you for looking at this. {}", support)},
            talk.around());
    }
    return what_became.empty() ? what_became : what_became + "\n";
}

bool is_printed_on_terminal(const Conversation& talk)
{
    const Surroundings& around = talk.around();
    const OutputChoices& output = talk.output();
    const bool is_result_printed =
        !is_shown_where_asked(output, around) && !names_a_file(output.file);
    return around.is_output_terminal &&
           (is_result_printed || talk.choices.save_answers == "-");
}

Attempt<std::string> give_result(const Conversation& talk,
                                 const Finished& finished,
                                 const ShowResult& show)
{
    const Surroundings& around = talk.around();
    talk.draft.finish(finished);
    Delivery delivery = write_outputs(talk, finished);
    std::vector<Failure>& failures = delivery.failures;
    const bool is_shown = is_shown_where_asked(talk.output(), around) ||
                          (is_person_there(around) && !failures.empty());
    const ResultEnd end = is_shown
                              ? show_to_person(delivery, talk, finished, show)
                              : ResultEnd::Done;
    if (end == ResultEnd::AtOnce) {
        return failures.empty()
                   ? Attempt<std::string>(std::string())
                   : failed(ExitStatus::World, "");  // without a word
    }
    if (!failures.empty()) {
        for (std::size_t i = 0; i + 1 < failures.size(); ++i) {
            talk.run.streams.err << to_text(failures[i]);
        }
        return std::unexpected(std::move(failures.back()));
    }
    std::string words = last_words(end, talk);
    if (end == ResultEnd::Done && talk.draft.is_begun()) {
        if (auto erased = talk.draft.erase(); !erased) {
            return passed_on(erased);
        }
    }
    return words;
}

}  // namespace ajar
