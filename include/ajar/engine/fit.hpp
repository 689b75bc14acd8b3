// Which answers an item allows: the same rules for files and for typed lines.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/diag/source_text.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/item.hpp>

#include <expected>
#include <optional>
#include <vector>

namespace ajar {

// What does not fit, in facts and not in words.
enum class Objection {
    // Of typed lines alone.
    EmptyLine,
    NoneWithAnother,  // 0 beside an option
    NeedsAnswer,      // a required item cannot be passed over
    // Of files, too.
    NotUnderstood,  // nothing that an item of this kind takes
    NotAValue,      // no number and no text, where an option belongs
    NoSuchOption,
    OptionTwice,
    ExclusiveWithAnother,
    TooManyDecimals,
    TooLarge,
    BelowMin,
    AboveMax,
    OffStep,
    TextTooLong,
    NoSuchMoment,  // the form of a date or a time, but there is none such
    TooEarly,
    TooLate,
};

struct Misfit {
    Objection objection{};
    Span where;  // of what was written
};

// The answer, nothing for one that leaves the item unanswered (a blank text),
// or everything that keeps the item from taking it.
std::expected<std::optional<Answer>, std::vector<Misfit>> answer_of(
    const Item& item, const WrittenAnswer& written);

// The misfits of an answer file, in words that never repeat the answer.
Diagnostics diagnostics_of(const Item& item,
                           const std::vector<Misfit>& misfits,
                           const SourceRef& source);

}  // namespace ajar
