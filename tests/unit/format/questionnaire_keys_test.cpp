// Every key of every table that ajar-questionnaire(5) has: left out, of the
// wrong type, and with an unknown one beside it.
#include <ajar/format/keys.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "../support/every_key.hpp"
#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

using every_key::Key;
using every_key::Section;
using every_key::sections;

// The questionnaire with a mark at one key's value: its own, another, or none.
struct Change {
    std::size_t section;
    std::size_t key;
    std::string line;
};

std::string text_with(const Change& change)
{
    std::string text;
    for (std::size_t i = 0; i < sections().size(); ++i) {
        const Section& section = sections()[i];
        text += section.header + "\n";
        for (std::size_t j = 0; j < section.keys.size(); ++j) {
            const Key& key = section.keys[j];
            const bool is_changed = i == change.section && j == change.key;
            text +=
                is_changed ? change.line : key.name + " = " + key.value + "\n";
        }
    }
    return text;
}

template <class Check>
void for_each_key(Check check)
{
    for (std::size_t i = 0; i < sections().size(); ++i) {
        for (std::size_t j = 0; j < sections()[i].keys.size(); ++j) {
            const Key& key = sections()[i].keys[j];
            CAPTURE(sections()[i].header);
            CAPTURE(key.name);
            check(i, j, key);
        }
    }
}

}  // namespace

TEST_CASE("a questionnaire that uses every key is read")
{
    CHECK(faults_of(text_with({99, 0, ""})) == "");
}

TEST_CASE("a table has the keys of the format and no other")
{
    for (const Section& section : sections()) {
        CAPTURE(section.header);
        std::set<std::string> in_format;
        for (const Section& other : sections()) {
            if (other.known.data() == section.known.data()) {
                for (const Key& key : other.keys) {
                    in_format.insert(key.name);
                }
            }
        }
        if (section.header.empty()) {
            in_format.insert({"report", "support", "source", "responses",
                              "group", "item", "scale", "explanation",
                              "next_step", "critical", "test"});
        }
        std::set<std::string> in_program;
        for (const KeySpec& key : section.known) {
            in_program.emplace(key.name);
        }
        CHECK(in_program == in_format);
    }
}

TEST_CASE("a key that is left out is missed only when it is required")
{
    for_each_key([](std::size_t i, std::size_t j, const Key& key) {
        const std::string faults = faults_of(text_with({i, j, ""}));
        if (key.absent) {
            CHECK(faults.contains(name_of(*key.absent)));
        } else {
            CHECK(faults == "");
        }
    });
}

TEST_CASE("a value of the wrong type is refused where it stands")
{
    for_each_key([](std::size_t i, std::size_t j, const Key& key) {
        const Marked expected =
            marked(text_with({i, j, key.name + " = ^" + key.wrong + "\n"}));
        CHECK(faults_of(expected.text)
                  .contains(told(expected, {Code::WrongType})));
    });
}

TEST_CASE("an unknown key is refused where it stands and nothing else is")
{
    for_each_key([](std::size_t i, std::size_t j, const Key& key) {
        const std::string own = key.name + " = " + key.value + "\n";
        const Marked expected =
            marked(text_with({i, j, own + "^unheard_of = 1\n"}));
        CHECK(faults_of(expected.text) == told(expected, {Code::UnknownKey}));
    });
}

TEST_CASE("an unknown key is found however it is written")
{
    const std::vector<Code> unknown = {Code::UnknownKey};
    check_faults({
        {"plain", "^colour = 1", unknown},
        {"quoted", "^\"colour\" = 1", unknown},
        {"dotted", "^colour.x.y = 1", unknown},
        {"dotted, the last part", "report.^fuller = 1", unknown},
        {"dotted, a part between", "report.^fuller.x = 1", unknown},
        {"inline", "report = {full = 1, ^fuller = 1}", unknown},
        {"a table", "[^colour]", unknown},
        {"a table within", "[report.^fuller]", unknown},
        {"an array of tables", "[[^colour]]\n[[colour]]", unknown},
        {"within an array of tables",
         "[[source]]\nid = 'a'\ntitle = 'A'\n[source.^more]", unknown},
    });
}

TEST_CASE("a part of the wrong type is refused where it stands")
{
    std::vector<Fault> rows;
    for (const char* table : {"report", "support"}) {
        rows.push_back(
            {table, std::string(table) + " = ^[]\n", {Code::WrongType}});
    }
    for (const char* tables :
         {"source", "responses", "group", "item", "scale", "explanation",
          "next_step", "critical", "test"}) {
        rows.push_back(
            {tables, std::string(tables) + " = ^{}\n", {Code::WrongType}});
        rows.push_back(
            {tables, std::string(tables) + " = [^1]\n", {Code::WrongType}});
    }
    check_faults(rows);
}

}  // namespace ajar
