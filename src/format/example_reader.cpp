#include <ajar/format/answers_file.hpp>
#include <ajar/format/part_reader.hpp>
#include <ajar/format/readers.hpp>

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
                         const SourceRef& own,
                         const Definitions& definitions)
{
    Faults& faults = part.faults();
    AnswerSheet sheet;
    sheet.source = own;
    const auto* answers = part.value_as<TomlTable>("answers");
    if (answers == nullptr) {
        return sheet;
    }
    for (const TomlEntry& entry : answers->entries) {
        look_up(definitions.items, key_of(entry), faults);
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
        const auto scale = look_up(definitions.scales, key_of(entry), faults);
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
        if (const auto scale =
                look_up(definitions.scales, key_of(entry), faults)) {
            read_expected_band(entry, {*scale}, definitions, example, faults);
        }
    }
}

template <class Position>
std::optional<std::vector<Position>> expected_list(const TableReader& part,
                                                   std::string_view key,
                                                   const Names& names)
{
    if (part.value(key) == nullptr) {
        return std::nullopt;
    }
    return look_up_all<Position>(names, part.placed(key), part.faults());
}

void read_expectations(const TableReader& part,
                       const Definitions& definitions,
                       WorkedExample& example)
{
    if (const auto* scores = part.value_as<TomlTable>("scores")) {
        read_expected_scores(*scores, definitions, example, part.faults());
    }
    if (const auto* bands = part.value_as<TomlTable>("bands")) {
        read_expected_bands(*bands, definitions, example, part.faults());
    }
    example.explanations = expected_list<ExplanationIndex>(
        part, "explanations", definitions.explanations);
    example.next_steps = expected_list<NextStepIndex>(part, "next_steps",
                                                      definitions.next_steps);
    example.critical =
        expected_list<CriticalIndex>(part, "critical", definitions.critical);
    example.hidden =
        expected_list<ItemIndex>(part, "hidden", definitions.items);
    example.support_first = part.truth("support_first");
    example.abuse_first = part.truth("abuse_first");
}

}  // namespace

void read_examples(const Reading& file, const SourceRef& own)
{
    const auto read = [&](const TableReader& part, Definitions& definitions) {
        WorkedExample example;
        example.name = part.text("name");
        example.where = part.where();
        example.answers = read_answers(part, own, definitions);
        if (const auto expected = part.table("expect", keys::expect)) {
            read_expectations(*expected, definitions, example);
        }
        definitions.questionnaire.examples.push_back(std::move(example));
    };
    for_each_part(file, "test", keys::test, read);
}

}  // namespace ajar
