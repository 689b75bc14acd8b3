#include <ajar/diag/diagnostic.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace ajar {

namespace {

SourceRef source_named(const std::string& name)
{
    return std::make_shared<const SourceText>(name, "");
}

Diagnostic at(const SourceRef& source,
              Location place,
              std::string message,
              std::size_t file = 0)
{
    return {.message = std::move(message),
            .hint = {},
            .source = source,
            .where = {place, 1, file}};
}

std::string messages(Diagnostics diagnostics)
{
    sort_by_place(diagnostics);
    std::string all;
    for (const Diagnostic& one : diagnostics) {
        all += one.message;
    }
    return all;
}

}  // namespace

TEST_CASE("faults are listed by file and then by place")
{
    struct Row {
        std::string name;
        Diagnostics diagnostics;
        std::string order;
    };

    const SourceRef own = source_named("a.toml");
    const SourceRef library = source_named("common/b.toml");
    const std::vector<Row> rows = {
        {"nothing", {}, ""},
        {"by line",
         {at(own, {9, 1}, "c"), at(own, {2, 7}, "a"), at(own, {3, 1}, "b")},
         "abc"},
        {"by column",
         {at(own, {2, 10}, "b"), at(own, {2, 9}, "a"), at(own, {2, 11}, "c")},
         "abc"},
        {"as they were found at one place",
         {at(own, {2, 1}, "a"), at(own, {2, 1}, "b"), at(own, {2, 1}, "c")},
         "abc"},
        {"the file as a whole before its lines",
         {at(own, {1, 1}, "b"), at(own, {0, 0}, "a")},
         "ab"},
        {"one file after the other",
         {at(library, {1, 1}, "b", 1), at(own, {9, 9}, "a"),
          at(library, {2, 1}, "c", 1)},
         "abc"},
        {"what no text is to blame for comes first",
         {at(own, {1, 1}, "b"), at(nullptr, {0, 0}, "a")},
         "ab"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(messages(row.diagnostics) == row.order);
    }
}

TEST_CASE("only errors are errors")
{
    const Diagnostic error;
    Diagnostic warning;
    warning.severity = Severity::Warning;
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({warning, warning}));
    CHECK(has_errors({warning, error}));
}

}  // namespace ajar
