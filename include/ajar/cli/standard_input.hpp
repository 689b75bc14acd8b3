// Standard input as a stream that can tell a broken read from the end.
#pragma once

#include <array>
#include <istream>
#include <streambuf>

namespace ajar {

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

}  // namespace ajar
