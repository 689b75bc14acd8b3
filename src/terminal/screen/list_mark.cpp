#include <ajar/terminal/screen/list_mark.hpp>

#include <ajar/terminal/talk/messages.hpp>
#include <ajar/text/ascii.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

// The row of a number that was typed in full.
std::optional<std::size_t> row_of(const std::string& digits,
                                  const std::vector<std::size_t>& numbers)
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (std::to_string(numbers[i]) == digits) {
            return i;
        }
    }
    return std::nullopt;
}

// "12" marks row 12, and "3" after it begins anew where there is no 123.
ListMark typed(const ListMark& mark,
               std::string_view digit,
               const std::vector<std::size_t>& numbers)
{
    for (std::string digits :
         {mark.digits + std::string(digit), std::string(digit)}) {
        const bool may_be = std::ranges::any_of(numbers, [&](std::size_t one) {
            return std::to_string(one).starts_with(digits);
        });
        if (may_be) {
            const auto row = row_of(digits, numbers);
            return {row ? row : mark.row, std::move(digits)};
        }
    }
    return {mark.row, {}};
}

bool is_digit_key(std::string_view letter)
{
    return letter.size() == 1 && is_digit(letter[0]);
}

std::optional<std::size_t> first_skipped(const std::vector<Reviewed>& listed,
                                         const Interview& interview)
{
    const auto skipped = std::ranges::find_if(listed, [&](const auto& one) {
        return !interview.answers[one.item.value];
    });
    return skipped == listed.end() ? std::nullopt
                                   : std::optional(static_cast<std::size_t>(
                                         skipped - listed.begin()));
}

}  // namespace

std::optional<std::size_t> row_after(const std::optional<std::size_t>& row,
                                     const Key& key,
                                     std::size_t count)
{
    const std::string_view letter = letter_of(key);
    if (is(key, Special::Down) || letter == "j") {
        return row ? std::min(*row + 1, count - 1) : 0;
    }
    if (is(key, Special::Up) || letter == "k") {
        return !row ? count - 1 : *row > 0 ? *row - 1 : 0;
    }
    return std::nullopt;
}

ListMark moved(const ListMark& mark,
               const Key& key,
               const std::vector<std::size_t>& numbers)
{
    const std::string_view letter = letter_of(key);
    if (numbers.empty()) {
        return {};
    }
    if (is_digit_key(letter)) {
        return typed(mark, letter, numbers);
    }
    const auto row = row_after(mark.row, key, numbers.size());
    return {row ? row : mark.row, {}};
}

bool is_foreign(const Key& key, const ListMark& mark)
{
    const std::string_view letter = letter_of(key);
    const bool moves =
        letter.empty() || letter == "j" || letter == "k" || letter == " ";
    return !moves && (!is_digit_key(letter) || mark.digits.empty());
}

ListMark mark_in_review(const ListMark& mark,
                        const Key& key,
                        const std::vector<Reviewed>& listed,
                        const Interview& interview)
{
    const auto skipped = first_skipped(listed, interview);
    if (letter_of(key) == "f" && skipped) {
        return {skipped, {}};
    }
    std::vector<std::size_t> numbers;
    for (const Reviewed& one : listed) {
        numbers.push_back(one.number);
    }
    return moved(mark, key, numbers);
}

std::string_view hint_in_review(const ListMark& mark,
                                const Key& key,
                                const std::vector<Reviewed>& listed,
                                const Interview& interview)
{
    if (!is_foreign(key, mark)) {
        return {};
    }
    if (letter_of(key) == "f") {
        return first_skipped(listed, interview) ? "" : message::nothing_skipped;
    }
    return listed.empty() ? message::keys_before_answers
                          : message::keys_at_review;
}

}  // namespace ajar
