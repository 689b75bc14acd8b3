#include <ajar/model/number.hpp>

#include <gmpxx.h>

#include <array>
#include <bit>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <system_error>
#include <utility>

namespace ajar {

namespace {

// digits * 10^exponent.
struct Decimal {
    bool is_negative = false;
    std::string digits;  // at least one
    long exponent = 0;
};

constexpr std::size_t decimals = 6;
constexpr long ten_to_the_decimals = 1'000'000;
// Exponents over this in size are refused: no number of ours has one, and
// nobody is to ask for 10^999999.
constexpr long largest_exponent = 400;

// Takes the digits at the start away from the text.
std::string_view take_digits(std::string_view& text)
{
    const std::string_view digits =
        text.substr(0, text.find_first_not_of("0123456789"));
    text.remove_prefix(digits.size());
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

// [-]digits[.digits][e[+-]digits] and nothing else.
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

// A whole number of millionths, such as "-1250000", as a decimal without
// trailing zeros, such as "-1.25".
std::string write_decimal(std::string_view whole)
{
    const bool is_negative = whole.starts_with('-');
    std::string digits(whole.substr(is_negative ? 1 : 0));
    if (digits.size() <= decimals) {
        digits.insert(0, decimals + 1 - digits.size(), '0');
    }
    std::string text = digits.substr(0, digits.size() - decimals);
    std::string behind = digits.substr(digits.size() - decimals);
    behind.erase(behind.find_last_not_of('0') + 1);
    if (!behind.empty()) {
        text += '.' + behind;
    }
    return is_negative ? '-' + text : text;
}

mpz_class power_of_ten(unsigned long exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, exponent);
    return power;
}

// The whole number nearest to a ratio, halves to the even neighbour.
mpz_class rounded_half_even(const mpq_class& ratio)
{
    mpz_class quotient;
    mpz_class rest;
    mpz_fdiv_qr(quotient.get_mpz_t(), rest.get_mpz_t(), ratio.get_num_mpz_t(),
                ratio.get_den_mpz_t());
    const int side = cmp(mpz_class(rest * 2), ratio.get_den());
    const bool is_odd = mpz_odd_p(quotient.get_mpz_t()) != 0;
    if (side > 0 || (side == 0 && is_odd)) {
        ++quotient;
    }
    return quotient;
}

void append_word(std::string& bytes, long word)
{
    const auto raw = std::bit_cast<std::array<char, sizeof word>>(word);
    bytes.append(raw.data(), raw.size());
}

}  // namespace

struct Number::Large {
    mpq_class ratio;
};

Number::DoubleWord Number::product(long left, long right)
{
    return DoubleWord{left} * right;
}

// The smallest word has no opposite, so it counts as not fitting.
std::optional<Number> Number::ratio_of_words(DoubleWord numerator,
                                             DoubleWord denominator)
{
    constexpr long largest = std::numeric_limits<long>::max();
    const auto fits = [](DoubleWord number) {
        return number >= -largest && number <= largest;
    };
    if (!fits(numerator) || !fits(denominator)) {
        return std::nullopt;
    }
    const auto above = static_cast<long>(numerator);
    const auto below = static_cast<long>(denominator);
    if (below == 1) {
        return Number(above);
    }
    const long divisor = (below < 0 ? -1 : 1) * std::gcd(above, below);
    Number number;
    number.m_numerator = above / divisor;
    number.m_denominator = below / divisor;
    return number;
}

Number::Number(long value)
{
    if (value == std::numeric_limits<long>::min()) {
        m_large = std::make_shared<const Large>(Large{mpq_class(value)});
    } else {
        m_numerator = value;
    }
}

Number::Number(Large large)
{
    const mpz_class& numerator = large.ratio.get_num();
    const mpz_class& denominator = large.ratio.get_den();
    if (numerator.fits_slong_p() && denominator.fits_slong_p()) {
        if (const auto small =
                ratio_of_words(numerator.get_si(), denominator.get_si())) {
            *this = *small;
            return;
        }
    }
    m_large = std::make_shared<const Large>(std::move(large));
}

Number::Large Number::as_large() const
{
    return m_large ? *m_large : Large{mpq_class(m_numerator, m_denominator)};
}

std::optional<Number> Number::parse(std::string_view text)
{
    const auto decimal = read_decimal(text);
    if (!decimal) {
        return std::nullopt;
    }
    mpq_class value(mpz_class(decimal->digits, 10));
    const auto size = static_cast<unsigned long>(std::abs(decimal->exponent));
    value = decimal->exponent < 0 ? mpq_class(value / power_of_ten(size))
                                  : mpq_class(value * power_of_ten(size));
    return Number(Large{decimal->is_negative ? mpq_class(-value) : value});
}

Number Number::operator-() const { return *this * Number(-1); }

Number Number::operator+(const Number& other) const
{
    if (!m_large && !other.m_large) {
        const DoubleWord left = product(m_numerator, other.m_denominator);
        const DoubleWord right = product(other.m_numerator, m_denominator);
        if (auto sum = ratio_of_words(
                left + right, product(m_denominator, other.m_denominator))) {
            return *std::move(sum);
        }
    }
    return Number(Large{mpq_class(as_large().ratio + other.as_large().ratio)});
}

Number Number::operator-(const Number& other) const
{
    return *this + other * Number(-1);
}

Number Number::operator*(const Number& other) const
{
    if (!m_large && !other.m_large) {
        if (auto both =
                ratio_of_words(product(m_numerator, other.m_numerator),
                               product(m_denominator, other.m_denominator))) {
            return *std::move(both);
        }
    }
    return Number(Large{mpq_class(as_large().ratio * other.as_large().ratio)});
}

Number Number::operator/(const Number& other) const
{
    if (!m_large && !other.m_large) {
        if (auto quotient =
                ratio_of_words(product(m_numerator, other.m_denominator),
                               product(other.m_numerator, m_denominator))) {
            return *std::move(quotient);
        }
    }
    return Number(Large{mpq_class(as_large().ratio / other.as_large().ratio)});
}

Number& Number::operator+=(const Number& other)
{
    return *this = *this + other;
}

// Both kinds are in lowest terms, and none fits the other kind.
bool Number::operator==(const Number& other) const
{
    if (m_large && other.m_large) {
        return m_large->ratio == other.m_large->ratio;
    }
    return !m_large && !other.m_large && m_numerator == other.m_numerator &&
           m_denominator == other.m_denominator;
}

std::strong_ordering Number::operator<=>(const Number& other) const
{
    if (!m_large && !other.m_large) {
        return product(m_numerator, other.m_denominator) <=>
               product(other.m_numerator, m_denominator);
    }
    return cmp(as_large().ratio, other.as_large().ratio) <=> 0;
}

bool Number::is_zero() const { return !m_large && m_numerator == 0; }

bool Number::is_whole() const
{
    return m_large ? m_large->ratio.get_den() == 1 : m_denominator == 1;
}

bool Number::has_at_most_six_decimals() const
{
    if (!m_large) {
        return ten_to_the_decimals % m_denominator == 0;
    }
    return mpz_divisible_p(mpz_class(ten_to_the_decimals).get_mpz_t(),
                           m_large->ratio.get_den_mpz_t()) != 0;
}

Number Number::floor() const
{
    if (is_whole()) {
        return *this;
    }
    mpz_class quotient;
    const mpq_class ratio = as_large().ratio;
    mpz_fdiv_q(quotient.get_mpz_t(), ratio.get_num_mpz_t(),
               ratio.get_den_mpz_t());
    return Number(Large{mpq_class(quotient)});
}

std::optional<std::size_t> Number::to_count() const
{
    if (m_large || m_denominator != 1 || m_numerator < 0) {
        return std::nullopt;
    }
    return m_numerator;
}

void Number::append_bytes(std::string& bytes) const
{
    constexpr long smallest = -100;
    constexpr long largest = 100;
    constexpr char first_byte = 20;  // below it, what follows
    constexpr char is_whole_word = 1;
    constexpr char is_ratio_of_words = 2;
    constexpr char is_text = 3;
    if (m_large) {
        bytes += is_text;
        bytes += m_large->ratio.get_str();
        bytes += '\0';
    } else if (m_denominator != 1) {
        bytes += is_ratio_of_words;
        append_word(bytes, m_numerator);
        append_word(bytes, m_denominator);
    } else if (m_numerator < smallest || m_numerator > largest) {
        bytes += is_whole_word;
        append_word(bytes, m_numerator);
    } else {
        bytes += static_cast<char>(first_byte + (m_numerator - smallest));
    }
}

std::string Number::to_text() const
{
    if (!m_large && m_denominator == 1) {
        return std::to_string(m_numerator);
    }
    const mpz_class scaled =
        rounded_half_even(mpq_class(as_large().ratio * ten_to_the_decimals));
    return write_decimal(scaled.get_str());
}

std::string Number::to_exact_text() const
{
    return has_at_most_six_decimals() ? to_text() : as_large().ratio.get_str();
}

}  // namespace ajar
