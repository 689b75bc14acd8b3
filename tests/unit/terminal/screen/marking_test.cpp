#include <ajar/terminal/screen/marking.hpp>

#include <doctest/doctest.h>

#include "support/kinds.hpp"

namespace ajar {

TEST_CASE("the answer that was given before is what Enter gives again")
{
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.type);
        const Questionnaire questionnaire = questionnaire_of(kind);
        const Item& item = questionnaire.items.front();
        const Typed typed = meant(item, marking_of(item, kind.answer));
        CHECK(typed ==
              (kind.answer ? Typed(*kind.answer) : Typed(Request::Skip)));
    }
}

TEST_CASE("nothing is an answer before it is marked or typed")
{
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.type);
        const Questionnaire questionnaire = questionnaire_of(kind);
        const Item& item = questionnaire.items.front();
        CHECK_FALSE(
            std::holds_alternative<Answer>(meant(item, marking_of(item, {}))));
    }
}

}  // namespace ajar
