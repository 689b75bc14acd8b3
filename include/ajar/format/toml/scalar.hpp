// One value of TOML without brackets: a text in quotes, and the way back from
// its value to the characters it was written with; a number, a truth, a date.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ajar {

// What is wrong; or what belongs where something else stands.
enum class TomlFlaw {
    // A key or a part of one.
    Statement,
    Pair,
    NextPair,
    TableName,
    ArrayName,
    KeyPart,
    // Behind a key, and behind a header.
    KeyEnd,
    NameEnd,
    HeaderEnd,
    // A value, and what may be behind it.
    Value,
    Element,
    ElementEnd,
    PairEnd,
    LineEnd,

    // Characters and keys.
    OddCharacter,
    OddBlank,
    CarriageReturn,
    OddInKey,
    KeyOfLines,
    // Texts.
    Escape,
    EscapeDigits,
    EscapedCharacter,
    TextEnded,
    LiteralEnded,
    // Values without quotes.
    NoQuotes,
    KeyInArray,
    EqualsTwice,
    NoNumber,
    LeadingZero,
    TooLarge,
    TooLong,
    LooseUnderscore,
    LoosePoint,
    TwoSigns,
    DecimalComma,
    BlankInNumber,
    DateForm,
    Month,
    Day,
    TimeForm,
    Hour,
    Minute,
    Second,
    OffsetForm,
};

// From one byte up to another; of one character where the two are the same.
struct TomlFlawAt {
    TomlFlaw flaw;
    std::size_t begin;
    std::size_t end;
};

struct TomlString {
    std::string value;                    // as TOML 1.0 has it
    std::optional<std::size_t> end;       // none: the string is never closed
    std::optional<TomlFlawAt> flaw = {};  // the first one
};

// `text` starts at the opening quote of a string of any of the four kinds; what
// follows the closing quotes is not looked at.
TomlString read_toml_string(std::string_view text);

// The byte of `text` at which the character stands that gave the value its
// byte `offset`; the closing quote when the value ends there.
std::size_t place_in_toml_string(std::string_view text, std::size_t offset);

// Behind the value without quotes that `text` starts with.
std::size_t end_of_toml_word(std::string_view text);

// Nothing for a number, a truth, a date or a time that TOML 1.0 has.
std::optional<TomlFlaw> flaw_of_toml_word(std::string_view word);

// What may stand in a comment alone, or in a text as well, but never where
// `text` starts: a carriage return, what is no character to look at, a blank
// that is not ASCII.
std::optional<TomlFlaw> oddity(std::string_view text);

// A carriage return or another control character where `text` starts, which
// may stand in no comment and no text.
std::optional<TomlFlaw> control_in_text(std::string_view text);

// A newline, with or without a carriage return.
bool starts_with_line_end(std::string_view text);

}  // namespace ajar
