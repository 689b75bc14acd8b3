#include <ajar/format/answers_file.hpp>

#include <ajar/format/document.hpp>
#include <ajar/format/table.hpp>
#include <ajar/format/toml_writer.hpp>
#include <ajar/format/value_rules.hpp>
#include <ajar/format/written_answers.hpp>

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

std::optional<WrittenId> written_id(const TableReader& file,
                                    std::string_view key)
{
    if (file.value(key) == nullptr) {
        return std::nullopt;
    }
    return WrittenId{file.text(key), file.where_value(key)};
}

std::string date_time_of(const TableReader& file)
{
    const TomlValue* taken = file.value("taken");
    return taken != nullptr ? std::get<TomlDateTime>(taken->value).text
                            : std::string();
}

std::string written(const Item& item, const Answer& answer)
{
    if (const auto* number = std::get_if<Number>(&answer)) {
        return number->to_text();
    }
    if (const auto* text = std::get_if<std::string>(&answer)) {
        return toml_string(*text);
    }
    const auto& options = *options_of(item);
    if (const auto* chosen = std::get_if<OptionIndex>(&answer)) {
        return toml_value(options[chosen->value].value);
    }
    std::string list;
    for (const OptionIndex option :
         std::get<std::vector<OptionIndex>>(answer)) {
        list += list.empty() ? "" : ", ";
        list += toml_value(options[option.value].value);
    }
    return "[" + list + "]";
}

std::string write_answers_under(std::string text,
                                const Questionnaire& questionnaire,
                                const Answers& answers,
                                const std::vector<ItemIndex>& skipped)
{
    text += fmt::format("questionnaire = {}\nversion = {}\n",
                        toml_string(questionnaire.id),
                        toml_string(questionnaire.version));
    if (!skipped.empty()) {
        std::vector<std::string> ids;
        for (const ItemIndex item : skipped) {
            ids.push_back(questionnaire.at(item).id);
        }
        text += fmt::format("skipped = {}\n", toml_strings(ids));
    }
    text += "\n[answers]\n";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i]) {
            const Item& item = questionnaire.items[i];
            text +=
                fmt::format("{} = {}\n", item.id, written(item, *answers[i]));
        }
    }
    return text;
}

}  // namespace

Result<AnswerSheet> read_answer_sheet(const SourceRef& source)
{
    Faults faults(source);
    const auto root = read_toml(faults);
    if (!root) {
        return std::unexpected(faults.take());
    }
    const TableReader file(*root, {{1, 1}, 1, 0}, keys::answer_file(), faults);
    AnswerSheet sheet;
    sheet.source = source;
    sheet.questionnaire = written_id(file, "questionnaire");
    sheet.version = written_id(file, "version");
    sheet.taken = date_time_of(file);
    for (Placed& id : file.placed("skipped")) {
        sheet.skipped.push_back({std::move(id.text), id.where});
    }
    if (const TomlTable* answers = file.table("answers")) {
        for_each_text(*answers, [&](const TomlValue& text) {
            is_short_enough(text, faults);
        });
        sheet.answers = written_answers(*answers);
    }
    sheet.answers_where = file.where_key("answers");
    // Whoever holds the answers against their items lists their faults beside
    // these.
    sheet.faults = faults.take();
    return sheet;
}

std::string write_answers(const Questionnaire& questionnaire,
                          const Answers& answers,
                          const std::vector<ItemIndex>& skipped)
{
    return write_answers_under(
        fmt::format("# Answers to the questionnaire '{}', kept because you "
                    "asked for it.\n"
                    "# This file is private; delete it whenever you like.\n",
                    questionnaire.id),
        questionnaire, answers, skipped);
}

std::string write_example(const Questionnaire& questionnaire,
                          const Answers& answers,
                          std::string_view part)
{
    return write_answers_under(
        fmt::format("# Made-up answers that show {}.\n", part), questionnaire,
        answers, {});
}

}  // namespace ajar
