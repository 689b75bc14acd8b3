// Keeps the draft up to date, and knows what to say about it.
#pragma once

#include <ajar/terminal/session.hpp>

#include <string>
#include <utility>

namespace ajar {

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

}  // namespace ajar
