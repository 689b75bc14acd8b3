#include <ajar/terminal/field_lines.hpp>

#include <ajar/text/cluster.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t margin = 2;

class Drawing {
public:
    explicit Drawing(std::size_t width) : m_width(width) { new_row(); }

    void set_cursor()
    {
        if (m_column >= m_width) {
            new_row();
        }
        m_drawn.cursor_row = m_drawn.lines.size() - 1;
        m_drawn.cursor_column = m_column;
    }

    void new_row()
    {
        m_drawn.lines.emplace_back(margin, ' ');
        m_column = margin;
    }

    void add(std::string_view seen)
    {
        if (m_column > margin && m_column + display_width(seen) > m_width) {
            new_row();
        }
        add_in_pieces(seen);
    }

    FieldLines finished() { return m_drawn; }

private:
    // More than one when a row is too short for it.
    void add_in_pieces(std::string_view seen)
    {
        while (true) {
            const Cluster piece =
                start_within(seen, m_width - std::min(m_width, m_column));
            m_drawn.lines.back() += seen.substr(0, piece.bytes);
            m_column += piece.width;
            seen.remove_prefix(piece.bytes);
            if (seen.empty()) {
                return;
            }
            new_row();
        }
    }

    std::size_t m_width;
    std::size_t m_column = margin;
    FieldLines m_drawn;
};

}  // namespace

FieldLines field_lines(const Field& field, std::size_t width)
{
    Drawing drawing(width);
    const std::string_view text = field.text;
    std::size_t at = 0;
    while (at < text.size()) {
        if (at == field.cursor) {
            drawing.set_cursor();
        }
        if (text[at] == '\n') {
            drawing.new_row();
            ++at;
            continue;
        }
        const std::size_t end = at + first_cluster(text.substr(at)).bytes;
        drawing.add(sanitized_part(text, at, end));
        at = end;
    }
    if (field.cursor >= text.size()) {
        drawing.set_cursor();
    }
    return drawing.finished();
}

}  // namespace ajar
