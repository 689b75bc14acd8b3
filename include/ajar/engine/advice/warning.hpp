// How advice on a questionnaire is put.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/questionnaire.hpp>

#include <string>
#include <utility>

namespace ajar {

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
