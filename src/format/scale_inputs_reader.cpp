#include <ajar/format/scale_inputs_reader.hpp>

#include <ajar/format/part_reader.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
        const bool has_score =
            std::ranges::any_of(*options, [](const auto& option) {
                return option.score.has_value();
            });
        if (!has_score) {
            return Obstacle{Code::NoScoredOption,
                            fmt::format("none of the options of item '{}' has "
                                        "a score",
                                        item.id)};
        }
        return std::nullopt;
    }
    if (!score_range(item)) {
        return Obstacle{Code::NotScorable, kind_words(item).unscored};
    }
    return std::nullopt;
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
            if (definitions.items.is_complete()) {
                faults.add(id.where, Code::UnknownItem,
                           fmt::format("unknown item '{}' in scale '{}'",
                                       id.text, scale),
                           faults.suggestion(id.text, definitions.items.all()));
            }
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
            faults.add(
                id.where, Code::UnknownScale,
                fmt::format("unknown scale '{}' in scale '{}'", id.text, scale),
                faults.suggestion(id.text, all_scales.all()));
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

// The position of an input; when the id is none, and not because of a fault
// that was reported already, says so.
std::optional<std::size_t> input_position(const ScaleInputs& inputs,
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

std::optional<std::string> obstacle_to_reversing(const Item& item)
{
    if (takes_several(item)) {
        return "a multiple_choice item cannot be reversed";
    }
    const auto* numbers = std::get_if<Numbers>(&item.kind);
    const bool misses_max = numbers != nullptr && numbers->min &&
                            numbers->max && !on_step(*numbers, *numbers->max);
    if (misses_max) {
        return "'step' does not reach 'max', so this item cannot be reversed";
    }
    return std::nullopt;
}

void read_weight(const TomlEntry& entry, ScaleInputs& inputs, Faults& faults)
{
    const auto position =
        input_position(inputs, {entry.key.name, entry.key.where}, faults);
    const auto* number = std::get_if<TomlNumber>(&entry.value.value);
    if (number == nullptr) {
        faults.add(entry.value.where, Code::WrongType,
                   "a weight must be a number");
        return;
    }
    if (!is_number_within_limits(entry.value, faults)) {
        return;
    }
    if (*number->value <= Number(0)) {
        faults.add(entry.value.where, Code::OutOfRange,
                   "a weight must be above 0");
        return;
    }
    if (position) {
        std::visit([&](auto& all) { all[*position].weight = *number->value; },
                   inputs.inputs);
    }
}

// How many ids are listed, unknown ones too; a scale has one of the two lists,
// and something in it.
std::size_t count_listed(const TableReader& part, Faults& faults)
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
    return listed != nullptr ? listed->size() : 0;
}

template <class Input, class Part>
std::vector<std::string> ids_of(const std::vector<Input>& inputs,
                                Part Input::* part,
                                const Questionnaire& questionnaire)
{
    std::vector<std::string> ids;
    for (const Input& input : inputs) {
        ids.push_back(questionnaire.at(input.*part).id);
    }
    return ids;
}

}  // namespace

ScaleInputs read_inputs(const TableReader& part,
                        const Definitions& definitions,
                        const Names& all_scales,
                        Faults& faults)
{
    ScaleInputs read;
    read.listed = count_listed(part, faults);
    const bool has_scales = part.has("scales");
    auto scales = has_scales
                      ? scale_inputs(part, definitions, all_scales, faults)
                      : std::vector<ScaleInput>();
    if (part.has("items")) {
        auto items = item_inputs(part, definitions, faults);
        read.ids = ids_of(items, &ItemInput::item, definitions.questionnaire);
        read.inputs = std::move(items);
        return read;
    }
    read.ids = ids_of(scales, &ScaleInput::scale, definitions.questionnaire);
    read.inputs = std::move(scales);
    if (has_scales) {
        refuse_key(part, "reverse", "scales with 'items'", faults);
        refuse_key(part, "hidden", "scales with 'items'", faults);
    }
    return read;
}

void read_reverse(const TableReader& part,
                  const Definitions& definitions,
                  ScaleInputs& inputs,
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

void read_weights(const TableReader& part,
                  std::optional<Method> method,
                  ScaleInputs& inputs,
                  Faults& faults)
{
    const bool takes_weights =
        !method || method == Method::Sum || method == Method::Mean;
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

}  // namespace ajar
