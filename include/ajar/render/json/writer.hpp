// Writes JSON, one value after the other; the caller keeps the order.
#pragma once

#include <ajar/model/number.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// Whether each value inside a bracket has a line of its own.
enum class Spread { Lines, OneLine };

// Text is sanitised, numbers are exact decimals. Inside OneLine everything
// stays on that line.
class JsonWriter {
public:
    void open_object(Spread spread = Spread::Lines);
    void close_object();
    void open_array(Spread spread = Spread::Lines);
    void close_array();

    // The name of the value that comes next.
    JsonWriter& key(std::string_view name);

    void text(std::string_view value);
    void text_or_null(std::string_view value);  // null for an empty text
    void number(const Number& value);
    void number_or_null(const std::optional<Number>& value);
    void count(std::size_t value);
    void boolean(bool value);
    void null();
    void texts(const std::vector<std::string>& values);  // an array on one line

    // All that was written, a newline at its end.
    std::string finished();

private:
    void open(char bracket, Spread spread);
    void close(char bracket);
    void start_value();
    void break_line();

    struct Level {
        Spread spread = Spread::Lines;
        bool is_empty = true;
    };

    std::vector<Level> m_levels;
    bool m_has_key = false;
    std::string m_json;
};

}  // namespace ajar
