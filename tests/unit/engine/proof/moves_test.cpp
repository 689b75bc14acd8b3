#include <ajar/engine/proof/moves.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

// A search that has not begun, about the last critical rule or an end.
struct Start {
    Start(const std::string& parts, std::optional<WantedEnd> end)
        : questionnaire(with(parts)), known(questionnaire),
          aim{{}, end, Skipping::Allowed}
    {
        Mentions asked;
        if (end) {
            asked.scales.push_back(end->scale);
        } else {
            const Condition& wish =
                questionnaire.critical.back().when.condition;
            collect(wish, asked);
            aim.wishes.push_back({&wish, Truth::True});
        }
        scope = scope_of(questionnaire, known, asked);
    }

    Questionnaire questionnaire;
    Known known;
    Aim aim;
    Scope scope;
};

std::string printed(const Questionnaire& questionnaire, const Move& move)
{
    if (const auto* answer = std::get_if<AnswerIt>(&move)) {
        const auto* chosen = std::get_if<OptionIndex>(&answer->choice->answer);
        return chosen != nullptr
                   ? to_text((*options_of(
                         questionnaire.at(answer->item)))[chosen->value]
                                 .value)
                   : std::get<Number>(answer->choice->answer).to_text();
    }
    if (const auto* narrow = std::get_if<NarrowIt>(&move)) {
        return std::to_string(narrow->first) + ".." +
               std::to_string(narrow->last);
    }
    return std::holds_alternative<LeaveItOut>(move) ? "leave"
           : std::holds_alternative<HideIt>(move)   ? "hide"
                                                    : "nothing";
}

std::string printed(const Questionnaire& questionnaire,
                    const std::vector<Move>& moves)
{
    std::string all;
    for (const Move& move : moves) {
        all += (all.empty() ? "" : " ") + printed(questionnaire, move);
    }
    return all;
}

// What can be done first, with the first item of the scope.
std::string first_moves(const std::string& parts,
                        Look look,
                        std::optional<WantedEnd> end = {})
{
    Start start(parts, end);
    Partial partial(start.questionnaire, start.known);
    partial.begin(start.scope, start.aim.skipping);
    const Moves moves(partial, start.scope, start.aim);
    return printed(start.questionnaire,
                   moves.from(start.scope.items.front(), Visit::InTurn, look));
}

const std::string required = "[[item]]\nid = 'r'\ntext = '?'\n"
                             "responses = 'often'\nrequired = true\n";
const std::string never = "[[item]]\nid = 'n'\ntext = '?'\n"
                          "responses = 'often'\nshow_if = 'false'\n";

}  // namespace

TEST_CASE("what can be done with an item, from the side that is looked at")
{
    struct Row {
        std::string parts;
        Look look;
        std::string moves;
    };

    const std::vector<Row> rows = {
        {critical("answer.b > 1"), Look::HighFirst, "4 3 2 1 0 na leave"},
        {critical("answer.b > 1"), Look::LowFirst, "na 0 1 2 3 4 leave"},
        {critical("answer.b > 1"), Look::NothingFirst, "leave na 0 1 2 3 4"},
        {critical("answer.keyed > 1"), Look::HighFirst, "low 5 7 leave"},
        {required + critical("answer.r > 1"), Look::HighFirst, "4 3 2 1 0 na"},
        {never + critical("answer.n > 1"), Look::HighFirst, "hide"},
        {critical("answer.steps > 1"), Look::LowFirst, "0 3 6 9 leave"},
        {critical("answer.hours > 1"), Look::LowFirst, "0..9000000 leave"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.parts);
        CHECK(first_moves(row.parts, row.look) == row.moves);
    }
}

TEST_CASE("towards an end only the answer that pushes most counts")
{
    const std::string sum = scale_of("method = 'sum'\nitems = ['b', 'c']");
    const std::string reversed =
        scale_of("method = 'sum'\nitems = ['b', 'c']\nreverse = ['b']");
    const WantedEnd high{{0}, End::High};
    const WantedEnd low{{0}, End::Low};
    CHECK(first_moves(sum, Look::HighFirst, high) == "4 na leave");
    CHECK(first_moves(sum, Look::LowFirst, low) == "na 0 leave");
    CHECK(first_moves(reversed, Look::LowFirst, high) == "na 0 leave");
}

TEST_CASE("the looks that are taken")
{
    struct Row {
        std::string rescale;
        End end;
        Look look;
    };

    const std::string turned = "rescale = {from = [0, 8], to = [8, 0]}";
    const std::vector<Row> rows = {
        {"", End::High, Look::HighFirst},
        {"", End::Low, Look::LowFirst},
        {turned, End::High, Look::LowFirst},
        {turned, End::Low, Look::HighFirst},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rescale);
        Start start(
            scale_of("method = 'sum'\nitems = ['b', 'c']\n" + row.rescale),
            WantedEnd{{0}, row.end});
        Partial partial(start.questionnaire, start.known);
        partial.begin(start.scope, start.aim.skipping);
        CHECK((Moves(partial, start.scope, start.aim).looks() ==
               std::vector{row.look}));
    }
    Start start(critical("answer.b > 1"), {});
    Partial partial(start.questionnaire, start.known);
    partial.begin(start.scope, start.aim.skipping);
    CHECK(Moves(partial, start.scope, start.aim).looks().size() == 4);
}

TEST_CASE("a number is halved until its condition is decided")
{
    Start start(critical("answer.hours > 5.5"), {});
    Partial partial(start.questionnaire, start.known);
    partial.begin(start.scope, start.aim.skipping);
    Moves moves(partial, start.scope, start.aim);
    const ItemIndex hours = start.scope.items.front();
    CHECK(ids(start.questionnaire, moves.waiting()) == "hours");
    CHECK(moves.are_complete());
    moves.apply(NarrowIt{hours, 0, 9'000'000, Visit::AtTheEnd});
    CHECK((partial.decision(hours) == Decision::Narrowed));
    CHECK(printed(start.questionnaire,
                  moves.from(hours, Visit::AtTheEnd, Look::LowFirst)) ==
          "0..4500000 4500001..9000000");
    // All numbers above 5.5 are alike: one is taken.
    CHECK(moves.apply(NarrowIt{hours, 4'500'001, 9'000'000, Visit::AtTheEnd}));
    CHECK((partial.decision(hours) == Decision::Answered));
}

}  // namespace ajar
