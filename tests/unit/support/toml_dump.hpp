// A TOML document in one line, for tests.
#pragma once

#include <ajar/format/document.hpp>

#include <string>
#include <variant>

namespace ajar {

inline std::string dump(const TomlTable& table);

inline std::string dump(const TomlValue& value);

inline std::string dump(const std::string& text) { return "\"" + text + "\""; }

inline std::string dump(const TomlNumber& number)
{
    return number.value ? number.value->to_exact_text() : "not finite";
}

inline std::string dump(bool truth) { return truth ? "true" : "false"; }

inline std::string dump(const TomlDate& date) { return "date " + date.text; }

inline std::string dump(const TomlDateTime& date_time)
{
    return "date-time " + date_time.text;
}

inline std::string dump(const TomlTime&) { return "time"; }

inline std::string dump(const TomlArray& array)
{
    std::string all;
    for (const TomlValue& element : array) {
        all += (all.empty() ? "" : ", ") + dump(element);
    }
    return "[" + all + "]";
}

inline std::string dump(const TomlValue& value)
{
    return std::visit([](const auto& one) { return dump(one); }, value.value);
}

inline std::string dump(const TomlTable& table)
{
    std::string all;
    for (const TomlEntry& entry : table.entries) {
        all += (all.empty() ? "" : ", ") + entry.key.name + " = " +
               dump(entry.value);
    }
    return "{" + all + "}";
}

}  // namespace ajar
