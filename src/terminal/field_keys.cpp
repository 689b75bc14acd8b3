#include <ajar/terminal/field_keys.hpp>

#include <ajar/model/item.hpp>

#include <string>
#include <utility>

namespace ajar {

namespace {

struct FieldVerb {
    Special key;
    Field (*verb)(Field);
};

constexpr FieldVerb field_verbs[] = {
    {Special::Backspace, erase_before},
    {Special::Delete, erase_after},
    {Special::Left, left},
    {Special::Right, right},
    {Special::Home, to_start_of_line},
    {Special::End, to_end_of_line},
    {Special::Up, up},
    {Special::Down, down},
    {Special::CtrlU, erase_line_before},
    {Special::CtrlW, erase_word_before},
};

std::string typed_by(const Key& key, FieldKind kind)
{
    if (is(key, Special::NewLine)) {
        return std::string(kind == FieldKind::ManyLines ? 1 : 0, '\n');
    }
    const auto* pasted = std::get_if<Pasted>(&key);
    std::string typed(pasted != nullptr ? pasted->text : letter_of(key));
    if (kind == FieldKind::OneLine) {
        std::erase(typed, '\n');
    }
    return typed;
}

}  // namespace

std::optional<Field> pressed_in_field(const Field& field,
                                      const Key& key,
                                      FieldKind kind)
{
    const std::string typed = typed_by(key, kind);
    if (!typed.empty()) {
        const bool has_room = field.text.size() + typed.size() <= longest_text;
        return has_room ? insert(field, typed) : field;
    }
    for (const FieldVerb& entry : field_verbs) {
        if (is(key, entry.key)) {
            return entry.verb(field);
        }
    }
    return std::nullopt;
}

std::string_view letter_of(const Key& key)
{
    const auto* character = std::get_if<Character>(&key);
    return character != nullptr ? std::string_view(character->text)
                                : std::string_view();
}

bool is(const Key& key, Special special) { return key == Key(special); }

Key enter_for_new_line(const Key& key)
{
    return is(key, Special::NewLine) ? Key(Special::Enter) : key;
}

}  // namespace ajar
