// Warnings for the author of a questionnaire: it is valid, but is it meant?
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace ajar {

// Every warning, by place. `day` is YYYY-MM-DD, or empty: then no date is
// looked at.
Diagnostics advise(const Questionnaire& questionnaire,
                   const Proofs& proofs,
                   Prover& prover,
                   std::string_view day);

// Parts that no answers show, cut-offs outside the attainable range, scales
// without any score, bands that take skipped items.
Diagnostics advise_on_reach(const Questionnaire& questionnaire,
                            const Proofs& proofs,
                            Prover& prover);

// Conditions that are always or never true, explanations that always come
// together, and answers that open no next step.
Diagnostics advise_on_conditions(const Questionnaire& questionnaire,
                                 const Proofs& proofs,
                                 Prover& prover);

// Items in no scale and no condition, scales that nobody reads, next steps and
// sources that are never used; prorated sums that can leave their possible
// range (ajar-questionnaire(5), Scoring). Parts of library files are left
// aside: other questionnaires may use them.
Diagnostics advise_on_use(const Questionnaire& questionnaire);

// English texts that are longer or harder to read than tired people can use:
// items of over 20 words or above grade 6, explanations of over 120 words or
// above grade 7, next steps above grade 7. Nothing on other languages.
Diagnostics advise_on_words(const Questionnaire& questionnaire);

// Runs of letters, digits and apostrophes.
std::size_t count_words(std::string_view text);

// The US school grade of English words by the formula of Flesch and Kincaid
// (1975), syllables estimated from groups of vowels; 0 for a text without
// words. A check, not a measure: it knows nothing of the words themselves.
double reading_grade(std::string_view text);

// A `review_by` before the day, which is YYYY-MM-DD.
Diagnostics advise_on_dates(const Questionnaire& questionnaire,
                            std::string_view day);

// Collects warnings about one questionnaire, each at a place in one of its
// files.
class Warnings {
public:
    explicit Warnings(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire)
    {
    }

    void add(const Span& where,
             Code code,
             std::string message,
             std::string hint = {});

    Diagnostics take() { return std::move(m_given); }

private:
    const Questionnaire& m_questionnaire;
    Diagnostics m_given;
};

// Answers in a few words, for a hint: "q1 = 3, q2 = \"na\"".
std::string in_words(const Questionnaire& questionnaire,
                     const Answers& answers);

}  // namespace ajar
