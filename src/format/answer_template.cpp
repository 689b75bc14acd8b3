#include <ajar/format/answer_template.hpp>

#include <ajar/format/toml/writer.hpp>
#include <ajar/model/spelling.hpp>

#include <fmt/format.h>

#include <variant>

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
