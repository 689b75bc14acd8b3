#include <ajar/engine/proof/moves.hpp>

#include <ajar/engine/mentions.hpp>
#include <ajar/engine/proof/residue.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <type_traits>
#include <utility>
#include <variant>

namespace ajar {

namespace {

bool turns(const Scale& scale)
{
    const auto& rescale = scale.rescale;
    return rescale && (rescale->from_low < rescale->from_high) !=
                          (rescale->to_low < rescale->to_high);
}

std::vector<TryOrder> orders_for(const Questionnaire& questionnaire,
                                 const Query& query)
{
    if (query.end) {
        const bool is_high = (query.end->end == End::High) !=
                             turns(questionnaire.at(query.end->scale));
        return {is_high ? TryOrder::HighFirst : TryOrder::LowFirst};
    }
    // What should not be true is mostly avoided by leaving items out. The last
    // order, the first one again, is tried to its end.
    bool wants_truth = true;
    for (const Alternatives& list : query.lists()) {
        wants_truth = wants_truth &&
                      std::ranges::all_of(list, [](const Requirement& one) {
                          return one.wanted == TruthSet(Truth::True);
                      });
    }
    const auto first =
        wants_truth ? TryOrder::HighFirst : TryOrder::LeftOutFirst;
    const auto third =
        wants_truth ? TryOrder::LeftOutFirst : TryOrder::HighFirst;
    return {first, TryOrder::LowFirst, third, first};
}

// Of each item, the comparisons that ask for its answer themselves, not those
// around them. answered(X) is left out: all answers are alike to it.
template <class Expression>
void find_atoms(const Expression& expression,
                const Condition* current,
                std::map<ItemIndex, std::vector<const Condition*>>& found)
{
    if constexpr (std::is_same_v<Expression, Condition>) {
        current = &expression;
    }
    const auto look_at = [&]<class Node>(const Node& node) {
        if constexpr (std::is_same_v<Node, AnswerOf> ||
                      std::is_same_v<Node, IsChosen>) {
            found[node.item].push_back(current);
        } else {
            for_each_part(node, [&](const auto& part) {
                find_atoms(part, current, found);
            });
        }
    };
    std::visit(look_at, expression.node);
}

}  // namespace

std::vector<Direction> directions_to(const Questionnaire& questionnaire,
                                     const WantedEnd& wanted)
{
    std::vector<Direction> directions(questionnaire.items.size());
    const auto add = [&](const ItemInput& input, bool is_turned) {
        Direction& direction = directions[input.item.value];
        const Direction way =
            is_turned != input.reversed ? Direction::Down : Direction::Up;
        direction = direction == Direction::None || direction == way
                        ? way
                        : Direction::Both;
    };
    // Each scale is followed once for each way it can be turned.
    std::set<std::pair<ScaleIndex, bool>> seen;
    std::vector waiting{std::pair(wanted.scale, wanted.end == End::Low)};
    while (!waiting.empty()) {
        const auto [index, was_turned] = waiting.back();
        waiting.pop_back();
        if (!seen.emplace(index, was_turned).second) {
            continue;
        }
        const Scale& scale = questionnaire.at(index);
        const bool is_turned = was_turned != turns(scale);
        if (const auto* items =
                std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
            std::ranges::for_each(
                *items, [&](const ItemInput& input) { add(input, is_turned); });
            continue;
        }
        for (const ScaleInput& input :
             std::get<std::vector<ScaleInput>>(scale.inputs)) {
            waiting.emplace_back(input.scale, is_turned);
        }
    }
    return directions;
}

Moves::Moves(Partial& partial, const Scope& scope, const Query& query)
    : m_partial(partial), m_orders(orders_for(partial.questionnaire(), query))
{
    std::vector<const Condition*> conditions;
    Mentions steering;
    for (const ItemIndex item : scope.items) {
        if (partial.domain(item).grid) {
            m_grids.push_back(item);
        }
        m_are_complete = m_are_complete && partial.domain(item).is_complete;
        if (const auto& show_if = partial.questionnaire().at(item).show_if) {
            conditions.push_back(&show_if->condition);
            collect(show_if->condition, steering);
        }
    }
    m_do_scores_steer = !steering.scales.empty();
    for (const Condition* condition : conditions) {
        find_atoms(*condition, nullptr, m_branch_atoms);
        find_dependencies(*condition);
    }
    if (!query.end) {
        // A number whose scales no show_if asks about may wait.
        std::ranges::copy_if(
            m_grids, std::back_inserter(m_waiting),
            [this](ItemIndex item) { return !m_dependencies.contains(item); });
    }
    m_atoms = m_branch_atoms;
    for (const Condition* condition : conditions_of(query)) {
        find_atoms(*condition, nullptr, m_atoms);
        find_dependencies(*condition);
    }
    if (query.end && query.requirements.empty() && query.alternatives.empty()) {
        m_directions = directions_to(partial.questionnaire(), *query.end);
    } else if (query.end) {  // a requirement may pull the other way
        m_directions.assign(partial.questionnaire().items.size(),
                            Direction::Both);
    }
}

void Moves::find_dependencies(const Condition& condition)
{
    if (m_grids.empty()) {
        return;
    }
    Mentions asked;
    collect(condition, asked);
    for (const ItemIndex item : m_grids) {
        const auto& reached = m_partial.scales_of(item);
        m_partial.count_work(asked.scales.size());
        const bool depends_on_it =
            std::ranges::any_of(asked.scales, [&](ScaleIndex scale) {
                return std::ranges::binary_search(reached, scale);
            });
        if (depends_on_it) {
            m_dependencies[item].push_back(&condition);
        }
    }
}

Direction Moves::direction(ItemIndex item) const
{
    return m_directions.empty() ? Direction::None : m_directions[item.value];
}

std::vector<Move> Moves::from(ItemIndex item, TryOrder order) const
{
    if (m_partial.decision(item) == Decision::Narrowed) {
        return halves(item, order);
    }
    if (m_partial.decision(item) != Decision::Open) {
        return {{.decision = Decision::Open}};
    }
    const auto& show_if = m_partial.questionnaire().at(item).show_if;
    if (show_if &&
        !possible_truths(show_if->condition, m_partial).has(Truth::True)) {
        return {{.decision = Decision::Hidden}};
    }
    std::vector<Move> moves;
    if (const auto& grid = m_partial.domain(item).grid) {
        moves.push_back(
            {.decision = Decision::Narrowed, .last = grid->count - 1});
    }
    const bool has_strongest = (direction(item) == Direction::Up ||
                                direction(item) == Direction::Down) &&
                               !m_do_scores_steer;
    for (const AnswerClass* answer :
         has_strongest ? strongest(item) : ranked(item)) {
        moves.push_back({.decision = Decision::Answered, .answer = answer});
    }
    m_partial.count_work(moves.size() / 2);
    if (order == TryOrder::HighFirst) {
        std::ranges::reverse(moves);
    }
    if (m_partial.may_be_left_out(item)) {
        const auto place =
            order == TryOrder::LeftOutFirst ? moves.begin() : moves.end();
        moves.insert(place, {.decision = Decision::LeftOut});
    }
    return moves;
}

// From those that make the first scale that takes the item in low to those
// that make it high.
std::vector<const AnswerClass*> Moves::ranked(ItemIndex item) const
{
    const Domain& domain = m_partial.domain(item);
    std::vector<const AnswerClass*> answers;
    answers.reserve(domain.ranked.size());
    for (const std::size_t place : domain.ranked) {
        answers.push_back(&domain.choices[place]);
    }
    if (m_partial.is_reversed(item)) {
        std::ranges::reverse(answers);
    }
    return answers;
}

std::vector<const AnswerClass*> Moves::strongest(ItemIndex item) const
{
    const bool is_up = direction(item) == Direction::Up;
    const auto atoms = m_atoms.find(item);
    std::map<std::pair<Residue, bool>, const AnswerClass*> best;
    for (const AnswerClass* answer : ranked(item)) {
        Residue told_apart;
        if (atoms != m_atoms.end()) {
            const std::size_t mark = m_partial.mark();
            m_partial.decide(item, Decision::Answered, answer);
            for (const Condition* atom : atoms->second) {
                write_residue(told_apart, *atom,
                              possible_truths(*atom, m_partial), m_partial);
            }
            m_partial.undo_to(mark);
        }
        const auto [found, is_first] = best.try_emplace(
            {std::move(told_apart), answer->score.has_value()}, answer);
        if (!is_first && answer->score &&
            (found->second->score < answer->score) == is_up) {
            found->second = answer;
        }
    }
    std::vector<const AnswerClass*> answers;
    for (const auto& [_, answer] : best) {
        answers.push_back(answer);
    }
    return answers;
}

std::vector<Move> Moves::halves(ItemIndex item, TryOrder order) const
{
    const Grid& grid = *m_partial.domain(item).grid;
    const auto& numbers = m_partial.numbers(item);
    const auto position = [&](const Number& number) {
        return static_cast<long>(
            *((number - grid.first) / grid.step).to_count());
    };
    const long first = position(*numbers->low);
    const long last = position(*numbers->high);
    const long middle = first + (last - first) / 2;
    const Move lower{
        .decision = Decision::Narrowed, .first = first, .last = middle};
    const Move upper{
        .decision = Decision::Narrowed, .first = middle + 1, .last = last};
    if ((order == TryOrder::HighFirst) != m_partial.is_reversed(item)) {
        return {upper, lower};
    }
    return {lower, upper};
}

bool Moves::apply(ItemIndex item, const Move& move, Visit visit)
{
    if (move.decision == Decision::Narrowed) {
        return narrow(item, move, visit);
    }
    if (move.decision != Decision::Open) {
        m_partial.decide(item, move.decision, move.answer);
    }
    return true;
}

// Where it makes no difference any more which of the numbers it is, one is
// chosen: the one that is nearest to the wanted end.
bool Moves::narrow(ItemIndex item, const Move& move, Visit visit)
{
    const Grid& grid = *m_partial.domain(item).grid;
    m_partial.narrow(item, {grid.at(move.first), grid.at(move.last)});
    const bool is_settled = direction(item) != Direction::Both &&
                            are_decided(m_atoms, item) &&
                            are_decided(m_dependencies, item);
    if (move.first < move.last && !is_settled) {
        return visit == Visit::InTurn &&
               std::ranges::find(m_waiting, item) != m_waiting.end() &&
               are_decided(m_branch_atoms, item);
    }
    const bool is_up = direction(item) == Direction::Up;
    const Number number = grid.at(is_up ? move.last : move.first);
    const auto single =
        m_singles.try_emplace(number, AnswerClass{number, number}).first;
    m_partial.decide(item, Decision::Answered, &single->second);
    return true;
}

bool Moves::are_decided(const Conditions& conditions, ItemIndex item) const
{
    const auto found = conditions.find(item);
    return found == conditions.end() ||
           std::ranges::all_of(found->second, [&](const Condition* condition) {
               return possible_truths(*condition, m_partial).is_decided();
           });
}

}  // namespace ajar
