#include <ajar/terminal/screen_pages.hpp>

#include <ajar/terminal/messages.hpp>
#include <ajar/terminal/page.hpp>
#include <ajar/terminal/prompt.hpp>
#include <ajar/terminal/screen_rows.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <utility>

namespace ajar {

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
    page.mark_column = mark_column;
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
    page.mark_column = mark_column;
    const KeyWords enter{marked              ? "Enter change this one"
                         : interview.current ? "Enter go on"
                                             : "Enter the result",
                         marked              ? "Enter change"
                         : interview.current ? "Enter on"
                                             : "Enter result"};
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
                    Lines keys_here,
                    std::size_t columns)
{
    Page page;
    page.head = lines_of(laid_out, columns);
    page.foot = std::move(keys_here);
    return page;
}

Page stop_screen(std::string_view fate, std::size_t columns)
{
    Page page;
    page.head = lines_of(paragraph(fate, text_width(columns)));
    page.options = {list_row(" q", "", "Stop here", true, columns)};
    page.marked = 0;
    page.mark_column = mark_column;
    page.foot = keys({{"Enter stops", "Enter stops"},
                      {"any other key goes back", "other keys go back"}},
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
