#include <ajar/terminal/marking.hpp>

#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t most_one_digit_options = 9;

bool is_multiple(const Item& item)
{
    return std::holds_alternative<MultipleChoice>(item.kind);
}

std::size_t option_count(const Item& item)
{
    const auto* options = options_of(item);
    return options != nullptr ? options->size() : 0;
}

// A number stands on one line.
FieldKind lines_of_field(const Item& item)
{
    return std::holds_alternative<NumberEntry>(item.kind)
               ? FieldKind::OneLine
               : FieldKind::ManyLines;
}

template <class Row>
std::optional<std::size_t> place_of(const Item& item, const Marking& marking)
{
    const std::vector<ListRow> rows = list_of(item, marking);
    const auto found = std::ranges::find_if(rows, [](const ListRow& row) {
        return std::holds_alternative<Row>(row);
    });
    return found == rows.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - rows.begin()));
}

Marking moved(const Item& item, Marking marking, bool is_down)
{
    const std::size_t last = list_of(item, marking).size() - 1;
    if (!marking.row) {
        marking.row = is_down ? 0 : last;
    } else if (is_down) {
        marking.row = std::min(*marking.row + 1, last);
    } else if (*marking.row > 0) {
        --*marking.row;
    }
    return marking;
}

Marking toggled(Marking marking, const ListRow& row)
{
    if (const auto* option = std::get_if<OptionRow>(&row)) {
        marking.chosen[option->option] = !marking.chosen[option->option];
        marking.is_none = false;
    } else if (std::holds_alternative<NoneRow>(row)) {
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
    if (std::holds_alternative<OptionRow>(row)) {
        marking.row = std::get<OptionRow>(row).option;
    } else {
        marking.row = place_of<NoneRow>(item, marking);
    }
    return is_multiple(item) ? toggled(std::move(marking), row) : marking;
}

ListRow row_numbered(std::size_t number)
{
    return number == 0 ? ListRow(NoneRow{}) : ListRow(OptionRow{number - 1});
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
        if (is_multiple(item)) {  // the first digit meant no option of its own
            marking =
                marked_row(item, std::move(marking), row_numbered(*first));
        }
        marking.digits = both;
    } else {
        marking.digits = std::string(1, digit);
    }
    const auto number = number_of(marking.digits, count);
    if (!number || (*number == 0 && !is_multiple(item))) {
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
    if (is(key, Special::Down) || letter == "j") {
        return moved(item, std::move(marking), true);
    }
    if (is(key, Special::Up) || letter == "k") {
        return moved(item, std::move(marking), false);
    }
    if (letter == " " && is_multiple(item) && marking.row) {
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
        if (std::holds_alternative<StopRow>(row)) {
            return Request::Stop;
        }
        if (std::holds_alternative<SkipRow>(row)) {
            return understand(item, "s");
        }
        if (const auto* option = std::get_if<OptionRow>(&row);
            option != nullptr && !is_multiple(item)) {
            return understand(item, std::to_string(option->option + 1));
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
    if (const auto* option = std::get_if<OptionIndex>(&*answer)) {
        marking.row = option->value;
    } else if (const auto* several =
                   std::get_if<std::vector<OptionIndex>>(&*answer)) {
        for (const OptionIndex chosen : *several) {
            marking.chosen[chosen.value] = true;
        }
        marking.is_none = several->empty();
        marking.row = several->empty() ? place_of<NoneRow>(item, marking)
                                       : std::optional(several->front().value);
    } else if (const auto* number = std::get_if<Number>(&*answer)) {
        marking.field = insert({}, number->to_text());
    } else {
        marking.field = insert({}, std::get<std::string>(*answer));
    }
    return marking;
}

bool is_typed(const Item& item)
{
    return std::holds_alternative<NumberEntry>(item.kind) ||
           std::holds_alternative<TextEntry>(item.kind);
}

std::vector<ListRow> list_of(const Item& item, const Marking& marking)
{
    std::vector<ListRow> rows;
    for (std::size_t i = 0; i < option_count(item); ++i) {
        rows.emplace_back(OptionRow{i});
    }
    if (is_multiple(item)) {
        rows.emplace_back(NoneRow{});
    }
    if (asks(item) && !item.required) {
        rows.emplace_back(SkipRow{});
    }
    if (marking.stops) {
        rows.emplace_back(StopRow{});
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
    marking.row = place_of<SkipRow>(item, marking);
    marking.is_on_keys = is_typed(item);
    return marking;
}

Marking marked_to_stop(const Item& item, Marking marking)
{
    marking.stops = true;
    marking.row = place_of<StopRow>(item, marking);
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
    if (std::holds_alternative<TextEntry>(item.kind)) {
        return understand_text(item, marking.field.text);
    }
    const Typed typed = understand(item, marking.field.text);
    // A letter in the field is no key.
    return std::holds_alternative<Request>(typed)
               ? Typed(Complaint::NotUnderstood)
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
