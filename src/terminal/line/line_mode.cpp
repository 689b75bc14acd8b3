#include <ajar/terminal/line/line_mode.hpp>

#include <ajar/engine/progress.hpp>
#include <ajar/engine/typed.hpp>
#include <ajar/model/spelling.hpp>
#include <ajar/terminal/line/voice.hpp>
#include <ajar/terminal/line/waiting.hpp>
#include <ajar/terminal/talk/hints.hpp>
#include <ajar/terminal/talk/messages.hpp>
#include <ajar/terminal/talk/paragraphs.hpp>
#include <ajar/terminal/talk/prompt.hpp>
#include <ajar/terminal/talk/session.hpp>
#include <ajar/text/utf8.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

namespace {

// Whether to keep a draft: asked once, and nothing is chosen by Enter alone.
// Begins a draft if the person wants one; a request when they want to stop or
// to leave instead.
std::optional<Request> ask_about_draft(Voice& voice,
                                       DraftSaver& keeper,
                                       const SupportPage& support)
{
    constexpr std::size_t yes = 1;
    const std::size_t width = voice.width();
    voice.show(paragraph(message::may_keep_draft, width) +
               marked("1. ", message::keep_draft, width) +
               marked("2. ", message::keep_nothing, width));
    while (true) {
        const TypedAtPage typed =
            wait_for_number(voice, 2, Request::Stop, support);
        if (const auto* request = std::get_if<Request>(&typed)) {
            return *request;
        }
        if (std::get<std::size_t>(typed) != yes) {
            return std::nullopt;
        }
        const std::string fault = keeper.begin();
        if (fault.empty()) {
            return std::nullopt;
        }
        voice.say(fault + " " + std::string(message::two_goes_on));
    }
}

// The pages of line mode, spoken once each: questions with what was taught so
// far in mind, help with support first, and places to rest. Everything it
// refers to outlives it.
class LinePages {
public:
    enum class Rest { None, HalfWay, BeforeResult };

    LinePages(const Session& session, Voice& voice)
        : m_questionnaire(session.questionnaire), m_support(session.support),
          m_voice(voice)
    {
    }

    // The question where the interview stands. How to answer is said at the
    // first two questions, and not again right after help.
    void question(const Interview& interview);

    // A line for that question. One that asks for the support lines of a
    // country is given on as a request for help, which has them then.
    std::optional<std::string> hear_answer(const Item& item);

    void help(const Interview& interview);

    // Each place to rest is named once, and none that lies before another.
    void rest(Rest place, std::string_view words);

private:
    const Questionnaire& m_questionnaire;
    const SupportPage& m_support;
    Voice& m_voice;
    std::string m_country;  // whose support lines were asked for
    Rest m_last_rest = Rest::None;
    bool m_is_explained = false;  // help has just said how to answer
};

void LinePages::question(const Interview& interview)
{
    constexpr std::size_t taught = 2;
    const Item& item = m_questionnaire.at(*interview.current);
    m_voice.show(question_page(m_questionnaire, interview, m_voice.width()));
    const bool is_explained = std::exchange(m_is_explained, false);
    const bool is_new = progress(m_questionnaire, interview).question <= taught;
    if (asks(item) && is_new && !is_explained) {
        m_voice.say(how_to_answer(item));
    }
}

std::optional<std::string> LinePages::hear_answer(const Item& item)
{
    const bool is_text = takes_words(item);
    return hear_or_country(m_voice, kind_words(item).prompt,
                           is_text ? HelpWords::InText : HelpWords::Usual,
                           m_country);
}

void LinePages::help(const Interview& interview)
{
    const Item& item = m_questionnaire.at(*interview.current);
    show_support(m_voice, m_support, m_country,
                 takes_words(item) ? HelpWords::InText : HelpWords::Usual);
    m_voice.show(help_page(m_questionnaire, interview, m_voice.width()));
    m_is_explained = true;
}

void LinePages::rest(Rest place, std::string_view words)
{
    if (m_last_rest < place && m_voice.is_interactive()) {
        m_last_rest = place;
        m_voice.show({});
        m_voice.say(words);
    }
}

// How it ends; nothing while it goes on.
using End = std::optional<Ending>;

class Conversation {
public:
    Conversation(const Session& session, Console& console)
        : m_questionnaire(session.questionnaire), m_support(session.support),
          m_voice(console), m_pages(session, m_voice),
          m_saver(session.draft_doors),
          m_interview(session.resume_point ? *session.resume_point
                                           : start(m_questionnaire))
    {
    }

    // The pages hold on to the voice.
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;
    ~Conversation() = default;

    End open();
    End ask();
    End close();

    bool has_more() const { return m_interview.current.has_value(); }

private:
    Typed hear_answer(const Item& item);
    Typed hear_text(const Item& item);
    Typed break_off(const Item& item, std::string_view text, Request request);

    End obey(const Item& item, Request request);
    End end_by(Request request) const;
    void settle(const Item& item, const Answer& given);
    void step_to(Interview next, std::string_view acknowledged);
    void go_back();
    End look_back(const PageWords& words, End at_going_on);

    Progress here() const { return progress(m_questionnaire, m_interview); }

    const Questionnaire& m_questionnaire;
    const SupportPage& m_support;
    Voice m_voice;
    LinePages m_pages;
    DraftSaver m_saver;
    Interview m_interview;
};

End Conversation::open()
{
    m_voice.show(
        start_page(m_questionnaire, message::x_leaves, m_voice.width()));
    if (!m_voice.is_interactive()) {
        return std::nullopt;
    }
    const TypedAtPage typed =
        wait_for_line(m_voice, start_words, goes_on, m_support);
    if (!goes_on(typed)) {
        return end_by(std::get<Request>(typed));
    }
    const auto request = m_saver.has_to_ask()
                             ? ask_about_draft(m_voice, m_saver, m_support)
                             : std::nullopt;
    return request ? end_by(*request) : std::nullopt;
}

End Conversation::ask()
{
    const Item& item = m_questionnaire.at(*m_interview.current);
    if (is_half_way(here())) {
        m_pages.rest(LinePages::Rest::HalfWay, message::half_way);
    }
    m_pages.question(m_interview);
    if (!asks(item) && !m_voice.is_interactive()) {
        step_to(skip(m_questionnaire, m_interview), "");
        return std::nullopt;
    }
    std::size_t complaints = 0;
    while (true) {
        const Typed typed = hear_answer(item);
        if (const auto* request = std::get_if<Request>(&typed)) {
            return obey(item, *request);
        }
        if (const auto* given = std::get_if<Answer>(&typed)) {
            settle(item, *given);
            return std::nullopt;
        }
        m_voice.say(hint(item, std::get<Objection>(typed), complaints++,
                         ways_out_in_lines(item)));
    }
}

End Conversation::close()
{
    End finished = finish(m_interview);
    if (!m_voice.is_interactive()) {
        return finished;
    }
    m_pages.rest(LinePages::Rest::BeforeResult, message::last_question);
    return look_back(last_review_words, std::move(finished));
}

// End of input is a request to stop.
Typed Conversation::hear_answer(const Item& item)
{
    if (takes_words(item)) {
        return hear_text(item);
    }
    const auto line = m_pages.hear_answer(item);
    return line ? understand(item, *line) : Typed(Request::Stop);
}

Typed Conversation::hear_text(const Item& item)
{
    std::string text;
    auto line = m_pages.hear_answer(item);
    while (line && !line->empty()) {
        const auto request = request_in_text(*line);
        if (request == Request::Help) {
            m_pages.help(m_interview);
            m_pages.question(m_interview);
            m_voice.say(text.empty() ? "" : message::text_is_kept);
            line = m_pages.hear_answer(item);
            continue;
        }
        if (request) {
            return break_off(item, text, *request);
        }
        if (text.size() <= longest_text) {  // else it is too long already
            text += (text.empty() ? "" : "\n") + *line;
        }
        line = m_voice.hear_more();
    }
    const bool is_over = !line && text.empty();
    return is_over ? Typed(Request::Stop) : understand_text(item, text);
}

// Going back and reviewing keep what was typed so far as the answer.
Typed Conversation::break_off(const Item& item,
                              std::string_view text,
                              Request request)
{
    if (request == Request::Skip) {
        return understand_text(item, {});
    }
    const bool keeps = request == Request::Back || request == Request::Review;
    if (!keeps || is_blank(text)) {
        return request;
    }
    Typed typed = understand_text(item, text);
    const auto* given = std::get_if<Answer>(&typed);
    if (given == nullptr) {
        return typed;
    }
    if (request == Request::Review) {
        settle(item, *given);
    } else {
        step_to(answer_and_stay(m_questionnaire, m_interview, *given),
                noted(item, *given));
    }
    return request;
}

End Conversation::obey(const Item& item, Request request)
{
    switch (request) {
    case Request::Skip:
        step_to(skip(m_questionnaire, m_interview),
                asks(item) ? message::skipped : "");
        return std::nullopt;
    case Request::Back: go_back(); return std::nullopt;
    case Request::Review: return look_back(review_words, std::nullopt);
    case Request::Help: m_pages.help(m_interview); return std::nullopt;
    case Request::Stop:
    case Request::Leave: return end_by(request);
    }
    return std::nullopt;
}

End Conversation::end_by(Request request) const
{
    return request == Request::Leave ? End(Left{}) : End(Stopped{here()});
}

void Conversation::settle(const Item& item, const Answer& given)
{
    step_to(answer(m_questionnaire, m_interview, given), noted(item, given));
}

// What is noted is kept first, if anything is. Says what the step changed
// beyond the next question.
void Conversation::step_to(Interview next, std::string_view acknowledged)
{
    const std::string about_draft =
        m_saver.save(saved_interview(next, *m_interview.current));
    m_voice.say(acknowledged);
    m_voice.say(about_draft);
    const PathChange change = path_change(m_questionnaire, m_interview, next);
    const auto opened = opened_critical(m_questionnaire, m_interview, next);
    m_interview = std::move(next);
    m_voice.say(path_changed(change));
    for (const CriticalIndex rule : opened) {
        m_voice.show(
            paragraphs(m_questionnaire.at(rule).text, m_voice.width()));
    }
    m_voice.say(opened.empty() ? "" : message::support_is_near);
}

void Conversation::go_back()
{
    Interview earlier = back(m_questionnaire, m_interview);
    if (earlier.current == m_interview.current) {
        m_voice.say(message::nothing_before);
    }
    m_interview = std::move(earlier);
}

End Conversation::look_back(const PageWords& words, End at_going_on)
{
    m_voice.show(review_page(m_questionnaire, m_interview, m_voice.width()));
    std::vector<Reviewed> listed = review(m_questionnaire, m_interview);
    if (m_interview.current && asks(m_questionnaire.at(*m_interview.current))) {
        // Its number leads back to it, answered or not.
        listed.push_back({here().question, *m_interview.current});
    }
    const auto fits = [&](const TypedAtPage& typed) {
        return goes_on(typed) || item_named(typed, listed);
    };
    const TypedAtPage typed = wait_for_line(m_voice, words, fits, m_support);
    if (const auto item = item_named(typed, listed)) {
        m_interview = go_to(m_interview, *item);
        return std::nullopt;
    }
    return goes_on(typed) ? std::move(at_going_on)
                          : end_by(std::get<Request>(typed));
}

}  // namespace

Ending converse(const Session& session, Console& console)
{
    Voice(console).say_all(session.notices);
    Conversation conversation(session, console);
    End end = session.resume_point ? std::nullopt : conversation.open();
    while (!end) {
        end =
            conversation.has_more() ? conversation.ask() : conversation.close();
    }
    return *std::move(end);
}

}  // namespace ajar
