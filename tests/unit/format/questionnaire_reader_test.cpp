#include <ajar/format/questionnaire_reader.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

constexpr std::string_view parts = R"(
source = [{id = "paper", title = "P"}]
item = [
    {id = "a", text = "?", options = [
        {value = 1, label = "1"}, {value = 2, label = "2"}]},
    {id = "b", text = "?", type = "text"},
]
scale = [{id = "s", title = "S", method = "sum", items = ["a"], bands = [
    {id = "low", label = "L"}, {id = "high", label = "H", from = 2}]}]
[[next_step]]
id = "walk"
title = "W"
text = "T"
)";

std::string explanation(const std::string& keys)
{
    return "[[explanation]]\nid = 'e'\ntitle = 'E'\ntext = 'T'\n" + keys + "\n";
}

std::string step(const std::string& keys)
{
    return "[[next_step]]\nid = 'rest'\ntitle = 'R'\ntext = 'T'\n" + keys +
           "\n";
}

std::string test(const std::string& answers, const std::string& expect)
{
    return "[[test]]\nname = 'T'\nanswers = {" + answers + "}\nexpect = {" +
           expect + "}\n";
}

}  // namespace

TEST_CASE("explanations and next steps and critical rules")
{
    check_faults(
        {
            {"an explanation with everything",
             explanation("when = 'answer.a == 2'\nrank = 'score.s'\n"
                         "scale = 's'\nbecause = 'lowest'\n"
                         "next_steps = ['walk']\nsources = ['paper']"),
             {}},
            {"when is a condition",
             explanation("when = '^score.s'"),
             {Code::ExpressionType}},
            {"rank is a number",
             explanation("rank = '^score.s > 1'"),
             {Code::ExpressionType}},
            {"an unknown scale",
             explanation("scale = ^'t'"),
             {Code::UnknownScale}},
            {"an unknown because",
             explanation("because = ^'first'"),
             {Code::InvalidValue}},
            {"an unknown next step",
             explanation("next_steps = [^'run']"),
             {Code::UnknownNextStep}},
            {"an unknown source of an explanation",
             explanation("sources = [^'book']"),
             {Code::UnknownSource}},
            {"a next step with everything",
             step("when = 'true'\nhorizon = 'this_month'\n"
                  "sources = ['paper']"),
             {}},
            {"a step's condition",
             step("when = '^answer.c == 1'"),
             {Code::UnknownItem}},
            {"an unknown horizon",
             step("horizon = ^'this_year'"),
             {Code::InvalidValue}},
            {"an unknown source of a step",
             step("sources = [^'book']"),
             {Code::UnknownSource}},
            {"a critical rule",
             "[[critical]]\nid = 'c'\nwhen = 'answer.a == 2'\ntext = 'T'",
             {}},
            {"a critical rule that is a number",
             "[[critical]]\nid = 'c'\nwhen = '^answer.a'\ntext = 'T'",
             {Code::ExpressionType}},
            {"a critical rule about a text",
             "[[critical]]\nid = 'c'\nwhen = '^answer.b == 1'\ntext = 'T'",
             {Code::ExpressionType}},
        },
        parts);
}

TEST_CASE("a worked example is read against its questionnaire")
{
    check_faults(
        {
            {"with everything",
             "[[explanation]]\nid = 'e'\ntitle = 'E'\ntext = 'T'\n"
             "[[critical]]\nid = 'c'\nwhen = 'false'\ntext = 'T'\n" +
                 test("a = 1, b = 'x'",
                      "scores = {s = 1}, bands = {s = 'low'}, "
                      "explanations = ['e'], next_steps = ['walk'], "
                      "critical = ['c'], hidden = ['b'], "
                      "support_first = false"),
             {}},
            {"no score", test("", "scores = {s = 'none'}"), {}},
            {"a score in another word",
             test("", "scores = {s = ^'low'}"),
             {Code::WrongType}},
            {"a score that is no number",
             test("", "scores = {s = ^nan}"),
             {Code::InvalidNumber}},
            {"an infinite score",
             test("", "scores = {s = ^inf}"),
             {Code::InvalidNumber}},
            {"a score of seven decimals",
             test("", "scores = {s = ^0.1234567}"),
             {Code::InvalidNumber}},
            {"the score of no scale",
             test("", "scores = {^t = 1}"),
             {Code::UnknownScale}},
            {"a band that the scale does not have",
             test("", "bands = {s = ^'medium'}"),
             {Code::UnknownBand}},
            {"a band by number",
             test("", "bands = {s = ^1}"),
             {Code::WrongType}},
            {"the band of no scale",
             test("", "bands = {^t = 'low'}"),
             {Code::UnknownScale}},
            {"an unknown explanation",
             test("", "explanations = [^'e']"),
             {Code::UnknownExplanation}},
            {"an unknown next step",
             test("", "next_steps = [^'run']"),
             {Code::UnknownNextStep}},
            {"an unknown critical rule",
             test("", "critical = [^'c']"),
             {Code::UnknownCritical}},
            {"an unknown hidden item",
             test("", "hidden = [^'c']"),
             {Code::UnknownItem}},
            {"an answer to no item", test("^c = 1", ""), {Code::UnknownItem}},
            {"a control character in a text",
             test("b = \"x^\\u0007\"", ""),
             {Code::ForbiddenCharacter}},
            {"a control character in a set",
             test("a = [\"x^\\u0007\"]", ""),
             {Code::ForbiddenCharacter}},
        },
        parts);
}

TEST_CASE("ids are unique within their kind")
{
    const auto twice = [](const std::string& part, const std::string& keys) {
        return "[[" + part + "]]\nid = 'x'\n" + keys + "\n[[" + part +
               "]]\nid = ^'x'\n" + keys + "\n";
    };
    const std::string text = "title = 'X'\ntext = 'T'";
    check_faults({
        {"source", twice("source", "title = 'X'"), {Code::DuplicateId}},
        {"responses",
         twice("responses", "options = [{value = 1, label = 'a'}]"),
         {Code::DuplicateId}},
        {"group", twice("group", "title = 'X'"), {Code::DuplicateId}},
        {"item",
         twice("item", "text = 'T'\ntype = 'note'"),
         {Code::DuplicateId}},
        {"scale",
         "item = [{id = 'n', text = '?', type = 'number', min = 0, max = 1}]"
         "\n" +
             twice("scale", "title = 'X'\nmethod = 'sum'\nitems = ['n']"),
         {Code::DuplicateId}},
        {"explanation", twice("explanation", text), {Code::DuplicateId}},
        {"next step", twice("next_step", text), {Code::DuplicateId}},
        {"critical rule",
         twice("critical", "when = 'true'\ntext = 'T'"),
         {Code::DuplicateId}},
        {"kinds do not mind each other",
         "source = [{id = 'x', title = 'X'}]\n"
         "group = [{id = 'x', title = 'X'}]\n"
         "item = [{id = 'x', text = '?', type = 'note'}]\n",
         {}},
    });
}

TEST_CASE("a fault inside an expression points into the expression")
{
    const auto note = [](const std::string& show_if) {
        return "[[item]]\nid = 'c'\ntext = '?'\ntype = 'note'\nshow_if = " +
               show_if + "\n";
    };
    const std::string two_notes =
        "[[item]]\nid = 'a'\ntext = '?'\ntype = 'note'\n";
    check_faults({
        {"in one line", note("'true and ^x'"), {Code::ExpressionSyntax}},
        {"behind an escape",
         note(R"("\u0074rue\tand ^x")"),
         {Code::ExpressionSyntax}},
        {"behind raw characters",
         note("\"1 == '\u4E2D\u6587' ^x\""),
         {Code::ExpressionSyntax}},
        {"on a later line",
         note("'''\ntrue\n  and ^answer.d == 1'''"),
         {Code::UnknownItem}},
        {"behind a continued line",
         note("\"\"\"true \\\n   and ^x\"\"\""),
         {Code::ExpressionSyntax}},
        {"at its end", note("'true and^'"), {Code::ExpressionSyntax}},
        {"nothing in it", note("'^'"), {Code::ExpressionSyntax}},
        {"about the item itself", note("'answered(^c)'"), {Code::NotEarlier}},
        {"about a later item",
         note("'answered(^d)'") +
             "[[item]]\nid = 'd'\ntext = '?'\ntype = 'text'\n",
         {Code::NotEarlier}},
        {"about a note",
         two_notes + note("'^answer.a == 1'"),
         {Code::ExpressionType}},
    });
}

TEST_CASE("every fault of a file is listed and no fault twice")
{
    check_faults({
        {"of many parts",
         "minutes = ^'6'\n"
         "[[item]]\nid = 'a'\ntext = '?'\ntype = ^'choice'\n"
         "[[scale]]\nid = 's'\ntitle = 'S'\nmethod = 'sum'\n"
         "items = ['a', ^'b']\n"
         "[[explanation]]\nid = 'e'\ntitle = 'E'\ntext = 'T'\n"
         "when = 'answer.a > 1 and ^score.t > 1'\n",
         {Code::WrongType, Code::InvalidValue, Code::UnknownItem,
          Code::UnknownScale}},
        {"what rests on a faulty part is not judged",
         "[[item]]\nid = 'a'\ntext = '?'\nresponses = ^'often'\n"
         "[[scale]]\nid = 's'\ntitle = 'S'\nmethod = 'sum'\nitems = ['a']\n"
         "reverse = ['a']\n"
         "[[critical]]\nid = 'c'\nwhen = 'answer.a == 3'\ntext = 'T'\n",
         {Code::UnknownResponses}},
        {"nor are bands that could not be read",
         "item = [{id = 'n', text = '?', type = 'number', min = 0, max = 1}]\n"
         "[[scale]]\nid = 's'\ntitle = 'S'\nmethod = 'sum'\nitems = ['n']\n"
         "bands = [{id = ^'Low', label = 'L'}]\n"
         "[[critical]]\nid = 'c'\nwhen = \"band.s == 'low'\"\ntext = 'T'\n",
         {Code::InvalidId}},
    });
}

TEST_CASE("a part without a usable id is never offered for another one")
{
    const auto read = read_with(
        std::string(head) +
            "item = [{id = '', text = '?', type = 'note'}]\n"
            "[[critical]]\nid = 'c'\nwhen = 'answered(b)'\ntext = 'T'\n",
        {});
    REQUIRE_FALSE(read.has_value());
    REQUIRE(read.error().size() == 2);
    CHECK(read.error()[1].code == Code::UnknownItem);
    CHECK(read.error()[1].hint == "");
}

TEST_CASE("a file has up to 20000 nodes in its expressions")
{
    const auto note = [](int number, int operands) {
        std::string sum = "0";
        for (int i = 1; i < operands; ++i) {
            sum += "+0";
        }
        return "[[item]]\nid = 'i" + std::to_string(number) +
               "'\ntext = '?'\ntype = 'note'\nshow_if = '" + sum + " < 1'\n";
    };
    std::string body;
    for (int i = 0; i < 3; ++i) {
        body += note(i, 3000);
    }
    CHECK(faults_of(std::string(head) + body) == "");
    for (int i = 3; i < 9; ++i) {
        body += note(i, 3000);
    }
    // However nodes are counted, 27,000 operands are too many; said once.
    const std::string faults = faults_of(std::string(head) + body);
    CHECK(faults.starts_with("too-many "));
    CHECK(faults.find('\n') == faults.size() - 1);
}

}  // namespace ajar
