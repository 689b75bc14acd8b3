#include <ajar/format/expression/binder.hpp>
#include <ajar/format/part_reader.hpp>
#include <ajar/format/readers.hpp>

#include <utility>

namespace ajar {

namespace {

constexpr Cap most_explanations{
    1000, "a questionnaire may have 1000 explanations, not more"};

void read_explanation(const TableReader& part, Definitions& definitions)
{
    Faults& faults = part.faults();
    define(definitions.explanations, part, definitions);
    Explanation explanation;
    explanation.id = part.text("id");
    explanation.title = part.text("title");
    explanation.text = part.text("text");
    explanation.not_this = part.text("not_this");
    explanation.say = part.text("say");
    explanation.see_someone = part.text("see_someone");
    explanation.when =
        read_condition(part.value("when"), {}, definitions, faults);
    explanation.rank = read_term(part.value("rank"), definitions, faults);
    explanation.scale =
        look_up_one<ScaleIndex>(definitions.scales, part, "scale");
    explanation.because =
        part.word<Because>("because").value_or(Because::Highest);
    explanation.next_steps = look_up_all<NextStepIndex>(
        definitions.next_steps, part.placed("next_steps"), faults);
    explanation.sources = look_up_all<SourceIndex>(
        definitions.sources, part.placed("sources"), faults);
    explanation.where = part.where();
    definitions.questionnaire.explanations.push_back(std::move(explanation));
}

void read_critical_rule(const TableReader& part, Definitions& definitions)
{
    define(definitions.critical, part, definitions);
    CriticalRule rule;
    rule.id = part.text("id");
    rule.text = part.text("text");
    rule.when =
        read_condition(part.value("when"), {}, definitions, part.faults())
            .value_or(ConditionText{});
    rule.where = part.where();
    definitions.questionnaire.critical.push_back(std::move(rule));
}

void read_support(const Reading& file)
{
    const auto& [root, definitions, faults] = file;
    const auto* table = root.find_as<TomlTable>("support");
    if (table == nullptr) {
        return;
    }
    const TableReader part(*table, root.find("support")->value.where,
                           keys::support, faults);
    Support& support = definitions.questionnaire.support;
    support.is_shown = part.word<std::size_t>("show").value_or(0) == 0;
    support.first_when =
        read_condition(part.value("first_when"), {}, definitions, faults);
    support.abuse_when =
        read_condition(part.value("abuse_when"), {}, definitions, faults);
}

}  // namespace

void read_findings(const Reading& file)
{
    const bool are_all_read =
        for_each_part(file, "explanation", keys::explanation, read_explanation,
                      most_explanations);
    if (!are_all_read) {
        file.definitions.explanations.mark_incomplete();
    }
    for_each_part(file, "critical", keys::critical, read_critical_rule);
    read_support(file);
}

}  // namespace ajar
