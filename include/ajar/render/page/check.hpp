// What `ajar check` found, for people and for scripts (ajar(1)).
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/outcome.hpp>
#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar {

struct CheckedFile {
    std::string name;
    Diagnostics errors;
    Diagnostics warnings;
    // Without errors:
    ExampleResults examples;
    std::optional<Questionnaire> questionnaire;
    Proofs proofs;
};

// A line for each file, then its proofs and what its worked examples never
// show, below one another.
std::string render_check(const std::vector<CheckedFile>& files);

// One object, or an array of them when several files were named.
std::string render_check_json(const std::vector<CheckedFile>& files);

}  // namespace ajar
