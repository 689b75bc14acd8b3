// An open file or folder of the system: closed when nobody holds it any more,
// and all of what is in it, however little the system takes or gives at a time.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

class Descriptor {
public:
    // Takes what open() and its kind return, a failure too.
    explicit Descriptor(int number) : m_number(number) {}

    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }

    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor()
    {
        if (m_number >= 0) {
            close(m_number);
        }
    }

    int number() const { return m_number; }

    bool is_open() const { return m_number >= 0; }

private:
    int m_number;
};

// Whether all of the text was written; when not, errno says why.
bool write_all(int descriptor, std::string_view text);

// What a plain file holds from here on, `most` bytes of it at most; nothing
// when reading fails, and errno says why.
std::optional<std::string> read_at_most(int descriptor, std::size_t most);

// All names in the folder, sorted, but for "." and ".."; nothing when it cannot
// be read to its end, and errno says why.
std::optional<std::vector<std::string>> folder_entries(int folder);

// Whether the names in the folder, open for reading, survive a power cut. A
// file system that has no call for it is no failure; for another, errno says
// why.
bool flush_folder(int folder);

// The same for a folder that is open as a place alone (O_PATH).
bool flush_place(int folder);

}  // namespace ajar
