#include <ajar/engine/advice/warning.hpp>

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace ajar {

namespace {

std::string quoted(const OptionValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? fmt::format("\"{}\"", *text) : to_text(value);
}

struct Words {
    const Item& item;

    std::string operator()(OptionIndex chosen) const
    {
        return quoted((*options_of(item))[chosen.value].value);
    }

    std::string operator()(const std::vector<OptionIndex>& chosen) const
    {
        std::string list;
        for (const OptionIndex option : chosen) {
            list += (list.empty() ? "" : ", ") + (*this)(option);
        }
        return "[" + list + "]";
    }

    std::string operator()(const Number& number) const
    {
        return number.to_text();
    }

    std::string operator()(const std::string& text) const
    {
        return fmt::format("\"{}\"", text);
    }
};

}  // namespace

void Warnings::add(const Span& where,
                   Code code,
                   std::string message,
                   std::string hint)
{
    m_given.push_back({.severity = Severity::Warning,
                       .code = code,
                       .message = std::move(message),
                       .hint = std::move(hint),
                       .source = m_questionnaire.files[where.file],
                       .where = where});
}

std::string in_words(const Questionnaire& questionnaire, const Answers& answers)
{
    std::string words;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i]) {
            const Item& item = questionnaire.items[i];
            words += fmt::format("{}{} = {}", words.empty() ? "" : ", ",
                                 item.id, std::visit(Words{item}, *answers[i]));
        }
    }
    return words.empty() ? "nothing answered" : words;
}

}  // namespace ajar
