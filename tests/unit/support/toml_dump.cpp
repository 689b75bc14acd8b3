#include "toml_dump.hpp"

namespace ajar {

std::string dump(const TomlTable& table);

std::string dump(const TomlValue& value);

std::string dump(const std::string& text) { return "\"" + text + "\""; }

std::string dump(const TomlNumber& number)
{
    return number.value ? number.value->to_exact_text() : "not finite";
}

std::string dump(bool truth) { return truth ? "true" : "false"; }

std::string dump(const TomlDate& date) { return "date " + date.text; }

std::string dump(const TomlDateTime& date_time)
{
    return "date-time " + date_time.text;
}

std::string dump(const TomlTime& time) { return "time " + time.text; }

std::string dump(const TomlArray& array)
{
    std::string all;
    for (const TomlValue& element : array) {
        all += (all.empty() ? "" : ", ") + dump(element);
    }
    return "[" + all + "]";
}

std::string dump(const TomlValue& value)
{
    return std::visit([](const auto& one) { return dump(one); }, value.value);
}

std::string dump(const TomlTable& table)
{
    std::string all;
    for (const TomlEntry& entry : table.entries) {
        all += (all.empty() ? "" : ", ") + entry.key.name + " = " +
               dump(entry.value);
    }
    return "{" + all + "}";
}

}  // namespace ajar
