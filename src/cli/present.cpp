#include <ajar/cli/present.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/render/compose.hpp>
#include <ajar/render/json.hpp>
#include <ajar/render/markdown.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>

#include <algorithm>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t widest = 76;
constexpr std::size_t narrowest = 20;

Report report_of(const Questionnaire& questionnaire,
                 const Answers& answers,
                 const Outcome& outcome,
                 const std::string& taken,
                 const OutputChoices& choices)
{
    const SupportLines lines = bundled_support_lines();
    ReportChoices report;
    report.taken = taken;
    report.country_code = find_country(lines, choices.country).value_or("");
    report.shows_all = choices.shows_all;
    report.explains = choices.explains;
    return compose_report(questionnaire, answers, outcome, lines, report);
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
    const Report report =
        report_of(questionnaire, answers, outcome, notes.taken, choices);
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
