// Items that scales may or may not have as inputs, and scales of them.
#pragma once

#include <string>
#include <string_view>

namespace ajar::scale_parts {

inline constexpr std::string_view items = R"(
item = [
    {id = "a", text = "?", options = [
        {value = 1, label = "1"}, {value = 4, label = "4"}]},
    {id = "b", text = "?", options = [
        {value = "x", label = "X", score = 2}, {value = "y", label = "Y"}]},
    {id = "many", text = "?", type = "multiple_choice", options = [
        {value = 1, label = "1"}]},
    {id = "unscored", text = "?", options = [{value = "x", label = "X"}]},
    {id = "hours", text = "?", type = "number", min = 0, max = 24},
    {id = "steps", text = "?", type = "number", min = 1, max = 10, step = 3},
    {id = "short", text = "?", type = "number", min = 0, max = 10, step = 3},
    {id = "open", text = "?", type = "number", min = 0},
    {id = "words", text = "?", type = "text"},
    {id = "day", text = "?", type = "date"},
    {id = "rest", text = "?", type = "note"},
]
)";

// A scale with an id and a title; `keys` are its other lines.
inline std::string scale(const std::string& keys, const std::string& id = "one")
{
    return "[[scale]]\nid = '" + id + "'\ntitle = 'S'\n" + keys + "\n";
}

inline std::string sum_of(const std::string& list, const std::string& keys = "")
{
    return scale("method = 'sum'\nitems = " + list + "\n" + keys);
}

}  // namespace ajar::scale_parts
