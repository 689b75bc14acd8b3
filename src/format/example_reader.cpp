#include <ajar/format/example_reader.hpp>

#include <ajar/format/answers_file.hpp>
#include <ajar/format/part_reader.hpp>
#include <ajar/format/table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

Placed key_of(const TomlEntry& entry)
{
    return {entry.key.name, entry.key.where};
}

AnswerSheet read_answers(const TableReader& part,
                         SourceRef source,
                         const Definitions& definitions,
                         Faults& faults)
{
    AnswerSheet sheet;
    sheet.source = std::move(source);
    const TomlTable* answers = part.table("answers");
    if (answers == nullptr) {
        return sheet;
    }
    for (const TomlEntry& entry : answers->entries) {
        look_up(definitions.items, key_of(entry), "item", Code::UnknownItem,
                faults);
    }
    // These travel with the file, so they are held to its rules.
    for_each_text(*answers,
                  [&](const TomlValue& text) { is_clean_text(text, faults); });
    sheet.answers = written_answers(*answers);
    sheet.answers_where = part.where_key("answers");
    return sheet;
}

void read_expected_scores(const TomlTable& scores,
                          const Definitions& definitions,
                          WorkedExample& example,
                          Faults& faults)
{
    for (const TomlEntry& entry : scores.entries) {
        const auto scale = look_up(definitions.scales, key_of(entry), "scale",
                                   Code::UnknownScale, faults);
        const auto* text = std::get_if<std::string>(&entry.value.value);
        const auto* number = std::get_if<TomlNumber>(&entry.value.value);
        const bool is_none = text != nullptr && *text == "none";
        if (number == nullptr && !is_none) {
            faults.add(entry.value.where, Code::WrongType,
                       "a score must be a number, or \"none\"");
        } else if ((is_none || is_number_within_limits(entry.value, faults)) &&
                   scale) {
            example.scores.push_back(
                {{*scale}, is_none ? std::nullopt : number->value});
        }
    }
}

void read_expected_band(const TomlEntry& entry,
                        ScaleIndex scale,
                        const Definitions& definitions,
                        WorkedExample& example,
                        Faults& faults)
{
    const auto* text = std::get_if<std::string>(&entry.value.value);
    if (text == nullptr) {
        faults.add(entry.value.where, Code::WrongType,
                   "a band is named by its id in quotes");
        return;
    }
    if (!is_clean_text(entry.value, faults)) {
        return;
    }
    const auto& bands = definitions.questionnaire.at(scale).bands;
    const auto found = std::ranges::find(bands, *text, &Band::id);
    if (found != bands.end()) {
        example.bands.push_back(
            {scale, {static_cast<std::size_t>(found - bands.begin())}});
        return;
    }
    std::vector<std::string> known;
    for (const Band& band : bands) {
        known.push_back(band.id);
    }
    faults.add(
        entry.value.where, Code::UnknownBand,
        fmt::format("scale '{}' has no band '{}'", entry.key.name, *text),
        faults.suggestion(*text, known));
}

void read_expected_bands(const TomlTable& bands,
                         const Definitions& definitions,
                         WorkedExample& example,
                         Faults& faults)
{
    for (const TomlEntry& entry : bands.entries) {
        if (const auto scale = look_up(definitions.scales, key_of(entry),
                                       "scale", Code::UnknownScale, faults)) {
            read_expected_band(entry, {*scale}, definitions, example, faults);
        }
    }
}

template <class Position>
std::optional<std::vector<Position>> expected_list(const TableReader& part,
                                                   std::string_view key,
                                                   const Names& names,
                                                   std::string_view kind,
                                                   Code code,
                                                   Faults& faults)
{
    if (part.value(key) == nullptr) {
        return std::nullopt;
    }
    return look_up_all<Position>(names, part.placed(key), kind, code, faults);
}

void read_expectations(const TableReader& part,
                       const Definitions& definitions,
                       WorkedExample& example,
                       Faults& faults)
{
    if (const TomlTable* scores = part.table("scores")) {
        read_expected_scores(*scores, definitions, example, faults);
    }
    if (const TomlTable* bands = part.table("bands")) {
        read_expected_bands(*bands, definitions, example, faults);
    }
    example.explanations = expected_list<ExplanationIndex>(
        part, "explanations", definitions.explanations, "explanation",
        Code::UnknownExplanation, faults);
    example.next_steps = expected_list<NextStepIndex>(
        part, "next_steps", definitions.next_steps, "next step",
        Code::UnknownNextStep, faults);
    example.critical = expected_list<CriticalIndex>(
        part, "critical", definitions.critical, "critical rule",
        Code::UnknownCritical, faults);
    example.hidden = expected_list<ItemIndex>(
        part, "hidden", definitions.items, "item", Code::UnknownItem, faults);
    example.support_first = part.truth("support_first");
    example.abuse_first = part.truth("abuse_first");
}

}  // namespace

void read_examples(const TomlTable& root,
                   SourceRef source,
                   Definitions& definitions,
                   Faults& faults)
{
    for_each_table(root, "test", [&](const TomlTable& table, Span where) {
        const TableReader part(table, where, keys::test(), faults);
        WorkedExample example;
        example.name = part.text("name");
        example.where = where;
        example.answers = read_answers(part, source, definitions, faults);
        if (const TomlTable* expect = part.table("expect")) {
            const TableReader expected(*expect, part.where_value("expect"),
                                       keys::expect(), faults);
            read_expectations(expected, definitions, example, faults);
        }
        definitions.questionnaire.examples.push_back(std::move(example));
    });
}

}  // namespace ajar
