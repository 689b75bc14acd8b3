#include <ajar/engine/possible_scores.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

void allow(OpenEffect& effect, const Interval& values)
{
    effect.counted = effect.counted ? hull(*effect.counted, values) : values;
}

Margin margin_with_minimum(const Tally& tally,
                           std::size_t minimum,
                           const std::vector<OpenEffect>& effects)
{
    const long base =
        static_cast<long>(tally.answered) - static_cast<long>(minimum) + 1;
    Margin margin{base, base};
    bool may_be_empty = tally.in_play == 0;
    for (const OpenEffect& effect : effects) {
        const auto count = static_cast<long>(effect.count);
        margin.best += effect.may_answer ? count : 0;
        margin.worst += effect.may_lack || effect.may_leave ? 0 : count;
        may_be_empty = may_be_empty && effect.may_leave;
    }
    if (may_be_empty) {
        margin.worst = std::min(margin.worst, 0L);
    }
    return margin;
}

Margin margin_of_majority(const Tally& tally,
                          const std::vector<OpenEffect>& effects)
{
    const long base = 2 * static_cast<long>(tally.answered) -
                      static_cast<long>(tally.in_play);
    Margin margin{base, base};
    for (const OpenEffect& effect : effects) {
        const auto count = static_cast<long>(effect.count);
        margin.best += effect.may_answer  ? count
                       : effect.may_leave ? 0
                                          : -count;
        margin.worst += effect.may_lack ? -count : effect.may_leave ? 0 : count;
    }
    return margin;
}

// All open inputs, and how many of those that may go uncounted have to be
// counted at least.
struct Effects {
    std::vector<OpenEffect> all;
    std::size_t fewest = 0;
};

// The greatest value an input may be counted with, or with `sign` -1 the
// least one, negated: so one rule finds both ends.
Number best_of(const OpenEffect& effect, int sign)
{
    return sign > 0 ? *effect.counted->high : -*effect.counted->low;
}

Number weight_of_all(const OpenEffect& effect)
{
    return effect.weight * Number(static_cast<long>(effect.count));
}

// A value that so many inputs may be counted with, and the weight of each.
struct Part {
    Number best;
    Number weight;
    std::size_t count = 1;
    Number lift = 0;  // above 0: taking it in raises the mean
};

// A weighted mean of the parts taken so far.
struct Mean {
    Number weighted;
    Number weight;

    void take(const Part& part, std::size_t count)
    {
        const Number total = part.weight * Number(static_cast<long>(count));
        weighted += part.best * total;
        weight += total;
    }

    void take(const Part& part) { take(part, part.count); }

    Number value() const { return weighted / weight; }
};

// The greatest mean of `base` and at least `fewest` of the parts. What lifts
// the mean most is taken first, and the rest while it lifts it at all; since
// the order depends on the mean itself, again until nothing changes
// (Dinkelbach's method for fractions).
Number greatest_mean_with(const Mean& base,
                          std::vector<Part>& parts,
                          std::size_t fewest,
                          Number level)
{
    while (true) {
        std::size_t lifting = 0;
        for (Part& part : parts) {
            part.lift = part.weight * (part.best - level);
            lifting += part.lift > Number(0) ? part.count : 0;
        }
        if (lifting < fewest) {
            std::ranges::sort(parts, std::ranges::greater(), &Part::lift);
        }
        Mean mean = base;
        std::size_t needed = lifting < fewest ? fewest : 0;
        for (const Part& part : parts) {
            const std::size_t taken = part.lift > Number(0)
                                          ? part.count
                                          : std::min(part.count, needed);
            if (taken > 0) {
                mean.take(part, taken);
            }
            needed -= std::min(part.count, needed);
        }
        if (mean.weight.is_zero() || mean.value() <= level) {
            return level;
        }
        level = mean.value();
    }
}

// What must be counted at its best, and of the rest what lifts the mean; at
// least so much of it that the answers suffice.
std::optional<Number> greatest_mean(const Tally& tally,
                                    const Effects& effects,
                                    int sign)
{
    Mean base{Number(sign) * tally.weighted, tally.counted_weight};
    std::vector<Part> rest;
    for (const OpenEffect& effect : effects.all) {
        if (!effect.counted) {
            continue;
        }
        const Part part{best_of(effect, sign), effect.weight, effect.count};
        if (effect.may_go_uncounted) {
            rest.push_back(part);
        } else {
            base.take(part);
        }
    }
    if (base.weight.is_zero() && rest.empty()) {
        return std::nullopt;
    }
    const std::size_t fewest =
        std::max(effects.fewest, std::size_t{base.weight.is_zero() ? 1U : 0U});
    // Some mean that can be had, to start from: that of all.
    Mean all = base;
    for (const Part& part : rest) {
        all.take(part);
    }
    return Number(sign) * greatest_mean_with(base, rest, fewest, all.value());
}

std::optional<Interval> possible_means(const Tally& tally,
                                       const Effects& effects)
{
    const auto low = greatest_mean(tally, effects, -1);
    const auto high = greatest_mean(tally, effects, 1);
    if (!low || !high) {
        return std::nullopt;
    }
    return Interval{low, high};
}

// A sum in which every gap is counted as 0: nothing is prorated.
Interval possible_plain_sums(const Tally& tally, const Effects& effects)
{
    Interval sum = Interval::of(tally.weighted);
    for (const OpenEffect& effect : effects.all) {
        if (effect.counted) {
            const Interval own =
                *effect.counted * Interval::of(weight_of_all(effect));
            sum = sum +
                  (effect.may_go_uncounted ? hull(own, Interval::of(0)) : own);
        }
    }
    return sum;
}

// A prorated sum is the mean of what is counted times the weight in play.
std::optional<Interval> possible_prorated_sums(const Tally& tally,
                                               const Effects& effects)
{
    const auto mean = possible_means(tally, effects);
    if (!mean) {
        return std::nullopt;
    }
    Interval weight = Interval::of(tally.weight_in_play);
    for (const OpenEffect& effect : effects.all) {
        const Number own = weight_of_all(effect);
        weight = weight + Interval{effect.may_leave ? Number(0) : own, own};
    }
    return *mean * weight;
}

std::optional<Number> greatest_extremum(const Tally& tally,
                                        const Effects& effects,
                                        int sign)
{
    auto found = tally.extremum ? std::optional(Number(sign) * *tally.extremum)
                                : std::nullopt;
    for (const OpenEffect& effect : effects.all) {
        if (effect.counted && (!found || *found < best_of(effect, sign))) {
            found = best_of(effect, sign);
        }
    }
    return found;
}

// The least that the greatest value can be: not below what must be counted; and
// of the rest as many are counted as there must be, those with the least.
std::optional<Number> least_extremum(const Tally& tally,
                                     const Effects& effects,
                                     int sign)
{
    auto least = tally.extremum ? std::optional(Number(sign) * *tally.extremum)
                                : std::nullopt;
    std::vector<std::pair<Number, std::size_t>> rest;  // so many of each
    for (const OpenEffect& effect : effects.all) {
        if (!effect.counted) {
            continue;
        }
        const Number own = -best_of(effect, -sign);
        if (effect.may_go_uncounted) {
            rest.emplace_back(own, effect.count);
        } else if (!least || *least < own) {
            least = own;
        }
    }
    std::ranges::sort(rest);
    std::size_t needed = std::max(effects.fewest, std::size_t{!least});
    for (const auto& [value, count] : rest) {
        if (needed > 0 && needed <= count) {
            return least ? std::max(*least, value) : value;
        }
        needed -= std::min(needed, count);
    }
    return least;
}

std::optional<Interval> possible_extremes(const Tally& tally,
                                          const Effects& effects,
                                          int sign)
{
    const auto high = greatest_extremum(tally, effects, sign);
    const auto low = least_extremum(tally, effects, sign);
    if (!high || !low) {
        return std::nullopt;
    }
    const Interval values{low, high};
    return sign > 0 ? values : -values;
}

// Where nothing has to be counted, one input at least is, or there is no score.
Interval possible_counts(const Tally& tally,
                         const Effects& effects,
                         const Number& from)
{
    long least = static_cast<long>(tally.at_least);
    long most = least;
    long optional_below = 0;
    bool may_be_empty = tally.counted == 0;
    for (const OpenEffect& effect : effects.all) {
        if (!effect.counted) {
            continue;
        }
        const auto count = static_cast<long>(effect.count);
        most += *effect.counted->high >= from ? count : 0;
        const bool may_be_below = *effect.counted->low < from;
        if (effect.may_go_uncounted) {
            optional_below += may_be_below ? count : 0;
        } else {
            least += may_be_below ? 0 : count;
            may_be_empty = false;
        }
    }
    const auto fewest =
        std::max(static_cast<long>(effects.fewest), may_be_empty ? 1L : 0L);
    least += std::max(fewest - optional_below, 0L);
    return {Number(least), Number(most)};
}

std::optional<Interval> values_by_method(const Scale& scale,
                                         const Tally& tally,
                                         const Effects& effects)
{
    switch (scale.method) {
    case Method::Sum:
        if (scale.missing == Missing::Zero) {
            return possible_plain_sums(tally, effects);
        }
        return possible_prorated_sums(tally, effects);
    case Method::Mean: return possible_means(tally, effects);
    case Method::Max: return possible_extremes(tally, effects, 1);
    case Method::Min: return possible_extremes(tally, effects, -1);
    case Method::Count:
        return possible_counts(tally, effects, *scale.count_from);
    }
    return std::nullopt;
}

std::optional<Interval> values_of(const Scale& scale,
                                  const Tally& tally,
                                  const Effects& effects)
{
    auto values = values_by_method(scale, tally, effects);
    if (!values || !scale.rescale) {
        return values;
    }
    return hull(Interval::of(rescaled(*scale.rescale, *values->low)),
                Interval::of(rescaled(*scale.rescale, *values->high)));
}

}  // namespace

OpenEffect effect_of(const Scale& scale, const OpenInput& open)
{
    OpenEffect effect;
    effect.count = open.count;
    effect.weight = weight_of(scale, open.input);
    effect.may_lack = open.may_lack_score ||
                      (open.may_be_hidden && scale.hidden == Hidden::Missing);
    effect.may_leave = open.may_be_hidden && scale.hidden == Hidden::Exclude;
    if (open.coded) {
        effect.may_answer = true;
        allow(effect, *open.coded);
    }
    if (open.may_be_hidden && scale.hidden == Hidden::Zero) {
        effect.may_answer = true;
        allow(effect, Interval::of(0));
    }
    if (effect.may_lack && scale.missing == Missing::Zero) {
        allow(effect, Interval::of(0));
    }
    effect.may_go_uncounted =
        effect.may_leave ||
        (effect.may_lack && scale.missing == Missing::Prorate);
    return effect;
}

Margin margin_of(const Scale& scale,
                 const Tally& tally,
                 const std::vector<OpenEffect>& effects)
{
    return scale.min_answered
               ? margin_with_minimum(tally, *scale.min_answered, effects)
               : margin_of_majority(tally, effects);
}

std::size_t fewest_counted(const Scale& scale,
                           const Margin& margin,
                           const std::vector<OpenEffect>& effects)
{
    // What goes uncounted takes 2 from the margin of a majority, but only 1
    // where it leaves the scale or where a number of answers is asked for.
    long dear = 0;
    long cheap = 0;
    for (const OpenEffect& effect : effects) {
        if (!effect.counted || !effect.may_go_uncounted) {
            continue;
        }
        if (!effect.may_answer) {
            return 0;
        }
        (effect.may_leave || scale.min_answered ? cheap : dear) +=
            static_cast<long>(effect.count);
    }
    const long spare = margin.best - 1;
    const long cheap_uncounted = std::min(cheap, spare);
    const long dear_uncounted = std::min(dear, (spare - cheap_uncounted) / 2);
    return static_cast<std::size_t>(cheap - cheap_uncounted + dear -
                                    dear_uncounted);
}

PossibleScores possible_scores(const Scale& scale,
                               const Tally& tally,
                               const std::vector<OpenInput>& open)
{
    Effects effects;
    bool may_count = tally.counted > 0;
    bool must_count = tally.counted > 0;
    for (const OpenInput& input : open) {
        const OpenEffect& effect =
            effects.all.emplace_back(effect_of(scale, input));
        may_count = may_count || effect.counted;
        must_count = must_count || !effect.may_go_uncounted;
    }
    const Margin margin = margin_of(scale, tally, effects.all);
    PossibleScores scores;
    scores.may_be_none = margin.worst <= 0 || !must_count;
    if (margin.best > 0 && may_count) {
        effects.fewest = fewest_counted(scale, margin, effects.all);
        scores.values = values_of(scale, tally, effects);
    }
    return scores;
}

std::optional<Interval> possible_if_answered(const Scale& scale,
                                             const Tally& tally,
                                             const std::vector<OpenInput>& open)
{
    Effects effects;
    for (const OpenInput& input : open) {
        effects.all.push_back(effect_of(scale, input));
    }
    return values_of(scale, tally, effects);
}

}  // namespace ajar
