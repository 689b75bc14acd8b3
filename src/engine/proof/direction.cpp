#include <ajar/engine/proof/direction.hpp>

#include <ajar/engine/mentions.hpp>

#include <variant>

namespace ajar {

namespace {

struct Path {
    ScaleIndex scale;
    bool is_turned = false;
};

bool turns(const Scale& scale)
{
    const auto& rescale = scale.rescale;
    return rescale && (rescale->from_low < rescale->from_high) !=
                          (rescale->to_low < rescale->to_high);
}

void add(Direction& direction, bool is_turned)
{
    const Direction way = is_turned ? Direction::Down : Direction::Up;
    direction = direction == Direction::None || direction == way
                    ? way
                    : Direction::Both;
}

// Follows every input down to the items. A scale is visited at most once for
// each way it can be turned.
class Descent {
public:
    explicit Descent(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_found(questionnaire.items.size()),
          m_seen(2, std::vector<bool>(questionnaire.scales.size()))
    {
    }

    void descend(ScaleIndex scale)
    {
        std::vector<Path> waiting{{scale, false}};
        while (!waiting.empty()) {
            const Path path = waiting.back();
            waiting.pop_back();
            visit(path, waiting);
        }
    }

    const std::vector<Direction>& found() const { return m_found; }

private:
    void visit(const Path& path, std::vector<Path>& waiting)
    {
        std::vector<bool>& seen = m_seen[path.is_turned ? 1 : 0];
        if (seen[path.scale.value]) {
            return;
        }
        seen[path.scale.value] = true;
        const Scale& own = m_questionnaire.at(path.scale);
        const bool is_turned = path.is_turned != turns(own);
        std::visit(
            [&](const auto& inputs) { follow(inputs, is_turned, waiting); },
            own.inputs);
    }

    void follow(const std::vector<ItemInput>& inputs,
                bool is_turned,
                std::vector<Path>&)
    {
        for (const ItemInput& input : inputs) {
            add(m_found[input.item.value], is_turned != input.reversed);
        }
    }

    void follow(const std::vector<ScaleInput>& inputs,
                bool is_turned,
                std::vector<Path>& waiting)
    {
        for (const ScaleInput& input : inputs) {
            waiting.push_back({input.scale, is_turned});
        }
    }

    const Questionnaire& m_questionnaire;
    std::vector<Direction> m_found;
    std::vector<std::vector<bool>> m_seen;
};

}  // namespace

std::vector<Direction> directions_to(const Questionnaire& questionnaire,
                                     ScaleIndex scale)
{
    Descent descent(questionnaire);
    descent.descend(scale);
    return descent.found();
}

std::vector<bool> steers_by_score(const Questionnaire& questionnaire,
                                  const Scope& scope)
{
    Mentions asked;
    for (const ItemIndex item : scope.items) {
        if (const auto& show_if = questionnaire.at(item).show_if) {
            collect(show_if->condition, asked);
        }
    }
    Descent descent(questionnaire);
    for (const ScaleIndex scale : asked.scales) {
        descent.descend(scale);
    }
    std::vector<bool> steers;
    for (const Direction direction : descent.found()) {
        steers.push_back(direction != Direction::None);
    }
    return steers;
}

}  // namespace ajar
