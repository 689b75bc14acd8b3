#include <ajar/cli/present.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/render/compose.hpp>
#include <ajar/render/country.hpp>
#include <ajar/render/json/result.hpp>
#include <ajar/render/markdown.hpp>
#include <ajar/render/text.hpp>
#include <ajar/render/worked_out.hpp>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t widest = 76;
constexpr std::size_t narrowest = 20;

ReportChoices report_choices(const OutputChoices& choices,
                             const SupportLines& lines)
{
    ReportChoices report;
    report.country = meant_country(lines, choices.country).country;
    report.shows_all = choices.shows_all;
    report.explains = choices.explains;
    return report;
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
    const SupportLines lines = bundled_support_lines();
    ReportChoices wanted = report_choices(choices, lines);
    wanted.taken = notes.taken;
    const Report report =
        compose_report(questionnaire, answers, outcome, lines, wanted);
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
    const SupportLines lines = bundled_support_lines();
    ReportChoices wanted = report_choices(choices, lines);
    wanted.is_in_parts = true;
    wanted.shows_all = wanted.shows_all || shows_all;
    return compose_report(questionnaire, answers,
                          interpret(questionnaire, answers), lines, wanted);
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

}  // namespace ajar
