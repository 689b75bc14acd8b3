#include <ajar/terminal/screen_page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view more_above = "(more: PgUp)";

std::size_t count_lines(const std::vector<Lines>& options)
{
    std::size_t count = 0;
    for (const Lines& option : options) {
        count += option.size();
    }
    return count;
}

// A window over the options in which the marked one is seen.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;  // behind the last one
};

// As many options as fit into `room` lines, the marked one among them and,
// where there is room, the one before it.
Window window_over(const Page& page, std::size_t room)
{
    const auto& options = page.options;
    Window window{page.marked.value_or(0), page.marked.value_or(0)};
    std::size_t used = 0;
    const auto fits = [&](std::size_t option) {
        return used == 0 || used + options[option].size() <= room;
    };
    while (window.last < options.size() && fits(window.last)) {
        used += options[window.last++].size();
    }
    while (window.first > 0 && fits(window.first - 1)) {
        used += options[--window.first].size();
    }
    return window;
}

// The first that fits; the last one is short enough for every window.
std::string fitting(std::initializer_list<std::string> wordings,
                    std::size_t columns)
{
    for (const std::string& words : wordings) {
        if (words.size() <= columns) {
            return words;
        }
    }
    return *std::prev(wordings.end());
}

std::string words_for(const Window& window,
                      std::size_t count,
                      std::size_t columns)
{
    const std::string_view where = window.last < count ? "Down" : "Up";
    const std::string which =
        window.first + 1 == window.last
            ? fmt::format("{}", window.last)
            : fmt::format("{} to {}", window.first + 1, window.last);
    const std::string_view noun =
        window.first + 1 == window.last ? "Option" : "Options";
    return fitting(
        {fmt::format("{} {} of {}, {} for more", noun, which, count, where),
         fmt::format("{} of {}, {}", which, count, where)},
        columns);
}

std::string words_for_lines(std::size_t first,
                            std::size_t last,
                            std::size_t count,
                            std::size_t columns)
{
    const bool has_more = last < count;
    return fitting(
        {fmt::format("(lines {} to {} of {}; {})", first + 1, last, count,
                     has_more ? "PgDn shows more" : "PgUp goes back"),
         fmt::format("({} to {} of {}, {})", first + 1, last, count,
                     has_more ? "PgDn" : "PgUp")},
        columns);
}

// The lines of the head that end `up` lines above its end.
Lines part_of_head(const Page& page, std::size_t room)
{
    if (page.head.size() <= room || room == 0) {
        return room == 0 ? Lines() : page.head;
    }
    const std::size_t most_up = page.head.size() - room;
    const std::size_t up = std::min(page.up, most_up);
    const std::size_t first = most_up - up;
    Lines lines(page.head.begin() + static_cast<std::ptrdiff_t>(first),
                page.head.begin() + static_cast<std::ptrdiff_t>(first + room));
    if (first > 0) {
        lines.front() = more_above;
    } else {
        lines.back() = "(more: PgDn)";
    }
    return lines;
}

class Layout {
public:
    Layout(const Page& page, const WindowSize& size)
        : m_page(page), m_size(size)
    {
    }

    Frame run()
    {
        if (!m_page.options.empty()) {
            add_options();
        } else if (m_page.field) {
            add_field();
        } else {
            add_text();
        }
        add_foot();
        return std::move(m_frame);
    }

private:
    // Rows that the foot takes, with an empty one above where there is room.
    std::size_t foot_rows() const { return m_page.foot.size(); }

    std::size_t room() const
    {
        return m_size.rows > foot_rows() ? m_size.rows - foot_rows() : 0;
    }

    void add(const std::string& line) { m_frame.rows.push_back({line}); }

    void add(const Lines& lines)
    {
        for (const std::string& line : lines) {
            add(line);
        }
    }

    void add_options()
    {
        const std::size_t all = count_lines(m_page.options);
        const std::size_t head = std::min<std::size_t>(m_page.head.size(), 2);
        Window window{0, m_page.options.size()};
        std::size_t used = all;
        if (all + head > room()) {
            // One row says what is left out.
            window = window_over(m_page, room() - std::min(room(), head + 1));
            used =
                1 + count_lines({m_page.options.begin() +
                                     static_cast<std::ptrdiff_t>(window.first),
                                 m_page.options.begin() +
                                     static_cast<std::ptrdiff_t>(window.last)});
        }
        const std::size_t left = room() - std::min(room(), used);
        m_has_gaps = m_page.head.size() + 2 <= left;
        add(part_of_head(m_page, left));
        add_gap();
        add_window(window);
        add_gap();
    }

    void add_window(const Window& window)
    {
        for (std::size_t i = window.first; i < window.last; ++i) {
            if (i == m_page.marked.value_or(window.first)) {
                m_frame.cursor_row = m_frame.rows.size();
                m_frame.cursor_column = m_page.mark_column;
            }
            add(m_page.options[i]);
        }
        if (window.last - window.first < m_page.options.size()) {
            add(words_for(window, m_page.options.size(), m_size.columns));
        }
    }

    void add_field()
    {
        const FieldLines& field = *m_page.field;
        const std::size_t head = std::min<std::size_t>(m_page.head.size(), 3);
        const std::size_t most =
            std::max<std::size_t>(1, room() - std::min(room(), head));
        // The row of the cursor is always seen.
        const std::size_t shown = std::min(field.lines.size(), most);
        const std::size_t first =
            field.cursor_row < shown ? 0 : field.cursor_row + 1 - shown;
        const std::size_t left = room() - std::min(room(), shown);
        m_has_gaps = m_page.head.size() + 2 <= left;
        add(part_of_head(m_page, left));
        add_gap();
        m_frame.cursor_row = m_frame.rows.size() + field.cursor_row - first;
        m_frame.cursor_column = field.cursor_column;
        for (std::size_t i = first; i < first + shown; ++i) {
            add(field.lines[i]);
        }
        add_gap();
    }

    void add_text()
    {
        const std::size_t shown = lines_at_once(m_page, m_size);
        const std::size_t count = m_page.head.size();
        const std::size_t most_down = count - std::min(count, shown);
        const std::size_t first = std::min(m_page.down, most_down);
        const std::size_t last = std::min(count, first + shown);
        for (std::size_t i = first; i < last; ++i) {
            add(m_page.head[i]);
        }
        if (count > shown) {
            add(words_for_lines(first, last, count, m_size.columns));
        } else if (count + 1 + foot_rows() <= m_size.rows) {
            add("");
        }
        m_frame.cursor_row = m_frame.rows.size();
    }

    void add_gap()
    {
        if (m_has_gaps) {
            add("");
        }
    }

    void add_foot()
    {
        add(m_page.foot);
        if (m_frame.rows.size() > m_size.rows) {
            m_frame.rows.resize(m_size.rows);
        }
        m_frame.cursor_row = std::min(
            m_frame.cursor_row, std::max<std::size_t>(m_size.rows, 1) - 1);
        m_frame.cursor_column =
            std::min(m_frame.cursor_column,
                     std::max<std::size_t>(m_size.columns, 1) - 1);
    }

    const Page& m_page;
    const WindowSize& m_size;
    Frame m_frame;
    bool m_has_gaps = false;
};

}  // namespace

bool is_too_small(const WindowSize& size)
{
    return size.rows < 10 || size.columns < 24;
}

Frame lay_out(const Page& page, const WindowSize& size)
{
    return Layout(page, size).run();
}

std::size_t lines_at_once(const Page& page, const WindowSize& size)
{
    const std::size_t room =
        size.rows > page.foot.size() ? size.rows - page.foot.size() : 1;
    return page.head.size() <= room ? page.head.size()
                                    : std::max<std::size_t>(room - 1, 1);
}

}  // namespace ajar
