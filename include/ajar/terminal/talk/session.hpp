// What a conversation is about, the doors it has to the world, and how it can
// end.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/render/text.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

// The support page in a style: laid out already, and sanitised. The country is
// as somebody typed it; an empty one is for the caller to choose.
using SupportPage =
    std::function<std::string(const PageStyle&, std::string_view country)>;

// Both give the words for a person when they could not do what they are for,
// and nothing when all is well.
struct DraftDoors {
    // Begins to keep a draft, once the person wants one. Without it nobody is
    // asked.
    std::function<std::string()> begin;
    // Makes sure of what was settled so far before it returns. Without it
    // nothing is kept.
    std::function<std::string(const SavedInterview&)> save;
};

// Keeps the draft up to date, and knows what to say about it.
class DraftSaver {
public:
    // Asked for already, unless the person still has to be asked.
    explicit DraftSaver(DraftDoors draft_doors)
        : m_doors(std::move(draft_doors)), m_is_wanted(!m_doors.begin)
    {
    }

    bool has_to_ask() const { return m_doors.begin && !m_is_wanted; }

    // Whether there will be something to go on with.
    bool saves() const { return m_is_wanted && m_doors.save; }

    // What to say when no draft can be begun; empty when it was.
    std::string begin();

    // Returns when the draft is safe, or with what to say when it is not: once
    // for a row of failures, and once when it is safe again.
    std::string save(const SavedInterview& saved);

private:
    DraftDoors m_doors;
    bool m_is_wanted;
    bool m_has_failed = false;
};

struct Session {
    const Questionnaire& questionnaire;
    SupportPage support;
    DraftDoors draft_doors = {};
    // The conversation goes on here, without a start page.
    std::optional<Interview> resume_point = {};
    std::vector<std::string> notices = {};  // above all else, once
};

// By request or at the end of input. What is said then is the caller's.
struct Stopped {
    Progress at;
};

// At once and silently: the caller says nothing either.
struct Left {};

using Ending = std::variant<Finished, Stopped, Left>;

}  // namespace ajar
