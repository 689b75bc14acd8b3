#include <ajar/engine/proof/score_reach.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

// All open inputs, and how many of those that may go uncounted have to be
// counted at least.
struct Ways {
    std::vector<Way> all;
    std::size_t fewest = 0;
};

// The greatest value an input may be counted with, or with `sign` -1 the
// least one, negated: so one rule finds both ends.
Number best_of(const Way& way, int sign)
{
    return sign > 0 ? *way.counted->high : -*way.counted->low;
}

Number weight_of_all(const Way& way)
{
    return way.weight * Number(static_cast<long>(way.count));
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
                                    const Ways& ways,
                                    int sign)
{
    Mean base{Number(sign) * tally.weighted, tally.counted_weight};
    std::vector<Part> rest;
    for (const Way& way : ways.all) {
        if (!way.counted) {
            continue;
        }
        const Part part{best_of(way, sign), way.weight, way.count};
        if (way.may_go_uncounted) {
            rest.push_back(part);
        } else {
            base.take(part);
        }
    }
    if (base.weight.is_zero() && rest.empty()) {
        return std::nullopt;
    }
    const std::size_t fewest =
        std::max(ways.fewest, std::size_t{base.weight.is_zero() ? 1U : 0U});
    // Some mean that can be had, to start from: that of all.
    Mean all = base;
    for (const Part& part : rest) {
        all.take(part);
    }
    return Number(sign) * greatest_mean_with(base, rest, fewest, all.value());
}

std::optional<Interval> mean_reach(const Tally& tally, const Ways& ways)
{
    const auto low = greatest_mean(tally, ways, -1);
    const auto high = greatest_mean(tally, ways, 1);
    if (!low || !high) {
        return std::nullopt;
    }
    return Interval{low, high};
}

// A sum in which every gap is counted as 0: nothing is prorated.
Interval plain_sum_reach(const Tally& tally, const Ways& ways)
{
    Interval sum = Interval::of(tally.weighted);
    for (const Way& way : ways.all) {
        if (way.counted) {
            const Interval own =
                *way.counted * Interval::of(weight_of_all(way));
            sum =
                sum + (way.may_go_uncounted ? hull(own, Interval::of(0)) : own);
        }
    }
    return sum;
}

// A prorated sum is the mean of what is counted times the weight in play.
std::optional<Interval> prorated_sum_reach(const Tally& tally, const Ways& ways)
{
    const auto mean = mean_reach(tally, ways);
    if (!mean) {
        return std::nullopt;
    }
    Interval weight = Interval::of(tally.weight_in_play);
    for (const Way& way : ways.all) {
        const Number own = weight_of_all(way);
        weight = weight + Interval{way.may_leave ? Number(0) : own, own};
    }
    return *mean * weight;
}

std::optional<Number> greatest_extremum(const Tally& tally,
                                        const Ways& ways,
                                        int sign)
{
    auto found = tally.extremum ? std::optional(Number(sign) * *tally.extremum)
                                : std::nullopt;
    for (const Way& way : ways.all) {
        if (way.counted && (!found || *found < best_of(way, sign))) {
            found = best_of(way, sign);
        }
    }
    return found;
}

// The least that the greatest value can be: not below what must be counted; and
// of the rest as many are counted as there must be, those with the least.
std::optional<Number> least_extremum(const Tally& tally,
                                     const Ways& ways,
                                     int sign)
{
    auto least = tally.extremum ? std::optional(Number(sign) * *tally.extremum)
                                : std::nullopt;
    std::vector<std::pair<Number, std::size_t>> rest;  // so many of each
    for (const Way& way : ways.all) {
        if (!way.counted) {
            continue;
        }
        const Number own = -best_of(way, -sign);
        if (way.may_go_uncounted) {
            rest.emplace_back(own, way.count);
        } else if (!least || *least < own) {
            least = own;
        }
    }
    std::ranges::sort(rest);
    std::size_t needed = std::max(ways.fewest, std::size_t{!least});
    for (const auto& [value, count] : rest) {
        if (needed > 0 && needed <= count) {
            return least ? std::max(*least, value) : value;
        }
        needed -= std::min(needed, count);
    }
    return least;
}

std::optional<Interval> extremum_reach(const Tally& tally,
                                       const Ways& ways,
                                       int sign)
{
    const auto high = greatest_extremum(tally, ways, sign);
    const auto low = least_extremum(tally, ways, sign);
    if (!high || !low) {
        return std::nullopt;
    }
    const Interval reach{low, high};
    return sign > 0 ? reach : -reach;
}

// Where nothing has to be counted, one input at least is, or there is no score.
Interval count_reach(const Tally& tally, const Ways& ways, const Number& from)
{
    long least = static_cast<long>(tally.at_least);
    long most = least;
    long optional_below = 0;
    bool may_be_empty = tally.counted == 0;
    for (const Way& way : ways.all) {
        if (!way.counted) {
            continue;
        }
        const auto count = static_cast<long>(way.count);
        most += *way.counted->high >= from ? count : 0;
        const bool may_be_below = *way.counted->low < from;
        if (way.may_go_uncounted) {
            optional_below += may_be_below ? count : 0;
        } else {
            least += may_be_below ? 0 : count;
            may_be_empty = false;
        }
    }
    const auto fewest =
        std::max(static_cast<long>(ways.fewest), may_be_empty ? 1L : 0L);
    least += std::max(fewest - optional_below, 0L);
    return {Number(least), Number(most)};
}

std::optional<Interval> method_reach(const Scale& scale,
                                     const Tally& tally,
                                     const Ways& ways)
{
    switch (scale.method) {
    case Method::Sum:
        if (scale.missing == Missing::Zero) {
            return plain_sum_reach(tally, ways);
        }
        return prorated_sum_reach(tally, ways);
    case Method::Mean: return mean_reach(tally, ways);
    case Method::Max: return extremum_reach(tally, ways, 1);
    case Method::Min: return extremum_reach(tally, ways, -1);
    case Method::Count: return count_reach(tally, ways, *scale.count_from);
    }
    return std::nullopt;
}

Interval rescaled_reach(const Scale& scale, const Interval& reach)
{
    if (!scale.rescale) {
        return reach;
    }
    return hull(Interval::of(rescaled(*scale.rescale, *reach.low)),
                Interval::of(rescaled(*scale.rescale, *reach.high)));
}

}  // namespace

ScoreReach score_reach(const Scale& scale,
                       const Tally& tally,
                       const std::vector<OpenInput>& open)
{
    Ways ways;
    bool may_count = tally.counted > 0;
    bool must_count = tally.counted > 0;
    for (const OpenInput& input : open) {
        const Way& way = ways.all.emplace_back(way_of(scale, input));
        may_count = may_count || way.counted;
        must_count = must_count || !way.may_go_uncounted;
    }
    const Margin margin = margin_of(scale, tally, ways.all);
    ScoreReach reach;
    reach.may_be_none = margin.worst <= 0 || !must_count;
    if (margin.best > 0 && may_count) {
        ways.fewest = fewest_counted(scale, margin, ways.all);
        if (const auto values = method_reach(scale, tally, ways)) {
            reach.values = rescaled_reach(scale, *values);
        }
    }
    return reach;
}

}  // namespace ajar
