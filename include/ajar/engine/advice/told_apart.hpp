// Explanations, told apart by answers that were looked at: where some answers
// open one of two and not the other, that needs no proof.
#pragma once

#include <ajar/model/proof.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <set>
#include <vector>

namespace ajar {

class ToldApart {
public:
    // The questionnaire outlives this.
    explicit ToldApart(const Questionnaire& questionnaire);

    // Whether some answers that were looked at open one of two and not the
    // other.
    bool are_apart(std::size_t one, std::size_t other) const
    {
        return m_group[one] != m_group[other];
    }

    // Whether that goes for any two.
    bool are_all_apart() const { return m_are_all_apart; }

    // False for answers that were looked at before.
    bool is_new(const Witness& witness) const;

    void look_at(const Witness& witness);

    // What one look takes, as a partial would count it.
    std::size_t work() const { return m_work; }

private:
    struct ByAnswers {
        bool operator()(const Witness& left, const Witness& right) const
        {
            return left.given() < right.given();
        }
    };

    const Questionnaire& m_questionnaire;
    // Of each explanation; the same for those that nothing tells apart.
    std::vector<std::size_t> m_group;
    bool m_are_all_apart = false;
    std::size_t m_work = 0;
    std::set<Witness, ByAnswers> m_seen;
};

}  // namespace ajar
