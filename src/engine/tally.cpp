#include <ajar/engine/tally.hpp>

#include <variant>

namespace ajar {

namespace {

bool is_weighted(const Scale& scale)
{
    return scale.method == Method::Sum || scale.method == Method::Mean;
}

void count(Tally& tally,
           const Scale& scale,
           const Number& weight,
           const Number& coded)
{
    ++tally.counted;
    switch (scale.method) {
    case Method::Sum:
    case Method::Mean:
        tally.weighted += weight * coded;
        tally.counted_weight += weight;
        return;
    case Method::Max:
        if (!tally.extremum || *tally.extremum < coded) {
            tally.extremum = coded;
        }
        return;
    case Method::Min:
        if (!tally.extremum || coded < *tally.extremum) {
            tally.extremum = coded;
        }
        return;
    case Method::Count: tally.at_least += coded >= *scale.count_from ? 1U : 0U;
    }
}

Number apply_method(const Scale& scale, const Tally& tally)
{
    switch (scale.method) {
    case Method::Sum:
        // Prorated: with nothing left open the two weights are the same.
        return tally.weighted * (tally.weight_in_play / tally.counted_weight);
    case Method::Mean: return tally.weighted / tally.counted_weight;
    case Method::Max:
    case Method::Min: return *tally.extremum;
    case Method::Count: return Number(static_cast<long>(tally.at_least));
    }
    return 0;
}

}  // namespace

Number weight_of(const Scale& scale, std::size_t input)
{
    return std::visit([&](const auto& inputs) { return inputs[input].weight; },
                      scale.inputs);
}

void add(Tally& tally,
         const Scale& scale,
         std::size_t input,
         const Contribution& contribution)
{
    if (!contribution.is_in_play) {
        return;
    }
    ++tally.in_play;
    tally.answered += contribution.is_answered ? 1U : 0U;
    const Number weight = is_weighted(scale) ? weight_of(scale, input) : 0;
    if (scale.method == Method::Sum) {
        tally.weight_in_play += weight;
    }
    if (contribution.is_counted) {
        count(tally, scale, weight, *contribution.coded);
    }
}

bool has_enough_answers(const Scale& scale,
                        std::size_t answered,
                        std::size_t in_play)
{
    if (in_play == 0) {
        return false;
    }
    if (scale.min_answered) {
        return answered >= *scale.min_answered;
    }
    return 2 * answered > in_play;
}

std::optional<Number> combined(const Scale& scale, const Tally& tally)
{
    if (tally.counted == 0) {
        return std::nullopt;
    }
    const Number value = apply_method(scale, tally);
    return scale.rescale ? rescaled(*scale.rescale, value) : value;
}

Number rescaled(const Rescale& rescale, const Number& value)
{
    const Number part =
        (value - rescale.from_low) / (rescale.from_high - rescale.from_low);
    return rescale.to_low + part * (rescale.to_high - rescale.to_low);
}

}  // namespace ajar
