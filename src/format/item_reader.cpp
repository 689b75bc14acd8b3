#include <ajar/format/item_reader.hpp>

#include <ajar/format/expression/reader.hpp>
#include <ajar/format/library_reader.hpp>
#include <ajar/format/part_reader.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ajar {

namespace {

constexpr Cap most_items{2000, "a questionnaire may have 2000 items, not more"};

enum class Type { SingleChoice, MultipleChoice, Number, Text, Note };

bool is_choice(Type type)
{
    return type == Type::SingleChoice || type == Type::MultipleChoice;
}

struct OwnedKey {
    std::string_view key;
    bool (*belongs_to)(Type);
    std::string_view owner;
};

constexpr auto is_number = [](Type type) {
    return type == Type::Number;
};
constexpr auto is_text = [](Type type) {
    return type == Type::Text;
};

constexpr std::array<OwnedKey, 9> owned_keys{{
    {"responses", is_choice, "choice items"},
    {"options", is_choice, "choice items"},
    {"min", is_number, "number items"},
    {"max", is_number, "number items"},
    {"step", is_number, "number items"},
    {"unit", is_number, "number items"},
    {"low_label", is_number, "number items"},
    {"high_label", is_number, "number items"},
    {"max_length", is_text, "text items"},
}};

// The longest text and the largest number are easily mixed up.
std::string hint_for(std::string_view key, Type type)
{
    if (is_text(type) && key == "max") {
        return "did you mean 'max_length'?";
    }
    return is_number(type) && key == "max_length" ? "did you mean 'max'?" : "";
}

void refuse_foreign_keys(const TableReader& part, Type type, Faults& faults)
{
    for (const OwnedKey& owned : owned_keys) {
        if (part.has(owned.key) && !owned.belongs_to(type)) {
            faults.add(
                part.where_key(owned.key), Code::KeyNotForType,
                fmt::format("'{}' is for {} only", owned.key, owned.owner),
                hint_for(owned.key, type));
        }
    }
}

std::optional<Type> type_of(const TableReader& part, Faults& faults)
{
    if (part.has("type")) {
        const auto word = part.word("type");
        return word ? std::optional(static_cast<Type>(*word)) : std::nullopt;
    }
    if (part.has("responses") || part.has("options")) {
        return Type::SingleChoice;
    }
    faults.add(part.where(), Code::MissingKey,
               "this item has neither 'type' nor options",
               "add 'responses', 'options' or a 'type'");
    return std::nullopt;
}

Responses responses_of(const TableReader& part,
                       const Definitions& definitions,
                       Faults& faults)
{
    if (part.has("responses") && part.has("options")) {
        faults.add(part.where_key("options"), Code::OptionsTwice,
                   "this item has both 'responses' and 'options'",
                   "keep one of the two");
        return nullptr;
    }
    if (const TomlArray* options = part.array("options")) {
        return read_options(*options, part.where_value("options"), faults);
    }
    if (!part.has("responses") && !part.has("options")) {
        faults.add(part.where(), Code::NoOptions,
                   "a choice item needs 'responses' or 'options'");
    }
    const auto set = look_up_one<Index<Responses>>(
        definitions.responses, part, "responses", "set of responses",
        Code::UnknownResponses, faults);
    return set ? definitions.questionnaire.response_sets[set->value].responses
               : nullptr;
}

NumberEntry number_entry(const TableReader& part, Faults& faults)
{
    NumberEntry entry{.min = part.number("min"),
                      .max = part.number("max"),
                      .step = part.number("step"),
                      .unit = part.text("unit"),
                      .low_label = part.text("low_label"),
                      .high_label = part.text("high_label")};
    if (entry.min && entry.max && *entry.max < *entry.min) {
        faults.add(part.where_value("max"), Code::OutOfRange,
                   "'max' is below 'min'");
    }
    if (entry.step && *entry.step <= Number(0)) {
        faults.add(part.where_value("step"), Code::OutOfRange,
                   "'step' must be above 0");
        entry.step.reset();
    }
    return entry;
}

TextEntry text_entry(const TableReader& part, Faults& faults)
{
    TextEntry entry;
    entry.max_length = part.whole("max_length").value_or(entry.max_length);
    if (entry.max_length == 0) {
        faults.add(part.where_value("max_length"), Code::OutOfRange,
                   "'max_length' must be at least 1");
    }
    return entry;
}

// Nothing when the kind of the item cannot be told.
std::optional<ItemKind> kind_of(const TableReader& part,
                                const Definitions& definitions,
                                Faults& faults)
{
    const auto type = type_of(part, faults);
    if (!type) {
        return std::nullopt;
    }
    refuse_foreign_keys(part, *type, faults);
    switch (*type) {
    case Type::SingleChoice:
    case Type::MultipleChoice: {
        const Responses responses = responses_of(part, definitions, faults);
        if (responses == nullptr) {
            return std::nullopt;
        }
        if (*type == Type::SingleChoice) {
            return SingleChoice{responses};
        }
        return MultipleChoice{responses};
    }
    case Type::Number: {
        NumberEntry entry = number_entry(part, faults);
        const bool is_whole = part.has("min") == entry.min.has_value() &&
                              part.has("max") == entry.max.has_value();
        return is_whole ? std::optional<ItemKind>(std::move(entry))
                        : std::nullopt;
    }
    case Type::Text: return text_entry(part, faults);
    case Type::Note: return Note{};
    }
    return std::nullopt;
}

void read_item(const TomlTable& table,
               Span where,
               Definitions& definitions,
               Faults& faults)
{
    const TableReader part(table, where, keys::item(), faults);
    define(definitions.items, part, definitions.questionnaire.files, faults);
    const auto kind = kind_of(part, definitions, faults);
    definitions.is_item_faulty.push_back(!kind);
    definitions.show_ifs.push_back(part.value("show_if"));
    Item item;
    item.id = part.text("id");
    item.text = part.text("text");
    item.kind = kind.value_or(Note{});
    item.required = part.truth("required").value_or(false);
    item.group = look_up_one<GroupIndex>(definitions.groups, part, "group",
                                         "group", Code::UnknownGroup, faults);
    item.help = part.text("help");
    item.why = part.text("why");
    item.sources =
        look_up_all<SourceIndex>(definitions.sources, part.placed("sources"),
                                 "source", Code::UnknownSource, faults);
    item.where = where;
    definitions.questionnaire.items.push_back(std::move(item));
}

}  // namespace

void read_groups(const TomlTable& root,
                 Definitions& definitions,
                 Faults& faults)
{
    for_each_table(root, "group", [&](const TomlTable& table, Span where) {
        const TableReader part(table, where, keys::group(), faults);
        define(definitions.groups, part, definitions.questionnaire.files,
               faults);
        definitions.questionnaire.groups.push_back({.id = part.text("id"),
                                                    .title = part.text("title"),
                                                    .text = part.text("text"),
                                                    .where = where});
    });
}

void read_items(const TomlTable& root, Definitions& definitions, Faults& faults)
{
    const bool are_all_read =
        for_each_table(root, "item", most_items, faults,
                       [&](const TomlTable& table, Span where) {
                           read_item(table, where, definitions, faults);
                       });
    if (!are_all_read) {
        definitions.items.mark_incomplete();
    }
}

void read_show_ifs(Definitions& definitions, Faults& faults)
{
    for (std::size_t i = 0; i < definitions.show_ifs.size(); ++i) {
        if (const TomlValue* show_if = definitions.show_ifs[i]) {
            definitions.questionnaire.items[i].show_if =
                read_condition(*show_if, {i}, definitions, faults);
        }
    }
}

}  // namespace ajar
