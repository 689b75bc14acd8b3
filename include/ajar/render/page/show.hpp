// What a questionnaire asks, why, how it is scored, and what it rests on: for
// a look before anyone takes it.
#pragma once

#include <ajar/model/questionnaire.hpp>
#include <ajar/model/report.hpp>

namespace ajar {

Report show_page(const Questionnaire& questionnaire);

}  // namespace ajar
