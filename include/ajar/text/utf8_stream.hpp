// UTF-8 that comes in byte by byte, as from a keyboard.
#pragma once

#include <string>

namespace ajar {

class Utf8Stream {
public:
    // The code points that are whole with this byte: none, one, or two when it
    // also shows that those before it were no UTF-8. Each maximal part of
    // something invalid gives one U+FFFD.
    std::u32string feed(char byte);

    // Whether bytes are held that are not a code point yet.
    bool is_waiting() const { return !m_held.empty(); }

    // No more will come: U+FFFD for the bytes that are held, if any.
    std::u32string finish();

private:
    std::string m_held;
};

}  // namespace ajar
