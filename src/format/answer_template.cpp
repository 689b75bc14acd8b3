#include <ajar/format/answer_template.hpp>

#include <ajar/format/toml/writer.hpp>

#include <fmt/format.h>

namespace ajar {

namespace {

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

std::string range_words(const NumberEntry& entry)
{
    std::string words = "a number";
    if (entry.min) {
        words += fmt::format(", {} at least", entry.min->to_text());
    }
    if (entry.max) {
        words += fmt::format(", {} at most", entry.max->to_text());
    }
    if (entry.step) {
        words += fmt::format(", in steps of {}", entry.step->to_text());
    }
    return entry.unit.empty() ? words
                              : fmt::format("{} ({})", words, entry.unit);
}

std::string lines_for(const SingleChoice& choice)
{
    return "# One of:\n" + option_lines(*choice.responses);
}

std::string lines_for(const MultipleChoice& choice)
{
    return "# Any of these, in brackets and parted by commas; [] for none:\n" +
           option_lines(*choice.responses);
}

std::string lines_for(const NumberEntry& entry)
{
    std::string lines = toml_comment("Write " + range_words(entry) + ".");
    if (!entry.low_label.empty() && entry.min) {
        lines += toml_comment(
            fmt::format("  {}  {}", entry.min->to_text(), entry.low_label));
    }
    if (!entry.high_label.empty() && entry.max) {
        lines += toml_comment(
            fmt::format("  {}  {}", entry.max->to_text(), entry.high_label));
    }
    return lines;
}

std::string lines_for(const TextEntry& entry)
{
    return fmt::format("# A text in quotes, at most {} characters.\n",
                       entry.max_length);
}

std::string lines_for(const Note&) { return {}; }

std::string_view blank_answer(const Item& item)
{
    if (std::holds_alternative<MultipleChoice>(item.kind)) {
        return "[]";
    }
    return std::holds_alternative<TextEntry>(item.kind) ? "\"\"" : "";
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
    text +=
        std::visit([](const auto& kind) { return lines_for(kind); }, item.kind);
    if (asks(item)) {
        const std::string_view blank = blank_answer(item);
        text += fmt::format("# {} ={}{}\n", item.id, blank.empty() ? "" : " ",
                            blank);
    }
    return text;
}

}  // namespace

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
