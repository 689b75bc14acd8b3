#include <ajar/format/readers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

// The head of a questionnaire with another value for one of its keys.
std::string head_with(const std::string& key, const std::string& value)
{
    std::string text;
    for (const auto& [name, usual] :
         std::vector<std::pair<std::string, std::string>>{
             {"format", "1"},
             {"id", "'small'"},
             {"version", "'1.0.0'"},
             {"title", "'Small'"},
             {"language", "'en'"}}) {
        text += name + " = " + (name == key ? value : usual) + "\n";
    }
    return text;
}

struct Row {
    std::string name;
    std::string key;
    std::string value;  // with a mark where the fault is
    std::vector<Code> codes;
};

}  // namespace

TEST_CASE("the head of a questionnaire")
{
    const std::string longest(64, 'a');
    const std::vector<Row> rows = {
        {"format by value", "format", "1.0", {}},
        {"a format to come", "format", "^2", {Code::UnsupportedFormat}},
        {"a format between", "format", "^1.5", {Code::UnsupportedFormat}},
        {"format as a string", "format", "^'1'", {Code::WrongType}},

        {"an id in kebab-case", "id", "'a-1-b'", {}},
        {"an id of 64 characters", "id", "'" + longest + "'", {}},
        {"an id of 65", "id", "^'" + longest + "a'", {Code::InvalidId}},
        {"an id with underscores", "id", "^'a_b'", {Code::InvalidId}},
        {"an id with capitals", "id", "^'Small'", {Code::InvalidId}},
        {"an id with a digit first", "id", "^'1a'", {Code::InvalidId}},

        {"a version of large numbers", "version", "'10.200.3000'", {}},
        {"a version of two numbers", "version", "^'1.0'", {Code::InvalidValue}},
        {"a version of four numbers",
         "version",
         "^'1.0.0.0'",
         {Code::InvalidValue}},
        {"a version with a letter",
         "version",
         "^'v1.0.0'",
         {Code::InvalidValue}},
        {"a version with an empty part",
         "version",
         "^'1..0'",
         {Code::InvalidValue}},
        {"a version with a sign", "version", "^'1.0.-1'", {Code::InvalidValue}},

        {"a language with a region", "language", "'pt-BR'", {}},
        {"a language with script and region", "language", "'zh-Hant-TW'", {}},
        {"a language with a variant", "language", "'de-1996'", {}},
        {"a language of three letters", "language", "'gsw'", {}},
        {"a language with an extension", "language", "'en-x-plain'", {}},
        {"a language of one letter", "language", "^'e'", {Code::InvalidValue}},
        {"a language with an underscore",
         "language",
         "^'en_US'",
         {Code::InvalidValue}},
        {"a language that ends in a hyphen",
         "language",
         "^'en-'",
         {Code::InvalidValue}},
        {"a language of digits", "language", "^'123'", {Code::InvalidValue}},
        {"a language with a long part",
         "language",
         "^'en-abcdefghi'",
         {Code::InvalidValue}},

        {"a blank title", "title", "^' '", {Code::EmptyText}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked(head_with(row.key, row.value));
        CHECK(faults_of(expected.text) == told(expected, row.codes));
    }
}

TEST_CASE("a file of another format is refused for that alone")
{
    CHECK(faults_of("format = 2\nunheard_of = 1\n") ==
          "unsupported-format 1:10\n");
}

TEST_CASE("what is said of another format follows from which it is")
{
    struct Row {
        std::string format;
        std::string message;
        std::string hint;
    };

    const std::string reads = "this program reads format 1";
    const std::string newer = "a newer ajar may know this one";
    const std::string write = "write format = 1";
    const std::vector<Row> rows = {
        {"2", "this is format 2, and " + reads, newer},
        {"1.5", "this is format 1.5, and " + reads, newer},
        {"0", "this is format 0, and " + reads, write},
        {"-3", "this is format -3, and " + reads, write},
        {"1e30", reads, newer},
        {"nan", reads, write},
    };
    for (const Row& row : rows) {
        CAPTURE(row.format);
        Faults faults(source_of("format = " + row.format));
        const auto root = read_toml(faults);
        REQUIRE(root.has_value());
        CHECK_FALSE(has_known_format(*root, faults));
        const Diagnostic said = faults.take().at(0);
        CHECK(said.message == row.message);
        CHECK(said.hint == row.hint);
    }
}

TEST_CASE("optional keys of the head, the report and the support")
{
    check_faults({
        {"nothing more", "", {}},
        {"zero minutes", "minutes = 0", {}},
        {"minutes by value", "minutes = 6.0", {}},
        {"part of a minute", "minutes = ^6.5", {Code::InvalidNumber}},
        {"negative minutes", "minutes = ^-1", {Code::InvalidNumber}},
        {"for supporters", "audience = 'supporter'", {}},
        {"for nobody known", "audience = ^'others'", {Code::InvalidValue}},
        {"a date that is none",
         "reviewed = ^2026-11-22T00:00:00",
         {Code::WrongType}},
        {"a control character in an intro",
         "intro = 'a'\noutro = \"b^\\u0007\"",
         {Code::ForbiddenCharacter}},
        {"one in full", "report.full = 1", {}},
        {"none in full", "report.full = ^0", {Code::OutOfRange}},
        {"half of one in full", "report.full = ^0.5", {Code::InvalidNumber}},
        {"no tie", "report.tie = 0", {}},
        {"a tie of decimals", "report.tie = 0.25", {}},
        {"a negative tie", "report.tie = ^-0.5", {Code::OutOfRange}},
        {"support shown", "support.show = 'always'", {}},
        {"support not shown", "support.show = 'never'", {}},
        {"support sometimes",
         "support.show = ^'sometimes'",
         {Code::InvalidValue}},
        {"support on a number",
         "support.first_when = '^1'",
         {Code::ExpressionType}},
        {"the part on being hurt on a number",
         "support.abuse_when = '^1'",
         {Code::ExpressionType}},
    });
}

TEST_CASE("the head is kept as it was written")
{
    const Questionnaire read = questionnaire_from(R"(
summary = "Short"
minutes = 6
audience = "supporter"
intro = "Welcome."
outro = "Goodbye."
frame = "Today"
license = "CC0-1.0"
authors = ["A", "B"]
reviewed = 2026-11-22
review_by = 2027-11-22
report = {full = 3, tie = 0.5}
support = {show = "never", first_when = "true", abuse_when = "not true"}
)");
    CHECK(read.id == "small");
    const SourceText& file = *read.files.at(0);
    CHECK(file.text()
              .substr(file.offset_of(read.id_where.start))
              .starts_with("\"small\""));
    CHECK(read.version == "1.0.0");
    CHECK(read.title == "Small");
    CHECK(read.language == "en");
    CHECK(read.summary == "Short");
    CHECK(read.minutes == std::size_t{6});
    CHECK((read.audience == Audience::Supporter));
    CHECK(read.intro == "Welcome.");
    CHECK(read.outro == "Goodbye.");
    CHECK(read.frame == "Today");
    CHECK(read.license == "CC0-1.0");
    CHECK(read.authors == std::vector<std::string>{"A", "B"});
    CHECK(read.reviewed == "2026-11-22");
    CHECK(read.review_by == "2027-11-22");
    CHECK(read.full == std::size_t{3});
    CHECK(read.tie == Number::parse("0.5"));
    CHECK_FALSE(read.support.is_shown);
    REQUIRE(read.support.first_when.has_value());
    CHECK(read.support.first_when->text == "true");
    REQUIRE(read.support.abuse_when.has_value());
    CHECK(read.support.abuse_when->text == "not true");
}

TEST_CASE("what the head leaves out has its default")
{
    const Questionnaire read = questionnaire_from("");
    CHECK_FALSE(read.minutes.has_value());
    CHECK_FALSE(read.audience.has_value());
    CHECK(read.reviewed.empty());
    CHECK_FALSE(read.full.has_value());
    CHECK(read.tie == Number(0));
    CHECK(read.support.is_shown);
    CHECK_FALSE(read.support.first_when.has_value());
    CHECK_FALSE(read.support.abuse_when.has_value());
    CHECK(read.items.empty());
}

}  // namespace ajar
