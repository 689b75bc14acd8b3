#include <ajar/format/expression/binder.hpp>
#include <ajar/format/part_reader.hpp>
#include <ajar/format/readers.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

constexpr Cap most_items{2000, "a questionnaire may have 2000 items, not more"};

constexpr std::string_view choice_items = "choice items";
constexpr std::string_view number_items = "number items";
constexpr std::string_view text_items = "text items";
constexpr std::string_view ranged_items = "number, date and time items";

// A type by the word that the file has for it, what its items are called where
// a key is theirs alone, what they take before their keys are read, and what
// they are called where they share a key with other types.
struct Type {
    std::string_view word;
    std::string_view items;
    ItemKind kind;
    std::string_view wider = items;
};

const std::vector<Type>& types()
{
    static const std::vector<Type> all = {
        {"single_choice", choice_items, Options{.responses = {}}},
        {"multiple_choice", choice_items,
         Options{.responses = {}, .several = true}},
        {"number", number_items, Numbers{}, ranged_items},
        {"date", ranged_items, Moments{}},
        {"time", ranged_items, Moments{.min = {}, .max = {}, .is_time = true}},
        {"text", text_items, OwnWords{}},
        {"note", "", Nothing{}},
    };
    return all;
}

struct OwnedKey {
    std::string_view key;
    std::string_view owner;
};

constexpr OwnedKey owned_keys[] = {
    {"responses", choice_items}, {"options", choice_items},
    {"min", ranged_items},       {"max", ranged_items},
    {"step", number_items},      {"unit", number_items},
    {"low_label", number_items}, {"high_label", number_items},
    {"max_length", text_items},
};

// The longest text and the largest number are easily mixed up.
std::string hint_for(std::string_view key, const Type& type)
{
    if (type.items == text_items && key == "max") {
        return "did you mean 'max_length'?";
    }
    return type.items == number_items && key == "max_length"
               ? "did you mean 'max'?"
               : "";
}

void refuse_foreign_keys(const TableReader& part, const Type& type)
{
    for (const OwnedKey& owned : owned_keys) {
        if (part.has(owned.key) && owned.owner != type.items &&
            owned.owner != type.wider) {
            part.refuse_key(
                owned.key, Code::KeyNotForType,
                fmt::format("'{}' is for {} only", owned.key, owned.owner),
                hint_for(owned.key, type));
        }
    }
}

Responses responses_of(const TableReader& part, const Definitions& definitions)
{
    const bool has_set = part.has("responses");
    const bool has_options = part.has("options");
    if (has_set && has_options) {
        part.refuse_key("options", Code::OptionsTwice,
                        "this item has both 'responses' and 'options'",
                        "keep one of the two");
        return nullptr;
    }
    if (has_options) {
        return read_options(part);
    }
    if (!has_set) {
        part.faults().add(part.where(), Code::NoOptions,
                          "a choice item needs 'responses' or 'options'");
    }
    const auto set =
        look_up_one<Index<Responses>>(definitions.responses, part, "responses");
    return set ? definitions.questionnaire.response_sets[set->value].responses
               : nullptr;
}

// Reads what the keys of an item say of what it takes; false when that cannot
// be told.
struct KindReader {
    const TableReader& part;
    const Definitions& definitions;

    bool operator()(Options& options) const
    {
        options.responses = responses_of(part, definitions);
        return options.responses != nullptr;
    }

    bool operator()(Numbers& numbers) const
    {
        numbers.min = number_bound("min");
        numbers.max = number_bound("max");
        numbers.step = part.number("step");
        numbers.unit = part.text("unit");
        numbers.low_label = part.text("low_label");
        numbers.high_label = part.text("high_label");
        if (numbers.min && numbers.max && *numbers.max < *numbers.min) {
            part.refuse_value("max", Code::OutOfRange, "'max' is below 'min'");
        }
        if (numbers.step && *numbers.step <= Number(0)) {
            part.refuse_value("step", Code::OutOfRange,
                              "'step' must be above 0");
            numbers.step.reset();
        }
        return part.has("min") == numbers.min.has_value() &&
               part.has("max") == numbers.max.has_value();
    }

    bool operator()(OwnWords& own) const
    {
        own.max_length = part.whole("max_length").value_or(own.max_length);
        if (own.max_length == 0) {
            part.refuse_value("max_length", Code::OutOfRange,
                              "'max_length' must be at least 1");
        }
        return true;
    }

    bool operator()(Moments& moments) const
    {
        moments.min = moment_bound("min", moments);
        moments.max = moment_bound("max", moments);
        if (moments.min && moments.max && *moments.max < *moments.min) {
            part.refuse_value("max", Code::OutOfRange, "'max' is before 'min'");
        }
        return part.has("min") == moments.min.has_value() &&
               part.has("max") == moments.max.has_value();
    }

    bool operator()(Nothing&) const { return true; }

    void refuse_bound(std::string_view key, std::string_view wanted) const
    {
        part.refuse_value(key, Code::WrongType,
                          fmt::format("'{}' must be {} here", key, wanted));
    }

    std::optional<Number> number_bound(std::string_view key) const
    {
        const TomlValue* found = part.value(key);
        if (found != nullptr && moment_in(*found)) {
            refuse_bound(key, "a number");
            return std::nullopt;
        }
        return part.number(key);
    }

    std::optional<std::string> moment_bound(std::string_view key,
                                            const Moments& moments) const
    {
        const TomlValue* found = part.value(key);
        if (found == nullptr) {
            return std::nullopt;
        }
        auto moment = moment_of(moments, moment_in(*found).value_or(""));
        if (!moment) {
            refuse_bound(key, moments.is_time
                                  ? "a time in whole seconds such as 14:30:00"
                                  : "a date such as 2026-12-01");
        } else if (!moments.is_time && moment->starts_with("0000")) {
            part.refuse_value(key, Code::OutOfRange,
                              fmt::format("'{}' is before the year 0001", key));
            return std::nullopt;
        }
        return moment;
    }
};

// Nothing after a fault.
const Type* type_of(const TableReader& part)
{
    std::string word = part.text("type");
    if (!part.has("type")) {
        if (part.has("responses") || part.has("options")) {
            word = types().front().word;
        } else {
            part.faults().add(part.where(), Code::MissingKey,
                              "this item has neither 'type' nor options",
                              "add 'responses', 'options' or a 'type'");
        }
    }
    const auto found = std::ranges::find(types(), word, &Type::word);
    return found == types().end() ? nullptr : &*found;
}

// Nothing when it cannot be told.
std::optional<ItemKind> kind_of(const TableReader& part,
                                const Definitions& definitions)
{
    const Type* type = type_of(part);
    if (type == nullptr) {
        return std::nullopt;
    }
    refuse_foreign_keys(part, *type);
    ItemKind kind = type->kind;
    const bool is_told = std::visit(KindReader{part, definitions}, kind);
    return is_told ? std::optional(std::move(kind)) : std::nullopt;
}

void read_item(const TableReader& part, Definitions& definitions)
{
    define(definitions.items, part, definitions);
    const auto kind = kind_of(part, definitions);
    definitions.is_item_faulty.push_back(!kind);
    definitions.show_ifs.push_back(part.value("show_if"));
    Item item;
    item.id = part.text("id");
    item.text = part.text("text");
    item.kind = kind.value_or(Nothing{});
    item.required = part.truth("required").value_or(false);
    item.group = look_up_one<GroupIndex>(definitions.groups, part, "group");
    item.help = part.text("help");
    item.why = part.text("why");
    item.sources = look_up_all<SourceIndex>(
        definitions.sources, part.placed("sources"), part.faults());
    item.where = part.where();
    definitions.questionnaire.items.push_back(std::move(item));
}

void read_group(const TableReader& part, Definitions& definitions)
{
    define(definitions.groups, part, definitions);
    definitions.questionnaire.groups.push_back({.id = part.text("id"),
                                                .title = part.text("title"),
                                                .text = part.text("text"),
                                                .where = part.where()});
}

}  // namespace

void read_groups(const Reading& file)
{
    for_each_part(file, "group", keys::group, read_group);
}

void read_items(const Reading& file)
{
    if (!for_each_part(file, "item", keys::item, read_item, most_items)) {
        file.definitions.items.mark_incomplete();
    }
}

void read_show_ifs(Definitions& definitions, Faults& faults)
{
    for (std::size_t i = 0; i < definitions.show_ifs.size(); ++i) {
        definitions.questionnaire.items[i].show_if =
            read_condition(definitions.show_ifs[i], {i}, definitions, faults);
    }
}

}  // namespace ajar
