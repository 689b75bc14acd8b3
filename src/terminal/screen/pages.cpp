#include <ajar/terminal/screen/pages.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/terminal/screen/rows.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/terminal/talk/prompt.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace ajar {

namespace {

std::vector<Lines> rows_of(const Item& item,
                           const std::optional<Answer>& noted,
                           const Marking& marking,
                           std::size_t columns)
{
    const bool has_boxes = takes_several(item);
    const auto box = [has_boxes](bool is_chosen) {
        return !has_boxes ? "" : is_chosen ? "[x]" : "[ ]";
    };
    const std::string_view no_box = has_boxes ? "   " : "";
    std::vector<Lines> all;
    const auto add = [&](std::string_view key, std::string_view box_or_gap,
                         std::string_view label) {
        all.push_back(list_row(key, box_or_gap, label,
                               marking.row == all.size(), columns));
    };
    for (const auto& [kind, option] : list_of(item, marking)) {
        switch (kind) {
        case RowKind::Option: {
            const bool is_answer = noted == Answer(OptionIndex{option});
            add(fmt::format("{:>2}", option + 1), box(marking.chosen[option]),
                (*options_of(item))[option].label +
                    (is_answer ? " (your answer)" : ""));
            break;
        }
        case RowKind::None:
            add(" 0", box(marking.is_none), message::none_of_these);
            break;
        case RowKind::Skip: add(" s", no_box, "Skip this one"); break;
        case RowKind::Stop: add(" q", no_box, "Stop here"); break;
        }
    }
    return all;
}

// What the ends of a range are, and what they mean.
std::string choices_text(const Item& item, std::size_t width)
{
    if (!is_typed(item) || takes_words(item)) {
        return {};
    }
    std::string range = kind_words(item).prompt;
    range.resize(range.find_last_not_of(": ") + 1);
    return paragraph(closed(range), width) + choices_of(item, width);
}

// What belongs to the question and is no option.
std::string below_question(const Item& item, std::size_t width)
{
    std::string text = choices_text(item, width);
    if (item.required) {
        text += paragraph(message::needs_answer, width);
    } else if (takes_words(item)) {
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
    if (is_typed(item)) {
        FieldLines typed = field_lines(marking.field, text_width(columns));
        if (!marking.is_on_keys) {
            page.field = std::move(typed);
            return;
        }
        page.head.insert(page.head.end(), typed.lines.begin(),
                         typed.lines.end());
    }
    page.options = rows_of(item, noted, marking, columns);
    page.marked = marking.row;
}

// What Enter does there.
KeyWords enter_on(const Item& item, const Marking& marking)
{
    // As long as "Enter go on", so that the row need not be sent again.
    constexpr KeyWords stops{"Enter stops"};
    constexpr KeyWords skips{"Enter skips"};
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
    constexpr KeyWords to_moment{"Tab to the answer", "Tab answer"};
    const bool is_moment = std::holds_alternative<Moments>(item.kind);
    if (marking.is_on_keys) {
        return keys({enter,
                     takes_words(item) ? to_words
                     : is_moment       ? to_moment
                                       : to_number,
                     words::back, words::skip, words::review, words::help,
                     words::stop},
                    columns);
    }
    constexpr KeyWords new_line{"Ctrl-J new line", "^J line"};
    constexpr KeyWords field_help{"Ctrl-G help and support", "^G help"};
    constexpr KeyWords other{"Tab, then b, s, r or q", "Tab: b s r q"};
    return takes_words(item)
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
    if (hint.empty() && takes_several(item)) {
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

Page start_screen(const Questionnaire& questionnaire,
                  const Remarks& remarks,
                  std::size_t columns)
{
    const std::size_t width = text_width(columns);
    std::string text = paragraph(message::for_screen_readers, width);
    for (const std::string& notice : remarks.notices) {
        text += paragraph(notice, width);
    }
    return reading_screen(
        text + start_page(questionnaire, message::ctrl_x_leaves, width),
        below(
            remarks.hint,
            keys({key_words::go_on, key_words::help, key_words::stop}, columns),
            columns),
        columns);
}

Page draft_screen(std::optional<std::size_t> marked,
                  const std::string& hint,
                  std::size_t columns)
{
    Page page;
    page.head =
        lines_of(paragraph(message::may_keep_draft, text_width(columns)));
    page.options = {
        list_row(" 1", "", message::keep_draft, marked == 0U, columns),
        list_row(" 2", "", message::keep_nothing, marked == 1U, columns)};
    page.marked = marked;
    page.foot = below(hint,
                      keys({{"A number marks", "Number marks"},
                            key_words::go_on,
                            key_words::help,
                            key_words::stop},
                           columns),
                      columns);
    return page;
}

Page review_screen(const Questionnaire& questionnaire,
                   const Interview& interview,
                   const std::vector<Reviewed>& reviewed,
                   std::optional<std::size_t> marked,
                   const Remarks& remarks,
                   std::size_t columns)
{
    const std::size_t width = text_width(columns);
    Page page;
    page.head = lines_of(
        above(remarks.notices, width) +
        paragraph(interview.current ? "" : message::last_question, width) +
        paragraph(reviewed.empty() ? message::no_answers
                                   : message::answers_so_far,
                  width));
    for (const Reviewed& one : reviewed) {
        const Item& item = questionnaire.at(one.item);
        const auto& answer = interview.answers[one.item.value];
        Lines row = list_row(fmt::format("{:>2}", one.number), "", item.text,
                             marked == page.options.size(), columns);
        const Lines words = lines_of(paragraph(
            came_of(one, item, answer), width, {"         ", "         "}));
        row.insert(row.end(), words.begin(), words.end());
        page.options.push_back(std::move(row));
    }
    page.marked = marked;
    constexpr KeyWords change{"Enter change this one", "Enter change"};
    constexpr KeyWords to_result{"Enter the result", "Enter result"};
    const KeyWords enter = marked              ? change
                           : interview.current ? key_words::go_on
                                               : to_result;
    const Lines line =
        reviewed.empty()
            ? keys({enter, key_words::help, key_words::stop}, columns)
            : keys({{"Number or arrows mark one to change", "Number marks"},
                    enter,
                    {"f first skipped", "f skipped"},
                    key_words::help,
                    key_words::stop},
                   columns);
    page.foot = below(remarks.hint, line, columns);
    return page;
}

Page reading_screen(const std::string& laid_out,
                    Lines foot,
                    std::size_t columns)
{
    Page page;
    page.head = lines_of(laid_out, columns);
    page.foot = std::move(foot);
    return page;
}

Page stop_screen(std::string_view draft_note, std::size_t columns)
{
    Page page;
    page.head = lines_of(paragraph(draft_note, text_width(columns)));
    page.options = {list_row(" q", "", "Stop here", true, columns)};
    page.marked = 0;
    page.foot = keys(
        {{"Enter stops"}, {"any other key goes back", "other keys go back"}},
        columns);
    return page;
}

Page too_small_screen(std::size_t columns)
{
    return reading_screen(
        paragraph("This window is very small. Make it larger, or press P to go "
                  "on line by line.",
                  text_width(columns)),
        {}, columns);
}

}  // namespace ajar
