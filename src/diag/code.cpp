#include <ajar/diag/code.hpp>

#include <algorithm>

namespace ajar {

namespace {

constexpr CodeFacts text_of_a_file[] = {
    {Code::TooLarge, "too-large", "The file is over 1 MiB."},
    {Code::InvalidUtf8, "invalid-utf8",
     "The file holds bytes that are no UTF-8 text."},
    {Code::TomlSyntax, "toml-syntax",
     "The file breaks a rule of TOML, such as a text without quotes."},
    {Code::TooDeep, "too-deep",
     "Tables, arrays or parentheses are nested over 32 levels deep, or "
     "composites over 16."},
    {Code::KeyTooLong, "key-too-long", "A dotted key has over 16 parts."},
    {Code::TextTooLong, "text-too-long", "A text is over 16 KiB."},
    {Code::TooMany, "too-many",
     "There are too many parts of a kind, such as over 2,000 items; "
     "ajar-questionnaire(5) has all limits."},
    {Code::ForbiddenCharacter, "forbidden-character",
     "A text holds a character that could drive or deceive a terminal."},
};

constexpr CodeFacts keys_and_types[] = {
    {Code::UnknownKey, "unknown-key",
     "A key is not known in this place; it may be misspelt."},
    {Code::MissingKey, "missing-key", "A key that is needed here is missing."},
    {Code::KeyNotForType, "key-not-for-type",
     "A key belongs to another type of item, or to another kind of scale."},
    {Code::WrongType, "wrong-type",
     "A value or an answer is of the wrong type, such as a text for a number."},
    {Code::InvalidValue, "invalid-value",
     "A value is not one of the words, or not in the form, that its key "
     "takes."},
    {Code::EmptyText, "empty-text", "A text that is needed is empty or blank."},
    {Code::InvalidNumber, "invalid-number",
     "A number has over 6 decimals, is over 1,000,000 in size, or is not whole "
     "where it has to be."},
    {Code::OutOfRange, "out-of-range",
     "A number, a date or a time is smaller or larger than its place allows."},
    {Code::UnsupportedFormat, "unsupported-format",
     "The file says it is in another format than 1, the one that this program "
     "reads."},
};

constexpr CodeFacts names[] = {
    {Code::InvalidId, "invalid-id",
     "An id has a character that ids may not have, a wrong start, or over 64 "
     "characters."},
    {Code::DuplicateId, "duplicate-id",
     "Two parts of one kind have the same id."},
    {Code::DuplicateEntry, "duplicate-entry",
     "A list names the same item, scale or file twice."},
    {Code::UnknownItem, "unknown-item",
     "An expression, a scale or an answer names an item that does not exist."},
    {Code::UnknownScale, "unknown-scale",
     "An expression, an explanation, a scale or a test names a scale that does "
     "not exist."},
    {Code::UnknownBand, "unknown-band",
     "An expression or a test names a band that its scale does not have."},
    {Code::UnknownResponses, "unknown-responses",
     "An item names a set of responses that does not exist."},
    {Code::UnknownGroup, "unknown-group",
     "An item names a group that does not exist."},
    {Code::UnknownSource, "unknown-source",
     "An item, an explanation or a next step names a source that does not "
     "exist."},
    {Code::UnknownExplanation, "unknown-explanation",
     "A test expects an explanation that does not exist."},
    {Code::UnknownNextStep, "unknown-next-step",
     "An explanation or a test names a next step that does not exist."},
    {Code::UnknownCritical, "unknown-critical",
     "A test expects a critical rule that does not exist."},
    {Code::NotEarlier, "not-earlier",
     "A condition or a scale uses an item or a scale that does not come "
     "earlier."},
    {Code::NotAnInput, "not-an-input",
     "A scale reverses or weights something that is not among its inputs."},
};

constexpr CodeFacts items_and_options[] = {
    {Code::NoOptions, "no-options",
     "A choice item has no options, or a set of options is empty."},
    {Code::OptionsTwice, "options-twice",
     "An item has both 'responses' and 'options'."},
    {Code::DuplicateValue, "duplicate-value",
     "Two options of one set have the same value."},
};

constexpr CodeFacts scales[] = {
    {Code::ItemsOrScales, "items-or-scales",
     "A scale has neither items nor scales as its inputs, or has both."},
    {Code::NotScorable, "not-scorable",
     "A scale uses an item without a score, such as a text, or a number "
     "without 'min' or 'max'."},
    {Code::NoScoredOption, "no-scored-option",
     "A scale uses a choice item, and none of its options has a score."},
    {Code::CannotReverse, "cannot-reverse",
     "A scale reverses an item that takes several options, or whose steps miss "
     "its 'max'."},
    {Code::CountFrom, "count-from",
     "'count_from' is missing with the method count, or stands with another "
     "method."},
    {Code::BandOrder, "band-order",
     "The cut-offs of bands do not rise, or the first band has one, or another "
     "has none."},
    {Code::InvalidRescale, "invalid-rescale",
     "The two ends of 'from' in a rescale are the same."},
};

constexpr CodeFacts expressions[] = {
    {Code::ExpressionSyntax, "expression-syntax",
     "An expression cannot be read, for example because a sign or a "
     "parenthesis is missing."},
    {Code::ExpressionType, "expression-type",
     "An expression puts together what does not fit, such as a band and a "
     "number."},
    {Code::NotAnOption, "not-an-option",
     "An expression or an answer has a value that is no option of its item."},
    {Code::ComparisonChain, "comparison-chain",
     "An expression chains comparisons, as in a < b < c."},
};

constexpr CodeFacts libraries[] = {
    {Code::InvalidInclude, "invalid-include",
     "A library file is not there, cannot be read, or lies outside the "
     "questionnaire's folder."},
};

constexpr CodeFacts answers[] = {
    {Code::OtherQuestionnaire, "other-questionnaire",
     "The answers were given to another questionnaire."},
    {Code::OtherVersion, "other-version",
     "A warning: the answers were given to another version of the "
     "questionnaire."},
    {Code::MissingAnswer, "missing-answer",
     "An item that has to be answered was asked and has no answer."},
    {Code::OffStep, "off-step", "A number lies between two steps of its item."},
    {Code::OptionTwice, "option-twice",
     "An answer names the same option twice."},
    {Code::ExclusiveOption, "exclusive-option",
     "An answer has an option that stands alone, and another one beside it."},
    {Code::TextAnswerTooLong, "text-answer-too-long",
     "A text answer has more characters than its item allows."},
    {Code::SkippedAnswered, "skipped-answered",
     "An item is named as skipped, and answered too."},
    {Code::HiddenAnswer, "hidden-answer",
     "A warning: an item has an answer, but is not asked after the other "
     "answers."},
};

constexpr CodeFacts checking[] = {
    {Code::IdNotStem, "id-not-stem",
     "A warning: the questionnaire's id is not the name of its file."},
    {Code::TestFailed, "test-failed",
     "A test of the questionnaire came out in another way than it expects."},
};

constexpr CodeFacts advice[] = {
    {Code::UnreachableItem, "unreachable-item",
     "A warning: no answers at all bring up the item."},
    {Code::UnreachableBand, "unreachable-band",
     "A warning: no answers give a score in the band, though it lies in "
     "range."},
    {Code::UnreachableExplanation, "unreachable-explanation",
     "A warning: no answers open the explanation."},
    {Code::UnreachableNextStep, "unreachable-next-step",
     "A warning: no answers bring up the next step."},
    {Code::UnreachableCritical, "unreachable-critical",
     "A warning: no answers make the critical rule true."},
    {Code::CutOffOutOfRange, "cut-off-out-of-range",
     "A warning: a band cannot occur, because a cut-off lies outside the "
     "scores there are."},
    {Code::RescaleOutOfRange, "rescale-out-of-range",
     "A warning: a rescaled score can lie outside the range that it is moved "
     "onto."},
    {Code::BandOfSkips, "band-of-skips",
     "A warning: the band only occurs when items are skipped."},
    {Code::NeverScored, "never-scored",
     "A warning: the scale never has enough answers for a score."},
    {Code::ProratedRange, "prorated-range",
     "A warning: a prorated sum of unequal items can lie outside its possible "
     "range."},
    {Code::AlwaysTrue, "always-true",
     "A warning: a condition is true whatever is answered."},
    {Code::AlwaysFalse, "always-false",
     "A warning: a condition is never true, whatever is answered."},
    {Code::AlwaysTogether, "always-together",
     "A warning: two explanations open for the same answers, always."},
    {Code::NoNextStep, "no-next-step",
     "A warning: some answers lead to a result without any next step."},
    {Code::UnusedItem, "unused-item",
     "A warning: the item is in no scale and no condition."},
    {Code::UnreadScale, "unread-scale",
     "A warning: no condition, explanation or other scale reads the score."},
    {Code::UnusedNextStep, "unused-next-step",
     "A warning: no explanation names the next step."},
    {Code::UnusedSource, "unused-source",
     "A warning: the source is cited nowhere."},
    {Code::LongText, "long-text",
     "A warning: a text is longer than tired people can take in."},
    {Code::HardToRead, "hard-to-read",
     "A warning: long sentences and long words make a text hard to read."},
    {Code::ReviewOverdue, "review-overdue",
     "A warning: the day in review_by is past."},
};

constexpr CodeGroup groups[] = {
    {"The text of a file", text_of_a_file},
    {"Keys and types", keys_and_types},
    {"Names", names},
    {"Items and options", items_and_options},
    {"Scales", scales},
    {"Expressions", expressions},
    {"Libraries", libraries},
    {"Answers", answers},
    {"Checking a questionnaire", checking},
    {"Advice of check", advice},
};

}  // namespace

std::span<const CodeGroup> all_codes() { return groups; }

std::string_view name_of(Code code)
{
    for (const CodeGroup& group : groups) {
        const auto found =
            std::ranges::find(group.codes, code, &CodeFacts::code);
        if (found != group.codes.end()) {
            return found->name;
        }
    }
    return "unknown";
}

}  // namespace ajar
