#include <ajar/format/part_reader.hpp>
#include <ajar/format/readers.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr Cap most_scales{500, "a questionnaire may have 500 scales, not more"};
constexpr Cap most_bands{200, "a scale may have 200 bands, not more"};
constexpr std::size_t deepest_composite = 16;

// What a scale is made of.
struct Inputs {
    decltype(Scale::inputs) all;
    std::vector<std::string> ids;  // in the order of the inputs
};

// The ids of a list, a second mention of one reported and left out.
std::vector<Placed> distinct(const TableReader& part, std::string_view key)
{
    std::vector<Placed> found;
    std::set<std::string> seen;
    for (Placed& id : part.placed(key)) {
        if (seen.insert(id.text).second) {
            found.push_back(std::move(id));
        } else {
            part.faults().add(
                id.where, Code::DuplicateEntry,
                fmt::format("'{}' stands twice in '{}'", id.text, key));
        }
    }
    return found;
}

// Says why an item cannot be scored, if it cannot.
void check_scorable(const Item& item, Span where, Faults& faults)
{
    const auto* options = options_of(item);
    if (options == nullptr && !score_range(item)) {
        faults.add(where, Code::NotScorable, kind_words(item).unscored);
    } else if (options != nullptr &&
               std::ranges::none_of(*options, [](const auto& option) {
                   return option.score.has_value();
               })) {
        faults.add(where, Code::NoScoredOption,
                   fmt::format("none of the options of item '{}' has a score",
                               item.id));
    }
}

void report_unknown(const TableReader& scale,
                    const Placed& id,
                    const Names& names)
{
    scale.faults().add(id.where, names.unknown(),
                       fmt::format("unknown {} '{}' in scale '{}'",
                                   names.kind(), id.text, scale.text("id")),
                       scale.faults().suggestion(id.text, names.all()));
}

Inputs item_inputs(const TableReader& part, const Definitions& definitions)
{
    Inputs read;
    std::vector<ItemInput> inputs;
    for (const Placed& id : distinct(part, "items")) {
        const auto found = definitions.items.find(id.text);
        if (found) {
            if (!definitions.is_item_faulty[*found]) {
                check_scorable(definitions.questionnaire.items[*found],
                               id.where, part.faults());
            }
            inputs.push_back({.item = {*found}});
            read.ids.push_back(id.text);
        } else if (definitions.items.is_complete()) {
            report_unknown(part, id, definitions.items);
        }
    }
    read.all = std::move(inputs);
    return read;
}

// `all_scales` holds the later ones too: naming one of them is another fault
// than naming nothing.
Inputs scale_inputs(const TableReader& part,
                    const Definitions& definitions,
                    const Names& all_scales)
{
    Inputs read;
    std::vector<ScaleInput> inputs;
    for (const Placed& id : distinct(part, "scales")) {
        const auto found = definitions.scales.find(id.text);
        if (found && id.text != part.text("id")) {
            inputs.push_back({.scale = {*found}});
            read.ids.push_back(id.text);
        } else if (all_scales.find(id.text)) {
            part.faults().add(
                id.where, Code::NotEarlier,
                fmt::format("scale '{}' does not come earlier", id.text),
                "put it before the scale that uses it");
        } else {
            report_unknown(part, id, all_scales);
        }
    }
    read.all = std::move(inputs);
    return read;
}

void reserve_key(const TableReader& part,
                 std::string_view key,
                 std::string_view owner)
{
    if (part.has(key)) {
        part.refuse_key(key, Code::KeyNotForType,
                        fmt::format("'{}' is for {} only", key, owner));
    }
}

// How many ids are listed, unknown ones too; a scale has one of the two lists,
// and something in it.
std::size_t count_listed(const TableReader& part)
{
    const bool has_items = part.has("items");
    if (has_items && part.has("scales")) {
        part.refuse_key("scales", Code::ItemsOrScales,
                        "a scale has 'items' or 'scales', not both");
    } else if (!has_items && !part.has("scales")) {
        part.faults().add(part.where(), Code::ItemsOrScales,
                          "a scale needs 'items' or 'scales'");
    }
    const std::string_view key = has_items ? "items" : "scales";
    const auto* listed = part.value_as<TomlArray>(key);
    if (listed != nullptr && listed->empty()) {
        part.refuse_value(key, Code::ItemsOrScales,
                          fmt::format("'{}' names no input", key));
    }
    return listed != nullptr ? listed->size() : 0;
}

Inputs read_inputs(const TableReader& part,
                   const Definitions& definitions,
                   const Names& all_scales)
{
    Inputs scales = scale_inputs(part, definitions, all_scales);
    if (part.has("items")) {
        return item_inputs(part, definitions);
    }
    if (part.has("scales")) {
        reserve_key(part, "reverse", "scales with 'items'");
        reserve_key(part, "hidden", "scales with 'items'");
    }
    return scales;
}

// The position of an input; when the id is none, says so.
std::optional<std::size_t> input_position(const Inputs& inputs,
                                          const Placed& id,
                                          Faults& faults)
{
    const auto found = std::ranges::find(inputs.ids, id.text);
    if (found != inputs.ids.end()) {
        return static_cast<std::size_t>(found - inputs.ids.begin());
    }
    faults.add(id.where, Code::NotAnInput,
               fmt::format("'{}' is no input of this scale", id.text),
               faults.suggestion(id.text, inputs.ids));
    return std::nullopt;
}

// Empty when the item can be reversed.
std::string obstacle_to_reversing(const Item& item)
{
    if (takes_several(item)) {
        return "a multiple_choice item cannot be reversed";
    }
    const auto* numbers = std::get_if<Numbers>(&item.kind);
    const bool misses_max = numbers != nullptr && numbers->min &&
                            numbers->max && !on_step(*numbers, *numbers->max);
    return misses_max
               ? "'step' does not reach 'max', so this item cannot be reversed"
               : "";
}

void read_reverse(const TableReader& part,
                  const Definitions& definitions,
                  Inputs& inputs)
{
    auto* items = std::get_if<std::vector<ItemInput>>(&inputs.all);
    if (items == nullptr) {
        return;
    }
    for (const Placed& id : distinct(part, "reverse")) {
        const auto position = input_position(inputs, id, part.faults());
        if (!position) {
            continue;
        }
        ItemInput& input = (*items)[*position];
        input.reversed = true;
        std::string obstacle =
            obstacle_to_reversing(definitions.questionnaire.at(input.item));
        if (!obstacle.empty()) {
            part.faults().add(id.where, Code::CannotReverse,
                              std::move(obstacle));
        }
    }
}

void read_weight(const TomlEntry& entry, Inputs& inputs, Faults& faults)
{
    const auto position =
        input_position(inputs, {entry.key.name, entry.key.where}, faults);
    const auto* number = std::get_if<TomlNumber>(&entry.value.value);
    if (number == nullptr) {
        faults.add(entry.value.where, Code::WrongType,
                   "a weight must be a number");
    } else if (!is_number_within_limits(entry.value, faults)) {
        return;
    } else if (*number->value <= Number(0)) {
        faults.add(entry.value.where, Code::OutOfRange,
                   "a weight must be above 0");
    } else if (position) {
        std::visit([&](auto& all) { all[*position].weight = *number->value; },
                   inputs.all);
    }
}

// A scale of no known method is not told that it takes no weights.
void read_weights(const TableReader& part,
                  std::optional<Method> method,
                  Inputs& inputs)
{
    if (method && method != Method::Sum && method != Method::Mean) {
        reserve_key(part, "weights", "the methods sum and mean");
    } else if (const auto* weights = part.value_as<TomlTable>("weights")) {
        for (const TomlEntry& entry : weights->entries) {
            read_weight(entry, inputs, part.faults());
        }
    }
}

void check_count_from(const TableReader& part, Method method)
{
    const bool has_count = part.has("count_from");
    if (method == Method::Count && !has_count) {
        part.refuse_value("method", Code::CountFrom,
                          "the method count needs 'count_from'");
    } else if (method != Method::Count && has_count) {
        part.refuse_key("count_from", Code::CountFrom,
                        "'count_from' is for the method count only");
    }
}

std::optional<std::size_t> read_min_answered(const TableReader& part,
                                             std::size_t inputs)
{
    const auto least = part.whole("min_answered");
    if (least && *least > inputs && inputs > 0) {
        part.refuse_value(
            "min_answered", Code::OutOfRange,
            fmt::format("'min_answered' is over the number of inputs, {}",
                        inputs));
    }
    return least;
}

std::optional<Rescale> read_rescale(const TableReader& part)
{
    const auto rescale = part.table("rescale", keys::rescale);
    const auto* from = rescale ? rescale->value_as<TomlArray>("from") : nullptr;
    const auto* to = rescale ? rescale->value_as<TomlArray>("to") : nullptr;
    if (from == nullptr || to == nullptr) {
        return std::nullopt;
    }
    const auto number = [](const TomlValue& value) {
        return *std::get<TomlNumber>(value.value).value;
    };
    Rescale read{number(from->front()), number(from->back()),
                 number(to->front()), number(to->back())};
    if (read.from_low == read.from_high) {
        rescale->refuse_value("from", Code::InvalidRescale,
                              "the two ends of 'from' are the same");
        return std::nullopt;
    }
    return read;
}

// The first band has no cut-off; those after it have one, each above the last.
void check_cut_off(const TableReader& band, const std::vector<Band>& earlier)
{
    if (earlier.empty()) {
        if (band.has("from")) {
            band.refuse_key("from", Code::BandOrder,
                            "the first band may not have 'from'",
                            "it holds every score below the second band");
        }
        return;
    }
    const auto from = band.number("from");
    const auto& last = earlier.back().from;
    if (!band.has("from")) {
        band.faults().add(band.where(), Code::BandOrder,
                          "every band but the first needs 'from'");
    } else if (from && last && *from <= *last) {
        band.refuse_value("from", Code::BandOrder,
                          "'from' must be above that of the band before");
    }
}

std::vector<Band> read_bands(const TableReader& scale,
                             Definitions& definitions,
                             bool& is_faulty)
{
    std::vector<Band> bands;
    Names names("band", Code::UnknownBand);
    const auto read_band = [&](const TableReader& part, const Definitions&) {
        define(names, part, definitions);
        check_cut_off(part, bands);
        is_faulty = is_faulty || part.value("id") == nullptr;
        bands.push_back({.id = part.text("id"),
                         .label = part.text("label"),
                         .from = part.number("from"),
                         .where = part.where()});
    };
    for_each_part({scale.toml(), definitions, scale.faults()}, "bands",
                  keys::band, read_band, most_bands);
    const auto* written = scale.value_as<TomlArray>("bands");
    is_faulty = is_faulty || (scale.has("bands") && written == nullptr) ||
                (written != nullptr && written->size() != bands.size());
    return bands;
}

// Notes how many items a scale rests on, and how many scales lie below it. Of a
// composite that is too deep, nothing more is said by those above it.
void measure(const Scale& scale,
             const TableReader& part,
             Definitions& definitions)
{
    std::size_t items = 0;
    std::size_t depth = 1;
    if (const auto* own = std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
        for (const ItemInput& input : *own) {
            items = std::max(items, input.item.value + 1);
        }
    } else {
        for (const auto& [input, weight] :
             std::get<std::vector<ScaleInput>>(scale.inputs)) {
            items = std::max(items, definitions.items_below_scale[input.value]);
            depth = std::max(depth, definitions.scale_depths[input.value] + 1);
        }
    }
    if (depth > deepest_composite) {
        part.refuse_value(
            "id", Code::TooDeep,
            fmt::format("composites are over {} deep", deepest_composite),
            "a scale of items has depth 1, any other one more than its "
            "deepest input");
        depth = 0;
    }
    definitions.items_below_scale.push_back(items);
    definitions.scale_depths.push_back(depth);
}

void read_scale(const TableReader& part,
                const Names& all_scales,
                Definitions& definitions)
{
    Scale scale;
    scale.id = part.text("id");
    scale.title = part.text("title");
    const auto method = part.word<Method>("method");
    scale.method = method.value_or(Method::Mean);
    const std::size_t listed = count_listed(part);
    Inputs inputs = read_inputs(part, definitions, all_scales);
    read_reverse(part, definitions, inputs);
    read_weights(part, method, inputs);
    if (method) {
        check_count_from(part, *method);
    }
    scale.count_from = part.number("count_from");
    scale.min_answered = read_min_answered(part, listed);
    scale.inputs = std::move(inputs.all);
    scale.missing = part.word<Missing>("missing").value_or(Missing::Prorate);
    scale.hidden = part.word<Hidden>("hidden").value_or(Hidden::Exclude);
    scale.rescale = read_rescale(part);
    bool are_bands_faulty = false;
    scale.bands = read_bands(part, definitions, are_bands_faulty);
    scale.where = part.where();
    define(definitions.scales, part, definitions);
    definitions.are_bands_faulty.push_back(are_bands_faulty);
    measure(scale, part, definitions);
    definitions.questionnaire.scales.push_back(std::move(scale));
}

}  // namespace

void read_scales(const Reading& file)
{
    // A scale named too early is another fault than one that is nowhere.
    Names all_scales("scale", Code::UnknownScale);
    static const TomlArray none;
    const auto* tables = file.root.find_as<TomlArray>("scale");
    for (const TomlValue& element : tables != nullptr ? *tables : none) {
        const auto* table = std::get_if<TomlTable>(&element.value);
        const auto* id =
            table != nullptr ? table->find_as<std::string>("id") : nullptr;
        if (id != nullptr) {
            all_scales.add(*id, element.where);
        }
    }
    const auto read = [&](const TableReader& part, Definitions& definitions) {
        read_scale(part, all_scales, definitions);
    };
    if (!for_each_part(file, "scale", keys::scale, read, most_scales)) {
        file.definitions.scales.mark_incomplete();
    }
}

}  // namespace ajar
