#include <ajar/format/expression/binder.hpp>
#include <ajar/format/part_reader.hpp>
#include <ajar/format/readers.hpp>

#include <fmt/format.h>

#include <map>
#include <memory>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t most_options = 100;

OptionValue option_value(const TomlValue& value)
{
    if (const auto* number = std::get_if<TomlNumber>(&value.value)) {
        return *number->value;
    }
    return std::get<std::string>(value.value);
}

std::optional<ResponseOption> read_option(const TomlTable& table,
                                          Span where,
                                          Faults& faults)
{
    const TableReader part(table, where, keys::option, faults);
    const TomlValue* value = part.value("value");
    const bool has_bad_score = part.has("score") && !part.number("score");
    if (value == nullptr || has_bad_score) {
        return std::nullopt;
    }
    ResponseOption option;
    option.value = option_value(*value);
    option.label = part.text("label");
    option.score = part.number("score");
    if (!option.score && std::holds_alternative<Number>(option.value)) {
        option.score = std::get<Number>(option.value);
    }
    option.exclusive = part.truth("exclusive").value_or(false);
    return option;
}

// A number and the string it is printed as would be typed alike.
bool is_new_value(const OptionValue& value,
                  Span where,
                  std::map<std::string, Span>& seen,
                  Faults& faults)
{
    const auto [first, is_new] = seen.emplace(to_text(value), where);
    if (!is_new) {
        faults.add(where, Code::DuplicateValue,
                   fmt::format("the value '{}' stands twice in this set",
                               to_text(value)),
                   first_defined_at(faults.source(), first->second.start));
    }
    return is_new;
}

void read_source(const TableReader& part, Definitions& definitions)
{
    define(definitions.sources, part, definitions);
    definitions.questionnaire.sources.push_back(
        {.id = part.text("id"),
         .title = part.text("title"),
         .year = part.number("year"),
         .strength = part.text("strength"),
         .note = part.text("note"),
         .checked = part.date("checked"),
         .where = part.where()});
}

void read_response_set(const TableReader& part, Definitions& definitions)
{
    define(definitions.responses, part, definitions);
    definitions.questionnaire.response_sets.push_back(
        {.id = part.text("id"),
         .responses = read_options(part),
         .where = part.where()});
}

void read_next_step(const TableReader& part, Definitions& definitions)
{
    define(definitions.next_steps, part, definitions);
    NextStep step;
    step.id = part.text("id");
    step.title = part.text("title");
    step.text = part.text("text");
    step.horizon = part.word<Horizon>("horizon");
    step.where = part.where();
    definitions.questionnaire.next_steps.push_back(std::move(step));
    const TomlValue* when = part.value("when");
    definitions.step_references.push_back(
        {when != nullptr ? std::optional(*when) : std::nullopt,
         part.placed("sources")});
}

}  // namespace

Responses read_options(const TableReader& part)
{
    const auto* options = part.value_as<TomlArray>("options");
    if (options == nullptr) {
        return nullptr;
    }
    if (options->empty()) {
        part.refuse_value("options", Code::NoOptions,
                          "there are no options here");
        return nullptr;
    }
    if (options->size() > most_options) {
        part.refuse_value(
            "options", Code::TooMany,
            fmt::format("this set has over {} options", most_options));
        return nullptr;
    }
    auto read = std::make_shared<std::vector<ResponseOption>>();
    std::map<std::string, Span> seen;
    bool is_usable = true;
    for (const TomlValue& element : *options) {
        const auto* table = std::get_if<TomlTable>(&element.value);
        auto option = table != nullptr
                          ? read_option(*table, element.where, part.faults())
                          : std::nullopt;
        if (option) {
            const Span place = table->find("value")->value.where;
            is_usable =
                is_new_value(option->value, place, seen, part.faults()) &&
                is_usable;
            read->push_back(std::move(*option));
        }
        is_usable = is_usable && option.has_value();
    }
    return is_usable ? read : nullptr;
}

void read_library_parts(const Reading& file)
{
    for_each_part(file, "source", keys::source, read_source);
    for_each_part(file, "responses", keys::responses, read_response_set);
    for_each_part(file, "next_step", keys::next_step, read_next_step);
}

void look_up_step_references(Definitions& definitions,
                             std::deque<Faults>& faults_of_files)
{
    auto& steps = definitions.questionnaire.next_steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepReferences& references = definitions.step_references[i];
        Faults& faults = faults_of_files[steps[i].where.file];
        const TomlValue* when = references.when ? &*references.when : nullptr;
        steps[i].when = read_condition(when, {}, definitions, faults);
        steps[i].sources = look_up_all<SourceIndex>(definitions.sources,
                                                    references.sources, faults);
    }
}

}  // namespace ajar
