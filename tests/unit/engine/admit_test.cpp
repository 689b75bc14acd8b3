#include <ajar/engine/admit.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/scoring_items.hpp"

namespace ajar {

namespace {

// Beside the items of scoring; "needed" is asked when b is 1.
constexpr char more_items[] = R"(
[[item]]
id = "needed"
text = "?"
responses = "often"
show_if = "answer.b == 1"
required = true
[[item]]
id = "quarter"
text = "?"
type = "number"
min = 0
step = 0.25
[[item]]
id = "free"
text = "?"
type = "number"
[[item]]
id = "words"
text = "?"
type = "text"
max_length = 5
[[item]]
id = "rest"
text = "!"
type = "note"
required = true
)";

const Questionnaire& sample()
{
    static const Questionnaire questionnaire =
        questionnaire_from(std::string(scoring_items) + more_items);
    return questionnaire;
}

// The faults of an answer file, or its warnings.
std::string told_of(const std::string& file)
{
    const auto admitted = admit(sample(), sheet_from(file));
    return told(admitted ? admitted->warnings : admitted.error());
}

struct Row {
    std::string name;
    std::string text;  // with a mark at each fault
    std::vector<Code> codes;
};

// Lines of the table [answers].
void check_answers(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked("[answers]\n" + row.text);
        CHECK(told_of(expected.text) == told(expected, row.codes));
    }
}

}  // namespace

TEST_CASE("an answer has to fit its item")
{
    check_answers({
        {"nothing", "", {}},
        {"an option", "a = 3", {}},
        {"an option by value", "a = 3.0", {}},
        {"an option by its string", "a = 'na'", {}},
        {"no option", "a = ^5", {Code::NotAnOption}},
        {"no option, of the other kind", "a = ^'3'", {Code::NotAnOption}},
        {"a truth for an option", "a = ^true", {Code::WrongType}},
        {"an array for one option", "a = ^[1]", {Code::WrongType}},
        {"options", "many = [2, 'less']", {}},
        {"none of the options", "many = []", {}},
        {"no array for options", "many = ^1", {Code::WrongType}},
        {"no option among options", "many = [1, ^3]", {Code::NotAnOption}},
        {"two that are no options",
         "many = [^3, 1, ^'y']",
         {Code::NotAnOption, Code::NotAnOption}},
        {"a date among options", "many = [1, ^2026-11-22]", {Code::WrongType}},
        {"an option twice", "many = [1, 2, ^1]", {Code::OptionTwice}},
        {"an option twice, by value", "many = [1, ^1.0]", {Code::OptionTwice}},
        {"an exclusive option", "many = ['only']", {}},
        {"an exclusive option with another",
         "many = [1, ^'only']",
         {Code::ExclusiveOption}},
        {"a number", "hours = 2.75", {}},
        {"the ends of its range", "hours = 1\nsteps = 0", {}},
        {"a string for a number", "hours = ^'2'", {Code::WrongType}},
        {"an array for a number", "hours = ^[2]", {Code::WrongType}},
        {"infinity for a number", "free = ^inf", {Code::WrongType}},
        {"below its range", "hours = ^0.999999", {Code::OutOfRange}},
        {"above its range", "hours = ^10.000001", {Code::OutOfRange}},
        {"on a step", "steps = 9", {}},
        {"off the step", "steps = ^10", {Code::OffStep}},
        {"on a step without an end", "quarter = 1000.75", {}},
        {"off the step without an end", "quarter = ^1000.8", {Code::OffStep}},
        {"six decimals", "free = -0.000001", {}},
        {"over 6 decimals", "free = ^0.0000001", {Code::InvalidNumber}},
        {"the largest number", "free = 1000000", {}},
        {"over the largest number", "free = ^1000001", {Code::InvalidNumber}},
        {"a text", "words = \"a\\nb\"", {}},
        {"a text as long as it may be",
         "words = '\u00E9\u00E9\u00E9\u00E9"
         "\u00E9'",
         {}},
        {"a text that is too long",
         "words = ^'abcdef'",
         {Code::TextAnswerTooLong}},
        {"a blank text", "words = \" \\n\\t\"", {}},
        {"a number for a text", "words = ^1", {Code::WrongType}},
        {"an array for a text", "words = ^['a']", {Code::WrongType}},
        {"an answer to a note", "^rest = 'a'", {Code::WrongType}},
        {"an unknown item", "^aa = 1", {Code::UnknownItem}},
    });
}

TEST_CASE("every fault of an answer file is listed")
{
    check_answers({
        {"several",
         "a = ^9\nb = 2\nhours = ^'x'\nmany = [1, ^1]\nwords = ^'abcdef'\n"
         "^zz = 1",
         {Code::NotAnOption, Code::WrongType, Code::OptionTwice,
          Code::TextAnswerTooLong, Code::UnknownItem}},
    });
    const Marked file = marked(
        "questionnaire = ^'other'\nversion = ^'0.9.0'\nskipped = ['b', ^'z']"
        "\n^colour = 1\n[answers]\na = ^9\n");
    CHECK(told_of(file.text) ==
          "other-questionnaire 1:17\nwarning other-version 2:11\n"
          "unknown-item 3:17\nunknown-key 4:1\nnot-an-option 6:5\n");
}

TEST_CASE("a required item that is shown needs an answer")
{
    struct Needed {
        std::string name;
        std::string answers;
        std::string told;
    };

    const std::vector<Needed> rows = {
        {"hidden", "b = 2", ""},
        {"shown and answered", "b = 1\nneeded = 0", ""},
        {"an option without a score is an answer", "b = 1\nneeded = 'na'", ""},
        {"shown and unanswered", "b = 1", "missing-answer 1:2\n"},
        {"shown and wrong", "b = 1\nneeded = 9", "not-an-option 3:10\n"},
    };
    for (const Needed& row : rows) {
        CAPTURE(row.name);
        CHECK(told_of("[answers]\n" + row.answers) == row.told);
    }
    const Questionnaire texts = questionnaire_from(
        "[[item]]\nid = 't'\ntext = '?'\ntype = 'text'\nrequired = true\n");
    CHECK_FALSE(admit(texts, sheet_from("answers.t = ' '")).has_value());
    CHECK(admit(texts, sheet_from("answers.t = 'a'")).has_value());
}

TEST_CASE("an answer to a hidden item is a warning, right or wrong")
{
    for (const std::string answer : {"3", "9", "'x'", "[1]", "true"}) {
        CAPTURE(answer);
        const auto admitted =
            admit(sample(), sheet_from("[answers]\na = 0\nh = " + answer));
        REQUIRE(admitted.has_value());
        CHECK(told(admitted->warnings) == "warning hidden-answer 3:1\n");
        CHECK_FALSE(admitted->answers.at(4).has_value());
    }
}

TEST_CASE("what is skipped is known and not answered")
{
    struct Skipped {
        std::string name;
        std::string text;
        std::string told;
    };

    const std::vector<Skipped> rows = {
        {"unanswered", "skipped = ['a', 'words']\n[answers]", ""},
        {"blank", "skipped = ['words']\nanswers.words = ' '", ""},
        {"unknown", "skipped = ['a', 'aa']\n[answers]", "unknown-item 1:17\n"},
        {"answered", "skipped = ['b', 'a']\n[answers]\na = 1",
         "skipped-answered 1:17\n"},
        {"answered with none", "skipped = ['many']\nanswers.many = []",
         "skipped-answered 1:12\n"},
        {"hidden, so its answer is ignored",
         "skipped = ['h']\n[answers]\nh = 1", "warning hidden-answer 3:1\n"},
    };
    for (const Skipped& row : rows) {
        CAPTURE(row.name);
        CHECK(told_of(row.text) == row.told);
    }
}

TEST_CASE("a file for this questionnaire and version is admitted silently")
{
    struct Header {
        std::string name;
        std::string lines;
        std::string told;
        bool is_admitted;
    };

    const std::vector<Header> rows = {
        {"its own", "questionnaire = 'small'\nversion = '1.0.0'", "", true},
        {"another version", "version = '1.0.1'", "warning other-version 1:11\n",
         true},
        {"another questionnaire", "questionnaire = 'large'",
         "other-questionnaire 1:17\n", false},
    };
    for (const Header& row : rows) {
        CAPTURE(row.name);
        const std::string file = row.lines + "\n[answers]\n";
        CHECK(told_of(file) == row.told);
        CHECK(admit(sample(), sheet_from(file)).has_value() == row.is_admitted);
    }
}

TEST_CASE("admitted answers have the positions of their options")
{
    const Answers answers = answers_from(
        sample(),
        "a = 'na'\nmany = ['only']\nhours = 2.5\nwords = ' a '\nb = 0.0");
    CHECK((answers.at(0) == Answer(OptionIndex{5})));
    CHECK((answers.at(1) == Answer(OptionIndex{0})));
    CHECK_FALSE(answers.at(2).has_value());
    CHECK((answers.at(6) == Answer(std::vector<OptionIndex>{{4}})));
    CHECK((answers.at(7) == Answer(Number::parse("2.5").value())));
    CHECK((answers.at(12) == Answer(" a ")));
    CHECK_FALSE(answers_from(sample(), "words = ' '").at(12).has_value());
}

TEST_CASE("a fault names its item and offers help but shows no answer")
{
    const auto fault = [](const std::string& line) {
        return admit(sample(), sheet_from("[answers]\n" + line)).error().at(0);
    };
    CHECK(fault("needeed = 1").hint == "did you mean 'needed'?");
    const Diagnostic option = fault("keyed = 'canary'");
    CHECK(option.message.contains("'keyed'"));
    CHECK(option.hint == "its options are \"low\", 5, 7");
    CHECK(fault("steps = 4").hint == "numbers go in steps of 3 from 0");
    for (const std::string value :
         {"'canary'", "['canary']", "4242", "[4242]", "42.4242424242"}) {
        for (const std::string item :
             {"a", "many", "hours", "steps", "words", "rest", "free"}) {
            const auto admitted =
                admit(sample(), sheet_from("answers." + item + " = " + value));
            for (const Diagnostic& one :
                 admitted ? Diagnostics{} : admitted.error()) {
                CAPTURE(one.message);
                CHECK_FALSE((one.message + one.hint).contains("canary"));
                CHECK_FALSE((one.message + one.hint).contains("42"));
            }
        }
    }
}

}  // namespace ajar
