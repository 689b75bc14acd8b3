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
        : questionnaire(with(parts)), query{{}, end, Skipping::Allowed}
    {
        Mentions asked;
        if (end) {
            asked.scales.push_back(end->scale);
        } else {
            const Condition& condition =
                questionnaire.critical.back().when.condition;
            collect(condition, asked);
            query.requirements.push_back({&condition, Truth::True});
        }
        scope = scope_of(questionnaire, asked);
    }

    Questionnaire questionnaire;
    Query query;
    Scope scope;
};

std::string printed(const Item& item, const Move& move)
{
    switch (move.decision) {
    case Decision::Hidden: return "hide";
    case Decision::LeftOut: return "leave";
    case Decision::Narrowed:
        return std::to_string(move.first) + ".." + std::to_string(move.last);
    case Decision::Open:
    case Decision::Answered: break;
    }
    const auto* chosen = std::get_if<OptionIndex>(&move.answer->answer);
    return chosen != nullptr ? to_text((*options_of(item))[chosen->value].value)
                             : std::get<Number>(move.answer->answer).to_text();
}

std::string printed(const Item& item, const std::vector<Move>& moves)
{
    std::string all;
    for (const Move& move : moves) {
        all += (all.empty() ? "" : " ") + printed(item, move);
    }
    return all;
}

// What can be done first, with the first item of the scope.
std::string first_moves(const std::string& parts,
                        TryOrder order,
                        std::optional<WantedEnd> end = {})
{
    Start start(parts, end);
    Partial partial(start.questionnaire);
    partial.begin(start.scope, start.query.skipping);
    const Moves moves(partial, start.scope, start.query);
    const ItemIndex item = start.scope.items.front();
    return printed(start.questionnaire.at(item), moves.from(item, order));
}

const std::string required = "[[item]]\nid = 'r'\ntext = '?'\n"
                             "responses = 'often'\nrequired = true\n";
const std::string never = "[[item]]\nid = 'n'\ntext = '?'\n"
                          "responses = 'often'\nshow_if = 'false'\n";

}  // namespace

TEST_CASE("what can be done with an item, in the order that is tried")
{
    struct Row {
        std::string parts;
        TryOrder order;
        std::string moves;
    };

    const std::vector<Row> rows = {
        {critical("answer.b > 1"), TryOrder::HighFirst, "4 3 2 1 0 na leave"},
        {critical("answer.b > 1"), TryOrder::LowFirst, "na 0 1 2 3 4 leave"},
        {critical("answer.b > 1"), TryOrder::LeftOutFirst,
         "leave na 0 1 2 3 4"},
        {critical("answer.keyed > 1"), TryOrder::HighFirst, "low 5 7 leave"},
        {required + critical("answer.r > 1"), TryOrder::HighFirst,
         "4 3 2 1 0 na"},
        {never + critical("answer.n > 1"), TryOrder::HighFirst, "hide"},
        {critical("answer.steps > 1"), TryOrder::LowFirst, "0 3 6 9 leave"},
        {critical("answer.hours > 1"), TryOrder::LowFirst, "0..9000000 leave"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.parts);
        CHECK(first_moves(row.parts, row.order) == row.moves);
    }
}

TEST_CASE("towards an end only the answer that pushes most counts")
{
    const std::string sum = scale_of("method = 'sum'\nitems = ['b', 'c']");
    const std::string reversed =
        scale_of("method = 'sum'\nitems = ['b', 'c']\nreverse = ['b']");
    const WantedEnd high{{0}, End::High};
    const WantedEnd low{{0}, End::Low};
    CHECK(first_moves(sum, TryOrder::HighFirst, high) == "4 na leave");
    CHECK(first_moves(sum, TryOrder::LowFirst, low) == "na 0 leave");
    CHECK(first_moves(reversed, TryOrder::LowFirst, high) == "na 0 leave");
    // A hidden item can matter more than a high answer.
    const std::string steering =
        sum +
        "[[item]]\nid = 'own'\ntext = '?'\n"
        "type = 'number'\nmin = 0\nmax = 9\nshow_if = 'score.scale > 1'\n" +
        scale_of("method = 'sum'\nitems = ['b', 'own']", "other");
    CHECK(first_moves(steering, TryOrder::HighFirst, {{{1}, End::High}}) ==
          "4 3 2 1 0 na leave");
}

TEST_CASE("the orders that are tried")
{
    struct Row {
        std::string rescale;
        End end;
        TryOrder order;
    };

    const std::string turned = "rescale = {from = [0, 8], to = [8, 0]}";
    const std::vector<Row> rows = {
        {"", End::High, TryOrder::HighFirst},
        {"", End::Low, TryOrder::LowFirst},
        {turned, End::High, TryOrder::LowFirst},
        {turned, End::Low, TryOrder::HighFirst},
    };
    for (const Row& row : rows) {
        CAPTURE(row.rescale);
        Start start(
            scale_of("method = 'sum'\nitems = ['b', 'c']\n" + row.rescale),
            WantedEnd{{0}, row.end});
        Partial partial(start.questionnaire);
        partial.begin(start.scope, start.query.skipping);
        CHECK((Moves(partial, start.scope, start.query).orders() ==
               std::vector{row.order}));
    }
    Start start(critical("answer.b > 1"), {});
    Partial partial(start.questionnaire);
    partial.begin(start.scope, start.query.skipping);
    CHECK(Moves(partial, start.scope, start.query).orders().size() == 4);
}

TEST_CASE("a number is halved until its condition is decided")
{
    Start start(critical("answer.hours > 5.5"), {});
    Partial partial(start.questionnaire);
    partial.begin(start.scope, start.query.skipping);
    Moves moves(partial, start.scope, start.query);
    const ItemIndex hours = start.scope.items.front();
    CHECK(ids(start.questionnaire, moves.waiting()) == "hours");
    CHECK(moves.are_complete());
    const auto narrow = [&](long first, long last) {
        return moves.apply(hours, {Decision::Narrowed, nullptr, first, last},
                           Visit::AtTheEnd);
    };
    CHECK_FALSE(narrow(0, 9'000'000));
    CHECK((partial.decision(hours) == Decision::Narrowed));
    CHECK(printed(start.questionnaire.at(hours),
                  moves.from(hours, TryOrder::LowFirst)) ==
          "0..4500000 4500001..9000000");
    // All numbers above 5.5 are alike: one is taken.
    CHECK(narrow(4'500'001, 9'000'000));
    CHECK((partial.decision(hours) == Decision::Answered));
}

}  // namespace ajar
