#include <ajar/cli/result.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/render/compose.hpp>
#include <ajar/render/country.hpp>
#include <ajar/render/json/result.hpp>
#include <ajar/render/markdown.hpp>
#include <ajar/render/text.hpp>
#include <ajar/render/worked_out.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/text/sanitize.hpp>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t widest = 76;
constexpr std::size_t narrowest = 20;

// What a person chose for all that is printed is added to `wanted`.
Report report_of(const Questionnaire& questionnaire,
                 const Answers& answers,
                 const Outcome& outcome,
                 const OutputChoices& choices,
                 ReportChoices wanted)
{
    const SupportLines lines = bundled_support_lines();
    wanted.country = meant_country(lines, choices.country).country;
    wanted.shows_all = wanted.shows_all || choices.shows_all;
    wanted.explains = choices.explains;
    return compose_report(questionnaire, answers, outcome, lines, wanted);
}

}  // namespace

std::string present(const Questionnaire& questionnaire,
                    const Answers& answers,
                    const AnswerNotes& notes,
                    const OutputChoices& choices,
                    std::size_t width)
{
    const Outcome outcome = interpret(questionnaire, answers);
    if (choices.format == OutputFormat::Json) {
        std::vector<std::string> warnings;
        for (const Diagnostic& warning : notes.warnings) {
            warnings.push_back(warning.message);
        }
        return render_json(questionnaire, answers, outcome, warnings,
                           choices.explains);
    }
    const Report report = report_of(questionnaire, answers, outcome, choices,
                                    {.taken = notes.taken});
    switch (choices.format) {
    case OutputFormat::Json: break;  // is no report, see above
    case OutputFormat::Markdown:
        return render_markdown(report, choices.is_ascii);
    case OutputFormat::Text:
        return render_text(report,
                           {.width = width, .is_ascii = choices.is_ascii});
    }
    return {};
}

Report report_in_parts(const Questionnaire& questionnaire,
                       const Answers& answers,
                       const OutputChoices& choices,
                       bool shows_all)
{
    return report_of(questionnaire, answers, interpret(questionnaire, answers),
                     choices, {.shows_all = shows_all, .is_in_parts = true});
}

Report report_worked_out(const Questionnaire& questionnaire,
                         const Answers& answers)
{
    const Outcome outcome = interpret(questionnaire, answers);
    return worked_out({questionnaire, answers, outcome});
}

std::size_t columns_for(const OutputChoices& choices,
                        const Surroundings& surroundings)
{
    if (choices.width) {
        return *choices.width;
    }
    const bool has_terminal =
        surroundings.is_output_terminal && surroundings.columns;
    return has_terminal ? std::clamp(*surroundings.columns, narrowest, widest)
                        : widest;
}

bool names_a_file(const std::string& name)
{
    return !name.empty() && name != "-";
}

Attempt<void> check_targets(const TalkChoices& talk, const std::string& path)
{
    const std::string& result = talk.output.file;
    const std::string& answers = talk.save_answers;
    const auto are_one = [](const std::string& one, const std::string& other) {
        return names_a_file(one) && names_a_file(other) &&
               is_one_target(one, other);
    };
    if (are_one(result, answers)) {
        return failed(ExitStatus::Usage,
                      "the result and the answers cannot go to the same file");
    }
    if (talk.output.may_replace &&
        (are_one(result, path) || are_one(answers, path))) {
        return failed(ExitStatus::Usage,
                      "the questionnaire itself would be replaced");
    }
    for (const std::string& file : {result, answers}) {
        if (names_a_file(file)) {
            auto target =
                attempted(check_target(file, talk.output.may_replace));
            if (!target) {
                return target;
            }
        }
    }
    return {};
}

Attempt<void> check_delivery_beside(const OutputChoices& choices,
                                    const std::string& input)
{
    const bool is_input = names_a_file(choices.file) && input != "-" &&
                          !real_path(input).empty() &&
                          real_path(input) == real_path(choices.file);
    if (is_input) {
        return failed(ExitStatus::Usage,
                      "the result would replace the file it is made from");
    }
    return {};
}

Attempt<void> deliver(std::string_view text,
                      const OutputChoices& choices,
                      const Streams& streams)
{
    if (names_a_file(choices.file)) {
        return attempted(
            write_whole_file(choices.file, text, choices.may_replace));
    }
    streams.out << text;
    return hand_over(streams);
}

Attempt<void> hand_over(const Streams& streams)
{
    if (streams.out.flush() && has_output_arrived()) {
        return {};
    }
    return failed(ExitStatus::World,
                  has_output_lost_its_reader()
                      ? ""
                      : "cannot write the result to standard output");
}

void note_country(const OutputChoices& choices, const Run& run)
{
    if (run.is_quiet || choices.country.empty() ||
        choices.format == OutputFormat::Json) {
        return;
    }
    const MeantCountry meant =
        meant_country(bundled_support_lines(), choices.country);
    const std::string typed = sanitized_line(choices.country);
    const std::string& name = meant.country.name;
    if (meant.is_guessed) {
        run.streams.err << "ajar: the help lines of " << name
                        << " are shown (you typed '" << typed << "')\n";
    } else if (meant.country.code.empty()) {
        run.streams.err << "ajar: the list of help lines has no '" << typed
                        << "'; the international part is shown\n";
    } else if (!meant.is_listed) {
        run.streams.err << "ajar: " << name
                        << " is not on the list of help lines yet; the "
                           "international part is shown\n";
    }
}

}  // namespace ajar
