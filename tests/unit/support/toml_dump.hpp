// A TOML document in one line, for tests.
#pragma once

#include <ajar/format/toml/document.hpp>

#include <string>
#include <variant>

namespace ajar {

std::string dump(const TomlTable& table);

inline std::string dump(const TomlValue& value);

inline std::string dump(const std::string& text);

std::string dump(const TomlNumber& number);

std::string dump(bool truth);

std::string dump(const TomlDate& date);

std::string dump(const TomlDateTime& date_time);

std::string dump(const TomlTime& time);

std::string dump(const TomlArray& array);

std::string dump(const TomlValue& value);

std::string dump(const TomlTable& table);

}  // namespace ajar
