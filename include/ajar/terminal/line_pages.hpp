// The pages of line mode, spoken once each: questions with what was taught so
// far in mind, help with support first, and places to rest.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/session.hpp>
#include <ajar/terminal/voice.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// Everything it refers to outlives it.
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

}  // namespace ajar
