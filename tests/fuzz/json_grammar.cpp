#include <algorithm>

#include "json_grammar.hpp"

namespace ajar::fuzz {

namespace {

// Each function takes what it is named after off the text, and tells whether it
// was there.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    bool whole_text() { return value() && m_rest == "\n"; }

private:
    bool value()
    {
        skip_blanks();
        if (m_rest.starts_with('{')) {
            return bracketed('}', true);
        }
        if (m_rest.starts_with('[')) {
            return bracketed(']', false);
        }
        if (m_rest.starts_with('"')) {
            return string();
        }
        return word("true") || word("false") || word("null") || number();
    }

    bool bracketed(char end, bool has_keys)
    {
        m_rest.remove_prefix(1);
        skip_blanks();
        if (word({&end, 1})) {
            return true;
        }
        do {
            skip_blanks();
            if ((has_keys && !key()) || !value()) {
                return false;
            }
            skip_blanks();
        } while (word(","));
        return word({&end, 1});
    }

    bool key()
    {
        return m_rest.starts_with('"') && string() &&
               (skip_blanks(), word(":"));
    }

    bool string()
    {
        m_rest.remove_prefix(1);
        while (!m_rest.empty() && !m_rest.starts_with('"')) {
            if (m_rest.starts_with('\\')) {
                if (!word("\\\"") && !word("\\\\") && !word("\\n")) {
                    return false;
                }
            } else if (static_cast<unsigned char>(m_rest[0]) < 0x20) {
                return false;
            } else {
                m_rest.remove_prefix(1);
            }
        }
        return word("\"");
    }

    bool number()
    {
        word("-");
        const bool starts_with_zero = m_rest.starts_with('0');
        const std::size_t whole = digits();
        if (whole == 0 || (starts_with_zero && whole > 1)) {
            return false;
        }
        return !word(".") || digits() > 0;
    }

    std::size_t digits()
    {
        const std::size_t count =
            std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        m_rest.remove_prefix(count);
        return count;
    }

    bool word(std::string_view expected)
    {
        const bool is_there = m_rest.starts_with(expected);
        m_rest.remove_prefix(is_there ? expected.size() : 0);
        return is_there;
    }

    void skip_blanks()
    {
        m_rest.remove_prefix(
            std::min(m_rest.find_first_not_of(" \n"), m_rest.size()));
    }

    std::string_view m_rest;
};

}  // namespace

bool is_json(std::string_view text) { return Reader(text).whole_text(); }

}  // namespace ajar::fuzz
