#include <ajar/model/number.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace ajar {

namespace {

bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) {
        ++end;
    }
    return end - from;
}

mpz_class power_of_ten(unsigned long exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
    return power;
}

// The exponent of a shortest float text such as "1e-07"; far beyond what any
// number of ours may need, but bounded, so that nobody can ask for 10^999999.
std::optional<long> read_exponent(std::string_view text)
{
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
    }
    long exponent = 0;
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, exponent);
    if (fault != std::errc{} || stop != end || exponent > 400 ||
        exponent < -400) {
        return std::nullopt;
    }
    return exponent;
}

// The whole number nearest to a ratio, halves to the even neighbour.
mpz_class rounded_half_even(const mpq_class& ratio)
{
    mpz_class quotient;
    mpz_class rest;
    mpz_fdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(),
                ratio.get_num_mpz_t(), ratio.get_den_mpz_t());
    const int side = cmp(mpz_class(rest * 2), ratio.get_den());
    const bool is_odd = mpz_odd_p(quotient.get_mpz_t()) != 0;
    if (side > 0 || (side == 0 && is_odd)) {
        ++quotient;
    }
    return quotient;
}

// A whole number of 10^-places as a decimal without trailing zeros.
std::string decimal_text(const mpz_class& scaled, std::size_t places)
{
    std::string digits = mpz_class(abs(scaled)).get_str();
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    std::string text = digits.substr(0, digits.size() - places);
    std::string decimals = digits.substr(digits.size() - places);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    if (!decimals.empty()) {
        text += '.' + decimals;
    }
    return sgn(scaled) < 0 ? '-' + text : text;
}

}  // namespace

std::optional<Number> Number::parse(std::string_view decimal)
{
    const bool is_negative = decimal.starts_with('-');
    if (is_negative) {
        decimal.remove_prefix(1);
    }
    const std::size_t whole = digits_at(decimal, 0);
    if (whole == 0) {
        return std::nullopt;
    }
    std::string digits(decimal.substr(0, whole));
    std::string_view rest = decimal.substr(whole);
    long exponent = 0;
    if (rest.starts_with('.')) {
        const std::size_t places = digits_at(rest, 1);
        if (places == 0) {
            return std::nullopt;
        }
        digits += rest.substr(1, places);
        exponent = -static_cast<long>(places);
        rest.remove_prefix(1 + places);
    }
    if (rest.starts_with('e') || rest.starts_with('E')) {
        const auto shift = read_exponent(rest.substr(1));
        if (!shift) {
            return std::nullopt;
        }
        exponent += *shift;
        rest = {};
    }
    if (!rest.empty()) {
        return std::nullopt;
    }
    mpq_class value(mpz_class(digits, 10));
    const auto size = static_cast<unsigned long>(std::abs(exponent));
    value = exponent < 0 ? mpq_class(value / power_of_ten(size))
                         : mpq_class(value * power_of_ten(size));
    return Number(is_negative ? mpq_class(-value) : value);
}

Number Number::operator-() const
{
    return Number(mpq_class(-m_value));
}

Number Number::operator+(const Number& other) const
{
    return Number(mpq_class(m_value + other.m_value));
}

Number Number::operator-(const Number& other) const
{
    return Number(mpq_class(m_value - other.m_value));
}

Number Number::operator*(const Number& other) const
{
    return Number(mpq_class(m_value * other.m_value));
}

Number Number::operator/(const Number& other) const
{
    return Number(mpq_class(m_value / other.m_value));
}

Number& Number::operator+=(const Number& other)
{
    m_value += other.m_value;
    return *this;
}

bool Number::operator==(const Number& other) const
{
    return m_value == other.m_value;
}

std::strong_ordering Number::operator<=>(const Number& other) const
{
    return cmp(m_value, other.m_value) <=> 0;
}

bool Number::is_zero() const
{
    return sgn(m_value) == 0;
}

bool Number::is_whole() const
{
    return m_value.get_den() == 1;
}

bool Number::has_at_most_six_decimals() const
{
    return mpz_divisible_p(mpz_class(1'000'000).get_mpz_t(),
                           m_value.get_den_mpz_t()) != 0;
}

Number Number::floor() const
{
    mpz_class quotient;
    mpz_fdiv_q(quotient.get_mpz_t(), m_value.get_num_mpz_t(),
               m_value.get_den_mpz_t());
    return Number(mpq_class(quotient));
}

std::optional<std::size_t> Number::to_count() const
{
    if (!is_whole() || sgn(m_value) < 0 || m_value > 1'000'000) {
        return std::nullopt;
    }
    return m_value.get_num().get_ui();
}

std::string Number::to_text() const
{
    constexpr std::size_t places = 6;
    return decimal_text(
        rounded_half_even(mpq_class(m_value * power_of_ten(places))), places);
}

std::string Number::to_exact_text() const
{
    return has_at_most_six_decimals() ? to_text() : m_value.get_str();
}

}  // namespace ajar
