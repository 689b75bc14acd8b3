// The text of a bracketed paste, as it comes in.
#pragma once

#include <optional>
#include <string>

namespace ajar {

class Paste {
public:
    // The text when this code point was the last of ESC [ 201 ~, ready then
    // for the next paste. CR LF and CR become LF; other control characters but
    // TAB are dropped, and so is all beyond 1 MiB.
    std::optional<std::string> take(char32_t code_point);

    // The text so far, without a part of the end, ready then for the next
    // paste: no more will come.
    std::string finish();

private:
    void add(char32_t code_point);

    std::string m_text;
    std::string m_end;  // as much of ESC [ 201 ~ as has come
    bool m_is_full = false;
    bool m_is_behind_return = false;
};

// C0, C1 and DEL.
constexpr bool is_control(char32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

}  // namespace ajar
