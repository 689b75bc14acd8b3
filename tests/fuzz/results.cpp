#include <ajar/cli/catalog.hpp>
#include <ajar/engine/admit.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/engine/score.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/render/compose.hpp>
#include <ajar/render/json/result.hpp>
#include <ajar/render/markdown.hpp>
#include <ajar/render/text.hpp>

#include <algorithm>
#include <memory>

#include "json_grammar.hpp"
#include "promises.hpp"
#include "results.hpp"

namespace ajar::fuzz {

namespace {

bool is_settled(const Contribution& input)
{
    return !input.is_in_play || input.is_answered;
}

void demand_range(const PossibleRange& possible, const ScaleScore& score)
{
    demand(possible.low <= possible.high, "a possible range runs upwards");
    demand(possible.low_band.has_value() == possible.high_band.has_value(),
           "both ends of a possible range have a band, or none");
    if (std::ranges::all_of(score.contributions, is_settled)) {
        demand(possible.low == possible.high,
               "with nothing unanswered one value is possible");
        demand(!score.value || *score.value == possible.low,
               "with nothing unanswered the score is what is possible");
    }
}

void demand_score(const Scale& scale, const ScaleScore& score)
{
    demand(score.answered <= score.in_play, "what is answered is in play");
    demand(score.in_play <= score.contributions.size(),
           "what is in play is an input");
    demand(score.band == (score.value ? band_of(scale.bands, *score.value)
                                      : std::nullopt),
           "a score has its band");
    if (score.possible) {
        demand_range(*score.possible, score);
    }
}

// Highest rank first, those without one last; groups count up from 1.
void demand_order(const std::vector<OpenedExplanation>& opened)
{
    std::size_t group = 0;
    const OpenedExplanation* last = nullptr;
    for (const OpenedExplanation& one : opened) {
        demand(one.because.size() <= 2, "at most two reasons");
        demand(one.group == group || one.group == group + 1,
               "groups count up one by one");
        if (last != nullptr && one.rank) {
            demand(last->rank && *one.rank <= *last->rank,
                   "the strongest comes first");
        }
        group = one.group;
        last = &one;
    }
}

void demand_outcome(const Questionnaire& questionnaire, const Outcome& outcome)
{
    for (std::size_t i = 0; i < questionnaire.scales.size(); ++i) {
        demand_score(questionnaire.scales[i], outcome.scores.scales[i]);
    }
    demand_order(outcome.explanations);
}

void demand_pages(const Questionnaire& questionnaire,
                  const Answers& answers,
                  const Outcome& outcome)
{
    static const SupportLines lines = bundled_support_lines();
    const Report report = compose_report(
        questionnaire, answers, outcome, lines,
        {.taken = "2026-11-22T10:00:00Z", .shows_all = true, .explains = true});
    demand_page(render_text(report, {.width = 20}));
    const std::string plain =
        render_text(report, {.width = 76, .is_ascii = true});
    demand_page(plain);
    demand_ascii(plain);
    demand_clean(render_markdown(report, false));
    demand_ascii(render_markdown(report, true));
}

SourceRef private_source(std::string text)
{
    return std::make_shared<const SourceText>("a.toml", std::move(text),
                                              Privacy::Private);
}

}  // namespace

void demand_results(const Questionnaire& questionnaire, const Answers& answers)
{
    const Outcome outcome = interpret(questionnaire, answers);
    demand_outcome(questionnaire, outcome);
    for (const bool explains : {false, true}) {
        const std::string json =
            render_json(questionnaire, answers, outcome, {}, explains);
        demand_clean(json);
        demand(is_json(json), "a result is valid JSON");
    }
    demand_pages(questionnaire, answers, outcome);
}

void demand_reads_back(const Questionnaire& questionnaire,
                       const Answers& answers)
{
    const auto sheet = read_answer_sheet(
        private_source(write_answers(questionnaire, answers, {})));
    demand(sheet && sheet->faults.empty(), "written answers can be read");
    const auto admitted = admit(questionnaire, *sheet);
    if (!admitted) {
        demand(std::ranges::all_of(admitted.error(),
                                   [](const Diagnostic& fault) {
                                       return fault.severity ==
                                                  Severity::Warning ||
                                              fault.code == Code::MissingAnswer;
                                   }),
               "written answers still fit");
        return;
    }
    const Scores scores = score(questionnaire, answers);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool is_hidden = scores.items[i] == ItemState::Hidden;
        demand(is_hidden || admitted->answers[i] == answers[i],
               "written answers read back the same");
    }
}

}  // namespace ajar::fuzz
