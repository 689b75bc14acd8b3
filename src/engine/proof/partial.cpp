#include <ajar/engine/proof/partial.hpp>

#include <ajar/engine/scale_score.hpp>

#include <algorithm>
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

Number place_of(const std::vector<Band>& bands, const Number& score)
{
    return static_cast<long>(band_of(bands, score)->value);
}

}  // namespace

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
    return std::ranges::all_of(m_items[item.value].uses, [&](const Use& use) {
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
    Saved saved{item, part.state, part.choice, part.numbers, {}};
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
        part.choice = saved.choice;
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

void Partial::decide(ItemIndex item, Decision state, const Choice* choice)
{
    save(item);
    count_open(item, false);
    m_items[item.value].state = state;
    m_items[item.value].choice = choice;
    for (const Use& use : m_items[item.value].uses) {
        take_in(use, contribution_of(item, use));
    }
    // In file order, a composite comes behind its inputs. What has no open
    // input now had this one before, and is decided by it.
    for (const ScaleIndex scale : m_items[item.value].scales) {
        refresh(scale);
        if (m_scales[scale.value].open == 0) {
            for (const Use& use : m_frames[scale.value].uses) {
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
    ScalePart& part = m_scales[scale.value];
    const Scale& own = m_questionnaire.at(scale);
    const std::vector<OpenInput> open = open_parts(scale);
    count_work(4 + m_frames[scale.value].work_of_an_input * open.size());
    part.reach = score_reach(own, part.tally, open);
    if (m_known.never_scored[scale.value]) {
        part.reach = {.may_be_none = true, .values = std::nullopt};
    }
    const auto& known = m_known.scores[scale.value];
    if (part.reach.values && known) {
        part.reach.values = common(*part.reach.values, *known);
        part.reach.may_be_none = part.reach.may_be_none || !part.reach.values;
    }
    part.bands.reset();
    if (part.reach.values && !own.bands.empty()) {
        part.bands = Interval{place_of(own.bands, *part.reach.values->low),
                              place_of(own.bands, *part.reach.values->high)};
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
