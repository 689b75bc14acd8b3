#include <ajar/format/scale_reader.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/format/part_reader.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace ajar {

namespace {

// The ids of a list, a second mention of one reported and left out.
std::vector<Placed> distinct(const TableReader& part,
                             std::string_view key,
                             Faults& faults)
{
    std::vector<Placed> found;
    std::set<std::string> seen;
    for (Placed& id : part.placed(key)) {
        if (seen.insert(id.text).second) {
            found.push_back(std::move(id));
        } else {
            faults.add(id.where, Code::DuplicateEntry,
                       fmt::format("'{}' stands twice in '{}'", id.text, key));
        }
    }
    return found;
}

// Why an item cannot be scored; empty when it can.
struct Obstacle {
    Code code{};
    std::string message;
};

std::optional<Obstacle> obstacle_to_scoring(const Item& item)
{
    if (const auto* options = options_of(item)) {
        const bool has_score = std::ranges::any_of(
            *options,
            [](const auto& option) { return option.score.has_value(); });
        if (!has_score) {
            return Obstacle{Code::NoScoredOption,
                            fmt::format("none of the options of item '{}' has "
                                        "a score",
                                        item.id)};
        }
        return std::nullopt;
    }
    if (const auto* entry = std::get_if<NumberEntry>(&item.kind)) {
        if (entry->min && entry->max) {
            return std::nullopt;
        }
        return Obstacle{Code::NotScorable,
                        fmt::format("item '{}' needs 'min' and 'max' to be in "
                                    "a scale",
                                    item.id)};
    }
    return Obstacle{Code::NotScorable,
                    fmt::format("item '{}' has no score: texts and notes are "
                                "in no scale",
                                item.id)};
}

std::vector<ItemInput> item_inputs(const TableReader& part,
                                   const Definitions& definitions,
                                   Faults& faults)
{
    std::vector<ItemInput> inputs;
    const std::string scale = part.text("id");
    for (const Placed& id : distinct(part, "items", faults)) {
        const auto found = definitions.items.find(id.text);
        if (!found) {
            faults.add(id.where, Code::UnknownItem,
                       fmt::format("unknown item '{}' in scale '{}'", id.text,
                                   scale),
                       did_you_mean(id.text, definitions.items.all()));
            continue;
        }
        const Item& item = definitions.questionnaire.items[*found];
        const auto obstacle = obstacle_to_scoring(item);
        if (obstacle && !definitions.is_item_faulty[*found]) {
            faults.add(id.where, obstacle->code, obstacle->message);
        }
        inputs.push_back({.item = {*found}});
    }
    return inputs;
}

std::vector<ScaleInput> scale_inputs(const TableReader& part,
                                     const Definitions& definitions,
                                     const Names& all_scales,
                                     Faults& faults)
{
    std::vector<ScaleInput> inputs;
    const std::string scale = part.text("id");
    for (const Placed& id : distinct(part, "scales", faults)) {
        const auto found = definitions.scales.find(id.text);
        const bool is_earlier = found && id.text != scale;
        if (is_earlier) {
            inputs.push_back({.scale = {*found}});
        } else if (all_scales.find(id.text)) {
            faults.add(id.where, Code::NotEarlier,
                       fmt::format("scale '{}' does not come earlier", id.text),
                       "put it before the scale that uses it");
        } else {
            faults.add(id.where, Code::UnknownScale,
                       fmt::format("unknown scale '{}' in scale '{}'", id.text,
                                   scale),
                       did_you_mean(id.text, all_scales.all()));
        }
    }
    return inputs;
}

void refuse_key(const TableReader& part,
                std::string_view key,
                std::string_view reason,
                Faults& faults)
{
    if (part.has(key)) {
        faults.add(part.where_key(key), Code::KeyNotForType,
                   fmt::format("'{}' is for {} only", key, reason));
    }
}

// The inputs that `items` or `scales` names; all of their ids, for messages.
struct Inputs {
    decltype(Scale::inputs) inputs;
    std::vector<std::string> ids;  // in the order of the inputs
    std::size_t listed = 0;        // unknown ones too
};

Inputs read_inputs(const TableReader& part,
                   const Definitions& definitions,
                   const Names& all_scales,
                   Faults& faults)
{
    const bool has_items = part.has("items");
    const bool has_scales = part.has("scales");
    if (has_items == has_scales) {
        faults.add(has_items ? part.where_key("scales") : part.where(),
                   Code::ItemsOrScales,
                   has_items ? "a scale has 'items' or 'scales', not both"
                             : "a scale needs 'items' or 'scales'");
    }
    const std::string_view key = has_items ? "items" : "scales";
    const TomlArray* listed = part.array(key);
    if (listed != nullptr && listed->empty()) {
        faults.add(part.where_value(key), Code::ItemsOrScales,
                   fmt::format("'{}' names no input", key));
    }
    Inputs read;
    read.listed = listed != nullptr ? listed->size() : 0;
    if (has_items) {
        auto inputs = item_inputs(part, definitions, faults);
        for (const ItemInput& input : inputs) {
            read.ids.push_back(definitions.questionnaire.at(input.item).id);
        }
        read.inputs = std::move(inputs);
        return read;
    }
    auto inputs = scale_inputs(part, definitions, all_scales, faults);
    for (const ScaleInput& input : inputs) {
        read.ids.push_back(definitions.questionnaire.at(input.scale).id);
    }
    read.inputs = std::move(inputs);
    refuse_key(part, "reverse", "scales with 'items'", faults);
    refuse_key(part, "hidden", "scales with 'items'", faults);
    return read;
}

// The position of an input; when the id is none, and not because of a fault
// that was reported already, says so.
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
               did_you_mean(id.text, inputs.ids));
    return std::nullopt;
}

std::optional<std::string> obstacle_to_reversing(const Item& item)
{
    if (std::holds_alternative<MultipleChoice>(item.kind)) {
        return "a multiple_choice item cannot be reversed";
    }
    const auto* entry = std::get_if<NumberEntry>(&item.kind);
    const bool misses_max = entry != nullptr && entry->min && entry->max &&
                            !on_step(*entry, *entry->max);
    if (misses_max) {
        return "'step' does not reach 'max', so this item cannot be reversed";
    }
    return std::nullopt;
}

void read_reverse(const TableReader& part,
                  const Definitions& definitions,
                  Inputs& inputs,
                  Faults& faults)
{
    auto* items = std::get_if<std::vector<ItemInput>>(&inputs.inputs);
    if (items == nullptr) {
        return;
    }
    for (const Placed& id : distinct(part, "reverse", faults)) {
        const auto position = input_position(inputs, id, faults);
        if (!position) {
            continue;
        }
        ItemInput& input = (*items)[*position];
        input.reversed = true;
        const Item& item = definitions.questionnaire.at(input.item);
        if (const auto obstacle = obstacle_to_reversing(item)) {
            faults.add(id.where, Code::CannotReverse, *obstacle);
        }
    }
}

void read_weight(const TomlEntry& entry, Inputs& inputs, Faults& faults)
{
    const auto position =
        input_position(inputs, {entry.key.name, entry.key.where}, faults);
    const auto* number = std::get_if<TomlNumber>(&entry.value.value);
    if (number == nullptr) {
        faults.add(entry.value.where, Code::WrongType, "a weight is a number");
        return;
    }
    if (!is_number_within_limits(entry.value, faults)) {
        return;
    }
    if (*number->value <= Number(0)) {
        faults.add(entry.value.where, Code::OutOfRange,
                   "a weight is above 0");
        return;
    }
    if (position) {
        std::visit([&](auto& all) { all[*position].weight = *number->value; },
                   inputs.inputs);
    }
}

void read_weights(const TableReader& part,
                  Method method,
                  Inputs& inputs,
                  Faults& faults)
{
    const bool takes_weights = method == Method::Sum || method == Method::Mean;
    if (!takes_weights) {
        refuse_key(part, "weights", "the methods sum and mean", faults);
        return;
    }
    if (const TomlTable* weights = part.table("weights")) {
        for (const TomlEntry& entry : weights->entries) {
            read_weight(entry, inputs, faults);
        }
    }
}

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
    const Rescale read{number(from->front()), number(from->back()),
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
                       "the first band has no 'from'",
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
                   "'from' is above that of the band before");
    }
}

std::vector<Band> read_bands(const TomlTable& scale,
                             const std::vector<SourceRef>& files,
                             bool& is_faulty,
                             Faults& faults)
{
    std::vector<Band> bands;
    Names names;
    for_each_table(scale, "bands", [&](const TomlTable& table, Span where) {
        const TableReader part(table, where, keys::band(), faults);
        define(names, part, files, faults);
        check_cut_off(part, bands, faults);
        is_faulty = is_faulty || part.value("id") == nullptr;
        bands.push_back({.id = part.text("id"),
                         .label = part.text("label"),
                         .from = part.number("from"),
                         .where = where});
    });
    return bands;
}

std::size_t items_below(const Scale& scale, const Definitions& definitions)
{
    std::size_t count = 0;
    if (const auto* items = std::get_if<std::vector<ItemInput>>(&scale.inputs)) {
        for (const ItemInput& input : *items) {
            count = std::max(count, input.item.value + 1);
        }
        return count;
    }
    for (const ScaleInput& input :
         std::get<std::vector<ScaleInput>>(scale.inputs)) {
        count = std::max(count, definitions.items_below_scale[input.scale.value]);
    }
    return count;
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
    Inputs inputs = read_inputs(part, definitions, all_scales, faults);
    read_reverse(part, definitions, inputs, faults);
    if (method) {
        read_weights(part, scale.method, inputs, faults);
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
    for_each_table(root, "scale", [&](const TomlTable& table, Span where) {
        read_scale(table, where, all_scales, definitions, faults);
    });
}

}  // namespace ajar
