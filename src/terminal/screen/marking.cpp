#include <ajar/terminal/screen/marking.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/terminal/screen/list_mark.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t most_one_digit_options = 9;
constexpr ListRow none_row{RowKind::None};

std::size_t option_count(const Item& item)
{
    const auto* options = options_of(item);
    return options != nullptr ? options->size() : 0;
}

// Only a text has several.
FieldKind lines_of_field(const Item& item)
{
    return takes_words(item) ? FieldKind::ManyLines : FieldKind::OneLine;
}

std::optional<std::size_t> place_of(const ListRow& row,
                                    const Item& item,
                                    const Marking& marking)
{
    const std::vector<ListRow> rows = list_of(item, marking);
    const auto found = std::ranges::find(rows, row);
    return found == rows.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - rows.begin()));
}

Marking toggled(Marking marking, const ListRow& row)
{
    if (row.kind == RowKind::Option) {
        marking.chosen[row.option] = !marking.chosen[row.option];
        marking.is_none = false;
    } else if (row.kind == RowKind::None) {
        marking.is_none = !marking.is_none;
        if (marking.is_none) {
            marking.chosen.assign(marking.chosen.size(), false);
        }
    }
    return marking;
}

// A number typed digit by digit: "1", then "12" where there are as many.
std::optional<std::size_t> number_of(const std::string& digits,
                                     std::size_t count)
{
    std::size_t number = 0;
    for (const char digit : digits) {
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return number <= count ? std::optional(number) : std::nullopt;
}

Marking marked_row(const Item& item, Marking marking, const ListRow& row)
{
    marking.row = place_of(row, item, marking);
    return takes_several(item) ? toggled(std::move(marking), row) : marking;
}

ListRow row_numbered(std::size_t number)
{
    return number == 0 ? none_row : ListRow{RowKind::Option, number - 1};
}

std::optional<Marking> digit_pressed(const Item& item,
                                     Marking marking,
                                     char digit)
{
    const std::size_t count = option_count(item);
    const bool is_second =
        !marking.digits.empty() && count > most_one_digit_options;
    const auto first = number_of(marking.digits, count);
    const std::string both = marking.digits + digit;
    if (is_second && first && number_of(both, count)) {
        // The first digit meant no option of its own.
        if (takes_several(item)) {
            marking =
                marked_row(item, std::move(marking), row_numbered(*first));
        }
        marking.digits = both;
    } else {
        marking.digits = std::string(1, digit);
    }
    const auto number = number_of(marking.digits, count);
    if (!number || (*number == 0 && !takes_several(item))) {
        return std::nullopt;
    }
    return marked_row(item, std::move(marking), row_numbered(*number));
}

std::optional<Marking> pressed_in_list(const Item& item,
                                       Marking marking,
                                       const Key& key)
{
    const std::string_view letter = letter_of(key);
    if (letter.size() == 1 && is_digit(letter[0])) {
        return digit_pressed(item, std::move(marking), letter[0]);
    }
    marking.digits.clear();
    const std::size_t rows = list_of(item, marking).size();
    if (const auto row = row_after(marking.row, key, rows)) {
        marking.row = row;
        return marking;
    }
    if (letter == " " && takes_several(item) && marking.row) {
        const ListRow row = list_of(item, marking)[*marking.row];
        return toggled(std::move(marking), row);
    }
    return std::nullopt;
}

std::string numbers_marked(const Marking& marking)
{
    std::string line = marking.is_none ? "0" : "";
    for (std::size_t i = 0; i < marking.chosen.size(); ++i) {
        if (marking.chosen[i]) {
            line += " " + std::to_string(i + 1);
        }
    }
    return line;
}

Typed meant_in_list(const Item& item, const Marking& marking)
{
    const auto rows = list_of(item, marking);
    if (marking.row) {
        const ListRow& row = rows[*marking.row];
        if (row.kind == RowKind::Stop) {
            return Request::Stop;
        }
        if (row.kind == RowKind::Skip) {
            return understand(item, "s");
        }
        if (row.kind == RowKind::Option && !takes_several(item)) {
            return understand(item, std::to_string(row.option + 1));
        }
    }
    return understand(item, numbers_marked(marking));
}

}  // namespace

Marking marking_of(const Item& item, const std::optional<Answer>& answer)
{
    Marking marking;
    marking.chosen.resize(option_count(item));
    if (!answer) {
        return marking;
    }
    if (is_typed(item)) {
        marking.field = insert({}, to_text(values_of(item, *answer).front()));
        return marking;
    }
    const std::vector<OptionIndex> chosen = options_in(*answer);
    marking.is_none = chosen.empty();
    marking.row = marking.is_none ? place_of(none_row, item, marking)
                                  : std::optional(chosen.front().value);
    if (takes_several(item)) {
        for (const OptionIndex option : chosen) {
            marking.chosen[option.value] = true;
        }
    }
    return marking;
}

bool is_typed(const Item& item)
{
    return asks(item) && options_of(item) == nullptr;
}

std::vector<ListRow> list_of(const Item& item, const Marking& marking)
{
    std::vector<ListRow> rows;
    for (std::size_t i = 0; i < option_count(item); ++i) {
        rows.push_back({RowKind::Option, i});
    }
    if (takes_several(item)) {
        rows.push_back(none_row);
    }
    if (asks(item) && !item.required) {
        rows.push_back({RowKind::Skip});
    }
    if (marking.stops) {
        rows.push_back({RowKind::Stop});
    }
    return rows;
}

std::optional<Marking> pressed(const Item& item,
                               const Marking& marking,
                               const Key& key)
{
    if (is_typed(item) && !marking.is_on_keys) {
        auto field = pressed_in_field(marking.field, key, lines_of_field(item));
        if (!field) {
            return std::nullopt;
        }
        Marking typed = marking;
        typed.field = std::move(*field);
        return typed;
    }
    return list_of(item, marking).empty() ? std::nullopt
                                          : pressed_in_list(item, marking, key);
}

Marking marked_to_skip(const Item& item, Marking marking)
{
    marking.row = place_of({RowKind::Skip}, item, marking);
    marking.is_on_keys = is_typed(item);
    return marking;
}

Marking marked_to_stop(const Item& item, Marking marking)
{
    marking.stops = true;
    marking.row = place_of({RowKind::Stop}, item, marking);
    marking.is_on_keys = is_typed(item);
    return marking;
}

Typed meant(const Item& item, const Marking& marking)
{
    // Beside the field, too, Enter goes on with what was typed.
    const bool is_by_field = is_typed(item) && !marking.row;
    if (!is_by_field) {
        return meant_in_list(item, marking);
    }
    if (takes_words(item)) {
        return understand_text(item, marking.field.text);
    }
    const Typed typed = understand(item, marking.field.text);
    // A letter in the field is no key.
    return std::holds_alternative<Request>(typed)
               ? Typed(Objection::NotUnderstood)
               : typed;
}

std::optional<Answer> typed_so_far(const Item& item, Marking marking)
{
    marking.is_on_keys = false;
    if (!is_typed(item) || is_blank(marking.field.text)) {
        return std::nullopt;
    }
    const Typed typed = meant(item, marking);
    const auto* given = std::get_if<Answer>(&typed);
    return given != nullptr ? std::optional(*given) : std::nullopt;
}

}  // namespace ajar
