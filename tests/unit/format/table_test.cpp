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
    CHECK(reader.word("horizon") == std::size_t{1});
    REQUIRE(reader.placed("ids").size() == 2);
    CHECK(reader.placed("ids")[1].text == "b");
    CHECK(reader.placed("ids")[1].where.start == Location{4, 13});
    CHECK(reader.table("inner")->entries.size() == 1);
    CHECK(reader.array("list")->size() == 2);
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

}  // namespace ajar
