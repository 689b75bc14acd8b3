#include <ajar/format/keys.hpp>

#include <array>

namespace ajar::keys {

namespace {

using enum ValueType;
using Words = std::array<std::string_view, 2>;

constexpr bool required = true;
constexpr bool optional = false;

constexpr Words audiences{"self", "supporter"};
constexpr Words support_modes{"always", "never"};
constexpr Words ends{"highest", "lowest"};
constexpr Words missing_rules{"prorate", "zero"};
constexpr std::array<std::string_view, 3> hidden_rules{"exclude", "zero",
                                                       "missing"};
constexpr std::array<std::string_view, 3> horizons{"today", "this_week",
                                                   "this_month"};
constexpr std::array<std::string_view, 5> methods{"sum", "mean", "max", "min",
                                                  "count"};
constexpr auto item_types =
    std::to_array<std::string_view>({"single_choice", "multiple_choice",
                                     "number", "date", "time", "text", "note"});

constexpr KeySpec questionnaire_keys[] = {
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

constexpr KeySpec library_keys[] = {
    {"format", Whole, required, "the version of this format: 1"},
    {"source", Tables, optional, "works that statements rest on"},
    {"responses", Tables, optional, "sets of options that items share"},
    {"next_step", Tables, optional, "what a person may do"},
};

constexpr KeySpec report_keys[] = {
    {"full", Whole, optional, "how many explanations are printed in full"},
    {"tie", Number, optional, "how near two ranks are about as strong"},
};

constexpr KeySpec support_keys[] = {
    {"show", Word, optional, "whether support is shown", support_modes},
    {"first_when", Condition, optional,
     "when support moves before the explanations"},
    {"abuse_when", Condition, optional,
     "when it moves there with the part on being hurt or frightened"},
};

constexpr KeySpec source_keys[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the work"},
    {"year", Whole, optional, "when it came out"},
    {"strength", Text, optional, "how much it carries"},
    {"note", Text, optional, "what to know about it"},
    {"checked", Date, optional, "when it was last looked up"},
};

constexpr KeySpec responses_keys[] = {
    {"id", Id, required, "its id"},
    {"options", Tables, required, "the options, in order"},
};

constexpr KeySpec option_keys[] = {
    {"value", Scalar, required, "what it is called in answers"},
    {"label", Text, required, "what a person reads"},
    {"score", Number, optional, "what it scores"},
    {"exclusive", Truth, optional, "whether it stands alone"},
};

constexpr KeySpec group_keys[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the heading"},
    {"text", Text, optional, "a word before its items"},
};

constexpr KeySpec item_keys[] = {
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

constexpr KeySpec scale_keys[] = {
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

constexpr KeySpec rescale_keys[] = {
    {"from", Pair, required, "the range before"},
    {"to", Pair, required, "the range after"},
};

constexpr KeySpec band_keys[] = {
    {"id", Id, required, "its id"},
    {"label", Text, required, "its name in words"},
    {"from", Number, optional, "its cut-off; the first band has none"},
};

constexpr KeySpec explanation_keys[] = {
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

constexpr KeySpec next_step_keys[] = {
    {"id", Id, required, "its id"},
    {"title", Text, required, "the step in a few words"},
    {"text", Text, required, "how to do it"},
    {"when", Condition, optional, "when it is shown"},
    {"horizon", Word, optional, "how soon", horizons},
    {"sources", Ids, optional, "what it rests on"},
};

constexpr KeySpec critical_keys[] = {
    {"id", Id, required, "its id"},
    {"when", Condition, required, "the answers that make it true"},
    {"text", Text, required, "what is shown at once"},
};

constexpr KeySpec test_keys[] = {
    {"name", Text, required, "what it shows"},
    {"answers", Table, required, "item id and answer"},
    {"expect", Table, required, "what must come out"},
};

constexpr KeySpec expect_keys[] = {
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

constexpr KeySpec answer_file_keys[] = {
    {"questionnaire", Text, optional, "the id of the questionnaire"},
    {"version", Text, optional, "its version"},
    {"taken", DateTime, optional, "when it was answered"},
    {"skipped", Texts, optional, "items passed over on purpose"},
    {"answers", Table, required, "item id and answer"},
};

constexpr KeySpec draft_keys[] = {
    {"format", Whole, required, "the version of this format"},
    {"questionnaire", Text, required, "the id of the questionnaire"},
    {"version", Text, required, "its version"},
    {"path", Text, optional, "where the questionnaire is"},
    {"saved", DateTime, optional, "when it was kept"},
    {"last", Text, optional, "the item that was settled last"},
    {"skipped", Texts, optional, "items passed over on purpose"},
    {"answers", Table, required, "item id and answer"},
};

}  // namespace

KeySpecs questionnaire() { return questionnaire_keys; }

KeySpecs library() { return library_keys; }

KeySpecs report() { return report_keys; }

KeySpecs support() { return support_keys; }

KeySpecs source() { return source_keys; }

KeySpecs responses() { return responses_keys; }

KeySpecs option() { return option_keys; }

KeySpecs group() { return group_keys; }

KeySpecs item() { return item_keys; }

KeySpecs scale() { return scale_keys; }

KeySpecs rescale() { return rescale_keys; }

KeySpecs band() { return band_keys; }

KeySpecs explanation() { return explanation_keys; }

KeySpecs next_step() { return next_step_keys; }

KeySpecs critical() { return critical_keys; }

KeySpecs test() { return test_keys; }

KeySpecs expect() { return expect_keys; }

KeySpecs answer_file() { return answer_file_keys; }

KeySpecs draft() { return draft_keys; }

}  // namespace ajar::keys
