#include <ajar/format/answers_file.hpp>

#include <ajar/format/table.hpp>
#include <ajar/format/toml/writer.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace ajar {

namespace {

constexpr int draft_format = 1;

WrittenScalar scalar_of(const TomlValue& value)
{
    WrittenScalar scalar{{}, value.where};
    if (const auto* number = std::get_if<TomlNumber>(&value.value)) {
        scalar.value = number->value;
    } else if (const auto* text = std::get_if<std::string>(&value.value)) {
        scalar.value = *text;
    } else if (const auto moment = moment_in(value)) {
        scalar.value = *moment;
        scalar.is_moment = true;
    }
    return scalar;
}

std::optional<WrittenId> written_id(const TableReader& file,
                                    std::string_view key)
{
    if (file.value(key) == nullptr) {
        return std::nullopt;
    }
    return WrittenId{file.text(key), file.where_value(key)};
}

// What answer files and drafts have in common.
AnswerSheet sheet_of(const TableReader& file, Faults& faults)
{
    AnswerSheet sheet;
    sheet.questionnaire = written_id(file, "questionnaire");
    sheet.version = written_id(file, "version");
    for (Placed& id : file.placed("skipped")) {
        sheet.skipped.push_back({std::move(id.text), id.where});
    }
    if (const auto* answers = file.value_as<TomlTable>("answers")) {
        for_each_text(*answers, [&](const TomlValue& text) {
            is_short_enough(text, faults);
        });
        sheet.answers = written_answers(*answers);
    }
    sheet.answers_where = file.where_key("answers");
    return sheet;
}

// What a later program wrote may hold keys that mean something to it alone.
bool is_of_another_format(const TomlTable& root, Faults& faults)
{
    const auto* number = root.find_as<TomlNumber>("format");
    if (number == nullptr || !number->value || *number->value == draft_format) {
        return false;
    }
    faults.add(root.find("format")->value.where, Code::UnsupportedFormat,
               fmt::format("this draft has the format {}, and this ajar reads "
                           "format {}",
                           number->value->to_text(), draft_format),
               "the ajar that wrote it can go on with it");
    return true;
}

// `head` ends where the ids stand that every such file begins with.
std::string write_answers_under(std::string head,
                                const Questionnaire& questionnaire,
                                const Answers& answers,
                                const std::vector<ItemIndex>& skipped)
{
    std::string text = std::move(head);
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
            text += fmt::format("{} = {}\n", item.id,
                                spelled(item, *answers[i], toml_value));
        }
    }
    return text;
}

std::string option_lines(const std::vector<ResponseOption>& options)
{
    std::string lines;
    for (const ResponseOption& option : options) {
        lines += toml_comment(
            fmt::format("  {}  {}{}", toml_value(option.value), option.label,
                        option.exclusive ? " (not beside another one)" : ""));
    }
    return lines;
}

std::string end_line(const std::string& number, const std::string& label)
{
    return number.empty() || label.empty()
               ? std::string()
               : toml_comment(fmt::format("  {}  {}", number, label));
}

// What an answer may be, one a line, where that has a label.
std::string labelled_values(const Item& item, const KindWords& words)
{
    if (const auto* options = options_of(item)) {
        return option_lines(*options);
    }
    const auto* numbers = std::get_if<Numbers>(&item.kind);
    return numbers == nullptr ? std::string()
                              : end_line(words.low, numbers->low_label) +
                                    end_line(words.high, numbers->high_label);
}

std::string entry_for(const Questionnaire& questionnaire, const Item& item)
{
    std::string text = "\n";
    if (!questionnaire.frame.empty() && asks(item)) {
        text += toml_comment(questionnaire.frame + ":");
    }
    text += toml_comment(item.text);
    if (item.show_if) {
        text += toml_comment("Asked only if: " + item.show_if->text);
    }
    if (item.required && asks(item)) {
        text += "# This one needs an answer when it is asked.\n";
    }
    const KindWords words = kind_words(item);
    text += toml_comment(words.in_template) + labelled_values(item, words);
    if (asks(item)) {
        text += fmt::format("# {} ={}{}\n", item.id,
                            words.blank.empty() ? "" : " ", words.blank);
    }
    return text;
}

}  // namespace

std::vector<WrittenAnswer> written_answers(const TomlTable& table)
{
    std::vector<WrittenAnswer> answers;
    for (const TomlEntry& entry : table.entries) {
        WrittenAnswer answer;
        answer.item = entry.key.name;
        answer.item_where = entry.key.where;
        answer.where = entry.value.where;
        if (const auto* array = std::get_if<TomlArray>(&entry.value.value)) {
            answer.is_array = true;
            for (const TomlValue& element : *array) {
                answer.scalars.push_back(scalar_of(element));
            }
        } else {
            answer.scalars.push_back(scalar_of(entry.value));
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

void for_each_text(const TomlTable& answers,
                   const std::function<void(const TomlValue&)>& check)
{
    const auto check_if_text = [&](const TomlValue& value) {
        if (std::holds_alternative<std::string>(value.value)) {
            check(value);
        }
    };
    for (const TomlEntry& entry : answers.entries) {
        check_if_text(entry.value);
        if (const auto* array = std::get_if<TomlArray>(&entry.value.value)) {
            for (const TomlValue& element : *array) {
                check_if_text(element);
            }
        }
    }
}

Result<AnswerSheet> read_answer_sheet(const SourceRef& source)
{
    Faults faults(source);
    const auto root = read_toml(faults);
    if (!root) {
        return std::unexpected(faults.take());
    }
    const TableReader file(*root, {{1, 1}, 1, 0}, keys::answer_file, faults);
    AnswerSheet sheet = sheet_of(file, faults);
    sheet.source = source;
    sheet.taken = file.date_time("taken");
    // Whoever holds the answers against their items lists their faults beside
    // these.
    sheet.faults = faults.take();
    return sheet;
}

Result<Draft> read_draft(const SourceRef& source)
{
    Faults faults(source);
    const auto root = read_toml(faults);
    if (!root || is_of_another_format(*root, faults)) {
        return std::unexpected(faults.take());
    }
    const TableReader file(*root, {{1, 1}, 1, 0}, keys::draft, faults);
    Draft draft{.sheet = sheet_of(file, faults),
                .path = file.text("path"),
                .last = written_id(file, "last")};
    draft.sheet.source = source;
    draft.sheet.taken = file.date_time("saved");
    draft.sheet.faults = faults.take();
    return draft;
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

std::string write_draft(const Questionnaire& questionnaire,
                        const Answers& answers,
                        const std::vector<ItemIndex>& skipped,
                        const DraftNotes& notes)
{
    std::string head = fmt::format(
        "# A draft of the questionnaire '{0}', kept because you asked for it.\n"
        "# 'ajar resume {0}' goes on with it, 'ajar forget {0}' deletes it.\n"
        "format = {1}\n",
        questionnaire.id, draft_format);
    if (!notes.path.empty()) {
        head += fmt::format("path = {}\n", toml_string(notes.path));
    }
    if (!notes.saved.empty()) {
        head += fmt::format("saved = {}\n", notes.saved);
    }
    if (notes.last) {
        head += fmt::format("last = {}\n",
                            toml_string(questionnaire.at(*notes.last).id));
    }
    return write_answers_under(std::move(head), questionnaire, answers,
                               skipped);
}

std::string write_example(const Questionnaire& questionnaire,
                          const Answers& answers,
                          std::string_view part)
{
    return write_answers_under(
        fmt::format("# Made-up answers that show {}.\n", part), questionnaire,
        answers, {});
}

std::string write_answer_template(const Questionnaire& questionnaire)
{
    std::string text = toml_comment(questionnaire.title);
    text += "# Take away the '#' in front of an item's name and write your "
            "answer behind\n"
            "# the '='. Leave out what you do not want to answer.\n\n";
    text += fmt::format("questionnaire = {}\nversion = {}\n\n[answers]\n",
                        toml_string(questionnaire.id),
                        toml_string(questionnaire.version));
    for (const Item& item : questionnaire.items) {
        text += entry_for(questionnaire, item);
    }
    return text;
}

}  // namespace ajar
