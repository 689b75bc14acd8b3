// The stable names of all faults. A name is never reused for another fault.
#pragma once

#include <string_view>

namespace ajar {

enum class Code {
    // The world
    CannotRead,
    CannotWrite,
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
    // check
    IdNotStem,
    TestFailed,
};

// The name as it is printed in brackets, such as "unknown-item".
std::string_view name_of(Code code);

}  // namespace ajar
