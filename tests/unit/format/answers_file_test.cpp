#include <ajar/format/answers_file.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

#include "../support/kinds.hpp"
#include "../support/scoring.hpp"

namespace ajar {

namespace {

std::string kind_of(const WrittenScalar& scalar)
{
    if (!scalar.value) {
        return "other";
    }
    const bool is_text =
        std::holds_alternative<std::string>(*scalar.value) && !scalar.is_moment;
    const std::string text = to_text(*scalar.value);
    return is_text ? "'" + text + "'" : text;
}

const std::string sixteen_kib(std::size_t{16} * 1024, 'x');

const Questionnaire& sample()
{
    static const Questionnaire questionnaire = questionnaire_from(R"toml(
responses = [{id = "set", options = [
    {value = 0.5, label = "half"}, {value = -2, label = "less"},
    {value = "plain", label = "plain"}, {value = "2", label = "two"},
    {value = "a \"b\"\\\n\tc", label = "odd"},
    {value = "alone", label = "alone", exclusive = true}]}]
item = [
    {id = "single", text = "?", responses = "set"},
    {id = "several", text = "?", type = "multiple_choice", responses = "set"},
    {id = "number", text = "?", type = "number"},
    {id = "words", text = "?", type = "text", max_length = 3000},
    {id = "true", text = "?", type = "text"},
    {id = "rest", text = "!", type = "note"},
]
)toml");
    return questionnaire;
}

// The answers, written to a file and read back.
Answers read_back(const Answers& answers)
{
    const AnswerSheet sheet = sheet_from(write_answers(sample(), answers, {}));
    CHECK(told(sheet.faults) == "");
    auto admitted = admit(sample(), sheet);
    if (!admitted) {
        FAIL(told(admitted.error()));
    }
    CHECK(told(admitted->warnings) == "");
    return std::move(admitted->answers);
}

}  // namespace

TEST_CASE("an answer file has the keys of the format and no other")
{
    struct Row {
        std::string name;
        std::string text;  // with a mark at each fault
        std::vector<Code> codes;
    };

    const std::vector<Row> rows = {
        {"answers alone", "[answers]", {}},
        {"everything",
         "questionnaire = 'small'\nversion = '1.0.0'\n"
         "taken = 2026-11-22T09:30:00+01:00\nskipped = ['a', 'b']\n"
         "answers = {c = 1}",
         {}},
        {"a local date-time", "taken = 2026-11-22T09:30:00\n[answers]", {}},
        {"no answers", "^questionnaire = 'small'", {Code::MissingKey}},
        {"an unknown key", "^taken_by = 'me'\n[answers]", {Code::UnknownKey}},
        {"an unknown table", "[answers]\n[^other]", {Code::UnknownKey}},
        {"questionnaire: a number",
         "questionnaire = ^1\n[answers]",
         {Code::WrongType}},
        {"version: a number", "version = ^1.0\n[answers]", {Code::WrongType}},
        {"taken: a string",
         "taken = ^'2026-11-22T09:30:00Z'\n[answers]",
         {Code::WrongType}},
        {"taken: a date", "taken = ^2026-11-22\n[answers]", {Code::WrongType}},
        {"skipped: a string", "skipped = ^'a'\n[answers]", {Code::WrongType}},
        {"skipped: a number", "skipped = [^1]\n[answers]", {Code::WrongType}},
        {"answers: an array", "answers = ^[1]", {Code::WrongType}},
        {"a control character in a version",
         "version = \"1^\\u001b\"\n[answers]",
         {Code::ForbiddenCharacter}},
        {"a control character in a free text",
         "answers = {words = \"a\\u001b\\u202e\"}",
         {}},
        {"a text of 16 KiB", "answers = {words = '" + sixteen_kib + "'}", {}},
        {"a text over 16 KiB",
         "answers = {words = ^'" + sixteen_kib + "x'}",
         {Code::TextTooLong}},
        {"a text over 16 KiB in an array",
         "answers = {words = [1, ^'" + sixteen_kib + "x']}",
         {Code::TextTooLong}},
        {"every fault, not the first alone",
         "questionnaire = ^1\n^more = 2\nversion = ^3\n[answers]",
         {Code::WrongType, Code::UnknownKey, Code::WrongType}},
        {"no TOML", "[answers]\na = ^\n", {Code::TomlSyntax}},
        {"no UTF-8", "[answers]\na = '^\xFF'", {Code::InvalidUtf8}},
        {"too deep", "a = " + std::string(32, '[') + "^[", {Code::TooDeep}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(row.text);
        const auto read = read_answer_sheet(source_of(expected.text));
        Diagnostics faults = read ? read->faults : read.error();
        sort_by_place(faults);
        CHECK(told(faults) == told(expected, row.codes));
    }
}

TEST_CASE("what an answer file says is kept with its places")
{
    const AnswerSheet sheet =
        sheet_from("questionnaire = 'small'\nversion = '1.0.0'\n"
                   "taken = 2026-11-22T09:30:00Z\nskipped = ['x', 'y']\n"
                   "[answers]\na = 1\nb = ['p', 2.5, true]\nc = ' text '\n");
    REQUIRE(sheet.questionnaire.has_value());
    CHECK(sheet.questionnaire->id == "small");
    CHECK(sheet.questionnaire->where.start == Location{1, 17});
    REQUIRE(sheet.version.has_value());
    CHECK(sheet.version->id == "1.0.0");
    CHECK(sheet.taken == "2026-11-22T09:30:00Z");
    REQUIRE(sheet.skipped.size() == 2);
    CHECK(sheet.skipped[1].id == "y");
    CHECK(sheet.skipped[1].where.start == Location{4, 17});
    REQUIRE(sheet.answers.size() == 3);
    CHECK(sheet.answers[0].item == "a");
    CHECK_FALSE(sheet.answers[0].is_array);
    CHECK(sheet.answers[0].item_where.start == Location{6, 1});
    CHECK(sheet.answers[0].where.start == Location{6, 5});
    CHECK(sheet.answers[1].is_array);
    CHECK(sheet.answers[1].scalars.at(1).where.start == Location{7, 11});
}

TEST_CASE("an answer is a number, a string, a date, a time or an array of them")
{
    struct Row {
        std::string value;
        std::vector<std::string> scalars;
    };

    const std::vector<Row> rows = {
        {"7", {"7"}},
        {"7.50", {"7.5"}},
        {"'7'", {"'7'"}},
        {"''", {"''"}},
        {"[]", {}},
        {"[1, 'a']", {"1", "'a'"}},
        {"true", {"other"}},
        {"inf", {"other"}},
        {"2026-11-22", {"2026-11-22"}},
        {"14:30:00", {"14:30:00"}},
        {"[2026-11-22]", {"2026-11-22"}},
        {"2026-11-22T14:30:00", {"other"}},
        {"{a = 1}", {"other"}},
        {"[[1], nan]", {"other", "other"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        const AnswerSheet sheet = sheet_from("answers.a = " + row.value);
        REQUIRE(sheet.answers.size() == 1);
        CHECK(sheet.answers[0].is_array == row.value.starts_with('['));
        std::vector<std::string> scalars;
        for (const WrittenScalar& scalar : sheet.answers[0].scalars) {
            scalars.push_back(kind_of(scalar));
        }
        CHECK(scalars == row.scalars);
    }
}

TEST_CASE("a text answer that is written reads back the same")
{
    using std::string_literals::operator""s;

    struct Row {
        std::string name;
        std::string text;
    };

    const std::vector<Row> rows = {
        {"plain", "a walk"},
        {"blanks around", "  a walk\t"},
        {"quotes", "she said \"no\", 'no'"},
        {"three quotes", "\"\"\" and '''"},
        {"a backslash at the end", "back\\"},
        {"what looks like an escape", "\\n \\u0041 \\\""},
        {"newlines", "one\n\ntwo\n"},
        {"carriage returns", "one\r\ntwo\r"},
        {"NUL", "a\0b"s},
        {"escape and bell and delete", "\x1B[31m \x07 \x7F"},
        {"every control character",
         "\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F\x10\x11\x12\x13"
         "\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F."},
        {"C1 control characters", "a\u0085\u009Bz"},
        {"separators", "a\u2028b\u2029c"},
        {"bidirectional controls", "a\u202Eb\u2066c"},
        {"a byte order mark", "\uFEFFa"},
        {"not ASCII", "\u00E9t\u00E9 \u4E2D\u6587 \U0001F600"},
        {"noncharacters", "a\uFFFE\uFFFF\U0010FFFF"},
        {"what looks like TOML", "\"\n[answers]\nsingle = 0.5 # "},
        {"as long as it may be", std::string(3000, 'x')},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Answers answers = {{}, {}, {}, Answer(row.text), {}, {}};
        CHECK((read_back(answers) == answers));
    }
}

TEST_CASE("every kind of answer that is written reads back the same")
{
    const auto number = [](const std::string& text) {
        return Answer(Number::parse(text).value());
    };
    const std::vector<Answers> rows = {
        {{}, {}, {}, {}, {}, {}},
        {OptionIndex{0}, {}, {}, {}, {}, {}},
        {OptionIndex{1}, {}, {}, {}, Answer("x"), {}},
        {OptionIndex{3}, {}, {}, {}, {}, {}},
        {OptionIndex{4}, {}, {}, {}, {}, {}},
        {{}, std::vector<OptionIndex>{}, {}, {}, {}, {}},
        {{}, std::vector<OptionIndex>{{5}}, {}, {}, {}, {}},
        {{}, std::vector<OptionIndex>{{4}, {0}, {3}, {1}}, {}, {}, {}, {}},
        {{}, {}, number("0"), {}, {}, {}},
        {{}, {}, number("-7"), {}, {}, {}},
        {{}, {}, number("0.000001"), {}, {}, {}},
        {{}, {}, number("-0.1"), {}, {}, {}},
        {{}, {}, number("999999.999999"), {}, {}, {}},
        {{}, {}, number("-1000000"), {}, {}, {}},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        CHECK((read_back(rows[i]) == rows[i]));
    }
}

TEST_CASE("every kind of item has its answer written")
{
    for (const Kind& kind : every_kind()) {
        CAPTURE(kind.type);
        const std::string text =
            write_answers(questionnaire_of(kind), {kind.answer}, {});
        CHECK(text.ends_with(
            "[answers]\n" +
            (kind.answer ? "own = " + kind.written + "\n" : std::string())));
    }
}

TEST_CASE("a written file says what it is and for which questionnaire")
{
    Answers answers(sample().items.size());
    answers[0] = OptionIndex{2};
    answers[1] = std::vector<OptionIndex>{{0}, {3}};
    answers[3] = "one\n\"two\"";
    CHECK(write_answers(sample(), answers, {{2}, {4}}) ==
          "# Answers to the questionnaire 'small', kept because you asked for "
          "it.\n"
          "# This file is private; delete it whenever you like.\n"
          "questionnaire = \"small\"\n"
          "version = \"1.0.0\"\n"
          "skipped = [\"number\", \"true\"]\n"
          "\n"
          "[answers]\n"
          "single = \"plain\"\n"
          "several = [0.5, \"2\"]\n"
          "words = \"one\\n\\\"two\\\"\"\n");
}

}  // namespace ajar
