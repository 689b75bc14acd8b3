#include <ajar/terminal/talk/prompt.hpp>

#include <ajar/engine/progress.hpp>
#include <ajar/model/spelling.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/text/sentence.hpp>

#include <fmt/format.h>

#include <variant>
#include <vector>

namespace ajar {

namespace {

std::string options_list(const std::vector<ResponseOption>& options,
                         std::size_t width)
{
    std::string text;
    for (std::size_t i = 0; i < options.size(); ++i) {
        text +=
            marked(fmt::format("{}. ", i + 1), closed(options[i].label), width);
    }
    return text;
}

// What the ends of a range mean.
std::string ends_of(const Numbers& numbers,
                    const KindWords& words,
                    std::size_t width)
{
    const auto end = [width](const std::string& number,
                             std::string_view otherwise,
                             const std::string& label) {
        return label.empty()
                   ? std::string()
                   : paragraph(closed(fmt::format(
                                   "{} means: {}",
                                   number.empty() ? otherwise : number, label)),
                               width);
    };
    return end(words.low, "A low number", numbers.low_label) +
           end(words.high, "A high number", numbers.high_label);
}

const Group* group_of(const Questionnaire& questionnaire, const Item& item)
{
    return item.group ? &questionnaire.groups[item.group->value] : nullptr;
}

// Whether the item shown before belongs to another group.
bool opens_group(const Questionnaire& questionnaire, const Interview& interview)
{
    std::size_t before = interview.current->value;
    const Item& item = questionnaire.items[before];
    while (before > 0) {
        --before;
        if (interview.is_shown[before]) {
            return questionnaire.items[before].group != item.group;
        }
    }
    return true;
}

// "Question 6 of about 30. Tiredness and rest.", and the group's own text
// where it begins.
std::string heading(const Questionnaire& questionnaire,
                    const Interview& interview,
                    std::size_t width)
{
    const Item& item = questionnaire.at(*interview.current);
    const Group* group = group_of(questionnaire, item);
    const bool is_new = opens_group(questionnaire, interview);
    std::string line;
    if (asks(item)) {
        line = question_number(progress(questionnaire, interview));
    }
    if (group != nullptr && (asks(item) || is_new)) {
        line += (line.empty() ? "" : " ") + closed(group->title);
    }
    std::string text = paragraph(line, width);
    if (group != nullptr && is_new) {
        text += paragraphs(group->text, width);
    }
    return text;
}

std::string so_far(const Interview& interview,
                   const Item& item,
                   std::size_t width)
{
    const auto& answer = interview.answers[interview.current->value];
    return answer ? paragraph(answer_so_far(item, *answer), width)
                  : std::string();
}

}  // namespace

std::string question_head(const Questionnaire& questionnaire,
                          const Interview& interview,
                          std::size_t width)
{
    const Item& item = questionnaire.at(*interview.current);
    const std::string frame =
        asks(item) ? paragraph(closed(questionnaire.frame, ":"), width)
                   : std::string();
    return heading(questionnaire, interview, width) + frame +
           paragraphs(item.text, width);
}

std::string choices_of(const Item& item, std::size_t width)
{
    if (const auto* numbers = std::get_if<Numbers>(&item.kind)) {
        return ends_of(*numbers, kind_words(item), width);
    }
    const auto* options = options_of(item);
    std::string text =
        options != nullptr ? options_list(*options, width) : std::string();
    if (takes_several(item)) {
        text += marked("0. ", closed(message::none_of_these), width) +
                paragraph(message::several, width);
    }
    return text;
}

std::string question_page(const Questionnaire& questionnaire,
                          const Interview& interview,
                          std::size_t width)
{
    const Item& item = questionnaire.at(*interview.current);
    std::string page = question_head(questionnaire, interview, width);
    if (!asks(item)) {
        return page;
    }
    page += choices_of(item, width);
    if (item.required) {
        page += paragraph(message::needs_answer, width);
    }
    return page + so_far(interview, item, width);
}

std::string help_page(const Questionnaire& questionnaire,
                      const Interview& interview,
                      std::size_t width)
{
    const Item& item = questionnaire.at(*interview.current);
    std::string page =
        paragraphs(item.help, width) +
        paragraphs_behind(std::string(message::why_asked), item.why, width) +
        paragraph(how_to_answer(item), width);
    if (asks(item)) {
        page +=
            paragraph(you_are_at(progress(questionnaire, interview)), width);
    }
    return page;
}

std::string start_page(const Questionnaire& questionnaire,
                       std::string_view quick_leave,
                       std::size_t width)
{
    std::string page = paragraph(closed(questionnaire.title), width);
    if (!questionnaire.intro.empty()) {
        page += "\n" + paragraphs(questionnaire.intro, width);
    }
    page += "\n";
    for (const std::string& line : start_lines(questionnaire, quick_leave)) {
        page += paragraph(line, width);
    }
    return page;
}

std::string review_page(const Questionnaire& questionnaire,
                        const Interview& interview,
                        std::size_t width)
{
    const std::vector<Reviewed> reviewed = review(questionnaire, interview);
    if (reviewed.empty()) {
        return paragraph(message::no_answers, width);
    }
    std::string page = paragraph(message::answers_so_far, width);
    for (const Reviewed& one : reviewed) {
        const Item& item = questionnaire.at(one.item);
        const auto& answer = interview.answers[one.item.value];
        page += marked(
            fmt::format("{}. ", one.number),
            fmt::format("{} - {}", item.text, came_of(one, item, answer)),
            width);
    }
    return page;
}

}  // namespace ajar
