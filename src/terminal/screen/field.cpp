#include <ajar/terminal/screen/field.hpp>

#include <ajar/model/item.hpp>
#include <ajar/text/cluster.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <utility>

namespace ajar {

namespace {

// Characters that have become neighbours may have joined into one.
Field settled(Field field)
{
    field.cursor = edge_from(field.text, field.cursor);
    return field;
}

std::size_t start_of_line(std::string_view text, std::size_t at)
{
    const std::size_t newline = at == 0 ? at : text.rfind('\n', at - 1);
    return at == 0 || newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t end_of_line(std::string_view text, std::size_t at)
{
    return std::min(text.find('\n', at), text.size());
}

// The last place of the line that lies within so many columns.
std::size_t place_at(std::string_view text,
                     std::size_t start,
                     std::size_t columns)
{
    const std::size_t end = end_of_line(text, start);
    std::size_t at = start;
    while (at < end) {
        const Cluster cluster = first_cluster(text.substr(at, end - at));
        if (cluster.width > columns) {
            break;
        }
        columns -= cluster.width;
        at += cluster.bytes;
    }
    return at;
}

std::size_t column_of(const Field& field)
{
    const std::size_t start = start_of_line(field.text, field.cursor);
    return display_width(
        std::string_view(field.text).substr(start, field.cursor - start));
}

Field erase(Field field, std::size_t from, std::size_t to)
{
    field.text.erase(from, to - from);
    field.cursor = from;
    return settled(std::move(field));
}

// Where the run of clusters in front of `at`, all blank or none, begins.
std::size_t start_of_run(std::string_view text,
                         std::size_t line,
                         std::size_t at,
                         bool of_blanks)
{
    while (at > line) {
        const std::size_t before = edge_before(text, at);
        if (is_blank(text.substr(before, at - before)) != of_blanks) {
            break;
        }
        at = before;
    }
    return at;
}

}  // namespace

Field insert(Field field, std::string_view text)
{
    field = settled(std::move(field));
    field.text.insert(field.cursor, text);
    field.cursor += text.size();
    return settled(std::move(field));
}

Field erase_before(Field field)
{
    field = settled(std::move(field));
    const std::size_t from = edge_before(field.text, field.cursor);
    const std::size_t to = field.cursor;
    return erase(std::move(field), from, to);
}

Field erase_after(Field field)
{
    field = settled(std::move(field));
    const std::size_t from = field.cursor;
    const std::size_t to = edge_from(field.text, from + 1);
    return erase(std::move(field), from, to);
}

Field left(Field field)
{
    field = settled(std::move(field));
    field.cursor = edge_before(field.text, field.cursor);
    return field;
}

Field right(Field field)
{
    field = settled(std::move(field));
    field.cursor = edge_from(field.text, field.cursor + 1);
    return field;
}

Field to_start_of_line(Field field)
{
    field = settled(std::move(field));
    field.cursor = start_of_line(field.text, field.cursor);
    return field;
}

Field to_end_of_line(Field field)
{
    field = settled(std::move(field));
    field.cursor = end_of_line(field.text, field.cursor);
    return field;
}

Field up(Field field)
{
    field = settled(std::move(field));
    const std::size_t start = start_of_line(field.text, field.cursor);
    if (start > 0) {
        field.cursor = place_at(
            field.text, start_of_line(field.text, start - 1), column_of(field));
    }
    return field;
}

Field down(Field field)
{
    field = settled(std::move(field));
    const std::size_t end = end_of_line(field.text, field.cursor);
    if (end < field.text.size()) {
        field.cursor = place_at(field.text, end + 1, column_of(field));
    }
    return field;
}

Field erase_line_before(Field field)
{
    field = settled(std::move(field));
    const std::size_t from = start_of_line(field.text, field.cursor);
    const std::size_t to = field.cursor;
    return erase(std::move(field), from, to);
}

Field erase_word_before(Field field)
{
    field = settled(std::move(field));
    const std::size_t line = start_of_line(field.text, field.cursor);
    if (field.cursor == line) {
        return erase_before(std::move(field));
    }
    const std::size_t to = field.cursor;
    const std::size_t word = start_of_run(field.text, line, to, true);
    const std::size_t from = start_of_run(field.text, line, word, false);
    return erase(std::move(field), from, to);
}

namespace {

struct FieldVerb {
    Special key;
    Field (*verb)(Field);
};

constexpr FieldVerb field_verbs[] = {
    {Special::Backspace, erase_before},
    {Special::Delete, erase_after},
    {Special::Left, left},
    {Special::Right, right},
    {Special::Home, to_start_of_line},
    {Special::End, to_end_of_line},
    {Special::Up, up},
    {Special::Down, down},
    {Special::CtrlU, erase_line_before},
    {Special::CtrlW, erase_word_before},
};

std::string typed_by(const Key& key, FieldKind kind)
{
    if (is(key, Special::NewLine)) {
        return std::string(kind == FieldKind::ManyLines ? 1 : 0, '\n');
    }
    const auto* pasted = std::get_if<Pasted>(&key);
    std::string typed(pasted != nullptr ? pasted->text : letter_of(key));
    if (kind == FieldKind::OneLine) {
        std::erase(typed, '\n');
    }
    return typed;
}

}  // namespace

std::optional<Field> pressed_in_field(const Field& field,
                                      const Key& key,
                                      FieldKind kind)
{
    const std::string typed = typed_by(key, kind);
    if (!typed.empty()) {
        const bool has_room = field.text.size() + typed.size() <= longest_text;
        return has_room ? insert(field, typed) : field;
    }
    for (const FieldVerb& entry : field_verbs) {
        if (is(key, entry.key)) {
            return entry.verb(field);
        }
    }
    return std::nullopt;
}

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
