// Bytes in: the only place that opens what a person names. What is written
// goes through the store.
#pragma once

#include <ajar/cli/failure.hpp>
#include <ajar/diag/source_text.hpp>

#include <array>
#include <istream>
#include <streambuf>
#include <string>
#include <vector>

namespace ajar {

// Reads a regular file or a pipe; "-" is `input`. Directories, devices and
// sockets are refused. Little more than 1 MiB is read: what is larger is
// refused by the reader of the text. `name` in messages is the path.
Attempt<SourceRef> read_source(const std::string& path,
                               std::istream& input,
                               Privacy privacy);

// Standard input, once it is bad().
std::unexpected<Failure> cannot_read_input();

// Ctrl-C where questions come line by line: the end of input first, so that a
// kind line can be said, and then the end by the signal, as a shell expects.
//
// As long as it lives, and there is a terminal, the first SIGINT ends the
// standard input; a second one ends the program at once. Where it was ignored
// at the start it stays ignored. There is one of them at a time.
class Interruption {
public:
    explicit Interruption(bool is_heard);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    // Whether SIGINT came since the last one was made.
    static bool came();

    // Ends the program by SIGINT, if it came, even after the last one is gone.
    static void raise_if_pending();

private:
    bool m_is_heard;
};

// std::cin takes a read that fails for the end of input. This one is bad()
// after it. All of a run is read through one of them.
class StandardInput : public std::istream {
public:
    StandardInput();

private:
    class Buffer : public std::streambuf {
    public:
        explicit Buffer(std::ios& owner) : m_owner(owner) {}

    protected:
        int_type underflow() override;

    private:
        std::ios& m_owner;
        std::array<char, 65536> m_bytes{};
    };

    Buffer m_buffer;
};

// Whether what was written to standard output has arrived, as far as the system
// tells: a file on another computer may say only upon closing that it has no
// room.
bool has_output_arrived();

// Whether standard output is a pipe that nobody reads any more.
bool has_output_lost_its_reader();

// The names of the folder's regular files, sorted; none when there is no such
// folder.
std::vector<std::string> files_in(const std::string& folder);

// One text for each file, by any path that leads to it: its device and inode. A
// path without a file has its own.
std::string identity_of(const std::string& path);

// The path with all links followed; empty when there is no such file.
std::string real_path(const std::string& path);

}  // namespace ajar
