// Scales and open inputs by chance, for tests; the same each time.
#pragma once

#include <ajar/engine/possible_scores.hpp>
#include <ajar/model/scale.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

namespace ajar {

class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t limit) { return m_engine() % limit; }

    bool coin() { return below(2) == 0; }

private:
    std::mt19937 m_engine;
};

inline Scale scale_with(const std::vector<Number>& weights)
{
    Scale scale;
    std::vector<ItemInput> inputs;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        inputs.push_back({ItemIndex{i}, false, weights[i]});
    }
    scale.inputs = inputs;
    return scale;
}

inline Scale random_scale(Random& random, std::size_t inputs)
{
    std::vector<Number> weights;
    for (std::size_t i = 0; i < inputs; ++i) {
        weights.emplace_back(static_cast<long>(1 + random.below(3)));
    }
    Scale scale = scale_with(weights);
    scale.method = static_cast<Method>(random.below(5));
    scale.hidden = static_cast<Hidden>(random.below(3));
    scale.missing = static_cast<Missing>(random.below(2));
    if (scale.method == Method::Count) {
        scale.count_from = static_cast<long>(random.below(4));
    }
    if (random.coin()) {
        scale.min_answered = random.below(inputs + 1);
    }
    if (random.below(4) == 0) {
        scale.rescale =
            Rescale{0, 10, 100, static_cast<long>(random.below(200))};
    }
    return scale;
}

// Can always come to something.
inline OpenInput random_open_input(Random& random, std::size_t input)
{
    OpenInput open;
    open.input = input;
    open.may_lack_score = random.coin();
    open.may_be_hidden = random.coin();
    if (!(open.may_lack_score || open.may_be_hidden) || random.below(4) > 0) {
        const long low = static_cast<long>(random.below(6)) - 2;
        open.coded = Interval{low, low + static_cast<long>(random.below(3))};
    }
    return open;
}

}  // namespace ajar
