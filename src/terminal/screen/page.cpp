#include <ajar/terminal/screen/page.hpp>

#include <ajar/text/cluster.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

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

// As many options as fit into `room` lines, the marked one among them. The
// windows lie behind each other, so that most keys move the mark alone; the
// last one is filled up with what is before it.
Window window_over(const Page& page, std::size_t room)
{
    const auto& options = page.options;
    const std::size_t marked = page.marked.value_or(0);
    Window window;
    std::size_t used = 0;
    const auto fits = [&](std::size_t option) {
        return used == 0 || used + options[option].size() <= room;
    };
    while (window.last <= marked) {
        window.first = window.last;
        used = 0;
        while (window.last < options.size() && fits(window.last)) {
            used += options[window.last++].size();
        }
    }
    while (window.last == options.size() && window.first > 0 &&
           fits(window.first - 1)) {
        used += options[--window.first].size();
    }
    return window;
}

// What each part of a page gets of the rows above the keys.
struct Plan {
    std::size_t head = 0;  // rows for the head, gaps not counted
    Window options;
    bool has_all_options = true;
    std::size_t option_rows = 0;  // with the one that says what is left out
    std::size_t field_rows = 0;
};

std::size_t above_foot(const Page& page, const WindowSize& size)
{
    return size.rows - std::min(size.rows, page.foot.size());
}

void plan_options(Plan& plan, const Page& page, std::size_t room)
{
    const std::size_t head = std::min<std::size_t>(page.head.size(), 2);
    plan.options = {0, page.options.size()};
    plan.option_rows = count_lines(page.options);
    if (plan.option_rows + head <= room) {
        return;
    }
    plan.has_all_options = false;
    const std::size_t left = room - std::min(room, head + 1);
    plan.options = window_over(page, left);
    const auto begin = page.options.begin();
    const std::size_t lines =
        count_lines({begin + static_cast<std::ptrdiff_t>(plan.options.first),
                     begin + static_cast<std::ptrdiff_t>(plan.options.last)});
    // A single option may be too long for the window.
    plan.option_rows = 1 + std::min(lines, std::max<std::size_t>(left, 1));
}

Plan plan_for(const Page& page, const WindowSize& size)
{
    const std::size_t room = above_foot(page, size);
    Plan plan;
    if (!page.options.empty()) {
        plan_options(plan, page, room);
    } else if (page.field) {
        const std::size_t head = std::min<std::size_t>(page.head.size(), 3);
        plan.field_rows =
            std::min(page.field->lines.size(),
                     std::max<std::size_t>(1, room - std::min(room, head)));
    }
    plan.head = room - std::min(room, plan.option_rows + plan.field_rows);
    return plan;
}

// The part of the head nearest to the answers, or above it where it was
// scrolled up; one row says where there is more.
Lines part_of_head(const Page& page, std::size_t room)
{
    const std::size_t count = page.head.size();
    if (count <= room || room == 0) {
        return room == 0 ? Lines() : page.head;
    }
    const std::size_t shown = room - 1;
    const std::size_t up = std::min(page.up, count - shown);
    const auto last = page.head.end() - static_cast<std::ptrdiff_t>(up);
    Lines lines(last - static_cast<std::ptrdiff_t>(shown), last);
    const bool is_top = up == count - shown;
    lines.emplace(is_top ? lines.end() : lines.begin(),
                  is_top    ? "(more: PgDn)"
                  : up == 0 ? "(more: PgUp)"
                            : "(more: PgUp, PgDn)");
    return lines;
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

// "Options 3 to 5 of 7, Down for more", in fewer words where there is less
// room; from `first`, counted from 0, to the one before `last`.
std::string options_in_view(std::size_t first,
                            std::size_t last,
                            std::size_t count,
                            std::size_t columns)
{
    const std::string_view where = last < count ? "Down" : "Up";
    const bool is_one = first + 1 == last;
    const std::string which = is_one ? fmt::format("{}", last)
                                     : fmt::format("{} to {}", first + 1, last);
    return fitting(
        {fmt::format("{} {} of {}, {} for more", is_one ? "Option" : "Options",
                     which, count, where),
         fmt::format("{} of {}, {}", which, count, where)},
        columns);
}

// "(lines 1 to 20 of 35; Space or PgDn shows more)", with the same numbers, and
// in fewer words where there is less room.
std::string lines_in_view(std::size_t first,
                          std::size_t last,
                          std::size_t count,
                          std::size_t columns)
{
    const bool has_more = last < count;
    return fitting(
        {fmt::format("(lines {} to {} of {}; {})", first + 1, last, count,
                     has_more ? "Space or PgDn shows more" : "PgUp goes back"),
         fmt::format("(lines {} to {} of {}; {})", first + 1, last, count,
                     has_more ? "Space: more" : "PgUp: back"),
         fmt::format("({} to {} of {}, {})", first + 1, last, count,
                     has_more ? "Space" : "PgUp")},
        columns);
}

class Layout {
public:
    Layout(const Page& page, const WindowSize& size)
        : m_page(page), m_size(size), m_plan(plan_for(page, size)),
          m_has_gaps(page.head.size() + 2 <= m_plan.head)
    {
    }

    Frame run()
    {
        if (!m_page.options.empty()) {
            add_head();
            add_options();
            add_gap();
        } else if (m_page.field) {
            add_head();
            add_field();
            add_gap();
        } else {
            add_text();
        }
        add_foot();
        return std::move(m_frame);
    }

private:
    void add(const std::string& line) { m_frame.rows.push_back({line}); }

    void add(const Lines& lines)
    {
        for (const std::string& line : lines) {
            add(line);
        }
    }

    void add_head()
    {
        add(part_of_head(m_page, m_plan.head));
        add_gap();
    }

    void add_options()
    {
        const std::size_t end = m_frame.rows.size() + m_plan.option_rows;
        const Window& window = m_plan.options;
        for (std::size_t i = window.first; i < window.last; ++i) {
            if (i == m_page.marked.value_or(window.first)) {
                m_frame.cursor_row = m_frame.rows.size();
                m_frame.cursor_column = 1;  // at the ">" of list_row
            }
            add(m_page.options[i]);
        }
        if (!m_plan.has_all_options) {
            m_frame.rows.resize(std::min(m_frame.rows.size(), end - 1));
            add(options_in_view(window.first, window.last,
                                m_page.options.size(), m_size.columns));
        }
    }

    void add_field()
    {
        const FieldLines& field = *m_page.field;
        const std::size_t shown = m_plan.field_rows;
        // The row of the cursor is always seen.
        const std::size_t first =
            field.cursor_row < shown ? 0 : field.cursor_row + 1 - shown;
        m_frame.cursor_row = m_frame.rows.size() + field.cursor_row - first;
        m_frame.cursor_column = field.cursor_column;
        for (std::size_t i = first; i < first + shown; ++i) {
            add(field.lines[i]);
        }
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
            add(lines_in_view(first, last, count, m_size.columns));
        } else if (count + 1 + m_page.foot.size() <= m_size.rows) {
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
    Plan m_plan;
    bool m_has_gaps;
    Frame m_frame;
};

}  // namespace

Lines lines_of(const std::string& text)
{
    Lines lines;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

Lines lines_of(const std::string& text, std::size_t columns)
{
    Lines lines;
    for (const std::string& line : lines_of(text)) {
        std::string_view rest = line;
        do {
            const std::size_t bytes =
                rest.empty() ? 0 : start_within(rest, columns).bytes;
            lines.emplace_back(rest.substr(0, bytes));
            rest.remove_prefix(bytes);
        } while (!rest.empty());
    }
    return lines;
}

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
    const bool is_read_only = page.options.empty() && !page.field;
    const std::size_t room =
        is_read_only ? above_foot(page, size) : plan_for(page, size).head;
    // One row says that there is more.
    return page.head.size() <= room ? page.head.size()
                                    : std::max<std::size_t>(room, 2) - 1;
}

PageScroll scrolled(PageScroll scroll,
                    const Key& key,
                    const Page& page,
                    const WindowSize& size)
{
    const std::string_view letter = letter_of(key);
    const std::size_t count = page.head.size();
    const std::size_t screenful =
        std::max<std::size_t>(lines_at_once(page, size), 1);
    const bool is_whole =
        is(key, Special::PageUp) || is(key, Special::PageDown) || letter == " ";
    const std::size_t lines = is_whole ? screenful : 1;
    const std::size_t most = count - std::min(count, screenful);
    if (is(key, Special::PageDown) || is(key, Special::Down) || letter == " " ||
        letter == "j") {
        scroll.down = std::min(scroll.down + lines, most);
        scroll.up -= std::min(scroll.up, lines);
    } else if (is(key, Special::PageUp) || is(key, Special::Up) ||
               letter == "k") {
        scroll.down -= std::min(scroll.down, lines);
        scroll.up = std::min(scroll.up + lines, most);
    }
    return scroll;
}

bool has_more_below(const PageScroll& scroll,
                    const Page& page,
                    const WindowSize& size)
{
    return scroll.down + lines_at_once(page, size) < page.head.size();
}

}  // namespace ajar
