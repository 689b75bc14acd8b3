#include <ajar/engine/proof/agreement.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

constexpr char two_scales[] = R"(
[[scale]]
id = "s"
title = "S"
method = "sum"
items = ["a", "b"]
bands = [{id = "low", label = "L"}, {id = "mid", label = "M", from = 3},
    {id = "high", label = "H", from = 6}]
[[scale]]
id = "t"
title = "T"
method = "sum"
items = ["c", "d"]
bands = [{id = "low", label = "L"}, {id = "high", label = "H", from = 4}]
)";

struct AgreementRow {
    std::vector<std::string> conditions;
    TruthSet wanted;
    bool may_agree;
};

// Before any item is decided.
bool agreement_of(const AgreementRow& row)
{
    std::string parts = two_scales;
    for (std::size_t i = 0; i < row.conditions.size(); ++i) {
        parts += critical(row.conditions[i], "c" + std::to_string(i));
    }
    const Questionnaire questionnaire = with(parts);
    Mentions asked;
    std::vector<Requirement> requirements;
    for (const CriticalRule& rule : questionnaire.critical) {
        collect(rule.when.condition, asked);
        requirements.push_back({&rule.when.condition, row.wanted});
    }
    Partial partial(questionnaire);
    partial.begin(scope_of(questionnaire, asked), Skipping::Allowed);
    Agreement agreement(partial);
    return std::ranges::all_of(
        requirements, [&](const Requirement& requirement) {
            return agreement.take(demands_of(requirement, partial));
        });
}

void check_agreements(const std::vector<AgreementRow>& rows)
{
    for (const AgreementRow& row : rows) {
        std::string conditions;
        for (const std::string& condition : row.conditions) {
            conditions += condition + "; ";
        }
        CAPTURE(conditions);
        CHECK(agreement_of(row) == row.may_agree);
    }
}

}  // namespace

TEST_CASE("requirements about one band exclude each other")
{
    const TruthSet truly = Truth::True;
    check_agreements({
        {{"band.s == 'low'"}, truly, true},
        {{"band.s == 'low'", "band.s == 'mid'"}, truly, false},
        {{"band.s == 'low'", "band.t == 'high'"}, truly, true},
        {{"band.s >= 'mid'", "band.s <= 'mid'"}, truly, true},
        {{"band.s > 'mid'", "band.s < 'high'"}, truly, false},
        {{"band.s in ['low', 'high']", "band.s != 'low'"}, truly, true},
        {{"band.s in ['low', 'high']", "band.s == 'mid'"}, truly, false},
        {{"band.s == 'low' and band.t == 'low'", "band.s == 'high'"},
         truly,
         false},
        {{"band.s == 'low' or band.t == 'low'", "band.s == 'high'"},
         truly,
         true},
        {{"not (band.s == 'low' or band.s == 'mid')", "band.s < 'high'"},
         truly,
         false},
        {{"not (band.s == 'low')", "band.s == 'low'"}, truly, false},
        // Beyond bands it does not look.
        {{"score.s > 3", "score.s < 2"}, truly, true},
    });
}

TEST_CASE("requirements that fail because there is no band do not exclude any")
{
    const TruthSet falsely = Truth::False;
    check_agreements({
        {{"band.s == 'low'", "band.s > 'low'"}, falsely, false},
        {{"band.s == 'low'", "band.s > 'low'"}, not_true, true},
        {{"band.s == 'low' or band.s > 'low'"}, falsely, false},
        {{"band.s == 'low' and band.t == 'low'", "band.s > 'low'"},
         falsely,
         true},
    });
}

}  // namespace ajar
