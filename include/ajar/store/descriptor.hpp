// An open file, and the few things that are done with one.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace ajar {

// Closes what it holds. Where opening failed it holds nothing, and errno says
// why.
class Descriptor {
public:
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
    ~Descriptor();

    int number() const { return m_number; }

    bool is_open() const { return m_number >= 0; }

private:
    int m_number;
};

// False with errno set when not everything could be written.
bool write_all(const Descriptor& file, std::string_view text);

// What errno means, in the system's words.
std::string last_reason();

}  // namespace ajar
