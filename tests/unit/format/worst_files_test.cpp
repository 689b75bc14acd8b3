// A file that is refused costs no time (format.md, section 6). Each of these
// takes far under a second when the work grows with the size of the file, and
// far over the limit when it grows with its square.
#include <ajar/format/questionnaire_reader.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "../support/questionnaire.hpp"

namespace ajar {

namespace {

constexpr std::chrono::seconds limit{5};

// "'a0', 'a1' ...": ids of five letters and a number.
std::string ids(const std::string& letters, int count)
{
    std::string list;
    for (int i = 0; i < count; ++i) {
        list += "'" + letters + std::to_string(i) + "', ";
    }
    return list;
}

std::string sources(const std::string& letters, int count)
{
    std::string list;
    for (int i = 0; i < count; ++i) {
        list += "{id = '" + letters + std::to_string(i) + "', title = 'T'}, ";
    }
    return "source = [" + list + "]\n";
}

// All on one line.
std::string faulty_titles(int count)
{
    std::string list;
    for (int i = 0; i < count; ++i) {
        list += "{id = 's" + std::to_string(i) + "', title = \"\\u0007\"}, ";
    }
    return "source = [" + list + "]\n";
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

}  // namespace

TEST_CASE("a file full of faults is refused in time")
{
    struct Row {
        std::string name;
        std::string body;
    };

    const std::vector<Row> rows = {
        {"many unknown names beside many known ones",
         sources("abcde", 2000) +
             "[[explanation]]\nid = 'e'\ntitle = 'E'\ntext = 'T'\nsources = [" +
             ids("vwxyz", 4000) + "]\n"},
        {"a text of nothing but forbidden characters",
         "intro = \"" + repeated("\\u0007", 16384) + "\"\n"},
        {"many forbidden characters on one line", faulty_titles(12000)},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto start = std::chrono::steady_clock::now();
        CHECK_FALSE(read_with(std::string(head) + row.body, {}).has_value());
        CHECK(std::chrono::steady_clock::now() - start < limit);
    }
}

}  // namespace ajar
