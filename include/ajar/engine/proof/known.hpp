// What is known of a questionnaire before a question about it is looked into.
#pragma once

#include <ajar/engine/proof/domain.hpp>
#include <ajar/engine/proof/interval.hpp>
#include <ajar/model/questionnaire.hpp>

#include <optional>
#include <vector>

namespace ajar {

// One place for each item or scale, in the questionnaire's order.
struct Known {
    Domains domains;
    std::vector<bool> never_shown;                // items proved to be hidden
    std::vector<bool> never_scored;               // scales without any score
    std::vector<std::optional<Interval>> scores;  // all scores lie in it

    explicit Known(const Questionnaire& questionnaire)
        : domains(domains_of(questionnaire)),
          never_shown(questionnaire.items.size()),
          never_scored(questionnaire.scales.size()),
          scores(questionnaire.scales.size())
    {
    }
};

}  // namespace ajar
