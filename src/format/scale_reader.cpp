#include <ajar/format/scale_reader.hpp>

#include <ajar/format/part_reader.hpp>
#include <ajar/format/scale_inputs_reader.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace ajar {

namespace {

constexpr Cap most_scales{500, "a questionnaire may have 500 scales, not more"};
constexpr Cap most_bands{200, "a scale may have 200 bands, not more"};
constexpr std::size_t deepest_composite = 16;

void check_count_from(const TableReader& part, Method method, Faults& faults)
{
    if (method == Method::Count && !part.has("count_from")) {
        faults.add(part.where_value("method"), Code::CountFrom,
                   "the method count needs 'count_from'");
    } else if (method != Method::Count && part.has("count_from")) {
        faults.add(part.where_key("count_from"), Code::CountFrom,
                   "'count_from' is for the method count only");
    }
}

std::optional<std::size_t> read_min_answered(const TableReader& part,
                                             std::size_t inputs,
                                             Faults& faults)
{
    const auto least = part.whole("min_answered");
    if (least && *least > inputs && inputs > 0) {
        faults.add(part.where_value("min_answered"), Code::OutOfRange,
                   fmt::format("'min_answered' is over the number of inputs, "
                               "{}",
                               inputs));
    }
    return least;
}

std::optional<Rescale> read_rescale(const TableReader& part, Faults& faults)
{
    const TomlTable* table = part.table("rescale");
    if (table == nullptr) {
        return std::nullopt;
    }
    const TableReader rescale(*table, part.where_value("rescale"),
                              keys::rescale(), faults);
    const TomlArray* from = rescale.array("from");
    const TomlArray* to = rescale.array("to");
    if (from == nullptr || to == nullptr) {
        return std::nullopt;
    }
    const auto number = [](const TomlValue& value) {
        return *std::get<TomlNumber>(value.value).value;
    };
    Rescale read{number(from->front()), number(from->back()),
                 number(to->front()), number(to->back())};
    if (read.from_low == read.from_high) {
        faults.add(rescale.where_value("from"), Code::InvalidRescale,
                   "the two ends of 'from' are the same");
        return std::nullopt;
    }
    return read;
}

// The first band has no cut-off; those after it have one, each above the last.
void check_cut_off(const TableReader& band,
                   const std::vector<Band>& earlier,
                   Faults& faults)
{
    if (earlier.empty()) {
        if (band.has("from")) {
            faults.add(band.where_key("from"), Code::BandOrder,
                       "the first band may not have 'from'",
                       "it holds every score below the second band");
        }
        return;
    }
    const auto from = band.number("from");
    const auto& last = earlier.back().from;
    if (!band.has("from")) {
        faults.add(band.where(), Code::BandOrder,
                   "every band but the first needs 'from'");
    } else if (from && last && *from <= *last) {
        faults.add(band.where_value("from"), Code::BandOrder,
                   "'from' must be above that of the band before");
    }
}

std::vector<Band> read_bands(const TomlTable& scale,
                             const std::vector<SourceRef>& files,
                             bool& is_faulty,
                             Faults& faults)
{
    std::vector<Band> bands;
    Names names;
    const auto read_band = [&](const TomlTable& table, Span where) {
        const TableReader part(table, where, keys::band(), faults);
        define(names, part, files, faults);
        check_cut_off(part, bands, faults);
        is_faulty = is_faulty || part.value("id") == nullptr;
        bands.push_back({.id = part.text("id"),
                         .label = part.text("label"),
                         .from = part.number("from"),
                         .where = where});
    };
    for_each_table(scale, "bands", most_bands, faults, read_band);
    const TomlEntry* entry = scale.find("bands");
    const auto* array = entry != nullptr
                            ? std::get_if<TomlArray>(&entry->value.value)
                            : nullptr;
    is_faulty =
        is_faulty || (array != nullptr && array->size() != bands.size());
    return bands;
}

std::size_t items_below(const Scale& scale, const Definitions& definitions)
{
    std::size_t count = 0;
    if (const auto* items =
            std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
        for (const ItemInput& input : *items) {
            count = std::max(count, input.item.value + 1);
        }
        return count;
    }
    for (const ScaleInput& input :
         std::get<std::vector<ScaleInput>>(scale.inputs)) {
        count =
            std::max(count, definitions.items_below_scale[input.scale.value]);
    }
    return count;
}

// Of a composite that is too deep, nothing more is said by those above it.
std::size_t depth_of(const Scale& scale,
                     const TableReader& part,
                     const Definitions& definitions,
                     Faults& faults)
{
    const auto* scales = std::get_if<std::vector<ScaleInput>>(&scale.inputs);
    std::size_t depth = 1;
    for (std::size_t i = 0; scales != nullptr && i < scales->size(); ++i) {
        const ScaleIndex input = (*scales)[i].scale;
        depth = std::max(depth, definitions.scale_depths[input.value] + 1);
    }
    if (depth > deepest_composite) {
        faults.add(
            part.where_value("id"), Code::TooDeep,
            fmt::format("composites are over {} deep", deepest_composite),
            "a scale of items has depth 1, any other one more than its "
            "deepest input");
        return 0;
    }
    return depth;
}

void read_scale(const TomlTable& table,
                Span where,
                const Names& all_scales,
                Definitions& definitions,
                Faults& faults)
{
    const TableReader part(table, where, keys::scale(), faults);
    Scale scale;
    scale.id = part.text("id");
    scale.title = part.text("title");
    const auto method = part.word("method");
    scale.method = static_cast<Method>(method.value_or(1));
    ScaleInputs inputs = read_inputs(part, definitions, all_scales, faults);
    read_reverse(part, definitions, inputs, faults);
    read_weights(part, method ? std::optional(scale.method) : std::nullopt,
                 inputs, faults);
    if (method) {
        check_count_from(part, scale.method, faults);
    }
    scale.count_from = part.number("count_from");
    scale.min_answered = read_min_answered(part, inputs.listed, faults);
    scale.inputs = std::move(inputs.inputs);
    scale.missing = static_cast<Missing>(part.word("missing").value_or(0));
    scale.hidden = static_cast<Hidden>(part.word("hidden").value_or(0));
    scale.rescale = read_rescale(part, faults);
    bool are_bands_faulty = part.has("bands") && part.value("bands") == nullptr;
    scale.bands = read_bands(table, definitions.questionnaire.files,
                             are_bands_faulty, faults);
    scale.where = where;
    define(definitions.scales, part, definitions.questionnaire.files, faults);
    definitions.are_bands_faulty.push_back(are_bands_faulty);
    definitions.items_below_scale.push_back(items_below(scale, definitions));
    definitions.scale_depths.push_back(
        depth_of(scale, part, definitions, faults));
    definitions.questionnaire.scales.push_back(std::move(scale));
}

}  // namespace

void read_scales(const TomlTable& root,
                 Definitions& definitions,
                 Faults& faults)
{
    // A scale named too early is another fault than one that is nowhere.
    Names all_scales;
    for_each_table(root, "scale", [&](const TomlTable& table, Span where) {
        const TomlEntry* id = table.find("id");
        if (id != nullptr) {
            if (const auto* text = std::get_if<std::string>(&id->value.value)) {
                all_scales.add(*text, where);
            }
        }
    });
    const bool are_all_read = for_each_table(
        root, "scale", most_scales, faults,
        [&](const TomlTable& table, Span where) {
            read_scale(table, where, all_scales, definitions, faults);
        });
    if (!are_all_read) {
        definitions.scales.mark_incomplete();
    }
}

}  // namespace ajar
