// An exact number: how a score stays equal to its cut-off.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// A ratio of unbounded integers (ajar-questionnaire(5), Scoring: never binary
// floating point, nothing overflows). Nearly all of them fit into two machine
// words; one that does not is kept aside, and nobody outside can tell.
class Number {
public:
    Number() = default;
    Number(long value);

    // Reads [-]digits[.digits] exactly, with an optional exponent (as TOML
    // floats print); nothing for any other text.
    static std::optional<Number> parse(std::string_view text);

    Number operator-() const;
    Number operator+(const Number& other) const;
    Number operator-(const Number& other) const;
    Number operator*(const Number& other) const;
    Number operator/(const Number& other) const;  // other is not 0
    Number& operator+=(const Number& other);

    bool operator==(const Number& other) const;
    std::strong_ordering operator<=>(const Number& other) const;

    bool is_zero() const;
    bool is_whole() const;
    bool has_at_most_six_decimals() const;

    // The largest whole number that is at most this one.
    Number floor() const;

    // A whole number from 0 on as a count; nothing when it is none, or when it
    // fits into no machine word.
    std::optional<std::size_t> to_count() const;

    // Appends bytes that stand for this number and no other, and never begin
    // those of another one. Small whole numbers take one byte.
    void append_bytes(std::string& bytes) const;

    // For people and JSON: at most 6 decimals, half to even, no trailing
    // zeros, never "-0".
    std::string to_text() const;

    // Exactly: a decimal when 6 places hold it, else numerator/denominator.
    std::string to_exact_text() const;

private:
    struct Large;
    // Holds every product of two words, and the sum of two products.
    __extension__ using DoubleWord = __int128;

    static DoubleWord product(long left, long right);
    explicit Number(Large large);
    // Nothing when it does not fit into two words.
    static std::optional<Number> ratio_of_words(DoubleWord numerator,
                                                DoubleWord denominator);
    Large as_large() const;

    // In lowest terms, the denominator above 0; unused beside m_large, which
    // holds what does not fit here and nothing else.
    long m_numerator = 0;
    long m_denominator = 1;
    std::shared_ptr<const Large> m_large;
};

}  // namespace ajar
