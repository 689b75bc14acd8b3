// What `check` found in one file.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/coverage.hpp>
#include <ajar/model/differing_score.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct CheckedFile {
    std::string name;
    Diagnostics errors;
    Diagnostics warnings;
    Diagnostics failures;  // of its worked examples
    std::vector<DifferingScore> differing;
    std::size_t passed = 0;
    std::size_t failed = 0;
    Coverage coverage;  // of its worked examples
    // Without errors:
    std::optional<Questionnaire> questionnaire;
    Proofs proofs;
};

}  // namespace ajar
