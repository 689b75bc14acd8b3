// The door to the person: read a line, write text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

class Console {
public:
    virtual ~Console() = default;

    // The next line without its end (LF or CRLF); nothing at the end of input.
    // A last line without a newline counts.
    virtual std::optional<std::string> read_line() = 0;

    virtual void write(std::string_view text) = 0;

    // Whether a person sits there; piped input is asked less (ajar(1)).
    virtual bool is_interactive() const = 0;

    virtual std::size_t width() const = 0;
};

}  // namespace ajar
