// Foreign text made safe for a terminal or a file: the one sanitiser that
// is in front of every sink (ajar-questionnaire(5), What may stand in a
// file).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// The byte at which a forbidden character starts: a control character (Cc)
// other than newline and tab, a line or paragraph separator (Zl, Zp), a format
// character (Cf) other than U+200C and U+200D between letters or marks, a tag,
// or a byte that is no UTF-8. Nothing when the text from `from` on is clean.
std::optional<std::size_t> first_forbidden(std::string_view text,
                                           std::size_t from = 0);

// The text with every forbidden character made visible as \u{1B}, and every
// stray byte as \x{FF}. Newlines stay; a tab becomes a blank.
std::string sanitized(std::string_view text);

// The same on one line: newlines become blanks too.
std::string sanitized_line(std::string_view text);

// The part of a text from byte `from` up to `to` as it is in the whole, on one
// line: what is beside a joiner says whether it is clean.
std::string sanitized_part(std::string_view text,
                           std::size_t from,
                           std::size_t to);

}  // namespace ajar
