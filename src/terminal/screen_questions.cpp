#include <ajar/terminal/screen_questions.hpp>

#include <ajar/terminal/messages.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/prompt.hpp>
#include <ajar/terminal/screen_rows.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace ajar {

namespace {

class ListPage {
public:
    ListPage(const Item& item,
             const std::optional<Answer>& noted,
             const Marking& marking,
             std::size_t columns)
        : m_item(item), m_noted(noted), m_marking(marking), m_columns(columns)
    {
    }

    std::vector<Lines> rows()
    {
        std::vector<Lines> all;
        for (const ListRow& row : list_of(m_item, m_marking)) {
            m_is_marked = m_marking.row == all.size();
            all.push_back(std::visit(*this, row));
        }
        return all;
    }

    Lines operator()(const OptionRow& row) const
    {
        const std::string& label = (*options_of(m_item))[row.option].label;
        const bool is_answer = m_noted == Answer(OptionIndex{row.option});
        return list_row(fmt::format("{:>2}", row.option + 1),
                        box(is_multiple() && m_marking.chosen[row.option]),
                        is_answer ? label + " (your answer)" : label,
                        m_is_marked, m_columns);
    }

    Lines operator()(const NoneRow&) const
    {
        return list_row(" 0", box(m_marking.is_none), message::none_of_these,
                        m_is_marked, m_columns);
    }

    Lines operator()(const SkipRow&) const
    {
        return list_row(" s", blank(), "Skip this one", m_is_marked, m_columns);
    }

    Lines operator()(const StopRow&) const
    {
        return list_row(" q", blank(), "Stop here", m_is_marked, m_columns);
    }

private:
    bool is_multiple() const
    {
        return std::holds_alternative<MultipleChoice>(m_item.kind);
    }

    std::string_view box(bool is_chosen) const
    {
        return !is_multiple() ? "" : is_chosen ? "[x]" : "[ ]";
    }

    std::string_view blank() const { return is_multiple() ? "   " : ""; }

    const Item& m_item;
    const std::optional<Answer>& m_noted;
    const Marking& m_marking;
    std::size_t m_columns;
    bool m_is_marked = false;
};

// What the ends of a range are, and what they mean.
std::string choices_text(const Item& item, std::size_t width)
{
    if (!std::holds_alternative<NumberEntry>(item.kind)) {
        return {};
    }
    std::string range = prompt_of(item);
    range.resize(range.find_last_not_of(": ") + 1);
    return paragraph(closed(range), width) + choices_of(item, width);
}

// What belongs to the question and is no option.
std::string below_question(const Item& item, std::size_t width)
{
    std::string text = choices_text(item, width);
    if (item.required) {
        text += paragraph(message::needs_answer, width);
    } else if (std::holds_alternative<TextEntry>(item.kind)) {
        text += paragraph(message::may_stay_empty, width);
    }
    return text;
}

void add_answer(Page& page,
                const Item& item,
                const Interview& interview,
                const Marking& marking,
                std::size_t columns)
{
    const auto& noted = interview.answers[interview.current->value];
    if (is_typed(item) && !marking.is_on_keys) {
        page.field = field_lines(marking.field, text_width(columns));
        return;
    }
    if (is_typed(item)) {
        const FieldLines typed =
            field_lines(marking.field, text_width(columns));
        page.head.insert(page.head.end(), typed.lines.begin(),
                         typed.lines.end());
    }
    page.options = ListPage(item, noted, marking, columns).rows();
    page.marked = marking.row;
    page.mark_column = mark_column;
}

// What Enter does there.
KeyWords enter_on(const Item& item, const Marking& marking)
{
    // As long as the usual words, so that the row need not be sent again.
    constexpr KeyWords stops{"Enter stops", "Enter stops"};
    constexpr KeyWords skips{"Enter skips", "Enter skips"};
    const Typed typed = meant(item, marking);
    return typed == Typed(Request::Stop)                 ? stops
           : asks(item) && typed == Typed(Request::Skip) ? skips
                                                         : key_words::go_on;
}

Lines key_line(const Item& item, const Marking& marking, std::size_t columns)
{
    namespace words = key_words;
    const KeyWords enter = enter_on(item, marking);
    if (!is_typed(item)) {
        return keys(
            {enter, words::back, words::review, words::help, words::stop},
            columns);
    }
    constexpr KeyWords to_words{"Tab to your words", "Tab words"};
    constexpr KeyWords to_number{"Tab to the number", "Tab number"};
    if (marking.is_on_keys) {
        return keys({enter,
                     std::holds_alternative<NumberEntry>(item.kind) ? to_number
                                                                    : to_words,
                     words::back, words::skip, words::review, words::help,
                     words::stop},
                    columns);
    }
    constexpr KeyWords new_line{"Ctrl-J new line", "^J line"};
    constexpr KeyWords field_help{"Ctrl-G help and support", "^G help"};
    constexpr KeyWords other{"Tab, then b, s, r or q", "Tab: b s r q"};
    return std::holds_alternative<TextEntry>(item.kind)
               ? keys({words::go_on, new_line, field_help, other}, columns)
               : keys({words::go_on, field_help, other}, columns);
}

}  // namespace

Page question_screen(const Questionnaire& questionnaire,
                     const Interview& interview,
                     const Marking& marking,
                     const Remarks& remarks,
                     std::size_t columns)
{
    const std::size_t width = text_width(columns);
    const Item& item = questionnaire.at(*interview.current);
    std::string hint = remarks.hint;
    if (hint.empty() && std::holds_alternative<MultipleChoice>(item.kind)) {
        hint = is_wide(columns) ? message::number_marks : message::numbers_mark;
    }
    Page page;
    page.head = lines_of(above(remarks.notices, width) +
                         question_head(questionnaire, interview, width) +
                         below_question(item, width));
    add_answer(page, item, interview, marking, columns);
    page.foot = below(hint, key_line(item, marking, columns), columns);
    return page;
}

}  // namespace ajar
