// Fuzzes expressions: the grammar, the meaning, the value, and the places of
// faults inside a questionnaire.
#include <ajar/engine/admit.hpp>
#include <ajar/engine/evaluate.hpp>
#include <ajar/engine/score.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/format/expression/binder.hpp>
#include <ajar/format/expression/parser.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/format/readers.hpp>
#include <ajar/format/toml/writer.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <algorithm>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "promises.hpp"
#include "questionnaires.hpp"
#include "results.hpp"

namespace ajar::fuzz {

namespace {

constexpr std::size_t most_nodes = 20'000;

Result<Questionnaire> read(std::string text)
{
    return read_questionnaire(
        std::make_shared<const SourceText>("q.toml", std::move(text)),
        [](const std::string&) {
            return std::unexpected("there are no libraries here");
        });
}

Definitions read_definitions()
{
    Definitions made;
    Faults faults(
        std::make_shared<const SourceText>("q.toml", std::string(askable)));
    const auto root = read_toml(faults);
    demand(root.has_value(), "the questionnaire of this fuzzer is TOML");
    read_items({*root, made, faults});
    read_scales({*root, made, faults});
    demand(faults.is_empty(), "the questionnaire of this fuzzer is right");
    return made;
}

const Definitions& definitions()
{
    static const Definitions made = read_definitions();
    return made;
}

Answers answers_of(const std::string& lines)
{
    const auto sheet = read_answer_sheet(
        std::make_shared<const SourceText>("a.toml", "[answers]\n" + lines));
    demand(sheet.has_value(), "the answers of this fuzzer are TOML");
    const auto admitted = admit(definitions().questionnaire, *sheet);
    demand(admitted.has_value(), "the answers of this fuzzer are right");
    return admitted->answers;
}

// What is asked about, from all of it unknown to all of it known.
const std::vector<Answers>& all_answers()
{
    static const std::vector<Answers> all = {
        answers_of(""),
        answers_of("mood = 2\nmixed = 'na'\nreasons = []\nwords = 'Hm.'\n"),
        answers_of("mood = 1\ncolor = 'blue'\nmixed = 4\nreasons = ['noise', "
                   "3]\nhours = 1.25\nin = 1\n"),
    };
    return all;
}

// One of them, to be quick; which one, the length of the text decides.
const Answers& answers_for(std::string_view text)
{
    return all_answers()[text.size() / 3 % all_answers().size()];
}

// A wrapped text stays what it was, unless that goes over a cap.
template <class Node>
std::optional<Node> wrapped(const std::string& text,
                            Bound<Node> (*bind)(const SyntaxNode&,
                                                ItemScope,
                                                const Definitions&))
{
    const auto tree = parse_expression(text, most_nodes);
    if (!tree) {
        const Code code = tree.error().code;
        demand(code == Code::TooDeep || code == Code::TooMany,
               "what is right is right in parentheses");
        return std::nullopt;
    }
    const auto bound = bind(tree->root, {}, definitions());
    demand(bound.node.has_value(), "what has a meaning has it in parentheses");
    return bound.node;
}

// Rules that hold whatever the expression is about.
void demand_logic(const std::string& text, const Condition& condition)
{
    const auto opposite = wrapped("not (" + text + ")", bind_condition);
    const auto either = wrapped("(" + text + ") or false", bind_condition);
    const auto count = wrapped("count(" + text + ")", bind_term);
    for (const Answers& answers : all_answers()) {
        const Scores scores = score(definitions().questionnaire, answers);
        const Facts facts{definitions().questionnaire, answers, scores};
        const Truth truth = evaluate(condition, facts);
        const Truth other = opposite ? evaluate(*opposite, facts) : truth;
        demand(!opposite || (truth == Truth::Unknown
                                 ? other == Truth::Unknown
                                 : other != Truth::Unknown && other != truth),
               "'not' turns true and false around, and nothing else");
        demand(!either || evaluate(*either, facts) == truth,
               "'or false' changes nothing");
        const Number one = truth == Truth::True ? 1 : 0;
        demand(!count || evaluate(*count, facts) == OptionValue(one),
               "'count' counts what is true");
    }
}

void demand_arithmetic(const std::string& text, const Term& term)
{
    const auto nothing = wrapped("(" + text + ") - (" + text + ")", bind_term);
    const auto same = wrapped("min(" + text + ", --(" + text + "))", bind_term);
    for (const Answers& answers : all_answers()) {
        const Scores scores = score(definitions().questionnaire, answers);
        const Facts facts{definitions().questionnaire, answers, scores};
        const auto value = evaluate(term, facts);
        const bool is_number = value && std::holds_alternative<Number>(*value);
        demand(!nothing || evaluate(*nothing, facts) ==
                               (is_number ? std::optional(OptionValue(Number()))
                                          : std::nullopt),
               "a number less itself is nothing");
        demand(!same ||
                   evaluate(*same, facts) == (is_number ? value : std::nullopt),
               "the least of a number and itself is that number");
    }
}

// Where in a questionnaire an expression stands, and what it may ask about.
struct Place {
    bool is_term = false;
    ItemScope scope;
    std::string before;
};

const std::vector<Place>& places()
{
    const std::string explanation =
        "[[explanation]]\nid = 'x'\ntitle = 'X'\ntext = 'X'\n";
    static const std::vector<Place> all = {
        {false, {definitions().items.all().size() - 1}, "show_if = "},
        {false, {}, explanation + "when = "},
        {true, {}, explanation + "rank = "},
    };
    return all;
}

std::vector<ExpressionFault> faults_in(const std::string& text,
                                       const Place& place)
{
    const auto tree = parse_expression(text, most_nodes);
    if (!tree) {
        return {tree.error()};
    }
    if (place.is_term) {
        const auto term = bind_term(tree->root, place.scope, definitions());
        if (term.node) {
            demand_arithmetic(text, *term.node);
        }
        return term.faults;
    }
    const auto condition =
        bind_condition(tree->root, place.scope, definitions());
    if (condition.node) {
        demand_logic(text, *condition.node);
    }
    return condition.faults;
}

void demand_inside(const ExpressionFault& fault, const std::string& text)
{
    demand(!fault.message.empty(), "a fault says what it is");
    demand(fault.where.offset <= text.size(), "a fault starts in its text");
    demand(fault.where.length <=
               std::max<std::size_t>(text.size() - fault.where.offset, 1),
           "a fault ends in its text");
}

// A fault of the file lies where the text's own fault lies, escapes and all:
// the beginning of a text is written as its beginning alone would be.
void demand_place(const Diagnostic& found,
                  const ExpressionFault& fault,
                  const std::string& text,
                  std::size_t start)
{
    demand(found.code == fault.code && found.message == fault.message &&
               found.hint == fault.hint,
           "a file has the faults of its expression");
    const std::size_t before =
        toml_string(std::string_view(text).substr(0, fault.where.offset))
            .size() -
        1;
    demand(found.where.start == found.source->location_of(start + before),
           "a fault is placed through its escapes");
}

void demand_faults(const Diagnostics& found,
                   std::vector<ExpressionFault> faults,
                   const std::string& text,
                   std::size_t start)
{
    demand_sound(found);
    demand(found.size() == faults.size(),
           "a file has as many faults as its expression");
    std::ranges::stable_sort(faults, {}, [](const ExpressionFault& fault) {
        return fault.where.offset;
    });
    for (std::size_t i = 0; i < faults.size(); ++i) {
        demand_place(found[i], faults[i], text, start);
    }
}

bool may_stand_in_a_file(const std::string& text)
{
    constexpr std::size_t longest = 16 * 1024;
    return text.size() <= longest && !first_forbidden(text) && !is_blank(text);
}

// The same expression at its place in a questionnaire.
void demand_file(const std::string& text,
                 const std::vector<ExpressionFault>& faults,
                 const Place& place)
{
    std::string whole = std::string(askable) + place.before;
    const std::size_t start = whole.size();
    whole += toml_string(text) + "\n";
    const auto questionnaire = read(whole);
    demand(questionnaire.has_value() == faults.empty(),
           "an expression is right in a file when it is right");
    if (questionnaire) {
        Answers answers = answers_for(text);
        answers.back() = "Some words.";
        demand_results(*questionnaire, answers);
    } else {
        demand_faults(questionnaire.error(), faults, text, start);
    }
}

}  // namespace

}  // namespace ajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size)
{
    using namespace ajar::fuzz;

    const std::string text(text_of(data, size));
    // Reading a whole file takes longer: at one place at a time.
    const Place& in_a_file = places()[text.size() % places().size()];
    for (const Place& place : places()) {
        const auto faults = faults_in(text, place);
        for (const ajar::ExpressionFault& fault : faults) {
            demand_inside(fault, text);
        }
        if (&place == &in_a_file && may_stand_in_a_file(text)) {
            demand_file(text, faults, place);
        }
    }
    return 0;
}
