#include <ajar/engine/advice/reach_advice.hpp>

#include <ajar/engine/advice/warning.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

std::string hint_on(std::string_view key, const std::string& expression)
{
    return fmt::format("its {} is never true: {}", key, expression);
}

class ReachAdvice {
public:
    ReachAdvice(const Questionnaire& questionnaire,
                const Proofs& proofs,
                Prover& prover)
        : m_questionnaire(questionnaire), m_proofs(proofs), m_prover(prover),
          m_warnings(questionnaire)
    {
    }

    Diagnostics given()
    {
        on_items();
        for (std::size_t i = 0; i < m_questionnaire.scales.size(); ++i) {
            on_scale({i});
        }
        on_explanations();
        on_next_steps();
        on_critical();
        return m_warnings.take();
    }

private:
    static bool is_unreachable(const Proof& proof)
    {
        return proof.verdict == Verdict::Unreachable;
    }

    void on_items()
    {
        for (std::size_t i = 0; i < m_questionnaire.items.size(); ++i) {
            const Item& item = m_questionnaire.items[i];
            if (is_unreachable(m_proofs.items[i])) {
                m_warnings.add(item.where, Code::UnreachableItem,
                               fmt::format("item '{}' is never shown", item.id),
                               hint_on("show_if", item.show_if->text));
            }
        }
    }

    void on_scale(ScaleIndex index)
    {
        const Scale& scale = m_questionnaire.at(index);
        const ScaleProof& proof = m_proofs.scales[index.value];
        if (is_unreachable(proof.low.proof)) {
            m_warnings.add(
                scale.where, Code::NeverScored,
                fmt::format("scale '{}' never has a score", scale.id),
                scale.min_answered
                    ? fmt::format("no answers leave {} of its items answered "
                                  "with a score, as 'min_answered' asks",
                                  *scale.min_answered)
                    : "no answers leave more than half of its items answered "
                      "with a score");
            return;
        }
        on_rescale(scale, proof);
        for (std::size_t band = 0; band < scale.bands.size(); ++band) {
            if (is_unreachable(proof.bands[band])) {
                on_unreachable_band(scale, proof, band);
            } else if (proof.bands[band].verdict == Verdict::Reachable) {
                on_band_of_skips(index, {band});
            }
        }
    }

    // "from 0 to 100" is a promise to the reader of the printed score.
    void on_rescale(const Scale& scale, const ScaleProof& proof)
    {
        if (!scale.rescale) {
            return;
        }
        const auto [bottom, top] =
            std::minmax(scale.rescale->to_low, scale.rescale->to_high);
        for (const Extremum* end : {&proof.low, &proof.high}) {
            const auto printed = end->score
                                     ? Number::parse(end->score->to_text())
                                     : std::nullopt;
            if (printed && (*printed < bottom || *printed > top)) {
                m_warnings.add(
                    scale.where, Code::RescaleOutOfRange,
                    fmt::format("scale '{}' is moved onto {} to {}, but "
                                "reaches {}",
                                scale.id, bottom.to_text(), top.to_text(),
                                printed->to_text()),
                    "for example: " + in_words(m_questionnaire,
                                               end->proof.witness.answers()));
                return;
            }
        }
    }

    void on_unreachable_band(const Scale& scale,
                             const ScaleProof& proof,
                             std::size_t index)
    {
        const Band& band = scale.bands[index];
        const auto& low = proof.low.score;
        const auto& high = proof.high.score;
        const bool has_range = low && high;
        const bool is_above = has_range && band.from && *band.from > *high;
        const bool is_below = has_range && index + 1 < scale.bands.size() &&
                              *scale.bands[index + 1].from <= *low;
        std::string range = has_range
                                ? fmt::format("its scores go from {} to {}",
                                              low->to_text(), high->to_text())
                                : std::string();
        if (!is_above && !is_below) {
            range = "no answers give a score between its cut-offs; " + range;
        }
        m_warnings.add(
            band.where,
            is_above || is_below ? Code::CutOffOutOfRange
                                 : Code::UnreachableBand,
            fmt::format("band '{}' of scale '{}' cannot occur{}", band.id,
                        scale.id,
                        is_above   ? ": its cut-off is over every score"
                        : is_below ? ": the next cut-off is at or below every "
                                     "score"
                                   : ""),
            range);
    }

    void on_band_of_skips(ScaleIndex scale, BandIndex band)
    {
        const Condition condition = is_in(scale, band);
        const Proof proof =
            m_prover.prove({{&condition, Truth::True}}, Skipping::Forbidden);
        if (is_unreachable(proof)) {
            const Band& own = m_questionnaire.at(scale).bands[band.value];
            m_warnings.add(
                own.where, Code::BandOfSkips,
                fmt::format("band '{}' of scale '{}' only occurs when items "
                            "are skipped",
                            own.id, m_questionnaire.at(scale).id));
        }
    }

    void on_explanations()
    {
        for (std::size_t i = 0; i < m_questionnaire.explanations.size(); ++i) {
            const Explanation& part = m_questionnaire.explanations[i];
            if (is_unreachable(m_proofs.explanations[i])) {
                m_warnings.add(
                    part.where, Code::UnreachableExplanation,
                    fmt::format("explanation '{}' never opens", part.id),
                    hint_on("when", part.when->text));
            }
        }
    }

    // A step that nobody names is another piece of advice.
    void on_next_steps()
    {
        for (std::size_t i = 0; i < m_questionnaire.next_steps.size(); ++i) {
            const NextStep& step = m_questionnaire.next_steps[i];
            if (is_unreachable(m_proofs.next_steps[i]) &&
                !m_prover.openers({i}).empty()) {
                m_warnings.add(
                    step.where, Code::UnreachableNextStep,
                    fmt::format("next step '{}' is never shown", step.id),
                    step.when ? "no answers make its own 'when' true together "
                                "with that of an explanation that names it"
                              : "no explanation that names it ever opens");
            }
        }
    }

    void on_critical()
    {
        for (std::size_t i = 0; i < m_questionnaire.critical.size(); ++i) {
            const CriticalRule& rule = m_questionnaire.critical[i];
            if (is_unreachable(m_proofs.critical[i])) {
                m_warnings.add(
                    rule.where, Code::UnreachableCritical,
                    fmt::format("critical rule '{}' never applies", rule.id),
                    hint_on("when", rule.when.text));
            }
        }
    }

    const Questionnaire& m_questionnaire;
    const Proofs& m_proofs;
    Prover& m_prover;
    Warnings m_warnings;
};

}  // namespace

Diagnostics advise_on_reach(const Questionnaire& questionnaire,
                            const Proofs& proofs,
                            Prover& prover)
{
    return ReachAdvice(questionnaire, proofs, prover).given();
}

}  // namespace ajar
