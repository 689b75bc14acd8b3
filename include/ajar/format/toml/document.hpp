// A TOML text as plain values that know their place, and what is wrong with it.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/diag/source_text.hpp>
#include <ajar/diag/suggest.hpp>
#include <ajar/model/number.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ajar {

// Collects what is wrong with one file while it is read.
class Faults {
public:
    // `file` is the number that spans of this source carry.
    explicit Faults(SourceRef source, std::size_t file = 0)
        : m_source(std::move(source)), m_file(file)
    {
    }

    const SourceText& source() const { return *m_source; }

    std::size_t file() const { return m_file; }

    void add(Span where, Code code, std::string message, std::string hint = {})
    {
        m_found.push_back({.code = code,
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .source = m_source,
                           .where = where});
    }

    // The place of a byte of the source.
    Span span_at(std::size_t offset, std::size_t length = 1) const
    {
        return {m_source->location_of(offset), length, m_file};
    }

    bool is_empty() const { return m_found.empty(); }

    // "did you mean 'x'?" for the next fault, or empty.
    std::string suggestion(std::string_view word,
                           std::span<const std::string> known) const
    {
        return did_you_mean(word, known, m_found.size());
    }

    Diagnostics take() { return std::move(m_found); }

private:
    SourceRef m_source;
    std::size_t m_file;
    Diagnostics m_found;
};

struct TomlValue;

struct TomlKey {
    std::string name;
    Span where;
};
struct TomlEntry;
using TomlArray = std::vector<TomlValue>;

struct TomlTable {
    std::vector<TomlEntry> entries;  // sorted by name

    const TomlEntry* find(std::string_view name) const;

    // The value under that name, where it has this type.
    template <class Type>
    const Type* find_as(std::string_view name) const;
};

// The decimal that its shortest form shows; none for inf and nan.
struct TomlNumber {
    std::optional<Number> value;
};

struct TomlDate {
    std::string text;  // YYYY-MM-DD
};

struct TomlDateTime {
    std::string text;  // as written
};

struct TomlTime {
    std::string text;  // HH:MM:SS, and a fraction of a second if it has one
};

struct TomlValue {
    std::variant<std::string,
                 TomlNumber,
                 bool,
                 TomlDate,
                 TomlDateTime,
                 TomlTime,
                 TomlArray,
                 TomlTable>
        value;
    Span where;
};

struct TomlEntry {
    TomlKey key;
    TomlValue value;
};

template <class Type>
const Type* TomlTable::find_as(std::string_view name) const
{
    const TomlEntry* entry = find(name);
    return entry != nullptr ? std::get_if<Type>(&entry->value.value) : nullptr;
}

// The root table; nothing when the text is no TOML 1.0 or over a cap
// (ajar-questionnaire(5), What may stand in a file): then `faults` says why.
std::optional<TomlTable> read_toml(Faults& faults);

// Where bytes of a string's value are written in the file: as many characters
// as their writing takes (an escape has several), up to the end of its line.
Span place_in(const Faults& faults,
              const TomlValue& string,
              std::size_t offset,
              std::size_t bytes = 1);

}  // namespace ajar
