#include <ajar/format/table.hpp>

#include <ajar/model/item.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ajar {

namespace {

constexpr std::size_t longest_id = 64;

bool is_made_of(std::string_view text, char joint)
{
    const auto is_letter = [](char c) {
        return c >= 'a' && c <= 'z';
    };
    const auto fits = [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == joint;
    };
    return !text.empty() && text.size() <= longest_id &&
           is_letter(text.front()) && std::ranges::all_of(text, fits);
}

template <class T>
const T* as(const TomlValue& value)
{
    return std::get_if<T>(&value.value);
}

// The same, where the type was made sure of before.
template <class T>
const T& the(const TomlValue& value)
{
    return std::get<T>(value.value);
}

// The ids of an array, or the one of a string.
bool is_id_in_form(const TomlValue& value, Faults& faults)
{
    if (is_id(the<std::string>(value))) {
        return true;
    }
    faults.add(value.where, Code::InvalidId, "this is no id",
               "an id is made of small letters, digits and '_', starts with a "
               "letter and has at most 64 characters");
    return false;
}

bool is_not_blank(const TomlValue& value, const KeySpec& key, Faults& faults)
{
    const std::string& text = the<std::string>(value);
    if (!is_blank(text)) {
        return true;
    }
    faults.add(
        value.where, Code::EmptyText,
        fmt::format("'{}' is {}", key.name, text.empty() ? "empty" : "blank"));
    return false;
}

bool is_one_of_the_words(const TomlValue& value,
                         const KeySpec& key,
                         Faults& faults)
{
    const std::string& word = the<std::string>(value);
    if (std::ranges::find(key.words, word) != key.words.end()) {
        return true;
    }
    const std::vector<std::string> known(key.words.begin(), key.words.end());
    faults.add(value.where, Code::InvalidValue,
               fmt::format("'{}' must be one of \"{}\"", key.name,
                           fmt::join(key.words, "\", \"")),
               faults.suggestion(word, known));
    return false;
}

bool is_whole(const TomlValue& value, const KeySpec& key, Faults& faults)
{
    if (!is_number_within_limits(value, faults)) {
        return false;
    }
    if (the<TomlNumber>(value).value->to_count()) {
        return true;
    }
    faults.add(value.where, Code::InvalidNumber,
               fmt::format("'{}' must be a whole number from 0", key.name));
    return false;
}

// One faulty element leaves the others readable.
void report_elements(const TomlValue& array, const KeySpec& key, Faults& faults)
{
    for (const TomlValue& element : the<TomlArray>(array)) {
        const bool is_text = as<std::string>(element) != nullptr;
        if (key.type == ValueType::Tables) {
            if (as<TomlTable>(element) == nullptr) {
                faults.add(element.where, Code::WrongType,
                           fmt::format("'{}' must hold tables only", key.name));
            }
        } else if (!is_text) {
            faults.add(element.where, Code::WrongType,
                       fmt::format("'{}' must hold strings only", key.name));
        } else if (is_clean_text(element, faults) &&
                   key.type == ValueType::Ids) {
            is_id_in_form(element, faults);
        }
    }
}

template <class... Types>
bool is_any_of(const TomlValue& value)
{
    return (std::holds_alternative<Types>(value.value) || ...);
}

bool is_pair_of_numbers(const TomlValue& value)
{
    const auto* array = as<TomlArray>(value);
    return array != nullptr && array->size() == 2 &&
           std::ranges::all_of(*array, is_any_of<TomlNumber>);
}

struct TypeRow {
    std::string_view description;  // what a person is told: "a whole number"
    bool (*has_type)(const TomlValue&);
};

// In the order of ValueType.
constexpr TypeRow type_rows[] = {
    {"a string", is_any_of<std::string>},
    {"an id in quotes", is_any_of<std::string>},
    {"an array of ids", is_any_of<TomlArray>},
    {"an array of strings", is_any_of<TomlArray>},
    {"a number", is_any_of<TomlNumber>},
    {"a number, a date or a time", is_any_of<TomlNumber, TomlDate, TomlTime>},
    {"a whole number", is_any_of<TomlNumber>},
    {"true or false", is_any_of<bool>},
    {"a date such as 2026-11-22, without quotes", is_any_of<TomlDate>},
    {"a date-time such as 2026-11-22T09:30:00Z, without quotes",
     is_any_of<TomlDateTime>},
    {"a string", is_any_of<std::string>},
    {"an expression in quotes", is_any_of<std::string>},
    {"an expression in quotes", is_any_of<std::string>},
    {"a number or a string", is_any_of<TomlNumber, std::string>},
    {"an array of two numbers", is_pair_of_numbers},
    {"a table", is_any_of<TomlTable>},
    {"an array of tables", is_any_of<TomlArray>},
};

// The value has the type of its key. Reports what else is wrong with it: blank
// texts, ids out of form, unknown words, numbers over their limits. An array
// stays usable when some of its elements are not.
bool is_well_formed(const TomlValue& value, const KeySpec& key, Faults& faults)
{
    const auto is_clean = [&](const TomlValue& string) {
        return is_clean_text(string, faults);
    };
    const auto is_number = [&](const TomlValue& number) {
        return is_number_within_limits(number, faults);
    };
    switch (key.type) {
    case ValueType::Text:
        return is_clean(value) &&
               (!key.is_required || is_not_blank(value, key, faults));
    case ValueType::Condition:
    case ValueType::Term: return is_clean(value);
    case ValueType::Id: return is_clean(value) && is_id_in_form(value, faults);
    case ValueType::Word:
        return is_clean(value) && is_one_of_the_words(value, key, faults);
    case ValueType::Texts:
    case ValueType::Ids:
    case ValueType::Tables: report_elements(value, key, faults); return true;
    case ValueType::Number: return is_number(value);
    case ValueType::Bound:
        return as<TomlNumber>(value) == nullptr || is_number(value);
    case ValueType::Whole: return is_whole(value, key, faults);
    case ValueType::Pair:
        return std::ranges::count_if(the<TomlArray>(value), is_number) == 2;
    case ValueType::Scalar:
        return as<std::string>(value) != nullptr ? is_clean(value)
                                                 : is_number(value);
    case ValueType::Truth:
    case ValueType::Date:
    case ValueType::DateTime:
    case ValueType::Table: return true;
    }
    return true;
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
    : m_table(table), m_where(where), m_keys(keys), m_faults(faults)
{
    for (const TomlEntry& entry : table.entries) {
        const auto key =
            std::ranges::find(keys, entry.key.name, &KeySpec::name);
        if (key == keys.end()) {
            report_unknown_key(entry.key, keys, faults);
            continue;
        }
        const TypeRow& type = type_rows[static_cast<std::size_t>(key->type)];
        if (!type.has_type(entry.value)) {
            faults.add(
                entry.value.where, Code::WrongType,
                fmt::format("'{}' must be {}", key->name, type.description));
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

void TableReader::refuse_key(std::string_view key,
                             Code code,
                             std::string message,
                             std::string hint) const
{
    m_faults.add(where_key(key), code, std::move(message), std::move(hint));
}

void TableReader::refuse_value(std::string_view key,
                               Code code,
                               std::string message,
                               std::string hint) const
{
    m_faults.add(where_value(key), code, std::move(message), std::move(hint));
}

std::string TableReader::text(std::string_view key) const
{
    const auto* found = value_as<std::string>(key);
    return found != nullptr ? *found : std::string();
}

std::optional<Number> TableReader::number(std::string_view key) const
{
    const auto* found = value_as<TomlNumber>(key);
    return found != nullptr ? found->value : std::nullopt;
}

std::optional<std::size_t> TableReader::whole(std::string_view key) const
{
    const auto found = number(key);
    return found ? found->to_count() : std::nullopt;
}

std::optional<bool> TableReader::truth(std::string_view key) const
{
    const auto* found = value_as<bool>(key);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::string TableReader::date(std::string_view key) const
{
    const auto* found = value_as<TomlDate>(key);
    return found != nullptr ? found->text : std::string();
}

std::string TableReader::date_time(std::string_view key) const
{
    const auto* found = value_as<TomlDateTime>(key);
    return found != nullptr ? found->text : std::string();
}

std::optional<std::size_t> TableReader::position_of_word(
    std::string_view key) const
{
    const auto* found = value_as<std::string>(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto spec = std::ranges::find(m_keys, key, &KeySpec::name);
    const auto word = std::ranges::find(spec->words, *found);
    return static_cast<std::size_t>(word - spec->words.begin());
}

std::vector<Placed> TableReader::placed(std::string_view key) const
{
    std::vector<Placed> found;
    const auto* elements = value_as<TomlArray>(key);
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

std::optional<TableReader> TableReader::table(std::string_view key,
                                              KeySpecs keys) const
{
    const auto* found = value_as<TomlTable>(key);
    return found != nullptr
               ? std::optional<TableReader>(std::in_place, *found,
                                            where_value(key), keys, m_faults)
               : std::nullopt;
}

std::optional<std::string> moment_in(const TomlValue& value)
{
    if (const auto* date = as<TomlDate>(value)) {
        return date->text;
    }
    const auto* time = as<TomlTime>(value);
    return time != nullptr ? std::optional(time->text) : std::nullopt;
}

bool is_id(std::string_view text) { return is_made_of(text, '_'); }

bool is_kebab_id(std::string_view text) { return is_made_of(text, '-'); }

bool is_short_enough(const TomlValue& string, Faults& faults)
{
    if (the<std::string>(string).size() <= longest_text) {
        return true;
    }
    faults.add(string.where, Code::TextTooLong, "a text is over 16 KiB");
    return false;
}

bool is_clean_text(const TomlValue& string, Faults& faults)
{
    const std::string& text = the<std::string>(string);
    if (!is_short_enough(string, faults)) {
        return false;
    }
    auto forbidden = first_forbidden(text);
    const bool is_clean = !forbidden;
    // One text of nothing else need not be told of in full.
    constexpr int most_told = 50;
    for (int told = 0; forbidden && told < most_told; ++told) {
        const auto character =
            decode_first(std::string_view(text).substr(*forbidden));
        faults.add(
            place_in(faults, string, *forbidden), Code::ForbiddenCharacter,
            fmt::format("the character U+{:04X} may not stand in a text",
                        character
                            ? static_cast<std::uint32_t>(character->code_point)
                            : 0xFFFDU),
            "it could drive or deceive a terminal; take it out");
        forbidden = first_forbidden(
            text, *forbidden + (character ? character->bytes : 1));
    }
    return is_clean;
}

bool is_number_within_limits(const TomlValue& value, Faults& faults)
{
    const auto& number = the<TomlNumber>(value).value;
    std::string_view fault;
    if (!number) {
        fault = "inf and nan are no numbers here";
    } else if (!number->has_at_most_six_decimals()) {
        fault = "this number has over 6 decimals";
    } else if (*number > Number(1'000'000) || *number < Number(-1'000'000)) {
        fault = "this number is over 1,000,000 in size";
    } else {
        return true;
    }
    faults.add(value.where, Code::InvalidNumber, std::string(fault));
    return false;
}

}  // namespace ajar
