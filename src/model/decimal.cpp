#include <ajar/model/decimal.hpp>

#include <charconv>
#include <system_error>

namespace ajar {

namespace {

constexpr long largest_exponent = 400;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// Takes the digits at the start away from the text.
std::string_view take_digits(std::string_view& text)
{
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

std::optional<long> read_exponent(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-")) {
        text.remove_prefix(1);
    }
    long exponent = 0;
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, exponent);
    const bool is_read = fault == std::errc{} && stop == end;
    const bool is_small =
        exponent <= largest_exponent && exponent >= -largest_exponent;
    return is_read && is_small ? std::optional(exponent) : std::nullopt;
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text)
{
    Decimal decimal;
    if (text.starts_with('-')) {
        decimal.is_negative = true;
        text.remove_prefix(1);
    }
    decimal.digits = take_digits(text);
    if (decimal.digits.empty()) {
        return std::nullopt;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::string_view places = take_digits(text);
        if (places.empty()) {
            return std::nullopt;
        }
        decimal.digits += places;
        decimal.exponent = -static_cast<long>(places.size());
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        const auto exponent = read_exponent(text.substr(1));
        if (!exponent) {
            return std::nullopt;
        }
        decimal.exponent += *exponent;
        text = {};
    }
    return text.empty() ? std::optional(decimal) : std::nullopt;
}

std::string write_decimal(std::string_view whole, std::size_t places)
{
    const bool is_negative = whole.starts_with('-');
    std::string digits(whole.substr(is_negative ? 1 : 0));
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    std::string text = digits.substr(0, digits.size() - places);
    std::string decimals = digits.substr(digits.size() - places);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    if (!decimals.empty()) {
        text += '.' + decimals;
    }
    return is_negative ? '-' + text : text;
}

}  // namespace ajar
