// The door to the person, and the one over two streams: pipes, files and a
// terminal in line mode.
#pragma once

#include <cstddef>
#include <iosfwd>
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

// What the caller found out about the two ends.
struct ConsoleTraits {
    bool is_interactive = false;
    std::size_t width = 76;
    bool is_ascii = false;  // the other side knows no other characters
};

// The streams outlive the console. All lines of a run are read through one
// console. A line is kept up to 1 MiB, which fits nothing, and the rest of it
// is dropped. One that goes on for 16 MiB is the end of input: a device without
// an end must not hold the program up.
class StreamConsole : public Console {
public:
    StreamConsole(std::istream& in, std::ostream& out, ConsoleTraits traits);

    std::optional<std::string> read_line() override;
    void write(std::string_view text) override;

    bool is_interactive() const override { return m_traits.is_interactive; }

    std::size_t width() const override { return m_traits.width; }

private:
    std::istream& m_in;
    std::ostream& m_out;
    ConsoleTraits m_traits;
};

}  // namespace ajar
