// Advice on a questionnaire, in one line for each piece, for tests.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/engine/prove.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "proving.hpp"

namespace ajar::advising {

// "code: message"; advice is never an error and has its file.
inline std::string printed(const Diagnostics& advice)
{
    std::string lines;
    for (const Diagnostic& one : advice) {
        CHECK((one.severity == Severity::Warning));
        CHECK(one.source != nullptr);
        lines += std::string(name_of(one.code)) + ": " + one.message + "\n";
    }
    return lines;
}

struct Row {
    std::string name;
    std::string parts;
    std::string advice;  // without the last newline
};

// `advise` makes advice of a questionnaire with the items of scoring.
template <class Advise>
void check_advice(const std::vector<Row>& rows, const Advise& advise)
{
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Questionnaire questionnaire = proving::with(row.parts);
        CHECK(printed(advise(questionnaire)) ==
              (row.advice.empty() ? "" : row.advice + "\n"));
    }
}

// The same for advice that rests on proofs.
template <class Advise>
auto proved(const Advise& advise)
{
    return [&advise](const Questionnaire& questionnaire) {
        Prover prover(questionnaire);
        const Proofs proofs = prove_all(questionnaire, prover);
        return advise(questionnaire, proofs, prover);
    };
}

inline std::string explanation(const std::string& id, const std::string& keys)
{
    return "[[explanation]]\nid = '" + id + "'\ntitle = 'E'\ntext = 'T'\n" +
           keys + "\n";
}

inline std::string step(const std::string& id, const std::string& keys = "")
{
    return "[[next_step]]\nid = '" + id + "'\ntitle = 'N'\ntext = 'T'\n" +
           keys + "\n";
}

}  // namespace ajar::advising
