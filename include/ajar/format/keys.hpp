// Every key of the formats, in one table: the readers, the manual, completions
// and editor schemas all come from here (ajar-questionnaire(5) and
// ajar-answers(5)).
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace ajar {

enum class ValueType {
    Text,       // a string
    Id,         // a string that is an id
    Ids,        // an array of ids
    Texts,      // an array of strings
    Number,     // within the limits of section 1
    Bound,      // such a number, a TOML local date or a TOML local time
    Whole,      // a number without decimals
    Truth,      // true or false
    Date,       // a TOML local date
    DateTime,   // a TOML date-time
    Word,       // a string out of `words`
    Condition,  // an expression that is true or false
    Term,       // an expression that is a number
    Scalar,     // a number or a string
    Pair,       // an array of two numbers
    Table,
    Tables,  // an array of tables
};

struct KeySpec {
    std::string_view name;
    ValueType type;
    bool is_required = false;
    std::string_view meaning;
    std::span<const std::string_view> words = {};
};

using KeySpecs = std::span<const KeySpec>;

namespace keys {

using enum ValueType;
using Words = std::array<std::string_view, 2>;

inline constexpr bool required = true;
inline constexpr bool optional = false;

inline constexpr Words audiences{"self", "supporter"};
inline constexpr Words support_modes{"always", "never"};
inline constexpr Words ends{"highest", "lowest"};
inline constexpr Words missing_rules{"prorate", "zero"};
inline constexpr std::array<std::string_view, 3> hidden_rules{"exclude", "zero",
                                                              "missing"};
inline constexpr std::array<std::string_view, 3> horizons{"today", "this_week",
                                                          "this_month"};
inline constexpr std::array<std::string_view, 5> methods{"sum", "mean", "max",
                                                         "min", "count"};
inline constexpr auto item_types =
    std::to_array<std::string_view>({"single_choice", "multiple_choice",
                                     "number", "date", "time", "text", "note"});

inline constexpr KeySpec questionnaire[] = {
    {"format", Whole, required, "the version of this format: 1"},
    {"id", Text, required, "the questionnaire's own id, in kebab-case"},
    {"version", Text, required, "MAJOR.MINOR.PATCH"},
    {"title", Text, required, "its name"},
    {"language", Text, required, "the language of its texts (BCP 47)"},
    {"summary", Text, optional, "one line for lists"},
    {"minutes", Whole, optional, "about how long it takes, in whole minutes"},
    {"audience", Word, optional, "who answers", audiences},
    {"intro", Text, optional, "shown before the first item"},
    {"outro", Text, optional, "closes every report"},
    {"frame", Text, optional, "the time frame printed with every item"},
    {"license", Text, optional, "an SPDX id"},
    {"authors", Texts, optional, "names"},
    {"reviewed", Date, optional, "when text and sources were last checked"},
    {"review_by", Date, optional, "when to check them next"},
    {"include", Texts, optional, "library files"},
    {"report", Table, optional, "how the report is set out"},
    {"support", Table, optional, "whether and where support is shown"},
    {"source", Tables, optional, "works that statements rest on"},
    {"responses", Tables, optional, "sets of options that items share"},
    {"group", Tables, optional, "headings under which items are asked"},
    {"item", Tables, optional, "what is asked"},
    {"scale", Tables, optional, "items scored together"},
    {"explanation", Tables, optional, "sections of the report"},
    {"next_step", Tables, optional, "what a person may do"},
    {"critical", Tables, optional, "rules shown at once"},
    {"test", Tables, optional, "worked examples"},
};

inline constexpr KeySpec library[] = {
    {"format", Whole, required, "the version of this format: 1"},
    {"source", Tables, optional, "works that statements rest on"},
    {"responses", Tables, optional, "sets of options that items share"},
    {"next_step", Tables, optional, "what a person may do"},
};

inline constexpr KeySpec report[] = {
    {"full", Whole, optional, "how many explanations are printed in full"},
    {"tie", Number, optional, "how near two ranks are about as strong"},
};

inline constexpr KeySpec support[] = {
    {"show", Word, optional, "whether support is shown", support_modes},
    {"first_when", Condition, optional,
     "when support moves before the explanations"},
    {"abuse_when", Condition, optional,
     "when it moves there with the part on being hurt or frightened"},
};

inline constexpr KeySpec source[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the work"},
    {"year", Whole, optional, "when it came out"},
    {"strength", Text, optional, "how much it carries"},
    {"note", Text, optional, "what to know about it"},
    {"checked", Date, optional, "when it was last looked up"},
};

inline constexpr KeySpec responses[] = {
    {"id", Id, required, "its id"},
    {"options", Tables, required, "the options, in order"},
};

inline constexpr KeySpec option[] = {
    {"value", Scalar, required, "what it is called in answers"},
    {"label", Text, required, "what a person reads"},
    {"score", Number, optional, "what it scores"},
    {"exclusive", Truth, optional, "whether it stands alone"},
};

inline constexpr KeySpec group[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the heading"},
    {"text", Text, optional, "a word before its items"},
};

inline constexpr KeySpec item[] = {
    {"id", Id, required, "its id"},
    {"text", Text, required, "what is asked"},
    {"type", Word, optional, "what kind of answer it takes", item_types},
    {"responses", Id, optional, "a set of options"},
    {"options", Tables, optional, "options written in place"},
    {"min", Bound, optional, "the smallest number, date or time"},
    {"max", Bound, optional, "the largest number, date or time"},
    {"step", Number, optional, "from one allowed number to the next"},
    {"unit", Text, optional, "what the number counts"},
    {"low_label", Text, optional, "what the smallest number means"},
    {"high_label", Text, optional, "what the largest number means"},
    {"max_length", Whole, optional, "characters a text may have"},
    {"required", Truth, optional, "whether it may not be skipped"},
    {"show_if", Condition, optional, "when it is asked"},
    {"group", Id, optional, "the heading it stands under"},
    {"help", Text, optional, "a hint on request"},
    {"why", Text, optional, "why it is asked"},
    {"sources", Ids, optional, "what it rests on"},
};

inline constexpr KeySpec scale[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "its name"},
    {"method", Word, required, "how inputs become a score", methods},
    {"items", Ids, optional, "the items it scores"},
    {"scales", Ids, optional, "the earlier scales it puts together"},
    {"reverse", Ids, optional, "items keyed the other way"},
    {"weights", Table, optional, "input id and its weight"},
    {"count_from", Number, optional, "the least coded value that counts"},
    {"min_answered", Whole, optional, "fewest answered inputs for a score"},
    {"missing", Word, optional, "what a gap is", missing_rules},
    {"hidden", Word, optional, "what a hidden item is", hidden_rules},
    {"rescale", Table, optional, "a linear change of range, applied last"},
    {"bands", Tables, optional, "named ranges of scores"},
};

inline constexpr KeySpec rescale[] = {
    {"from", Pair, required, "the range before"},
    {"to", Pair, required, "the range after"},
};

inline constexpr KeySpec band[] = {
    {"id", Id, required, "its id"},
    {"label", Text, required, "its name in words"},
    {"from", Number, optional, "its cut-off; the first band has none"},
};

inline constexpr KeySpec explanation[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the heading"},
    {"text", Text, required, "what may lie behind the answers"},
    {"when", Condition, optional, "when it is opened"},
    {"rank", Term, optional, "how far up it stands"},
    {"scale", Id, optional, "the scale it speaks of"},
    {"because", Word, optional, "which answers are its reason", ends},
    {"next_steps", Ids, optional, "what a person may do"},
    {"sources", Ids, optional, "what it rests on"},
    {"not_this", Text, optional, "one thing it is not"},
    {"say", Text, optional, "a sentence to say or send"},
    {"see_someone", Text, optional, "when a professional may help"},
};

inline constexpr KeySpec next_step[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the step in a few words"},
    {"text", Text, required, "how to do it"},
    {"when", Condition, optional, "when it is shown"},
    {"horizon", Word, optional, "how soon", horizons},
    {"sources", Ids, optional, "what it rests on"},
};

inline constexpr KeySpec critical[] = {
    {"id", Id, required, "its id"},
    {"when", Condition, required, "the answers that make it true"},
    {"text", Text, required, "what is shown at once"},
};

inline constexpr KeySpec test[] = {
    {"name", Text, required, "what it shows"},
    {"answers", Table, required, "item id and answer"},
    {"expect", Table, required, "what must come out"},
};

inline constexpr KeySpec expect[] = {
    {"scores", Table, optional, "scale id and score, or \"none\""},
    {"bands", Table, optional, "scale id and band id"},
    {"explanations", Ids, optional, "those opened, in order"},
    {"next_steps", Ids, optional, "those shown, in order"},
    {"critical", Ids, optional, "those that are true"},
    {"hidden", Ids, optional, "items that are hidden"},
    {"support_first", Truth, optional, "whether support moved up"},
    {"abuse_first", Truth, optional,
     "whether it moved up with the part on being hurt or frightened"},
};

inline constexpr KeySpec answer_file[] = {
    {"questionnaire", Text, optional, "the id of the questionnaire"},
    {"version", Text, optional, "its version"},
    {"taken", DateTime, optional, "when it was answered"},
    {"skipped", Texts, optional, "items passed over on purpose"},
    {"answers", Table, required, "item id and answer"},
};

inline constexpr KeySpec draft[] = {
    {"format", Whole, required, "the version of this format"},
    {"questionnaire", Text, required, "the id of the questionnaire"},
    {"version", Text, required, "its version"},
    {"path", Text, optional, "where the questionnaire is"},
    {"saved", DateTime, optional, "when it was kept"},
    {"last", Text, optional, "the item that was settled last"},
    {"skipped", Texts, optional, "items passed over on purpose"},
    {"answers", Table, required, "item id and answer"},
};

}  // namespace keys

}  // namespace ajar
