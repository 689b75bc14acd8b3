#include <ajar/render/words.hpp>

#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ajar {

namespace {

constexpr auto months = std::to_array<std::string_view>({
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
});

constexpr auto counts = std::to_array<std::string_view>({
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
});

bool starts_with_date(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00";
    return text.size() >= shape.size() &&
           std::ranges::equal(text.substr(0, shape.size()), shape,
                              [](char byte, char expected) {
                                  return expected == '0' ? is_digit(byte)
                                                         : byte == expected;
                              });
}

std::size_t two_digits(std::string_view text)
{
    const int number = (text[0] - '0') * 10 + (text[1] - '0');
    return static_cast<std::size_t>(number);
}

}  // namespace

std::string date_in_words(std::string_view date)
{
    if (!starts_with_date(date)) {
        return std::string(date);
    }
    const std::size_t month = two_digits(date.substr(5));
    if (month < 1 || month > months.size()) {
        return std::string(date);
    }
    return fmt::format("{} {} {}", two_digits(date.substr(8)),
                       months[month - 1], date.substr(0, 4));
}

std::string count_in_words(std::size_t count)
{
    return count < counts.size() ? std::string(counts[count])
                                 : fmt::format("{}", count);
}

std::string counted(std::size_t count, std::string_view what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string length_in_words(const Questionnaire& questionnaire)
{
    const auto [always, at_most] = count_of_questions(questionnaire);
    std::string words;
    if (always < at_most) {
        words = always > 0 ? fmt::format("{} to ", always) : "Up to ";
    }
    words += counted(at_most, "question");
    if (questionnaire.minutes) {
        words += ", about " + counted(*questionnaire.minutes, "minute");
    }
    return words;
}

std::string label_of_words(bool fears_someone)
{
    return fears_someone ? "Words for someone you feel safe with"
                         : "Words you could use";
}

std::string listed(std::span<const std::string> parts)
{
    if (parts.size() < 2) {
        return parts.empty() ? std::string() : parts.front();
    }
    return fmt::format("{} and {}",
                       fmt::join(parts.first(parts.size() - 1), ", "),
                       parts.back());
}

}  // namespace ajar
