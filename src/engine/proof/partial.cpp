#include <ajar/engine/proof/partial.hpp>

#include <ajar/engine/score.hpp>

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace ajar {

namespace {

// Ratios take longer than whole numbers, and the scores of scales are mostly
// ratios.
template <class Input>
std::size_t work_of_an_input(const std::vector<Input>& inputs)
{
    const bool is_composite = std::is_same_v<Input, ScaleInput>;
    const bool has_ratios = std::ranges::any_of(
        inputs, [](const Input& input) { return !input.weight.is_whole(); });
    const std::size_t work = is_composite ? 32 : 12;
    return has_ratios ? 4 * work : work;
}

// A decided score, as an input of a composite.
Contribution as_contribution(const PossibleScores& scores)
{
    Contribution contribution;
    contribution.is_answered = scores.values.has_value();
    if (scores.values) {
        contribution.coded = scores.values->low;
    }
    return contribution;
}

Number place_of(const std::vector<Band>& bands, const Number& score)
{
    return static_cast<long>(band_of(bands, score)->value);
}

}  // namespace

Partial::Partial(const Questionnaire& questionnaire)
    : m_questionnaire(questionnaire), m_domains(domains_of(questionnaire)),
      m_items(questionnaire.items.size()),
      m_scales(questionnaire.scales.size()),
      m_frames(questionnaire.scales.size())
{
}

void Partial::begin(const Scope& scope, Skipping skipping)
{
    clear();
    m_scope = scope;
    m_skipping = skipping;
    for (const ItemIndex item : m_scope.items) {
        m_items[item.value].numbers = domain(item).numbers;
    }
    for (const ScaleIndex scale : m_scope.scales) {
        connect(scale);
    }
    for (const ItemIndex item : m_scope.items) {
        connect_ancestors(item);
    }
    for (const ScaleIndex scale : m_scope.scales) {
        refresh(scale);
    }
}

// The lists keep their memory: what comes next is mostly much the same.
void Partial::clear()
{
    m_trail.clear();
    m_kept = 0;
    for (const ItemIndex item : m_scope.items) {
        ItemPart& part = m_items[item.value];
        part.state = Decision::Open;
        part.answer = nullptr;
        part.scales.clear();
        part.uses.clear();
    }
    for (const ScaleIndex scale : m_scope.scales) {
        m_scales[scale.value] = {};
        ScaleFrame& frame = m_frames[scale.value];
        frame.uses.clear();
        frame.kinds.clear();
        frame.narrowable.clear();
        frame.reached_from.reset();
    }
}

void Partial::connect(ScaleIndex scale)
{
    const auto& inputs = m_questionnaire.at(scale).inputs;
    m_frames[scale.value].work_of_an_input = std::visit(
        [](const auto& all) { return work_of_an_input(all); }, inputs);
    if (const auto* items = std::get_if<std::vector<ItemInput>>(&inputs)) {
        for (std::size_t i = 0; i < items->size(); ++i) {
            const ItemInput& input = (*items)[i];
            m_items[input.item.value].uses.push_back(
                {scale, i, input.reversed, kind_of(scale, i)});
            if (domain(input.item).grid) {
                m_frames[scale.value].narrowable.push_back(i);
            }
        }
        m_scales[scale.value].open = items->size();
        return;
    }
    const auto& scales = std::get<std::vector<ScaleInput>>(inputs);
    for (std::size_t i = 0; i < scales.size(); ++i) {
        m_frames[scales[i].scale.value].uses.push_back({scale, i});
    }
    m_scales[scale.value].open = scales.size();
    count_work(scales.size());
}

// The kind that an item belongs to as long as it is open; one more of it.
std::size_t Partial::kind_of(ScaleIndex scale, std::size_t input)
{
    const Scale& own = m_questionnaire.at(scale);
    OpenInput open =
        open_part(std::get<std::vector<ItemInput>>(own.inputs)[input]);
    open.input = input;
    std::vector<OpenInput>& kinds = m_frames[scale.value].kinds;
    const auto known = std::ranges::find_if(kinds, [&](const OpenInput& kind) {
        return kind.coded == open.coded &&
               kind.may_lack_score == open.may_lack_score &&
               kind.may_be_hidden == open.may_be_hidden &&
               weight_of(own, kind.input) == weight_of(own, input);
    });
    count_work(1 + static_cast<std::size_t>(known - kinds.begin()));
    if (known == kinds.end()) {
        kinds.push_back(std::move(open));
        return kinds.size() - 1;
    }
    ++known->count;
    return static_cast<std::size_t>(known - kinds.begin());
}

void Partial::connect_ancestors(ItemIndex item)
{
    std::vector<ScaleIndex>& found = m_items[item.value].scales;
    const auto find = [&](const std::vector<Use>& uses) {
        count_work(1 + uses.size() / 8);
        for (const Use& use : uses) {
            ScaleFrame& frame = m_frames[use.scale.value];
            if (frame.reached_from != item) {
                frame.reached_from = item;
                found.push_back(use.scale);
            }
        }
    };
    find(m_items[item.value].uses);
    std::size_t next = 0;
    while (next < found.size()) {
        find(m_frames[found[next++].value].uses);
    }
    std::ranges::sort(found);
}

PossibleValues Partial::answer(ItemIndex item) const
{
    switch (decision(item)) {
    case Decision::Hidden:
    case Decision::LeftOut: return {.may_be_unknown = true};
    case Decision::Answered:
        return value_of(m_questionnaire.at(item), answer_of(item));
    case Decision::Narrowed: return {.numbers = numbers(item)};
    case Decision::Open: break;
    }
    return {.may_be_unknown =
                may_be_left_out(item) || m_questionnaire.at(item).show_if,
            .numbers = numbers(item),
            .may_be_text = domain(item).may_be_text};
}

PossibleValues Partial::score(ScaleIndex scale) const
{
    return {.may_be_unknown = scores(scale).may_be_none,
            .numbers = scores(scale).values};
}

PossibleValues Partial::band(ScaleIndex scale) const
{
    const auto& bands = m_scales[scale.value].bands;
    return {.may_be_unknown = scores(scale).may_be_none || !bands,
            .numbers = bands};
}

TruthSet Partial::answered(ItemIndex item) const
{
    switch (decision(item)) {
    case Decision::Hidden:
    case Decision::LeftOut: return Truth::False;
    case Decision::Narrowed:
    case Decision::Answered: return Truth::True;
    case Decision::Open: break;
    }
    return TruthSet(Truth::False) | Truth::True;
}

TruthSet Partial::chosen(ItemIndex item, OptionIndex option) const
{
    switch (decision(item)) {
    case Decision::Hidden:
    case Decision::LeftOut: return Truth::Unknown;
    case Decision::Narrowed:
    case Decision::Open: return any_truth;
    case Decision::Answered: break;
    }
    return TruthSet::of(has_chosen(answer_of(item), option));
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

void Partial::narrow(ItemIndex item, const Interval& numbers)
{
    save(item);
    count_open(item, false);
    m_items[item.value].state = Decision::Narrowed;
    m_items[item.value].numbers = numbers;
    for (const ScaleIndex scale : m_items[item.value].scales) {
        refresh(scale);
    }
}

void Partial::save(ItemIndex item)
{
    const ItemPart& part = m_items[item.value];
    Saved saved{item, part.state, part.answer, part.numbers, {}};
    saved.scales.reserve(part.scales.size());
    for (const ScaleIndex scale : part.scales) {
        saved.scales.push_back(m_scales[scale.value]);
    }
    m_kept += saved.scales.size();
    m_trail.push_back(std::move(saved));
}

void Partial::undo_to(std::size_t mark)
{
    while (m_trail.size() > mark) {
        Saved& saved = m_trail.back();
        ItemPart& part = m_items[saved.item.value];
        m_kept -= saved.scales.size();
        for (std::size_t i = 0; i < saved.scales.size(); ++i) {
            m_scales[part.scales[i].value] = std::move(saved.scales[i]);
        }
        part.state = saved.state;
        part.answer = saved.answer;
        part.numbers = std::move(saved.numbers);
        if (part.state == Decision::Open) {
            count_open(saved.item, true);
        }
        m_trail.pop_back();
    }
}

// An open item that is decided, or taken back. A narrowed one is open no more.
void Partial::count_open(ItemIndex item, bool is_open)
{
    if (decision(item) != Decision::Open) {
        return;
    }
    for (const Use& use : m_items[item.value].uses) {
        std::size_t& count = m_frames[use.scale.value].kinds[use.kind].count;
        count = is_open ? count + 1 : count - 1;
    }
}

void Partial::decide(ItemIndex item,
                     Decision decision,
                     const AnswerClass* answer)
{
    save(item);
    count_open(item, false);
    m_items[item.value].state = decision;
    m_items[item.value].answer = answer;
    for (const Use& use : m_items[item.value].uses) {
        take_in(use, contribution_of(item, use));
    }
    // In file order, a composite comes behind its inputs. What has no open
    // input now had this one before, and is decided by it.
    for (const ScaleIndex scale : m_items[item.value].scales) {
        refresh(scale);
        if (m_scales[scale.value].open == 0) {
            for (const Use& use : m_frames[scale.value].uses) {
                take_in(use, as_contribution(m_scales[scale.value].scores));
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
    ScalePart& part = m_scales[scale.value];
    const Scale& own = m_questionnaire.at(scale);
    const std::vector<OpenInput> open = open_parts(scale);
    count_work(4 + m_frames[scale.value].work_of_an_input * open.size());
    part.scores = possible_scores(own, part.tally, open);
    part.bands.reset();
    if (part.scores.values && !own.bands.empty()) {
        part.bands = Interval{place_of(own.bands, *part.scores.values->low),
                              place_of(own.bands, *part.scores.values->high)};
    }
}

Contribution Partial::contribution_of(ItemIndex item, const Use& use) const
{
    switch (decision(item)) {
    case Decision::Hidden:
        return hidden_input(m_questionnaire.at(use.scale).hidden);
    case Decision::Answered:
        return answered_input(m_questionnaire.at(item), answer_of(item),
                              use.is_reversed);
    case Decision::LeftOut:
    case Decision::Narrowed:
    case Decision::Open: break;
    }
    return {};
}

std::vector<OpenInput> Partial::open_parts(ScaleIndex scale) const
{
    std::vector<OpenInput> open;
    if (m_scales[scale.value].open == 0) {
        return open;
    }
    const Scale& own = m_questionnaire.at(scale);
    if (const auto* items = std::get_if<std::vector<ItemInput>>(&own.inputs)) {
        const ScaleFrame& frame = m_frames[scale.value];
        count_work(frame.kinds.size() + frame.narrowable.size());
        for (const OpenInput& kind : frame.kinds) {
            if (kind.count > 0) {
                open.push_back(kind);
            }
        }
        for (const std::size_t i : frame.narrowable) {
            if (decision((*items)[i].item) == Decision::Narrowed) {
                open.push_back(open_part((*items)[i]));
                open.back().input = i;
            }
        }
        return open;
    }
    const auto& scales = std::get<std::vector<ScaleInput>>(own.inputs);
    count_work(scales.size());
    for (std::size_t i = 0; i < scales.size(); ++i) {
        if (open_inputs(scales[i].scale) > 0) {
            const PossibleScores& scores =
                m_scales[scales[i].scale.value].scores;
            open.push_back({i, scores.values, scores.may_be_none, false});
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
