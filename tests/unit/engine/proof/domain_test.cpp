#include <ajar/engine/proof/domain.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/intervals.hpp"
#include "../../support/kinds.hpp"
#include "../../support/objections.hpp"
#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

std::string printed(const Domain& domain)
{
    std::string text = std::to_string(domain.choices.size());
    if (domain.grid) {
        text = domain.grid->first.to_text() + " + " +
               domain.grid->step.to_text() + " x " +
               std::to_string(domain.grid->count);
    }
    text += domain.scores ? ", scores " + ajar::printed(domain.scores) : "";
    text += domain.may_lack_score ? ", lacks" : "";
    text += domain.numbers ? ", numbers " + ajar::printed(domain.numbers) : "";
    text += domain.may_be_text ? ", text" : "";
    return text + (domain.is_complete ? "" : ", incomplete");
}

std::string domain_of(const std::string& item, const std::string& wish = "true")
{
    const Questionnaire questionnaire = with(
        "[[item]]\nid = 'own'\ntext = '?'\n" + item + "\n" + critical(wish));
    return printed(*domains_of(questionnaire).back());
}

}  // namespace

TEST_CASE("the answers of each kind of item")
{
    struct Row {
        std::string name;
        std::string item;
        std::string domain;
    };

    const std::string number = "type = 'number'\n";
    const std::vector<Row> rows = {
        {"options", "responses = 'often'",
         "6, scores 0..4, lacks, numbers 0..4, text"},
        {"options that others choose one of",
         "type = 'multiple_choice'\nresponses = 'often'",
         "12, scores 0..10, lacks"},
        {"scores beside values",
         "options = [{value = 'x', label = 'X', score = 10}, "
         "{value = 5, label = '5'}, {value = 7, label = '7', score = -1}]",
         "3, scores -1..10, numbers 5..7, text"},
        {"numbers on a step", number + "min = 0\nmax = 10\nstep = 3",
         "4, scores 0..9, numbers 0..9"},
        {"as many as are listed", number + "min = 1\nmax = 128\nstep = 1",
         "128, scores 1..128, numbers 1..128"},
        {"one more", number + "min = 0\nmax = 128\nstep = 1",
         "0 + 1 x 129, scores 0..128, numbers 0..128"},
        {"six decimals", number + "min = 1\nmax = 10",
         "1 + 0.000001 x 9000001, scores 1..10, numbers 1..10"},
        {"no ends", number,
         "-1000000 + 0.000001 x 2000000000001, scores -1000000..1000000, "
         "numbers -1000000..1000000"},
        {"steps from 0 where there is no min",
         number + "max = 10\nstep = 300000",
         "4, scores -900000..0, numbers -900000..0"},
        {"a text", "type = 'text'", "1, lacks"},
        {"a date", "type = 'date'\nmax = 2020-01-01", "1, lacks"},
        {"a time", "type = 'time'", "1, lacks"},
        {"a note", "type = 'note'", "0"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(domain_of(row.item) == row.domain);
    }
}

TEST_CASE("a domain holds answers that every kind of item allows")
{
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.type);
        const Questionnaire questionnaire = questionnaire_of(kind);
        const Domain domain = *domains_of(questionnaire).front();
        CHECK((domain.choices.empty() && !domain.grid) == !kind.answer);
        for (const AnswerClass& choice : domain.choices) {
            CHECK(objections_to(questionnaire.items.front(), choice.answer)
                      .empty());
        }
    }
}

TEST_CASE("sets of options are told apart by sum and by what is asked about")
{
    const std::string alike =
        "type = 'multiple_choice'\noptions = [{value = 1, label = '1'}, "
        "{value = 'one', label = 'O', score = 1}, {value = 'x', label = 'X'}, "
        "{value = 'no', label = 'N', score = 7, exclusive = true}]";
    // None, 1, 2, the exclusive one, and x alone, which has no score.
    CHECK(domain_of(alike) == "5, scores 0..7, lacks");
    // The two that score 1 are told apart.
    CHECK(domain_of(alike, "1 in answer.own") == "6, scores 0..7, lacks");
    // Sums from 0 to 2 without x, x alone, and 1 to 2 with x.
    CHECK(domain_of(alike, "'x' in answer.own") == "7, scores 0..7, lacks");
    std::string many = "type = 'multiple_choice'\noptions = [";
    for (int i = 0; i < 14; ++i) {
        many += "{value = " + std::to_string(1 << i) + ", label = 'L'}, ";
    }
    CHECK(domain_of(many + "]").ends_with("incomplete"));
}

}  // namespace ajar
