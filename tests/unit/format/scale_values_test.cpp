// How scales end: rescaling and bands, and what is kept of them.
#include <ajar/format/readers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

#include "../support/questionnaire.hpp"
#include "../support/scale_parts.hpp"

namespace ajar {

using namespace scale_parts;

TEST_CASE("rescaling and bands")
{
    const auto with = [](const std::string& keys) {
        return sum_of("['a']", keys);
    };
    const auto bands = [&](const std::string& list) {
        return with("bands = [" + list + "]");
    };
    const std::string low = "{id = 'low', label = 'L'}, ";
    check_faults(
        {
            {"up", with("rescale = {from = [1, 4], to = [0, 100]}"), {}},
            {"down", with("rescale = {from = [4, 1], to = [100, 0]}"), {}},
            {"onto one value",
             with("rescale = {from = [1, 4], to = [7, 7]}"),
             {}},
            {"from one value",
             with("rescale = {from = ^[4, 4], to = [0, 1]}"),
             {Code::InvalidRescale}},
            {"from one value, by value",
             with("rescale = {from = ^[4, 4.0], to = [0, 1]}"),
             {Code::InvalidRescale}},
            {"one band", bands("{id = 'low', label = 'L'}"), {}},
            {"ascending",
             bands(low + "{id = 'some', label = 'S', from = -1}, "
                         "{id = 'much', label = 'M', from = 0.5}"),
             {}},
            {"the first with a cut-off",
             bands("{id = 'low', label = 'L', ^from = 0}"),
             {Code::BandOrder}},
            {"the second without one",
             bands(low + "^{id = 'some', label = 'S'}"),
             {Code::BandOrder}},
            {"equal cut-offs",
             bands(low + "{id = 'some', label = 'S', from = 2}, "
                         "{id = 'much', label = 'M', from = ^2.0}"),
             {Code::BandOrder}},
            {"descending cut-offs",
             bands(low + "{id = 'some', label = 'S', from = 2}, "
                         "{id = 'much', label = 'M', from = ^1}"),
             {Code::BandOrder}},
            {"one id twice",
             bands(low + "{id = ^'low', label = 'S', from = 2}"),
             {Code::DuplicateId}},
            {"one id in two scales",
             bands("{id = 'low', label = 'L'}") +
                 scale("method = 'sum'\nitems = ['a']\nbands = "
                       "[{id = 'low', label = 'L'}]",
                       "two"),
             {}},
        },
        items);
}

TEST_CASE("scales are kept as they were written")
{
    const Questionnaire read = questionnaire_from(
        std::string(items) +
        sum_of("['hours', 'a']",
               "reverse = ['a']\nweights = {a = 2.5}\nmin_answered = 1\n"
               "missing = 'zero'\nhidden = 'missing'\n"
               "rescale = {from = [1, 4], to = [100, 0]}\n"
               "bands = [{id = 'low', label = 'Low'}, "
               "{id = 'high', label = 'High', from = 50}]") +
        scale("method = 'count'\nitems = ['a']\ncount_from = 4", "two") +
        scale("method = 'max'\nscales = ['two', 'one']", "three"));
    REQUIRE(read.scales.size() == 3);

    const Scale& one = read.scales[0];
    CHECK((one.method == Method::Sum));
    const auto& inputs = std::get<std::vector<ItemInput>>(one.inputs);
    REQUIRE(inputs.size() == 2);
    CHECK((inputs[0].item == ItemIndex{4}));
    CHECK_FALSE(inputs[0].reversed);
    CHECK(inputs[0].weight == Number(1));
    CHECK(inputs[1].reversed);
    CHECK(inputs[1].weight == Number::parse("2.5"));
    CHECK(one.min_answered == std::size_t{1});
    CHECK((one.missing == Missing::Zero));
    CHECK((one.hidden == Hidden::Missing));
    REQUIRE(one.rescale.has_value());
    CHECK(one.rescale->from_low == Number(1));
    CHECK(one.rescale->to_low == Number(100));
    CHECK(one.bands.at(1).from == Number(50));

    const Scale& two = read.scales[1];
    CHECK(two.count_from == Number(4));
    CHECK_FALSE(two.min_answered.has_value());
    CHECK((two.missing == Missing::Prorate));
    CHECK((two.hidden == Hidden::Exclude));
    CHECK_FALSE(two.rescale.has_value());

    const auto& scales =
        std::get<std::vector<ScaleInput>>(read.scales[2].inputs);
    REQUIRE(scales.size() == 2);
    CHECK((scales[0].scale == ScaleIndex{1}));
    CHECK((scales[1].scale == ScaleIndex{0}));
}

}  // namespace ajar
