#include "evaluating.hpp"

namespace ajar::evaluating {

Questionnaire with(const std::string& part)
{
    return questionnaire_from(std::string(items) + part);
}

Truth truth_of(const std::string& expression, const std::string& answers)
{
    const Questionnaire questionnaire =
        with("[[critical]]\nid = 'c'\ntext = 'T'\nwhen = '''" + expression +
             "'''\n");
    const Answers given = answers_from(questionnaire, answers);
    const Scores scores = score(questionnaire, given);
    return evaluate(questionnaire.critical.at(0).when.condition,
                    {questionnaire, given, scores});
}

std::string number_of(const std::string& expression, const std::string& answers)
{
    const Questionnaire questionnaire =
        with("[[explanation]]\nid = 'e'\ntitle = 'E'\ntext = 'T'\nrank = '''" +
             expression + "'''\n");
    const Answers given = answers_from(questionnaire, answers);
    const Scores scores = score(questionnaire, given);
    const auto value = evaluate(questionnaire.explanations.at(0).rank->term,
                                {questionnaire, given, scores});
    return value ? to_text(*value) : "unknown";
}

void check_truths(const std::vector<Row>& rows, const std::string& answers)
{
    for (const Row& row : rows) {
        CAPTURE(row.expression);
        CHECK((truth_of(row.expression, answers) == row.truth));
    }
}

void check_values(const std::vector<Value>& rows, const std::string& answers)
{
    for (const Value& row : rows) {
        CAPTURE(row.expression);
        CHECK(number_of(row.expression, answers) == row.value);
    }
}

}  // namespace ajar::evaluating
