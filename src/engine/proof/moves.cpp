#include <ajar/engine/proof/moves.hpp>

#include <ajar/engine/proof/direction.hpp>
#include <ajar/engine/proof/foresee.hpp>
#include <ajar/engine/proof/residue.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

std::vector<Look> looks_for(const Questionnaire& questionnaire, const Aim& aim)
{
    if (!aim.end) {
        // What is not to be true is mostly not so where nothing is answered.
        // The last look is taken to its end.
        const bool wants_true =
            std::ranges::all_of(aim.wishes, [](const Wish& wish) {
                return wish.wanted == TruthSet(Truth::True);
            });
        const Look first = wants_true ? Look::HighFirst : Look::NothingFirst;
        const Look third = wants_true ? Look::NothingFirst : Look::HighFirst;
        return {first, Look::LowFirst, third, first};
    }
    const auto& rescale = questionnaire.at(aim.end->scale).rescale;
    const bool is_turned =
        rescale && (rescale->from_low < rescale->from_high) !=
                       (rescale->to_low < rescale->to_high);
    const bool is_high = (aim.end->end == End::High) != is_turned;
    return {is_high ? Look::HighFirst : Look::LowFirst};
}

// Whether a higher answer lowers the first scale that takes it in.
bool is_reversed(ItemIndex item, const Partial& partial)
{
    for (const ScaleIndex scale : partial.scales_of(item)) {
        const auto* inputs = std::get_if<std::vector<ItemInput>>(
            &partial.questionnaire().at(scale).inputs);
        if (inputs == nullptr) {
            continue;
        }
        const auto found = std::ranges::find(*inputs, item, &ItemInput::item);
        if (found != inputs->end()) {
            return found->reversed;
        }
    }
    return false;
}

// What an answer is ranked by: its score, or its value.
std::optional<Number> height_of(const Item& item, const Choice& choice)
{
    if (choice.score) {
        return choice.score;
    }
    const auto* options = options_of(item);
    const auto* chosen = std::get_if<OptionIndex>(&choice.answer);
    if (options == nullptr || chosen == nullptr) {
        return std::nullopt;
    }
    const auto* number = std::get_if<Number>(&(*options)[chosen->value].value);
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

// The comparisons that ask for an item's answer themselves, not those around
// them.
struct AtomFinder {
    const Condition* current = nullptr;
    std::map<ItemIndex, std::vector<const Condition*>>& found;

    void look_at(const Condition& condition)
    {
        const Condition* before = std::exchange(current, &condition);
        std::visit(*this, condition.node);
        current = before;
    }

    void look_at(const Term& term) { std::visit(*this, term.node); }

    void operator()(const AnswerOf& reference)
    {
        found[reference.item].push_back(current);
    }

    void operator()(const IsChosen& reference)
    {
        found[reference.item].push_back(current);
    }

    void operator()(const Negative& node) { each(node.operand); }

    void operator()(const Sum& node) { each(node.terms); }

    void operator()(const Product& node) { each(node.factors); }

    void operator()(const CountTrue& node) { each(node.conditions); }

    void operator()(const ExtremeOf& node) { each(node.terms); }

    void operator()(const Comparison& node) { each(node.sides); }

    void operator()(const OneOf& node) { each(node.term); }

    void operator()(const Not& node) { each(node.operand); }

    void operator()(const AllOf& node) { each(node.conditions); }

    void operator()(const AnyOf& node) { each(node.conditions); }

    // Whatever else there is asks for no number of an item.
    template <class Leaf>
    void operator()(const Leaf&)
    {
    }

    template <class Node>
    void each(const std::vector<Node>& nodes)
    {
        for (const Node& node : nodes) {
            look_at(node);
        }
    }
};

}  // namespace

Moves::Moves(Partial& partial, const Scope& scope, const Aim& aim)
    : m_partial(partial), m_looks(looks_for(partial.questionnaire(), aim))
{
    std::vector<const Condition*> conditions;
    for (const ItemIndex item : scope.items) {
        rank(item);
        if (const auto& show_if = partial.questionnaire().at(item).show_if) {
            conditions.push_back(&show_if->condition);
        }
    }
    AtomFinder branches{nullptr, m_branch_atoms};
    for (const Condition* condition : conditions) {
        branches.look_at(*condition);
    }
    find_grounds(conditions);
    if (!aim.end) {
        find_waiting(scope);
    }
    for (const Wish& wish : aim.wishes) {
        conditions.push_back(wish.condition);
    }
    AtomFinder finder{nullptr, m_atoms};
    for (const Condition* condition : conditions) {
        finder.look_at(*condition);
    }
    m_grounds.clear();
    find_grounds(conditions);
    if (aim.end && aim.wishes.empty()) {
        find_pushes(scope, *aim.end);
    }
}

void Moves::find_grounds(const std::vector<const Condition*>& conditions)
{
    for (const Condition* condition : conditions) {
        References asked;
        collect(*condition, asked);
        for (const auto& [item, _] : m_ranked) {
            const auto& reached = m_partial.scales_of(item);
            const bool hangs_on_it =
                m_partial.domain(item).grid &&
                std::ranges::any_of(asked.scales, [&](ScaleIndex scale) {
                    return std::ranges::binary_search(reached, scale);
                });
            if (hangs_on_it) {
                m_grounds[item].push_back(condition);
            }
        }
    }
}

// Called when the grounds are those of the branches alone.
void Moves::find_waiting(const Scope& scope)
{
    for (const ItemIndex item : scope.items) {
        if (m_partial.domain(item).grid && !m_grounds.contains(item)) {
            m_waiting.push_back(item);
        }
    }
}

void Moves::find_pushes(const Scope& scope, const WantedEnd& wanted)
{
    const Questionnaire& questionnaire = m_partial.questionnaire();
    const auto directions = directions_to(questionnaire, wanted.scale);
    m_steers = steers_by_score(questionnaire, scope);
    for (const ItemIndex item : scope.items) {
        const Direction direction = directions[item.value];
        if (direction == Direction::Both) {
            m_mixed.insert(item);
        } else if (direction != Direction::None) {
            const bool is_up =
                (direction == Direction::Up) == (wanted.end == End::High);
            m_pushes[item] = is_up ? Push::Up : Push::Down;
        }
    }
}

void Moves::rank(ItemIndex item)
{
    const Domain& domain = m_partial.domain(item);
    const Item& asked = m_partial.questionnaire().at(item);
    m_are_complete = m_are_complete && domain.is_complete;
    auto& ranked = m_ranked[item];
    for (const Choice& choice : domain.choices) {
        ranked.push_back(&choice);
    }
    std::ranges::stable_sort(ranked, {}, [&](const Choice* choice) {
        return height_of(asked, *choice);
    });
    if (is_reversed(item, m_partial)) {
        std::ranges::reverse(ranked);
    }
}

std::vector<Move> Moves::from(ItemIndex item, Visit visit, Look look) const
{
    std::vector<Move> moves;
    if (m_partial.decision(item) == Decision::Narrowed) {
        append_halves(moves, item, visit, look);
        return moves;
    }
    if (!(m_partial.decision(item) == Decision::Open)) {
        return {NothingToDo{}};
    }
    const auto& show_if = m_partial.questionnaire().at(item).show_if;
    if (show_if && !foresee(show_if->condition, m_partial).has(Truth::True)) {
        return {HideIt{item}};
    }
    append_answers(moves, item);
    if (look == Look::HighFirst) {
        std::ranges::reverse(moves);
    }
    if (m_partial.may_be_left_out(item)) {
        const auto place =
            look == Look::NothingFirst ? moves.begin() : moves.end();
        moves.insert(place, LeaveItOut{item});
    }
    return moves;
}

void Moves::append_answers(std::vector<Move>& moves, ItemIndex item) const
{
    if (const auto& grid = m_partial.domain(item).grid) {
        moves.emplace_back(NarrowIt{item, 0, grid->count - 1});
    }
    const bool is_pushed = m_pushes.contains(item) && !m_steers[item.value];
    for (const Choice* choice :
         is_pushed ? strongest(item) : m_ranked.at(item)) {
        moves.emplace_back(AnswerIt{item, choice});
    }
}

std::vector<const Choice*> Moves::strongest(ItemIndex item) const
{
    const bool is_up = m_pushes.at(item) == Push::Up;
    const auto atoms = m_atoms.find(item);
    std::map<std::pair<Residue, bool>, const Choice*> best;
    for (const Choice* choice : m_ranked.at(item)) {
        Residue told_apart;
        if (atoms != m_atoms.end()) {
            const std::size_t mark = m_partial.mark();
            m_partial.answer(item, *choice);
            for (const Condition* atom : atoms->second) {
                write_residue(told_apart, *atom, m_partial);
            }
            m_partial.undo_to(mark);
        }
        const auto [found, is_first] = best.try_emplace(
            {std::move(told_apart), choice->score.has_value()}, choice);
        if (!is_first && choice->score &&
            (found->second->score < choice->score) == is_up) {
            found->second = choice;
        }
    }
    std::vector<const Choice*> choices;
    for (const auto& [_, choice] : best) {
        choices.push_back(choice);
    }
    return choices;
}

void Moves::append_halves(std::vector<Move>& moves,
                          ItemIndex item,
                          Visit visit,
                          Look look) const
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
    moves.emplace_back(NarrowIt{item, first, middle, visit});
    moves.emplace_back(NarrowIt{item, middle + 1, last, visit});
    if ((look == Look::HighFirst) != is_reversed(item, m_partial)) {
        std::ranges::reverse(moves);
    }
}

bool Moves::apply(const Move& move)
{
    return std::visit([this](const auto& what) { return does(what); }, move);
}

bool Moves::does(const NothingToDo&) { return true; }

bool Moves::does(const HideIt& move)
{
    m_partial.hide(move.item);
    return true;
}

bool Moves::does(const LeaveItOut& move)
{
    m_partial.leave_out(move.item);
    return true;
}

bool Moves::does(const AnswerIt& move)
{
    m_partial.answer(move.item, *move.choice);
    return true;
}

bool Moves::does(const NarrowIt& move)
{
    const Grid& grid = *m_partial.domain(move.item).grid;
    m_partial.narrow(move.item, {grid.at(move.first), grid.at(move.last)});
    if (move.first < move.last && !is_settled(move.item)) {
        return move.visit == Visit::InTurn &&
               std::ranges::find(m_waiting, move.item) != m_waiting.end() &&
               are_decided(m_branch_atoms, move.item);
    }
    const auto push = m_pushes.find(move.item);
    const bool is_up = push != m_pushes.end() && push->second == Push::Up;
    const Number number = grid.at(is_up ? move.last : move.first);
    const auto single =
        m_singles.try_emplace(number, Choice{number, number}).first;
    m_partial.answer(move.item, single->second);
    return true;
}

bool Moves::are_decided(
    const std::map<ItemIndex, std::vector<const Condition*>>& conditions,
    ItemIndex item) const
{
    const auto found = conditions.find(item);
    return found == conditions.end() ||
           std::ranges::all_of(found->second, [&](const Condition* condition) {
               return foresee(*condition, m_partial).is_decided();
           });
}

bool Moves::is_settled(ItemIndex item) const
{
    return are_decided(m_atoms, item) &&
           (m_partial.counts_alike(item) ||
            (!m_mixed.contains(item) && are_decided(m_grounds, item)));
}

}  // namespace ajar
