#include "proving.hpp"

namespace ajar::proving {

Questionnaire with(const std::string& parts)
{
    return questionnaire_from(std::string(scoring_items) + parts);
}

std::string critical(const std::string& when, const std::string& id)
{
    return "[[critical]]\nid = '" + id + "'\ntext = 'T'\nwhen = '''" + when +
           "'''\n";
}

std::string printed(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reachable: return "yes";
    case Verdict::Unreachable: return "no";
    case Verdict::Undecided: return "undecided";
    }
    return "";
}

Scores tried_out(const Questionnaire& questionnaire, const Answers& answers)
{
    Scores scores = score(questionnaire, answers);
    REQUIRE(answers.size() == questionnaire.items.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Item& item = questionnaire.items[i];
        CAPTURE(item.id);
        CHECK_FALSE((answers[i] && scores.items[i] == ItemState::Hidden));
        CHECK_FALSE(
            (item.required && scores.items[i] == ItemState::Unanswered));
    }
    return scores;
}

Budget plenty() { return {100'000'000, 100'000'000}; }

Extremum found(const Questionnaire& questionnaire,
               const Query& query,
               Budget& budget)
{
    Partial partial(questionnaire);
    return search(partial, query, budget);
}

std::string verdict_of(const Questionnaire& questionnaire, Skipping skipping)
{
    const Condition& wish = questionnaire.critical.back().when.condition;
    Budget budget = plenty();
    const Query query{{{&wish, Truth::True}}, {}, skipping};
    const Proof proof = found(questionnaire, query, budget).proof;
    if (proof.verdict == Verdict::Reachable) {
        const Answers answers = proof.witness.answers();
        const Scores scores = tried_out(questionnaire, answers);
        CHECK(
            (evaluate(wish, {questionnaire, answers, scores}) == Truth::True));
    }
    return printed(proof.verdict);
}

std::string end_of(const Questionnaire& questionnaire,
                   End end,
                   Skipping skipping)
{
    Budget budget = plenty();
    const ScaleIndex last{questionnaire.scales.size() - 1};
    const Query query{{}, WantedEnd{last, end}, skipping};
    const Extremum extremum = found(questionnaire, query, budget);
    if (extremum.proof.verdict != Verdict::Reachable) {
        CHECK_FALSE(extremum.score.has_value());
        return printed(extremum.proof.verdict);
    }
    const Scores scores =
        tried_out(questionnaire, extremum.proof.witness.answers());
    CHECK(ajar::printed(scores.scales.back().value) ==
          ajar::printed(extremum.score));
    return ajar::printed(extremum.score);
}

std::string range_of(const Questionnaire& questionnaire, Skipping skipping)
{
    return end_of(questionnaire, End::Low, skipping) + " to " +
           end_of(questionnaire, End::High, skipping);
}

}  // namespace ajar::proving
