#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "../engine/questions.hpp"
#include "sample.hpp"

namespace ajar {

TEST_CASE("in_full takes the strongest ones")
{
    struct Row {
        std::string_view name;
        std::optional<std::size_t> full;
        bool shows_all;
        std::size_t count;
    };

    const std::vector<Row> rows = {
        {"no limit", std::nullopt, false, 3},
        {"a limit", 2, false, 2},
        {"a limit beyond", 9, false, 3},
        {"all asked for", 1, true, 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.questionnaire.full = row.full;
        const auto shown = in_full(made.reading(), row.shows_all);
        CHECK(shown.size() == row.count);
        CHECK(shown.front().explanation == ExplanationIndex{0});
    }
}

TEST_CASE("counts_of leaves notes out")
{
    Sample made = sample();
    made.questionnaire.items.push_back(item_of("rest", "Rest.", Nothing{}));
    made.answers.emplace_back();
    made.outcome.scores.items.push_back(ItemState::Unanswered);
    const AnswerCounts counts = counts_of(made.reading());
    CHECK(counts.answered == 4);
    CHECK(counts.unanswered == 1);
    CHECK(counts.hidden == 1);
}

TEST_CASE("is_rough_picture when more than half stayed open")
{
    struct Row {
        std::string_view name;
        std::size_t answered;
        std::size_t unanswered;
        bool is_rough;
    };

    const std::vector<Row> rows = {
        {"nothing asked", 0, 0, false}, {"all answered", 6, 0, false},
        {"half", 3, 3, false},          {"more than half", 2, 3, true},
        {"all open", 0, 6, true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        auto& items = made.outcome.scores.items;
        items.assign(6, ItemState::Hidden);
        for (std::size_t i = 0; i < row.answered + row.unanswered; ++i) {
            items[i] =
                i < row.answered ? ItemState::Answered : ItemState::Unanswered;
        }
        CHECK(is_rough_picture(made.reading()) == row.is_rough);
    }
}

TEST_CASE("answer_in_words puts a unit behind a number")
{
    const Sample made = sample();
    CHECK(answer_in_words(made.questionnaire.items[5], Number(3)) ==
          "\"3 hours\"");
}

}  // namespace ajar
