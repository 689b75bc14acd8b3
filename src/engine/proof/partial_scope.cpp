// Setting up a half decided questionnaire: which inputs lead where.
#include <ajar/engine/proof/partial.hpp>

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

}  // namespace

Partial::Partial(const Questionnaire& questionnaire, const Known& known)
    : m_questionnaire(questionnaire), m_known(known),
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
    hide_what_is_never_shown();
}

// The lists keep their memory: what comes next is mostly much the same.
void Partial::clear()
{
    m_trail.clear();
    m_kept = 0;
    for (const ItemIndex item : m_scope.items) {
        ItemPart& part = m_items[item.value];
        part.state = Decision::Open;
        part.choice = nullptr;
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

void Partial::hide_what_is_never_shown()
{
    for (const ItemIndex item : m_scope.items) {
        if (m_known.never_shown[item.value]) {
            hide(item);
        }
    }
    m_trail.clear();  // for good
    m_kept = 0;
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

}  // namespace ajar
