// An open file of the system, closed when nobody holds it any more.
#pragma once

#include <unistd.h>

#include <utility>

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

}  // namespace ajar
