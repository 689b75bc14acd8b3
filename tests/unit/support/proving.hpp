// What a questionnaire can come to, for tests; witnesses are tried out.
#pragma once

#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/proof/search.hpp>
#include <ajar/engine/score.hpp>

#include <doctest/doctest.h>

#include <string>

#include "scoring_items.hpp"

namespace ajar::proving {

inline Questionnaire with(const std::string& parts)
{
    return questionnaire_from(std::string(scoring_items) + parts);
}

inline std::string critical(const std::string& when,
                            const std::string& id = "c")
{
    return "[[critical]]\nid = '" + id + "'\ntext = 'T'\nwhen = '''" + when +
           "'''\n";
}

inline std::string printed(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reachable: return "yes";
    case Verdict::Unreachable: return "no";
    case Verdict::Undecided: return "undecided";
    }
    return "";
}

// Answers as somebody could give them: nothing hidden, nothing required left.
inline Scores tried_out(const Questionnaire& questionnaire,
                        const Answers& answers)
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

inline Budget plenty() { return {1'000'000, 1'000'000}; }

// Whether the condition of the last critical rule can be true.
inline std::string verdict_of(const Questionnaire& questionnaire,
                              Skipping skipping = Skipping::Allowed)
{
    const Condition& wish = questionnaire.critical.back().when.condition;
    Budget budget = plenty();
    const Aim aim{{{&wish, Truth::True}}, {}, skipping};
    const Proof proof =
        search(questionnaire, Known(questionnaire), aim, budget).proof;
    if (proof.verdict == Verdict::Reachable) {
        const Scores scores = tried_out(questionnaire, proof.witness);
        CHECK((evaluate(wish, {questionnaire, proof.witness, scores}) ==
               Truth::True));
    }
    return printed(proof.verdict);
}

// One end of what the last scale can come to.
inline std::string end_of(const Questionnaire& questionnaire,
                          End end,
                          Skipping skipping)
{
    Budget budget = plenty();
    const ScaleIndex last{questionnaire.scales.size() - 1};
    const Aim aim{{}, WantedEnd{last, end}, skipping};
    const Extremum found =
        search(questionnaire, Known(questionnaire), aim, budget);
    if (found.proof.verdict != Verdict::Reachable) {
        CHECK_FALSE(found.score.has_value());
        return printed(found.proof.verdict);
    }
    const Scores scores = tried_out(questionnaire, found.proof.witness);
    CHECK(ajar::printed(scores.scales.back().value) ==
          ajar::printed(found.score));
    return ajar::printed(found.score);
}

// "0 to 8", or "no to no" for a scale that never has a score.
inline std::string range_of(const Questionnaire& questionnaire,
                            Skipping skipping = Skipping::Allowed)
{
    return end_of(questionnaire, End::Low, skipping) + " to " +
           end_of(questionnaire, End::High, skipping);
}

// The ids of items or scales.
template <class Position>
std::string ids(const Questionnaire& questionnaire,
                const std::vector<Position>& positions)
{
    std::string all;
    for (const Position position : positions) {
        all += (all.empty() ? "" : " ") + questionnaire.at(position).id;
    }
    return all;
}

}  // namespace ajar::proving
