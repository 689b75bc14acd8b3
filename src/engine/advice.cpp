#include <ajar/engine/advice.hpp>

#include <ajar/engine/advice/proof_advice.hpp>
#include <ajar/engine/advice/use_advice.hpp>
#include <ajar/engine/advice/word_advice.hpp>

#include <algorithm>
#include <iterator>

namespace ajar {

Diagnostics advise(const Questionnaire& questionnaire,
                   const Proofs& proofs,
                   Prover& prover,
                   std::string_view day)
{
    Diagnostics all = advise_on_reach(questionnaire, proofs, prover);
    const auto add = [&all](Diagnostics more) {
        std::ranges::move(more, std::back_inserter(all));
    };
    add(advise_on_conditions(questionnaire, proofs, prover));
    add(advise_on_use(questionnaire));
    add(advise_on_words(questionnaire));
    if (!day.empty()) {
        add(advise_on_dates(questionnaire, day));
    }
    sort_by_place(all);
    return all;
}

}  // namespace ajar
