#include <ajar/terminal/field.hpp>

#include <ajar/text/cluster.hpp>
#include <ajar/text/layout.hpp>
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

}  // namespace ajar
