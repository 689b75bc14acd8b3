#include <ajar/engine/proof/way.hpp>

#include <algorithm>

namespace ajar {

namespace {

void allow(Way& way, const Interval& values)
{
    way.counted = way.counted ? hull(*way.counted, values) : values;
}

Margin margin_with_minimum(const Tally& tally,
                           std::size_t minimum,
                           const std::vector<Way>& ways)
{
    const long base =
        static_cast<long>(tally.answered) - static_cast<long>(minimum) + 1;
    Margin margin{base, base};
    bool may_be_empty = tally.in_play == 0;
    for (const Way& way : ways) {
        const auto count = static_cast<long>(way.count);
        margin.best += way.may_answer ? count : 0;
        margin.worst += way.may_lack || way.may_leave ? 0 : count;
        may_be_empty = may_be_empty && way.may_leave;
    }
    if (may_be_empty) {
        margin.worst = std::min(margin.worst, 0L);
    }
    return margin;
}

Margin margin_of_majority(const Tally& tally, const std::vector<Way>& ways)
{
    const long base = 2 * static_cast<long>(tally.answered) -
                      static_cast<long>(tally.in_play);
    Margin margin{base, base};
    for (const Way& way : ways) {
        const auto count = static_cast<long>(way.count);
        margin.best += way.may_answer ? count : way.may_leave ? 0 : -count;
        margin.worst += way.may_lack ? -count : way.may_leave ? 0 : count;
    }
    return margin;
}

}  // namespace

Way way_of(const Scale& scale, const OpenInput& open)
{
    Way way;
    way.count = open.count;
    way.weight = weight_of(scale, open.input);
    way.may_lack = open.may_lack_score ||
                   (open.may_be_hidden && scale.hidden == Hidden::Missing);
    way.may_leave = open.may_be_hidden && scale.hidden == Hidden::Exclude;
    if (open.coded) {
        way.may_answer = true;
        allow(way, *open.coded);
    }
    if (open.may_be_hidden && scale.hidden == Hidden::Zero) {
        way.may_answer = true;
        allow(way, Interval::of(0));
    }
    if (way.may_lack && scale.missing == Missing::Zero) {
        allow(way, Interval::of(0));
    }
    way.may_go_uncounted =
        way.may_leave || (way.may_lack && scale.missing == Missing::Prorate);
    return way;
}

Margin margin_of(const Scale& scale,
                 const Tally& tally,
                 const std::vector<Way>& ways)
{
    return scale.min_answered
               ? margin_with_minimum(tally, *scale.min_answered, ways)
               : margin_of_majority(tally, ways);
}

std::size_t fewest_counted(const Scale& scale,
                           const Margin& margin,
                           const std::vector<Way>& ways)
{
    // What goes uncounted takes 2 from the margin of a majority, but only 1
    // where it leaves the scale or where a number of answers is asked for.
    long dear = 0;
    long cheap = 0;
    for (const Way& way : ways) {
        if (!way.counted || !way.may_go_uncounted) {
            continue;
        }
        if (!way.may_answer) {
            return 0;
        }
        (way.may_leave || scale.min_answered ? cheap : dear) +=
            static_cast<long>(way.count);
    }
    const long spare = margin.best - 1;
    const long cheap_uncounted = std::min(cheap, spare);
    const long dear_uncounted = std::min(dear, (spare - cheap_uncounted) / 2);
    return static_cast<std::size_t>(cheap - cheap_uncounted + dear -
                                    dear_uncounted);
}

}  // namespace ajar
