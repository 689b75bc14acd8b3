#include <ajar/text/cluster.hpp>

#include <algorithm>
#include <charconv>

#include "screen_emulator.hpp"

namespace ajar {

namespace {

std::size_t number(std::string_view digits)
{
    std::size_t value = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

ScreenEmulator::ScreenEmulator(std::size_t rows, std::size_t columns)
    : m_cells(rows, std::vector<EmulatedCell>(columns, {"#", Weight::Bold}))
{
}

void ScreenEmulator::apply(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (bytes.starts_with("\x1B[")) {
            const std::size_t last = std::min(
                bytes.find_first_not_of("0123456789;?", 2), bytes.size() - 1);
            obey(bytes.substr(2, last - 2), bytes[last]);
            bytes.remove_prefix(last + 1);
        } else {
            // What is printed on end makes clusters; a sequence parts them.
            const std::size_t end = bytes.substr(0, bytes.find('\x1B')).size();
            const Cluster cluster = first_cluster(bytes.substr(0, end));
            print(bytes.substr(0, cluster.bytes), cluster.width);
            bytes.remove_prefix(cluster.bytes);
        }
    }
}

void ScreenEmulator::print(std::string_view cluster, std::size_t width)
{
    ++m_printed;
    std::vector<EmulatedCell>& row = m_cells[m_row];
    if (width == 0) {  // a mark without a letter joins what stands before it
        if (m_column > 0) {
            row[m_is_behind_end ? m_column : m_column - 1].text += cluster;
        }
        return;
    }
    if (m_is_behind_end || m_column + width > row.size()) {
        ++m_unknown;  // a frame never runs over the end of a row
        return;
    }
    put(m_column, {std::string(cluster), m_weight});
    for (std::size_t half = 1; half < width; ++half) {
        put(m_column + half, {"", m_weight});
    }
    m_is_behind_end = m_column + width == row.size();
    m_column = std::min(m_column + width, row.size() - 1);
}

// Half of a wide character that is overwritten leaves nothing.
void ScreenEmulator::put(std::size_t column, const EmulatedCell& cell)
{
    std::vector<EmulatedCell>& row = m_cells[m_row];
    if (row[column].text.empty() && !cell.text.empty() && column > 0) {
        row[column - 1] = {};
    }
    if (column + 1 < row.size() && row[column + 1].text.empty()) {
        row[column + 1] = {};
    }
    row[column] = cell;
}

void ScreenEmulator::obey(std::string_view parameters, char last)
{
    if (last == 'H') {
        move_to(parameters);
    } else if (last == 'K' && parameters.empty()) {
        erase_line();
    } else if (last == 'J' && parameters.empty()) {
        erase_below();
    } else if (last == 'm' && (parameters == "0" || parameters == "1")) {
        m_weight = parameters == "1" ? Weight::Bold : Weight::Plain;
    } else if (last != 'h' || parameters != "?25") {
        ++m_unknown;
    }
}

void ScreenEmulator::move_to(std::string_view parameters)
{
    const std::size_t part = parameters.find(';');
    const std::size_t row = number(parameters.substr(0, part));
    const std::size_t column = part == std::string_view::npos
                                   ? 1
                                   : number(parameters.substr(part + 1));
    m_unknown += row > m_cells.size() || column > m_cells[0].size() ? 1U : 0U;
    m_row = std::min(row, m_cells.size()) - 1;
    m_column = std::min(column, m_cells[0].size()) - 1;
    m_is_behind_end = false;
}

void ScreenEmulator::erase_line()
{
    std::vector<EmulatedCell>& row = m_cells[m_row];
    m_unknown += m_is_behind_end ? 1U : 0U;  // it would take the last cell
    put(m_column, {});
    std::fill(row.begin() + static_cast<std::ptrdiff_t>(m_column), row.end(),
              EmulatedCell{});
}

void ScreenEmulator::erase_below()
{
    erase_line();
    for (std::size_t row = m_row + 1; row < m_cells.size(); ++row) {
        std::ranges::fill(m_cells[row], EmulatedCell{});
    }
}

}  // namespace ajar
