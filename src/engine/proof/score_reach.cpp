#include <ajar/engine/proof/score_reach.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

// The greatest value an input may be counted with, seen from the side that is
// looked at: with `sign` -1 the least one, turned around.
Number best_of(const Way& way, int sign)
{
    return sign > 0 ? *way.counted->high : -*way.counted->low;
}

// The greatest weighted mean: what must be counted at its best, and of the
// rest what lifts the mean, the best first.
std::optional<Number> greatest_mean(const Tally& tally,
                                    const std::vector<Way>& ways,
                                    int sign)
{
    Number weighted = Number(sign) * tally.weighted;
    Number weight = tally.counted_weight;
    std::vector<std::pair<Number, Number>> rest;
    for (const Way& way : ways) {
        if (!way.counted) {
            continue;
        }
        const Number best = best_of(way, sign);
        if (way.may_go_uncounted) {
            rest.emplace_back(best, way.weight);
        } else {
            weighted += best * way.weight;
            weight += way.weight;
        }
    }
    std::ranges::sort(rest, std::ranges::greater{},
                      &std::pair<Number, Number>::first);
    for (const auto& [best, own] : rest) {
        if (weight.is_zero() || best * weight > weighted) {
            weighted += best * own;
            weight += own;
        }
    }
    if (weight.is_zero()) {
        return std::nullopt;
    }
    return Number(sign) * (weighted / weight);
}

std::optional<Interval> mean_reach(const Tally& tally,
                                   const std::vector<Way>& ways)
{
    const auto low = greatest_mean(tally, ways, -1);
    const auto high = greatest_mean(tally, ways, 1);
    if (!low || !high) {
        return std::nullopt;
    }
    return Interval{low, high};
}

// A sum in which every gap is counted as 0: nothing is prorated.
Interval plain_sum_reach(const Tally& tally, const std::vector<Way>& ways)
{
    Interval sum = Interval::of(tally.weighted);
    for (const Way& way : ways) {
        if (way.counted) {
            const Interval own = *way.counted * Interval::of(way.weight);
            sum =
                sum + (way.may_go_uncounted ? hull(own, Interval::of(0)) : own);
        }
    }
    return sum;
}

// A prorated sum is the mean of what is counted times the weight in play.
std::optional<Interval> prorated_sum_reach(const Tally& tally,
                                           const std::vector<Way>& ways)
{
    const auto mean = mean_reach(tally, ways);
    if (!mean) {
        return std::nullopt;
    }
    Interval weight = Interval::of(tally.weight_in_play);
    for (const Way& way : ways) {
        weight = weight +
                 Interval{way.may_leave ? Number(0) : way.weight, way.weight};
    }
    return *mean * weight;
}

std::optional<Number> greatest_extremum(const Tally& tally,
                                        const std::vector<Way>& ways,
                                        int sign)
{
    auto found = tally.extremum ? std::optional(Number(sign) * *tally.extremum)
                                : std::nullopt;
    for (const Way& way : ways) {
        if (way.counted && (!found || *found < best_of(way, sign))) {
            found = best_of(way, sign);
        }
    }
    return found;
}

// The least that the greatest value can be: not below what must be counted,
// and when nothing must be, the least that may be.
std::optional<Number> least_extremum(const Tally& tally,
                                     const std::vector<Way>& ways,
                                     int sign)
{
    auto sure = tally.extremum ? std::optional(Number(sign) * *tally.extremum)
                               : std::nullopt;
    std::optional<Number> perhaps;
    for (const Way& way : ways) {
        if (!way.counted) {
            continue;
        }
        const Number own = -best_of(way, -sign);
        if (!way.may_go_uncounted && (!sure || *sure < own)) {
            sure = own;
        }
        if (!perhaps || own < *perhaps) {
            perhaps = own;
        }
    }
    return sure ? sure : perhaps;
}

std::optional<Interval> extremum_reach(const Tally& tally,
                                       const std::vector<Way>& ways,
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

Interval count_reach(const Tally& tally,
                     const std::vector<Way>& ways,
                     const Number& from)
{
    long least = static_cast<long>(tally.at_least);
    long most = least;
    for (const Way& way : ways) {
        if (way.counted && *way.counted->high >= from) {
            ++most;
            least += !way.may_go_uncounted && *way.counted->low >= from ? 1 : 0;
        }
    }
    return {Number(least), Number(most)};
}

std::optional<Interval> method_reach(const Scale& scale,
                                     const Tally& tally,
                                     const std::vector<Way>& ways)
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
    std::vector<Way> ways;
    ways.reserve(open.size());
    for (const OpenInput& input : open) {
        ways.push_back(way_of(scale, input));
    }
    const bool may_count =
        tally.counted > 0 ||
        std::ranges::any_of(ways, [](const Way& way) { return !!way.counted; });
    const bool must_count =
        tally.counted > 0 || std::ranges::any_of(ways, [](const Way& way) {
            return !way.may_go_uncounted;
        });
    const Margin margin = margin_of(scale, tally, ways);
    ScoreReach reach;
    reach.may_be_none = margin.worst <= 0 || !must_count;
    if (margin.best > 0 && may_count) {
        if (const auto values = method_reach(scale, tally, ways)) {
            reach.values = rescaled_reach(scale, *values);
        }
    }
    return reach;
}

}  // namespace ajar
