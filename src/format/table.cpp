#include <ajar/format/table.hpp>

#include <ajar/format/value_rules.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace ajar {

namespace {

// The value, whose type was made sure of before.
template <class T>
const T& the(const TomlValue& value)
{
    return std::get<T>(value.value);
}

void report_unknown_key(const TomlKey& key, KeySpecs keys, Faults& faults)
{
    std::vector<std::string> known;
    for (const KeySpec& spec : keys) {
        known.emplace_back(spec.name);
    }
    faults.add(key.where, Code::UnknownKey,
               fmt::format("unknown key '{}'", key.name),
               faults.suggestion(key.name, known));
}

}  // namespace

TableReader::TableReader(const TomlTable& table,
                         Span where,
                         KeySpecs keys,
                         Faults& faults)
    : m_table(table), m_where(where), m_keys(keys)
{
    for (const TomlEntry& entry : table.entries) {
        const auto key =
            std::ranges::find(keys, entry.key.name, &KeySpec::name);
        if (key == keys.end()) {
            report_unknown_key(entry.key, keys, faults);
        } else if (!has_type(entry.value, key->type)) {
            faults.add(entry.value.where, Code::WrongType,
                       fmt::format("'{}' must be {}", key->name,
                                   description_of(key->type)));
            m_unusable.push_back(key->name);
        } else if (!is_well_formed(entry.value, *key, faults)) {
            m_unusable.push_back(key->name);
        }
    }
    for (const KeySpec& key : keys) {
        if (key.is_required && table.find(key.name) == nullptr) {
            faults.add(where, Code::MissingKey,
                       fmt::format("'{}' is missing here", key.name));
        }
    }
}

bool TableReader::has(std::string_view key) const
{
    return m_table.find(key) != nullptr;
}

const TomlValue* TableReader::value(std::string_view key) const
{
    const TomlEntry* entry = m_table.find(key);
    const bool is_usable =
        entry != nullptr &&
        std::ranges::find(m_unusable, key) == m_unusable.end();
    return is_usable ? &entry->value : nullptr;
}

Span TableReader::where_key(std::string_view key) const
{
    const TomlEntry* entry = m_table.find(key);
    return entry != nullptr ? entry->key.where : m_where;
}

Span TableReader::where_value(std::string_view key) const
{
    const TomlEntry* entry = m_table.find(key);
    return entry != nullptr ? entry->value.where : m_where;
}

std::string TableReader::text(std::string_view key) const
{
    const TomlValue* found = value(key);
    return found != nullptr ? the<std::string>(*found) : std::string();
}

std::optional<Number> TableReader::number(std::string_view key) const
{
    const TomlValue* found = value(key);
    return found != nullptr ? the<TomlNumber>(*found).value : std::nullopt;
}

std::optional<std::size_t> TableReader::whole(std::string_view key) const
{
    const auto found = number(key);
    return found ? found->to_count() : std::nullopt;
}

std::optional<bool> TableReader::truth(std::string_view key) const
{
    const TomlValue* found = value(key);
    return found != nullptr ? std::optional(the<bool>(*found)) : std::nullopt;
}

std::string TableReader::date(std::string_view key) const
{
    const TomlValue* found = value(key);
    return found != nullptr ? the<TomlDate>(*found).text : std::string();
}

std::optional<std::size_t> TableReader::word(std::string_view key) const
{
    const TomlValue* found = value(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto spec = std::ranges::find(m_keys, key, &KeySpec::name);
    const auto word = std::ranges::find(spec->words, the<std::string>(*found));
    return static_cast<std::size_t>(word - spec->words.begin());
}

std::vector<Placed> TableReader::placed(std::string_view key) const
{
    std::vector<Placed> found;
    const TomlArray* elements = array(key);
    if (elements == nullptr) {
        return found;
    }
    const bool are_ids =
        std::ranges::find(m_keys, key, &KeySpec::name)->type == ValueType::Ids;
    for (const TomlValue& element : *elements) {
        const auto* text = std::get_if<std::string>(&element.value);
        if (text != nullptr && !first_forbidden(*text) &&
            (!are_ids || is_id(*text))) {
            found.push_back({*text, element.where});
        }
    }
    return found;
}

const TomlTable* TableReader::table(std::string_view key) const
{
    const TomlValue* found = value(key);
    return found != nullptr ? &the<TomlTable>(*found) : nullptr;
}

const TomlArray* TableReader::array(std::string_view key) const
{
    const TomlValue* found = value(key);
    return found != nullptr ? &the<TomlArray>(*found) : nullptr;
}

}  // namespace ajar
