#include <ajar/engine/proof/goals.hpp>

#include <ajar/engine/proof/moves.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../../support/open_inputs.hpp"
#include "../../support/proving.hpp"

namespace ajar {

using namespace proving;

namespace {

const std::string parts =
    scale_of("method = 'mean'\nitems = ['a', 'b', 'c']\n"
             "bands = [{id = 'low', label = 'L'}, "
             "{id = 'mid', label = 'M', from = 1.5}, "
             "{id = 'high', label = 'H', from = 3}]",
             "m") +
    scale_of("method = 'sum'\nitems = ['b', 'hours', 'keyed']\n"
             "bands = [{id = 'low', label = 'L'}, "
             "{id = 'high', label = 'H', from = 9}]",
             "s") +
    scale_of("method = 'max'\nscales = ['m', 's']", "both") +
    "[[item]]\nid = 'late'\ntext = '?'\nresponses = 'often'\n"
    "show_if = 'score.m > 2 or answer.a == 1'\n" +
    critical("band.m == 'low' or answer.late > 2", "c0") +
    critical("band.m != 'low' and band.s == 'high'", "c1") +
    critical("answer.hours > 5 and not answered(late)", "c2") +
    critical("count(answer.a > 2, answer.b > 2, score.both > 7) == 2", "c3") +
    critical("band.s in ['low'] and answered(c)", "c4") +
    critical("score.both >= 4 or answer.a == 'na'", "c5");

// A search as it goes: one that walks at random, and may go back.
class Walk {
public:
    explicit Walk(Random& random)
        : m_random(random), m_questionnaire(with(parts)),
          m_partial(m_questionnaire)
    {
        choose_query();
        Mentions asked;
        for (const Condition* condition : conditions_of(m_query)) {
            collect(*condition, asked);
        }
        m_scope = scope_of(m_questionnaire, asked);
        m_partial.begin(m_scope, Skipping::Allowed);
    }

    // Goals that were kept up to date say what new ones say.
    void check()
    {
        Moves moves(m_partial, m_scope, m_query);
        Goals goals(m_partial, m_scope, m_query);
        step(moves, goals, 0);
    }

private:
    void choose_query()
    {
        const auto requirement = [this] {
            const auto& rules = m_questionnaire.critical;
            return Requirement{
                &rules[m_random.below(rules.size())].when.condition,
                m_random.coin() ? TruthSet(Truth::True) : not_true};
        };
        m_query.requirements.push_back(requirement());
        for (std::size_t i = 1 + m_random.below(3); i > 0; --i) {
            m_query.alternatives.push_back({requirement(), requirement()});
        }
    }

    void step(Moves& moves, Goals& goals, std::size_t depth)
    {
        const bool may_be_met = goals.may_be_met();
        CHECK(may_be_met == Goals(m_partial, m_scope, m_query).may_be_met());
        if (!may_be_met || depth == m_scope.items.size()) {
            return;
        }
        Residue before;
        goals.write_residue(before);
        const std::size_t mark = m_partial.mark();
        const std::size_t goals_mark = goals.mark();
        const auto all = moves.from(m_scope.items[depth], TryOrder::HighFirst);
        for (int tries = 0; tries < 2; ++tries) {
            const bool is_decided =
                moves.apply(m_scope.items[depth],
                            all[m_random.below(all.size())], Visit::InTurn);
            if (m_partial.mark() > mark) {
                goals.update(m_partial.changed_at(mark));
            }
            if (is_decided) {
                step(moves, goals, depth + 1);
            }
            m_partial.undo_to(mark);
            goals.undo_to(goals_mark);
            Residue after;
            goals.write_residue(after);
            CHECK(after == before);
        }
    }

    Random& m_random;
    Questionnaire m_questionnaire;
    Partial m_partial;
    Query m_query;
    Scope m_scope;
};

}  // namespace

TEST_CASE("goals that are kept up to date are those that are looked at anew")
{
    Random random(20260106);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        Walk(random).check();
    }
}

TEST_CASE("of alternatives, one is enough")
{
    const Questionnaire questionnaire =
        with(critical("answer.a == 1", "c0") + critical("answer.a == 2", "c1") +
             critical("answer.b == 1", "c2"));
    const auto is = [&](std::size_t rule) {
        return Requirement{&questionnaire.critical[rule].when.condition,
                           Truth::True};
    };

    struct Row {
        std::vector<Requirement> requirements;
        std::vector<Alternatives> alternatives;
        std::string verdict;
    };

    const std::vector<Row> rows = {
        {{is(0), is(1)}, {}, "no"},
        {{is(0)}, {{is(1), is(2)}}, "yes"},
        {{is(0)}, {{is(1)}}, "no"},
        {{is(0)}, {{is(1), is(2)}, {is(1)}}, "no"},
        {{}, {{is(0), is(1)}, {is(1), is(2)}}, "yes"},
        {{}, {{}}, "no"},
    };
    for (const Row& row : rows) {
        Budget budget = plenty();
        const Query query{
            row.requirements, {}, Skipping::Allowed, row.alternatives};
        CHECK(printed(found(questionnaire, query, budget).proof.verdict) ==
              row.verdict);
    }
}

}  // namespace ajar
