// The stable names of all faults, and what they mean. A name is never reused
// for another fault.
#pragma once

#include <span>
#include <string_view>

namespace ajar {

enum class Code {
    // The text of a file
    TooLarge,
    InvalidUtf8,
    TomlSyntax,
    TooDeep,
    KeyTooLong,
    TextTooLong,
    TooMany,
    ForbiddenCharacter,
    // Keys and types
    UnknownKey,
    MissingKey,
    KeyNotForType,
    WrongType,
    InvalidValue,
    EmptyText,
    InvalidNumber,
    OutOfRange,
    UnsupportedFormat,
    // Names
    InvalidId,
    DuplicateId,
    DuplicateEntry,
    UnknownItem,
    UnknownScale,
    UnknownBand,
    UnknownResponses,
    UnknownGroup,
    UnknownSource,
    UnknownExplanation,
    UnknownNextStep,
    UnknownCritical,
    NotEarlier,
    NotAnInput,
    // Items and options
    NoOptions,
    OptionsTwice,
    DuplicateValue,
    // Scales
    ItemsOrScales,
    NotScorable,
    NoScoredOption,
    CannotReverse,
    CountFrom,
    BandOrder,
    InvalidRescale,
    // Expressions
    ExpressionSyntax,
    ExpressionType,
    NotAnOption,
    ComparisonChain,
    // Libraries
    InvalidInclude,
    // Answers
    OtherQuestionnaire,
    OtherVersion,
    MissingAnswer,
    OffStep,
    OptionTwice,
    ExclusiveOption,
    TextAnswerTooLong,
    SkippedAnswered,
    HiddenAnswer,
    // Checking a questionnaire
    IdNotStem,
    TestFailed,
    // Advice of check
    UnreachableItem,
    UnreachableBand,
    UnreachableExplanation,
    UnreachableNextStep,
    UnreachableCritical,
    CutOffOutOfRange,
    RescaleOutOfRange,
    BandOfSkips,
    NeverScored,
    ProratedRange,
    AlwaysTrue,
    AlwaysFalse,
    AlwaysTogether,
    NoNextStep,
    UnusedItem,
    UnreadScale,
    UnusedNextStep,
    UnusedSource,
    LongText,
    HardToRead,
    ReviewOverdue,
};

struct CodeFacts {
    Code code{};
    std::string_view name;     // as it is printed in brackets: "unknown-item"
    std::string_view meaning;  // one sentence for authors
};

struct CodeGroup {
    std::string_view title;
    std::span<const CodeFacts> codes;
};

// Every code once, in the order and the groups of the enumeration.
std::span<const CodeGroup> all_codes();

// "unknown" for a number that is no code.
std::string_view name_of(Code code);

}  // namespace ajar
