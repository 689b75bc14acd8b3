#include <ajar/format/finding_reader.hpp>

#include <ajar/format/expression/reader.hpp>
#include <ajar/format/part_reader.hpp>

#include <utility>

namespace ajar {

namespace {

constexpr Cap most_explanations{
    1000, "a questionnaire may have 1000 explanations, not more"};

void read_explanation(const TomlTable& table,
                      Span where,
                      Definitions& definitions,
                      Faults& faults)
{
    const TableReader part(table, where, keys::explanation(), faults);
    define(definitions.explanations, part, definitions.questionnaire.files,
           faults);
    Explanation explanation;
    explanation.id = part.text("id");
    explanation.title = part.text("title");
    explanation.text = part.text("text");
    explanation.not_this = part.text("not_this");
    explanation.say = part.text("say");
    explanation.see_someone = part.text("see_someone");
    if (const TomlValue* when = part.value("when")) {
        explanation.when = read_condition(*when, {}, definitions, faults);
    }
    if (const TomlValue* rank = part.value("rank")) {
        explanation.rank = read_term(*rank, {}, definitions, faults);
    }
    explanation.scale = look_up_one<ScaleIndex>(
        definitions.scales, part, "scale", "scale", Code::UnknownScale, faults);
    explanation.because =
        static_cast<Because>(part.word("because").value_or(0));
    explanation.next_steps = look_up_all<NextStepIndex>(
        definitions.next_steps, part.placed("next_steps"), "next step",
        Code::UnknownNextStep, faults);
    explanation.sources =
        look_up_all<SourceIndex>(definitions.sources, part.placed("sources"),
                                 "source", Code::UnknownSource, faults);
    explanation.where = where;
    definitions.questionnaire.explanations.push_back(std::move(explanation));
}

}  // namespace

void read_explanations(const TomlTable& root,
                       Definitions& definitions,
                       Faults& faults)
{
    const bool are_all_read =
        for_each_table(root, "explanation", most_explanations, faults,
                       [&](const TomlTable& table, Span where) {
                           read_explanation(table, where, definitions, faults);
                       });
    if (!are_all_read) {
        definitions.explanations.mark_incomplete();
    }
}

void read_critical_rules(const TomlTable& root,
                         Definitions& definitions,
                         Faults& faults)
{
    for_each_table(root, "critical", [&](const TomlTable& table, Span where) {
        const TableReader part(table, where, keys::critical(), faults);
        define(definitions.critical, part, definitions.questionnaire.files,
               faults);
        CriticalRule rule;
        rule.id = part.text("id");
        rule.text = part.text("text");
        if (const TomlValue* when = part.value("when")) {
            rule.when = read_condition(*when, {}, definitions, faults)
                            .value_or(ConditionText{});
        }
        rule.where = where;
        definitions.questionnaire.critical.push_back(std::move(rule));
    });
}

void read_support(const TomlTable& root,
                  Definitions& definitions,
                  Faults& faults)
{
    const TomlEntry* entry = root.find("support");
    const auto* table = entry != nullptr
                            ? std::get_if<TomlTable>(&entry->value.value)
                            : nullptr;
    if (table == nullptr) {
        return;
    }
    const TableReader part(*table, entry->value.where, keys::support(), faults);
    Support& support = definitions.questionnaire.support;
    support.is_shown = part.word("show").value_or(0) == 0;
    if (const TomlValue* when = part.value("first_when")) {
        support.first_when = read_condition(*when, {}, definitions, faults);
    }
    if (const TomlValue* when = part.value("abuse_when")) {
        support.abuse_when = read_condition(*when, {}, definitions, faults);
    }
}

}  // namespace ajar
