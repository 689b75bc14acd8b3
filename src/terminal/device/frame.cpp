#include <ajar/terminal/device/frame.hpp>

#include <ajar/text/cluster.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <limits>
#include <string_view>

namespace ajar {

namespace {

constexpr std::string_view erase_to_end = "\x1B[K";
constexpr std::string_view plain = "\x1B[0m";
constexpr std::string_view bold = "\x1B[1m";

// A sequence that places the cursor takes about so many bytes.
constexpr std::size_t shortest_gap = 6;

std::string place(std::size_t row, std::size_t column)
{
    return fmt::format("\x1B[{};{}H", row + 1, column + 1);
}

// Whether all terminals give the character one cell.
bool has_sure_width(std::string_view cluster)
{
    const auto first = decode_first(cluster);
    if (!first || first->bytes != cluster.size()) {
        return false;
    }
    const char32_t code_point = first->code_point;
    if (code_point < 0x80) {
        return code_point >= 0x20 && code_point != 0x7F;
    }
    const bool is_of_our_scripts =
        code_point < 0x250 || (code_point >= 0x370 && code_point < 0x530) ||
        (code_point >= 0x1E00 && code_point < 0x2000);
    const auto category =
        utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    return is_of_our_scripts && (category == UTF8PROC_CATEGORY_LU ||
                                 category == UTF8PROC_CATEGORY_LL ||
                                 category == UTF8PROC_CATEGORY_LT ||
                                 category == UTF8PROC_CATEGORY_LO);
}

// A row in two parts: cells of one column each, and the text from the first
// character on whose width is not sure. Blanks at the end of the row do not
// show and are no part of it.
struct Cells {
    std::vector<std::string_view> cells;
    std::string_view tail;
    Weight weight = Weight::Plain;

    std::size_t size() const { return cells.size(); }

    bool has_tail() const { return !tail.empty(); }
};

Cells cells_of(const Row& row)
{
    std::string_view text = row.text;
    if (row.weight == Weight::Plain) {
        text = text.substr(0, text.find_last_not_of(' ') + 1);
    }
    Cells cells{{}, text, row.weight};
    while (cells.has_tail()) {
        const Cluster cluster = first_cluster(cells.tail);
        const std::string_view character = cells.tail.substr(0, cluster.bytes);
        if (!has_sure_width(character)) {
            break;
        }
        cells.cells.push_back(character);
        cells.tail.remove_prefix(cluster.bytes);
    }
    return cells;
}

// The part of the row from a column on, which lies in its cells.
std::string_view tail_from(const Cells& row, std::size_t column)
{
    if (column >= row.size()) {
        return row.tail;
    }
    const char* const start = row.cells[column].data();
    const std::string_view last = row.has_tail() ? row.tail : row.cells.back();
    return {start, static_cast<std::size_t>(last.data() + last.size() - start)};
}

bool differ_at(const Cells& before, const Cells& after, std::size_t column)
{
    static constexpr std::string_view blank = " ";
    const auto character = [column](const Cells& row) {
        return column < row.size() ? row.cells[column] : blank;
    };
    const auto weight = [column](const Cells& row) {
        return column < row.size() ? row.weight : Weight::Plain;
    };
    return character(before) != character(after) ||
           weight(before) != weight(after);
}

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The cells of `after` before column `end` that have to be sent again.
std::vector<Run> changed_runs(const Cells& before,
                              const Cells& after,
                              std::size_t end)
{
    std::vector<Run> runs;
    for (std::size_t at = 0; at < std::min(end, after.size()); ++at) {
        if (!differ_at(before, after, at)) {
            continue;
        }
        if (!runs.empty() && at - runs.back().end < shortest_gap) {
            runs.back().end = at + 1;
        } else {
            runs.push_back({at, at + 1});
        }
    }
    return runs;
}

std::string weighted(std::string_view text, Weight weight)
{
    if (weight == Weight::Plain || text.empty()) {
        return std::string(text);
    }
    return fmt::format("{}{}{}", bold, text, plain);
}

std::string joined(const Cells& row, const Run& run)
{
    std::string text;
    for (std::size_t at = run.begin; at < run.end; ++at) {
        text += row.cells[at];
    }
    return weighted(text, row.weight);
}

// Where both rows stop being cells of one column. A mark without a letter may
// join the cell before it: that one is then not sure either.
std::size_t end_of_cells(const Cells& before, const Cells& after)
{
    std::size_t end = std::numeric_limits<std::size_t>::max();
    for (const Cells* row : {&before, &after}) {
        if (row->has_tail()) {
            const bool has_no_cell = first_cluster(row->tail).width == 0;
            const std::size_t size = row->size();
            end = std::min(end, has_no_cell && size > 0 ? size - 1 : size);
        }
    }
    return end;
}

bool have_same_tail(const Cells& before, const Cells& after, std::size_t column)
{
    const std::string_view tail = tail_from(after, column);
    return tail_from(before, column) == tail &&
           (tail.empty() || before.weight == after.weight);
}

std::string repaint_row(std::size_t row, const Row& was, const Row& is)
{
    const Cells before = cells_of(was);
    const Cells after = cells_of(is);
    const std::size_t end = end_of_cells(before, after);
    std::string bytes;
    for (const Run& run : changed_runs(before, after, end)) {
        bytes += place(row, run.begin) + joined(after, run);
    }
    const bool has_end = end != std::numeric_limits<std::size_t>::max();
    if (has_end && !have_same_tail(before, after, end)) {
        // Erased first: at the end of a full row it would take the last cell.
        const std::size_t from = std::min(end, after.size());
        bytes += place(row, from);
        bytes += erase_to_end;
        bytes += weighted(tail_from(after, from), after.weight);
    } else if (!has_end && before.size() > after.size()) {
        bytes += place(row, after.size());
        bytes += erase_to_end;
    }
    return bytes;
}

const Row& row_of(const Frame& frame, std::size_t row)
{
    static const Row empty;
    return row < frame.rows.size() ? frame.rows[row] : empty;
}

// Behind characters whose width is not sure the terminal alone knows where the
// cursor belongs: they are written once more, up to there.
std::string place_cursor(const Frame& frame)
{
    const Cells cells = cells_of(row_of(frame, frame.cursor_row));
    const std::size_t start = end_of_cells(cells, cells);
    if (frame.cursor_column <= start) {
        return place(frame.cursor_row, frame.cursor_column);
    }
    const std::string_view tail = tail_from(cells, start);
    std::size_t bytes = 0;
    std::size_t column = start;
    while (bytes < tail.size() && column < frame.cursor_column) {
        const Cluster next = first_cluster(tail.substr(bytes));
        bytes += next.bytes;
        column += next.width;
    }
    // Blanks at the end are no part of the tail.
    const std::size_t blanks =
        frame.cursor_column - std::min(frame.cursor_column, column);
    return place(frame.cursor_row, start) +
           weighted(tail.substr(0, bytes), cells.weight) +
           std::string(blanks, ' ');
}

}  // namespace

std::string paint(const Frame& frame)
{
    // Erased first: behind a last row that is full the cursor has no place
    // from which to erase the rest.
    std::string bytes = "\x1B[0m\x1B[H\x1B[J";
    for (std::size_t row = 0; row < frame.rows.size(); ++row) {
        const Row& shown = frame.rows[row];
        if (!shown.text.empty()) {
            bytes += place(row, 0) + weighted(shown.text, shown.weight);
        }
    }
    return bytes + place_cursor(frame) + "\x1B[?25h";
}

std::string repaint(const Frame& before, const Frame& after)
{
    if (before == after) {
        return {};
    }
    std::string bytes;
    const std::size_t rows = std::max(before.rows.size(), after.rows.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const Row& was = row_of(before, row);
        const Row& is = row_of(after, row);
        if (was != is) {
            bytes += repaint_row(row, was, is);
        }
    }
    return bytes + place_cursor(after);
}

}  // namespace ajar
