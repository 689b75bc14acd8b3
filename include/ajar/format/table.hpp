// A TOML table read with care: its keys held against their table, every value
// against what the type of its key asks for (ajar-questionnaire(5)), every
// fault collected with its place.
#pragma once

#include <ajar/format/keys.hpp>
#include <ajar/format/toml/document.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// An id or a text in an array, with its place.
struct Placed {
    std::string text;
    Span where;
};

// What stays readable of a table. A value of the wrong type counts as absent,
// after it was reported: no fault is named twice.
class TableReader {
public:
    // Reports unknown keys, missing required keys, values of the wrong type,
    // and what a key's type forbids (blank texts, ids out of form, numbers
    // over their limits ...).
    TableReader(const TomlTable& table,
                Span where,
                KeySpecs keys,
                Faults& faults);

    const TomlTable& toml() const { return m_table; }

    // Where the table itself stands.
    Span where() const { return m_where; }

    Faults& faults() const { return m_faults; }

    bool has(std::string_view key) const
    {
        return m_table.find(key) != nullptr;
    }

    // The place of a key, and of its value; of the table when it is absent.
    Span where_key(std::string_view key) const;
    Span where_value(std::string_view key) const;

    // Reports a fault at one of these places.
    void refuse_key(std::string_view key,
                    Code code,
                    std::string message,
                    std::string hint = {}) const;
    void refuse_value(std::string_view key,
                      Code code,
                      std::string message,
                      std::string hint = {}) const;

    std::string text(std::string_view key) const;  // empty when absent
    std::optional<Number> number(std::string_view key) const;
    std::optional<std::size_t> whole(std::string_view key) const;
    std::optional<bool> truth(std::string_view key) const;
    std::string date(std::string_view key) const;       // empty when absent
    std::string date_time(std::string_view key) const;  // the same

    // The position of a word among the key's words, as the enumerator there.
    template <class Word>
    std::optional<Word> word(std::string_view key) const
    {
        const auto position = position_of_word(key);
        return position ? std::optional(static_cast<Word>(*position))
                        : std::nullopt;
    }

    // The usable elements of an array of strings or ids.
    std::vector<Placed> placed(std::string_view key) const;

    const TomlValue* value(std::string_view key) const;

    // The value, of the type that the key has.
    template <class Type>
    const Type* value_as(std::string_view key) const
    {
        const TomlValue* found = value(key);
        return found != nullptr ? &std::get<Type>(found->value) : nullptr;
    }

    // The table under the key, read with keys of its own.
    std::optional<TableReader> table(std::string_view key, KeySpecs keys) const;

private:
    std::optional<std::size_t> position_of_word(std::string_view key) const;

    const TomlTable& m_table;
    Span m_where;
    KeySpecs m_keys;
    Faults& m_faults;
    std::vector<std::string_view> m_unusable;
};

// The text of a date or a time; nothing for another value.
std::optional<std::string> moment_in(const TomlValue& value);

// An id: [a-z][a-z0-9_]*, at most 64 characters.
bool is_id(std::string_view text);

// A questionnaire's own id: [a-z][a-z0-9-]*, at most 64 characters.
bool is_kebab_id(std::string_view text);

// Reports a string over 16 KiB.
bool is_short_enough(const TomlValue& string, Faults& faults);

// Reports a string over 16 KiB or with a forbidden character, at its place.
bool is_clean_text(const TomlValue& string, Faults& faults);

// Reports a number over its limits (6 decimals, 1,000,000 in size).
bool is_number_within_limits(const TomlValue& value, Faults& faults);

}  // namespace ajar
