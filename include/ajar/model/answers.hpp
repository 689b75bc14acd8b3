// Answers: as they were written down, and as a questionnaire understands them.
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/diag/source_text.hpp>
#include <ajar/model/expression.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ajar {

// What stands in an answer file, before anyone asked whether it fits.
struct WrittenScalar {
    // None for a boolean or a table: never an answer. A date and a time are
    // texts.
    std::optional<OptionValue> value;
    Span where;
    bool is_moment = false;  // a date or a time, without quotes
};

struct WrittenAnswer {
    std::string item;
    Span item_where;
    bool is_array = false;               // then any number of scalars
    std::vector<WrittenScalar> scalars;  // else exactly one
    Span where;
};

struct WrittenId {
    std::string id;
    Span where;
};

// An answer file, read but not yet held against its questionnaire.
struct AnswerSheet {
    SourceRef source;
    std::optional<WrittenId> questionnaire;
    std::optional<WrittenId> version;
    std::string taken;  // as written, or empty
    std::vector<WrittenId> skipped;
    std::vector<WrittenAnswer> answers;
    Span answers_where;
    Diagnostics faults;  // of the file itself, found while it was read
};

// A draft: an interview that is kept until it goes on, as it was written down.
struct Draft {
    AnswerSheet sheet;
    std::string path;  // of the questionnaire; empty: it goes by its id
    std::optional<WrittenId> last;  // the item that was settled last
};

// An answer that its item allows. A text is never blank; a date or a time is a
// text in the form of Moments.
using Answer =
    std::variant<OptionIndex, std::vector<OptionIndex>, Number, std::string>;

// One place per item, in the questionnaire's order; empty means unanswered.
using Answers = std::vector<std::optional<Answer>>;

}  // namespace ajar
