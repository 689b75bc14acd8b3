#include <ajar/cli/result_doors.hpp>

#include <ajar/cli/files.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <string_view>

namespace ajar {

namespace {

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
                      Remains& remains)
{
    if (const auto saved = write_whole_file(path, text, false); !saved) {
        return in_sentences(to_failure(saved.error()));
    }
    std::string words = saved_in(real_path(path));
    if (!remains.owes_answers) {
        remains.is_kept = true;
        return words;
    }
    const std::string beside = path + ".answers.toml";
    if (const auto saved = write_whole_file(beside, answers, false); !saved) {
        return words + " " + in_sentences(to_failure(saved.error()));
    }
    remains = {.is_kept = true, .is_in_draft = remains.is_in_draft};
    return fmt::format("{} Your answers are in {}.", words,
                       sanitized_line(real_path(beside)));
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

}  // namespace

std::string saved_in(const std::string& path)
{
    return fmt::format("Saved in {}, readable by you alone.",
                       sanitized_line(path));
}

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

}  // namespace ajar
