// Unicode text as bytes: decoding, counting, blank or not.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// A code point and the number of bytes it takes.
struct Decoded {
    char32_t code_point = 0;
    std::size_t bytes = 1;
};

// How many bytes at the start of the text are plain ASCII: the quick way past
// most of what is ever read or printed.
std::size_t ascii_prefix(std::string_view text);

// The code point at the start of `text`, or nothing when the bytes there are
// no valid UTF-8 (overlong forms, surrogates and cut-off sequences included).
// `text` is not empty.
std::optional<Decoded> decode_first(std::string_view text);

// Appends a code point that is no surrogate.
void append_utf8(std::string& text, char32_t code_point);

// The first byte that is not part of valid UTF-8; nothing when all is well.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Code points, as max_length counts them; a stray byte counts as one.
std::size_t count_characters(std::string_view text);

// Whether the text is empty or white space alone (Unicode White_Space).
bool is_blank(std::string_view text);

// UTF-8 that comes in byte by byte, as from a keyboard.
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
