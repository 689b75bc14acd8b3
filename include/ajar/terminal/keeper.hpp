// Keeps the draft up to date, and knows what to say about it.
#pragma once

#include <ajar/terminal/session.hpp>

#include <string>
#include <utility>

namespace ajar {

class Keeper {
public:
    // Asked for already, unless the person still has to be asked.
    explicit Keeper(Keeping keeping)
        : m_keeping(std::move(keeping)), m_is_wanted(!m_keeping.begin)
    {
    }

    bool has_to_ask() const { return m_keeping.begin && !m_is_wanted; }

    // Whether there will be something to go on with.
    bool keeps() const { return m_is_wanted && m_keeping.keep; }

    // What to say when no draft can be begun; empty when it was.
    std::string begin();

    // Returns when the draft is safe, or with what to say when it is not: once
    // for a row of failures, and once when it is safe again.
    std::string keep(const Kept& kept);

private:
    Keeping m_keeping;
    bool m_is_wanted;
    bool m_has_failed = false;
};

}  // namespace ajar
