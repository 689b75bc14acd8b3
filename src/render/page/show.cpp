#include <ajar/render/page/show.hpp>

#include <ajar/model/spelling.hpp>
#include <ajar/render/prose.hpp>
#include <ajar/render/scale_words.hpp>
#include <ajar/render/words.hpp>

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

namespace {

void append_header(Report& report, const Questionnaire& questionnaire)
{
    report.emplace_back(Heading{1, questionnaire.title});
    append_prose(report, questionnaire.summary);
    report.emplace_back(Paragraph{
        fmt::format("{}. Id {}, version {}.", length_in_words(questionnaire),
                    questionnaire.id, questionnaire.version)});
    append_prose(report, questionnaire.intro);
}

void append_item(Report& report, const Item& item)
{
    report.emplace_back(Heading{3, fmt::format("{} ({})", item.text, item.id)});
    std::vector<std::string> points{kind_words(item).shown};
    if (!item.why.empty()) {
        points.push_back("Why: " + item.why);
    }
    if (item.show_if) {
        points.push_back("Asked if: " + item.show_if->text);
    }
    if (item.required) {
        points.emplace_back("Needs an answer.");
    }
    report.emplace_back(Points{std::move(points)});
}

void append_items(Report& report, const Questionnaire& questionnaire)
{
    report.emplace_back(Heading{2, "What it asks"});
    append_prose(report, questionnaire.frame);
    std::optional<GroupIndex> group;
    for (const Item& item : questionnaire.items) {
        if (item.group && item.group != group) {
            const Group& next = questionnaire.groups[item.group->value];
            report.emplace_back(Heading{2, next.title});
            append_prose(report, next.text);
        }
        group = item.group;
        append_item(report, item);
    }
}

void append_scales(Report& report, const Questionnaire& questionnaire)
{
    if (questionnaire.scales.empty()) {
        return;
    }
    report.emplace_back(Heading{2, "How it is scored"});
    for (const Scale& scale : questionnaire.scales) {
        report.emplace_back(
            Heading{3, fmt::format("{} ({})", scale.title, scale.id)});
        std::vector<std::string> points =
            scoring_in_words(questionnaire, scale);
        for (std::string& line : bands_in_words(scale)) {
            points.push_back(std::move(line));
        }
        report.emplace_back(Points{std::move(points)});
    }
}

std::string condition_in_words(const std::optional<ConditionText>& condition)
{
    return condition ? condition->text : "always";
}

void append_findings(Report& report, const Questionnaire& questionnaire)
{
    std::vector<std::string> points;
    for (const Explanation& explanation : questionnaire.explanations) {
        points.push_back(fmt::format("{} ({}). Shown if: {}", explanation.title,
                                     explanation.id,
                                     condition_in_words(explanation.when)));
    }
    if (!points.empty()) {
        report.emplace_back(Heading{2, "What the result can speak of"});
        report.emplace_back(Points{std::move(points)});
    }
    std::vector<std::string> rules;
    for (const CriticalRule& rule : questionnaire.critical) {
        rules.push_back(
            fmt::format("{}. Shown at once if: {}", rule.id, rule.when.text));
    }
    if (!rules.empty()) {
        report.emplace_back(Heading{2, "What is shown at once"});
        report.emplace_back(Points{std::move(rules)});
    }
}

std::string in_words(const Source& source)
{
    std::string words = source.title;
    if (source.year) {
        words += fmt::format(" ({})", source.year->to_text());
    }
    for (const std::string* more : {&source.strength, &source.note}) {
        words += more->empty() ? "" : "; " + *more;
    }
    if (!source.checked.empty()) {
        words += "; last checked on " + date_in_words(source.checked);
    }
    return words;
}

void append_origin(Report& report, const Questionnaire& questionnaire)
{
    std::vector<std::string> sources;
    for (const Source& source : questionnaire.sources) {
        sources.push_back(in_words(source));
    }
    if (!sources.empty()) {
        report.emplace_back(Heading{2, "Where it comes from"});
        report.emplace_back(Points{std::move(sources)});
    }
    std::vector<std::string> facts;
    if (!questionnaire.authors.empty()) {
        facts.push_back("Authors: " + listed(questionnaire.authors));
    }
    if (!questionnaire.license.empty()) {
        facts.push_back("Licence: " + questionnaire.license);
    }
    if (!questionnaire.reviewed.empty()) {
        facts.push_back("Text and sources last checked: " +
                        date_in_words(questionnaire.reviewed));
    }
    if (!questionnaire.review_by.empty()) {
        facts.push_back("Next check due: " +
                        date_in_words(questionnaire.review_by));
    }
    if (!facts.empty()) {
        report.emplace_back(Heading{2, "Who made it"});
        report.emplace_back(Points{std::move(facts)});
    }
}

}  // namespace

Report show_page(const Questionnaire& questionnaire)
{
    Report report;
    append_header(report, questionnaire);
    append_items(report, questionnaire);
    append_scales(report, questionnaire);
    append_findings(report, questionnaire);
    append_origin(report, questionnaire);
    return report;
}

}  // namespace ajar
