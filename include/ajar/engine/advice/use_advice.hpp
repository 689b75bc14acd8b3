// Advice on parts that nothing uses, and on sums that can go astray.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/questionnaire.hpp>

namespace ajar {

// Items in no scale and no condition, scales that nobody reads, next steps and
// sources that are never used; prorated sums that can leave their possible
// range (ajar-questionnaire(5), Scoring). Parts of library files are left
// aside: other questionnaires may use them.
Diagnostics advise_on_use(const Questionnaire& questionnaire);

}  // namespace ajar
