#include <ajar/engine/proof/partial.hpp>

#include <ajar/engine/scale_score.hpp>

#include <algorithm>
#include <set>
#include <variant>

namespace ajar {

namespace {

// A decided score, as an input of a composite.
Contribution as_contribution(const ScoreReach& reach)
{
    Contribution contribution;
    contribution.is_answered = reach.values.has_value();
    if (reach.values) {
        contribution.coded = reach.values->low;
    }
    return contribution;
}

}  // namespace

Partial::Partial(const Questionnaire& questionnaire,
                 const Known& known,
                 const Scope& scope,
                 Skipping skipping)
    : m_questionnaire(questionnaire), m_known(known), m_skipping(skipping),
      m_items(questionnaire.items.size()),
      m_scales(questionnaire.scales.size()),
      m_item_uses(questionnaire.items.size()),
      m_scale_uses(questionnaire.scales.size())
{
    for (const ScaleIndex scale : scope.scales) {
        connect(scale);
    }
    for (const ItemIndex item : scope.items) {
        connect_ancestors(item);
        m_items[item.value].numbers = domain(item).numbers;
    }
    for (const ScaleIndex scale : scope.scales) {
        refresh(scale);
    }
    hide_what_is_never_shown(scope);
}

void Partial::hide_what_is_never_shown(const Scope& scope)
{
    for (const ItemIndex item : scope.items) {
        if (m_known.never_shown[item.value]) {
            hide(item);
        }
    }
    m_trail.clear();  // for good
}

void Partial::connect(ScaleIndex scale)
{
    const auto& inputs = m_questionnaire.at(scale).inputs;
    if (const auto* items = std::get_if<std::vector<ItemInput>>(&inputs)) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            const ItemInput& input = (*items)[i];
            m_item_uses[input.item.value].push_back({scale, i, input.reversed});
        }
        m_scales[scale.value].open = items->size();
        return;
    }
    const auto& scales = std::get<std::vector<ScaleInput>>(inputs);
    for (std::size_t i = 0; i < scales.size(); ++i) {
        m_scale_uses[scales[i].scale.value].push_back({scale, i});
    }
    m_scales[scale.value].open = scales.size();
}

void Partial::connect_ancestors(ItemIndex item)
{
    std::set<ScaleIndex> found;
    std::vector<ScaleIndex> waiting;
    for (const Use& use : m_item_uses[item.value]) {
        waiting.push_back(use.scale);
    }
    while (!waiting.empty()) {
        const ScaleIndex next = waiting.back();
        waiting.pop_back();
        if (found.insert(next).second) {
            for (const Use& use : m_scale_uses[next.value]) {
                waiting.push_back(use.scale);
            }
        }
    }
    m_items[item.value].scales.assign(found.begin(), found.end());
}

bool Partial::is_undecided(ItemIndex item) const
{
    return decision(item) == Decision::Open ||
           decision(item) == Decision::Narrowed;
}

bool Partial::may_be_left_out(ItemIndex item) const
{
    const Item& asked = m_questionnaire.at(item);
    if (!asks(asked)) {
        return true;
    }
    const Domain& own = domain(item);
    const bool has_answers = !own.choices.empty() || own.grid;
    return !asked.required && (m_skipping == Skipping::Allowed || !has_answers);
}

bool Partial::counts_alike(ItemIndex item) const
{
    return std::ranges::all_of(m_item_uses[item.value], [&](const Use& use) {
        const Scale& scale = m_questionnaire.at(use.scale);
        if (scale.method != Method::Count) {
            return false;
        }
        const auto& inputs = std::get<std::vector<ItemInput>>(scale.inputs);
        const auto coded = open_part(inputs[use.input]).coded;
        return *coded->low >= *scale.count_from ||
               *coded->high < *scale.count_from;
    });
}

void Partial::hide(ItemIndex item) { decide(item, Decision::Hidden, nullptr); }

void Partial::leave_out(ItemIndex item)
{
    decide(item, Decision::LeftOut, nullptr);
}

void Partial::answer(ItemIndex item, const Choice& choice)
{
    decide(item, Decision::Answered, &choice);
}

void Partial::narrow(ItemIndex item, const Interval& numbers)
{
    save(item);
    m_items[item.value].state = Decision::Narrowed;
    m_items[item.value].numbers = numbers;
    for (const ScaleIndex scale : m_items[item.value].scales) {
        refresh(scale);
    }
}

void Partial::save(ItemIndex item)
{
    const ItemPart& part = m_items[item.value];
    Saved saved{item, part.state, part.choice, part.numbers, {}};
    saved.scales.reserve(part.scales.size());
    for (const ScaleIndex scale : part.scales) {
        saved.scales.emplace_back(scale, m_scales[scale.value]);
    }
    m_trail.push_back(std::move(saved));
}

void Partial::undo_to(std::size_t mark)
{
    while (m_trail.size() > mark) {
        Saved& saved = m_trail.back();
        ItemPart& part = m_items[saved.item.value];
        part.state = saved.state;
        part.choice = saved.choice;
        part.numbers = std::move(saved.numbers);
        for (auto& [scale, before] : saved.scales) {
            m_scales[scale.value] = std::move(before);
        }
        m_trail.pop_back();
    }
}

void Partial::decide(ItemIndex item, Decision state, const Choice* choice)
{
    save(item);
    m_items[item.value].state = state;
    m_items[item.value].choice = choice;
    for (const Use& use : m_item_uses[item.value]) {
        take_in(use, contribution_of(item, use));
    }
    // In file order, a composite comes behind its inputs. What has no open
    // input now had this one before, and is decided by it.
    for (const ScaleIndex scale : m_items[item.value].scales) {
        refresh(scale);
        if (m_scales[scale.value].open == 0) {
            for (const Use& use : m_scale_uses[scale.value]) {
                take_in(use, as_contribution(m_scales[scale.value].reach));
            }
        }
    }
}

void Partial::take_in(const Use& use, const Contribution& contribution)
{
    const Scale& scale = m_questionnaire.at(use.scale);
    ScalePart& part = m_scales[use.scale.value];
    add(part.tally, scale, use.input, counted(contribution, scale.missing));
    --part.open;
}

void Partial::refresh(ScaleIndex scale)
{
    ++m_work;
    ScalePart& part = m_scales[scale.value];
    part.reach =
        score_reach(m_questionnaire.at(scale), part.tally, open_parts(scale));
    if (m_known.never_scored[scale.value]) {
        part.reach = {.may_be_none = true, .values = std::nullopt};
    }
    const auto& known = m_known.scores[scale.value];
    if (part.reach.values && known) {
        part.reach.values = common(*part.reach.values, *known);
        part.reach.may_be_none = part.reach.may_be_none || !part.reach.values;
    }
}

Contribution Partial::contribution_of(ItemIndex item, const Use& use) const
{
    const ItemPart& part = m_items[item.value];
    Contribution contribution;
    if (part.state == Decision::Hidden) {
        return hidden_input(m_questionnaire.at(use.scale).hidden);
    }
    if (part.state == Decision::Answered) {
        contribution.coded = coded_value(m_questionnaire.at(item),
                                         part.choice->answer, use.is_reversed);
        contribution.is_answered = contribution.coded.has_value();
    }
    return contribution;
}

std::vector<OpenInput> Partial::open_parts(ScaleIndex scale) const
{
    std::vector<OpenInput> open;
    if (m_scales[scale.value].open == 0) {
        return open;
    }
    const Scale& own = m_questionnaire.at(scale);
    if (const auto* items = std::get_if<std::vector<ItemInput>>(&own.inputs)) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            if (is_undecided((*items)[i].item)) {
                open.push_back(open_part((*items)[i]));
                open.back().input = i;
            }
        }
        return open;
    }
    const auto& scales = std::get<std::vector<ScaleInput>>(own.inputs);
    for (std::size_t i = 0; i < scales.size(); ++i) {
        if (open_inputs(scales[i].scale) > 0) {
            const ScoreReach& reach = m_scales[scales[i].scale.value].reach;
            open.push_back({i, reach.values, reach.may_be_none, false});
        }
    }
    return open;
}

OpenInput Partial::open_part(const ItemInput& input) const
{
    const Domain& own = domain(input.item);
    const bool is_open = decision(input.item) == Decision::Open;
    OpenInput open;
    open.may_lack_score =
        own.may_lack_score || (is_open && may_be_left_out(input.item));
    open.may_be_hidden =
        is_open && m_questionnaire.at(input.item).show_if.has_value();
    open.coded = own.grid ? m_items[input.item.value].numbers : own.scores;
    if (open.coded && input.reversed) {
        const auto range = score_range(m_questionnaire.at(input.item));
        open.coded = Interval::of(range->low + range->high) - *open.coded;
    }
    return open;
}

}  // namespace ajar
