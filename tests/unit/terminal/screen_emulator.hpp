// A terminal as small as its tests allow: printable text by width, CUP, EL, ED,
// SGR 0 and 1, and the sequences that do nothing here. What it does not know it
// counts as unknown.
#pragma once

#include <ajar/terminal/device/frame.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

struct EmulatedCell {
    std::string text = " ";  // empty: the right half of a wide character
    Weight weight = Weight::Plain;

    bool operator==(const EmulatedCell&) const = default;
};

class ScreenEmulator {
public:
    // Full of rubbish, so that what is not drawn shows.
    ScreenEmulator(std::size_t rows, std::size_t columns);

    void apply(std::string_view bytes);

    const std::vector<std::vector<EmulatedCell>>& cells() const
    {
        return m_cells;
    }

    std::size_t row() const { return m_row; }

    std::size_t column() const { return m_column; }

    std::size_t unknown() const { return m_unknown; }

    // Printed characters since the start; a wide one counts as one.
    std::size_t printed() const { return m_printed; }

private:
    void print(std::string_view cluster, std::size_t width);
    void put(std::size_t column, const EmulatedCell& cell);
    void obey(std::string_view parameters, char last);
    void move_to(std::string_view parameters);
    void erase_line();
    void erase_below();

    std::vector<std::vector<EmulatedCell>> m_cells;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    bool m_is_behind_end = false;  // the next character would wrap
    Weight m_weight = Weight::Plain;
    std::size_t m_unknown = 0;
    std::size_t m_printed = 0;
};

}  // namespace ajar
