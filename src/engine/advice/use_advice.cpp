#include <ajar/engine/advice.hpp>
#include <ajar/engine/mentions.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// Who asks without scoring says so in `why`, and means it.
bool says_not_scored(const Item& item)
{
    return item.why.contains("not scored") || item.why.contains("not counted");
}

template <class Position>
void mark(std::vector<bool>& used, const std::vector<Position>& positions)
{
    for (const Position position : positions) {
        used[position.value] = true;
    }
}

class UseAdvice {
public:
    explicit UseAdvice(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_items(questionnaire.items.size()),
          m_scales(questionnaire.scales.size()),
          m_steps(questionnaire.next_steps.size()),
          m_sources(questionnaire.sources.size()), m_warnings(questionnaire)
    {
        const Mentions asked = mentions_in(questionnaire);
        mark(m_items, asked.items);
        mark(m_scales, asked.scales);
        for (const Scale& scale : questionnaire.scales) {
            std::visit(
                [this](const auto& inputs) {
                    for (const auto& input : inputs) {
                        use(input);
                    }
                },
                scale.inputs);
        }
        for (const Item& item : questionnaire.items) {
            mark(m_sources, item.sources);
        }
        for (const NextStep& step : questionnaire.next_steps) {
            mark(m_sources, step.sources);
        }
        for (const Explanation& part : questionnaire.explanations) {
            mark(m_sources, part.sources);
            mark(m_steps, part.next_steps);
            if (part.scale) {
                m_scales[part.scale->value] = true;
            }
        }
    }

    Diagnostics given()
    {
        on_items();
        on_scales();
        on_parts(m_questionnaire.next_steps, m_steps, Code::UnusedNextStep,
                 "next step '{}' is named by no explanation");
        on_parts(m_questionnaire.sources, m_sources, Code::UnusedSource,
                 "source '{}' is cited nowhere");
        return m_warnings.take();
    }

private:
    void use(const ItemInput& input) { m_items[input.item.value] = true; }

    void use(const ScaleInput& input) { m_scales[input.scale.value] = true; }

    // Without any scale, the answers themselves are what is read.
    void on_items()
    {
        if (m_questionnaire.scales.empty()) {
            return;
        }
        for (std::size_t i = 0; i < m_questionnaire.items.size(); ++i) {
            const Item& item = m_questionnaire.items[i];
            const bool is_read = takes_words(item) || !asks(item) ||
                                 says_not_scored(item) ||
                                 std::holds_alternative<Moments>(item.kind);
            if (!is_read && !m_items[i]) {
                m_warnings.add(
                    item.where, Code::UnusedItem,
                    fmt::format("item '{}' is in no scale and no condition",
                                item.id),
                    "if that is meant, let its 'why' say \"not scored\"");
            }
        }
    }

    // Where nothing is explained, the scores themselves are what is read.
    void on_scales()
    {
        for (std::size_t i = 0; i < m_questionnaire.scales.size(); ++i) {
            const Scale& scale = m_questionnaire.scales[i];
            if (!m_questionnaire.explanations.empty() && !m_scales[i]) {
                m_warnings.add(
                    scale.where, Code::UnreadScale,
                    fmt::format("scale '{}' is read by no condition, "
                                "explanation or other scale",
                                scale.id));
            }
            on_proration(scale);
        }
    }

    void on_proration(const Scale& scale)
    {
        const auto* inputs = std::get_if<std::vector<ItemInput>>(&scale.inputs);
        if (inputs == nullptr || scale.method != Method::Sum ||
            scale.missing == Missing::Zero || !may_be_prorated(scale)) {
            return;
        }
        const auto first = score_range(m_questionnaire.at((*inputs)[0].item));
        const bool are_equal =
            std::ranges::all_of(*inputs, [&](const ItemInput& input) {
                const auto own = score_range(m_questionnaire.at(input.item));
                return !own || !first ||
                       (own->low == first->low && own->high == first->high);
            });
        if (!are_equal) {
            m_warnings.add(
                scale.where, Code::ProratedRange,
                fmt::format("a prorated score of scale '{}' can lie outside "
                            "its possible range",
                            scale.id),
                "its items do not have the same lowest and highest score; "
                "'mean', or missing = \"zero\", does not prorate");
        }
    }

    // Whether a score can be had with an item left out.
    bool may_be_prorated(const Scale& scale) const
    {
        const auto& inputs = std::get<std::vector<ItemInput>>(scale.inputs);
        const std::size_t count = inputs.size();
        const std::size_t fewest = scale.min_answered.value_or(count / 2 + 1);
        return fewest < count &&
               std::ranges::any_of(
                   inputs,
                   [&](const ItemInput& input) {
                       const Item& item = m_questionnaire.at(input.item);
                       return !item.required ||
                              (item.show_if && scale.hidden == Hidden::Missing);
                   });
    }

    template <class Part>
    void on_parts(const std::vector<Part>& parts,
                  const std::vector<bool>& used,
                  Code code,
                  fmt::format_string<const std::string&> message)
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].where.file == 0 && !used[i]) {
                m_warnings.add(parts[i].where, code,
                               fmt::format(message, parts[i].id));
            }
        }
    }

    const Questionnaire& m_questionnaire;
    // Of each part, whether another one uses it.
    std::vector<bool> m_items;
    std::vector<bool> m_scales;
    std::vector<bool> m_steps;
    std::vector<bool> m_sources;
    Warnings m_warnings;
};

}  // namespace

Diagnostics advise_on_use(const Questionnaire& questionnaire)
{
    return UseAdvice(questionnaire).given();
}

}  // namespace ajar
