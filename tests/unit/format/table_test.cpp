#include <ajar/format/table.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "../support/told.hpp"

namespace ajar {

namespace {

constexpr std::array<std::string_view, 3> words{"today", "this_week",
                                                "this_month"};

// The faults of a table that may hold one key, `k`, of one type.
std::string read_as(ValueType type, const std::string& text)
{
    const std::array keys{KeySpec{"k", type, false, "", words}};
    Faults faults(source_of(text));
    const auto root = read_toml(faults);
    REQUIRE(root.has_value());
    const TableReader reader(*root, {{1, 1}}, keys, faults);
    const std::string found = told(faults.take());
    CHECK(reader.has("k"));
    // A value that does not fit counts as absent; a list stays readable when
    // it is one at all.
    const bool is_list = type == ValueType::Ids || type == ValueType::Texts ||
                         type == ValueType::Tables;
    if (!is_list) {
        CHECK((reader.value("k") != nullptr) == found.empty());
    }
    return found;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

constexpr std::size_t longest_text = std::size_t{16} * 1024;

}  // namespace

TEST_CASE("a table is held against its keys and every fault is listed")
{
    const std::array keys{
        KeySpec{"id", ValueType::Id, true, "", {}},
        KeySpec{"title", ValueType::Text, true, "", {}},
        KeySpec{"horizon", ValueType::Word, false, "", words},
        KeySpec{"full", ValueType::Whole, false, "", {}},
    };

    struct Row {
        std::string name;
        std::string text;
        std::vector<std::string> messages;
        std::string hint;  // of the last one
    };

    const std::vector<Row> rows = {
        {"all is well", "id = 'a'\ntitle = 'A'\nfull = 1", {}, ""},
        {"an unknown key, with the nearest",
         "id = 'a'\ntitle = 'A'\nhorizont = 'today'",
         {"unknown key 'horizont'"},
         "did you mean 'horizon'?"},
        {"an unknown key without a near one",
         "id = 'a'\ntitle = 'A'\ncolour = 1",
         {"unknown key 'colour'"},
         ""},
        {"a missing key", "id = 'a'", {"'title' is missing here"}, ""},
        {"a required text of blanks alone",
         "id = 'a'\ntitle = \" \\n\\t\"",
         {"'title' is blank"},
         ""},
        {"a required text of nothing",
         "id = 'a'\ntitle = ''",
         {"'title' is empty"},
         ""},
        {"an unknown word, with the nearest",
         "id = 'a'\ntitle = 'A'\nhorizon = 'this_weak'",
         {"'horizon' must be one of \"today\", \"this_week\", \"this_month\""},
         "did you mean 'this_week'?"},
        {"all of them",
         "full = 'x'\nid = 'A'\nmore = 1",
         {"'full' must be a whole number", "this is no id",
          "unknown key 'more'", "'title' is missing here"},
         ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Faults faults(source_of(row.text));
        const auto root = read_toml(faults);
        REQUIRE(root.has_value());
        const TableReader reader(*root, {{1, 1}}, keys, faults);
        std::vector<std::string> messages;
        std::string hint;
        for (const Diagnostic& one : faults.take()) {
            messages.push_back(one.message);
            hint = one.hint;
        }
        CHECK(messages == row.messages);
        CHECK(hint == row.hint);
    }
}

TEST_CASE("what a table holds is given by key")
{
    const std::array keys{
        KeySpec{"date", ValueType::Date, false, "", {}},
        KeySpec{"full", ValueType::Whole, false, "", {}},
        KeySpec{"horizon", ValueType::Word, false, "", words},
        KeySpec{"ids", ValueType::Ids, false, "", {}},
        KeySpec{"inner", ValueType::Table, false, "", {}},
        KeySpec{"list", ValueType::Tables, false, "", {}},
        KeySpec{"number", ValueType::Number, false, "", {}},
        KeySpec{"text", ValueType::Text, false, "", {}},
        KeySpec{"truth", ValueType::Truth, false, "", {}},
        KeySpec{"absent", ValueType::Text, false, "", {}},
    };
    Faults faults(source_of("date = 2026-11-22\nfull = 3.0\n"
                            "horizon = 'this_week'\nids = ['a', 'b']\n"
                            "inner = {x = 1}\nlist = [{}, {}]\n"
                            "number = 0.5\ntext = 'How?'\ntruth = true"));
    const auto root = read_toml(faults);
    REQUIRE(root.has_value());
    const TableReader reader(*root, {{1, 1}}, keys, faults);
    CHECK(told(faults.take()) == "");
    CHECK(reader.date("date") == "2026-11-22");
    CHECK(reader.whole("full") == std::size_t{3});
    CHECK(reader.word<std::size_t>("horizon") == std::size_t{1});
    REQUIRE(reader.placed("ids").size() == 2);
    CHECK(reader.placed("ids")[1].text == "b");
    CHECK(reader.placed("ids")[1].where.start == Location{4, 13});
    CHECK(reader.value_as<TomlTable>("inner")->entries.size() == 1);
    CHECK(reader.value_as<TomlArray>("list")->size() == 2);
    CHECK(reader.number("number") == Number::parse("0.5"));
    CHECK(reader.text("text") == "How?");
    CHECK(reader.truth("truth") == true);
    CHECK(reader.where_key("text").start == Location{8, 1});
    CHECK(reader.where_value("text").start == Location{8, 8});

    CHECK_FALSE(reader.has("absent"));
    CHECK(reader.value("absent") == nullptr);
    CHECK(reader.text("absent").empty());
    CHECK(reader.where_value("absent").start == Location{1, 1});
}

TEST_CASE("a value of its key's type is taken")
{
    struct Row {
        std::string name;
        ValueType type;
        std::string value;
    };

    const std::string id64(64, 'a');
    const std::vector<Row> rows = {
        {"text", ValueType::Text, R"("How are you?")"},
        {"text that may be blank", ValueType::Text, R"("")"},
        {"text of 16 KiB", ValueType::Text,
         quoted(std::string(longest_text, 'x'))},
        {"text with newline and tab", ValueType::Text, R"("one\n\ttwo")"},
        {"text with a joiner between letters", ValueType::Text,
         "\"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\""},
        {"id", ValueType::Id, R"("a_1")"},
        {"id of 64 characters", ValueType::Id, quoted(id64)},
        {"ids", ValueType::Ids, R"(["a", "b"])"},
        {"no ids", ValueType::Ids, "[]"},
        {"texts", ValueType::Texts, R"(["A. Name", "B"])"},
        {"whole number as number", ValueType::Number, "7"},
        {"six decimals", ValueType::Number, "0.123456"},
        {"a decimal whose shortest form has six", ValueType::Number,
         "0.12345600000000000001"},
        {"the largest number", ValueType::Number, "1_000_000"},
        {"the smallest number", ValueType::Number, "-1e6"},
        {"whole", ValueType::Whole, "12"},
        {"whole with decimals", ValueType::Whole, "12.0"},
        {"zero", ValueType::Whole, "0"},
        {"truth", ValueType::Truth, "false"},
        {"date", ValueType::Date, "2026-11-22"},
        {"date-time", ValueType::DateTime, "2026-11-22T09:30:00Z"},
        {"local date-time", ValueType::DateTime, "2026-11-22T09:30:00"},
        {"word", ValueType::Word, R"("this_week")"},
        {"expression", ValueType::Condition, R"("true")"},
        {"number expression", ValueType::Term, R"("1")"},
        {"scalar number", ValueType::Scalar, "1"},
        {"scalar string", ValueType::Scalar, R"("na")"},
        {"pair", ValueType::Pair, "[0, 4.5]"},
        {"table", ValueType::Table, "{a = 1}"},
        {"tables", ValueType::Tables, "[{a = 1}, {}]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(read_as(row.type, "k = " + row.value) == "");
    }
}

TEST_CASE("a value that does not fit its key is refused at its place")
{
    struct Row {
        std::string name;
        ValueType type;
        std::string value;  // with a mark where the fault is
        Code code;
    };

    const std::string id65(65, 'a');
    const std::vector<Row> rows = {
        {"text: a number", ValueType::Text, "^1", Code::WrongType},
        {"text: over 16 KiB", ValueType::Text,
         "^" + quoted(std::string(longest_text + 1, 'x')), Code::TextTooLong},
        {"text: 16 KiB count bytes", ValueType::Text,
         "^\"" + std::string(longest_text - 1, 'x') + "\u00E9\"",
         Code::TextTooLong},
        {"text: an escaped control character", ValueType::Text,
         R"("ab^\u001b[2J")", Code::ForbiddenCharacter},
        {"text: a raw C1 control character", ValueType::Text, "\"ab^\u009B\"",
         Code::ForbiddenCharacter},
        {"text: carriage return", ValueType::Text, R"("^\r")",
         Code::ForbiddenCharacter},
        {"text: delete", ValueType::Text, R"("a^\u007f")",
         Code::ForbiddenCharacter},
        {"text: line separator", ValueType::Text, "\"a^\u2028\"",
         Code::ForbiddenCharacter},
        {"text: paragraph separator", ValueType::Text, R"("a^\u2029")",
         Code::ForbiddenCharacter},
        {"text: bidirectional control", ValueType::Text, "\"a^\u202E\"",
         Code::ForbiddenCharacter},
        {"text: zero-width space", ValueType::Text, "\"a^\u200Bb\"",
         Code::ForbiddenCharacter},
        {"text: soft hyphen", ValueType::Text, "\"a^\u00ADb\"",
         Code::ForbiddenCharacter},
        {"text: tag character", ValueType::Text, R"("a^\U000E0041")",
         Code::ForbiddenCharacter},
        {"text: byte order mark inside", ValueType::Text, "\"a^\uFEFF\"",
         Code::ForbiddenCharacter},
        {"text: a joiner at the end", ValueType::Text, "\"a^\u200D\"",
         Code::ForbiddenCharacter},
        {"text: a joiner behind a blank", ValueType::Text, "\"a ^\u200Cb\"",
         Code::ForbiddenCharacter},
        {"text: on a later line", ValueType::Text,
         "\"\"\"\none\n  tw^\\u202eo\"\"\"", Code::ForbiddenCharacter},
        {"id: a number", ValueType::Id, "^1", Code::WrongType},
        {"id: empty", ValueType::Id, R"(^"")", Code::InvalidId},
        {"id: a capital", ValueType::Id, R"(^"Tired")", Code::InvalidId},
        {"id: a hyphen", ValueType::Id, R"(^"a-b")", Code::InvalidId},
        {"id: a digit first", ValueType::Id, R"(^"1a")", Code::InvalidId},
        {"id: an underscore first", ValueType::Id, R"(^"_a")", Code::InvalidId},
        {"id: not ASCII", ValueType::Id, "^\"\u00E9\"", Code::InvalidId},
        {"id: 65 characters", ValueType::Id, "^" + quoted(id65),
         Code::InvalidId},
        {"ids: a string", ValueType::Ids, R"(^"a")", Code::WrongType},
        {"ids: a number among them", ValueType::Ids, R"(["a", ^1])",
         Code::WrongType},
        {"ids: one out of form", ValueType::Ids, R"(["a", ^"B"])",
         Code::InvalidId},
        {"texts: a string", ValueType::Texts, R"(^"A. Name")", Code::WrongType},
        {"texts: a forbidden character", ValueType::Texts,
         R"(["a", "b^\u0007"])", Code::ForbiddenCharacter},
        {"number: a string", ValueType::Number, R"(^"1")", Code::WrongType},
        {"number: a boolean is none", ValueType::Number, "^true",
         Code::WrongType},
        {"number: seven decimals", ValueType::Number, "^0.1234567",
         Code::InvalidNumber},
        {"number: over a million", ValueType::Number, "^1000000.000001",
         Code::InvalidNumber},
        {"number: under a million below 0", ValueType::Number, "^-1000001",
         Code::InvalidNumber},
        {"number: the largest integer", ValueType::Number,
         "^9223372036854775807", Code::InvalidNumber},
        {"number: infinity", ValueType::Number, "^inf", Code::InvalidNumber},
        {"number: nan", ValueType::Number, "^nan", Code::InvalidNumber},
        {"bound: a string", ValueType::Bound, R"(^"2020-01-01")",
         Code::WrongType},
        {"bound: a date-time", ValueType::Bound, "^2026-11-22T09:30:00",
         Code::WrongType},
        {"bound: seven decimals", ValueType::Bound, "^0.1234567",
         Code::InvalidNumber},
        {"whole: decimals", ValueType::Whole, "^1.5", Code::InvalidNumber},
        {"whole: negative", ValueType::Whole, "^-1", Code::InvalidNumber},
        {"whole: a string", ValueType::Whole, R"(^"1")", Code::WrongType},
        {"truth: a number", ValueType::Truth, "^1", Code::WrongType},
        {"truth: a string", ValueType::Truth, R"(^"true")", Code::WrongType},
        {"date: a string", ValueType::Date, R"(^"2026-11-22")",
         Code::WrongType},
        {"date: a date-time", ValueType::Date, "^2026-11-22T09:30:00",
         Code::WrongType},
        {"date-time: a date", ValueType::DateTime, "^2026-11-22",
         Code::WrongType},
        {"date-time: a time", ValueType::DateTime, "^09:30:00",
         Code::WrongType},
        {"word: a number", ValueType::Word, "^1", Code::WrongType},
        {"word: none of them", ValueType::Word, R"(^"tomorrow")",
         Code::InvalidValue},
        {"word: a capital", ValueType::Word, R"(^"Today")", Code::InvalidValue},
        {"expression: a truth", ValueType::Condition, "^true", Code::WrongType},
        {"number expression: a number", ValueType::Term, "^1", Code::WrongType},
        {"scalar: a boolean", ValueType::Scalar, "^true", Code::WrongType},
        {"scalar: an array", ValueType::Scalar, "^[1]", Code::WrongType},
        {"scalar: seven decimals", ValueType::Scalar, "^0.1234567",
         Code::InvalidNumber},
        {"pair: three", ValueType::Pair, "^[1, 2, 3]", Code::WrongType},
        {"pair: one", ValueType::Pair, "^[1]", Code::WrongType},
        {"pair: a string", ValueType::Pair, R"(^[1, "2"])", Code::WrongType},
        {"pair: out of limits", ValueType::Pair, "[1, ^2e6]",
         Code::InvalidNumber},
        {"table: an array", ValueType::Table, "^[]", Code::WrongType},
        {"tables: a table", ValueType::Tables, "^{a = 1}", Code::WrongType},
        {"tables: a number among them", ValueType::Tables, "[{}, ^1]",
         Code::WrongType},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Marked expected = marked("k = " + row.value);
        CHECK(read_as(row.type, expected.text) == told(expected, {row.code}));
    }
}

TEST_CASE("ids are small letters and digits with one kind of joint")
{
    struct Row {
        std::string id;
        bool is_id;
        bool is_kebab_id;
    };

    const std::vector<Row> rows = {
        {"a", true, true},
        {"a1", true, true},
        {"a_b", true, false},
        {"a-b", false, true},
        {"in", true, true},
        {"", false, false},
        {"A", false, false},
        {"1a", false, false},
        {"_a", false, false},
        {"-a", false, false},
        {"a b", false, false},
        {"a.b", false, false},
        {"\u00E9", false, false},
        {std::string(64, 'z'), true, true},
        {std::string(65, 'z'), false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.id);
        CHECK(is_id(row.id) == row.is_id);
        CHECK(is_kebab_id(row.id) == row.is_kebab_id);
    }
}

}  // namespace ajar
