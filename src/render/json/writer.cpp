#include <ajar/render/json/writer.hpp>

#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

namespace ajar {

namespace {

// A sanitised text holds no control character but newline.
void append_quoted(std::string& json, std::string_view text)
{
    json += '"';
    for (const char byte : sanitized(text)) {
        switch (byte) {
        case '"': json += "\\\""; break;
        case '\\': json += "\\\\"; break;
        case '\n': json += "\\n"; break;
        default: json += byte;
        }
    }
    json += '"';
}

}  // namespace

void JsonWriter::open_object(Spread spread) { open('{', spread); }

void JsonWriter::close_object() { close('}'); }

void JsonWriter::open_array(Spread spread) { open('[', spread); }

void JsonWriter::close_array() { close(']'); }

JsonWriter& JsonWriter::key(std::string_view name)
{
    start_value();
    append_quoted(m_json, name);
    m_json += ": ";
    m_has_key = true;
    return *this;
}

void JsonWriter::text(std::string_view value)
{
    start_value();
    append_quoted(m_json, value);
}

void JsonWriter::text_or_null(std::string_view value)
{
    if (value.empty()) {
        null();
    } else {
        text(value);
    }
}

void JsonWriter::number(const Number& value)
{
    start_value();
    m_json += value.to_text();
}

void JsonWriter::number_or_null(const std::optional<Number>& value)
{
    if (value) {
        number(*value);
    } else {
        null();
    }
}

void JsonWriter::count(std::size_t value)
{
    start_value();
    m_json += fmt::format("{}", value);
}

void JsonWriter::boolean(bool value)
{
    start_value();
    m_json += value ? "true" : "false";
}

void JsonWriter::null()
{
    start_value();
    m_json += "null";
}

void JsonWriter::texts(const std::vector<std::string>& values)
{
    open_array(Spread::OneLine);
    for (const std::string& value : values) {
        text(value);
    }
    close_array();
}

std::string JsonWriter::finished()
{
    m_json += '\n';
    return std::move(m_json);
}

void JsonWriter::open(char bracket, Spread spread)
{
    start_value();
    m_json += bracket;
    const bool is_inside_line =
        !m_levels.empty() && m_levels.back().spread == Spread::OneLine;
    m_levels.push_back({is_inside_line ? Spread::OneLine : spread, true});
}

void JsonWriter::close(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (level.spread == Spread::Lines && !level.is_empty) {
        break_line();
    }
    m_json += bracket;
}

// What separates the last value from the next.
void JsonWriter::start_value()
{
    if (m_has_key || m_levels.empty()) {
        m_has_key = false;
        return;
    }
    Level& level = m_levels.back();
    m_json += level.is_empty ? "" : ",";
    if (level.spread == Spread::Lines) {
        break_line();
    } else if (!level.is_empty) {
        m_json += ' ';
    }
    level.is_empty = false;
}

void JsonWriter::break_line()
{
    m_json += '\n';
    m_json.append(2 * m_levels.size(), ' ');
}

}  // namespace ajar
