// Questionnaires from TOML text, for tests.
#pragma once

#include <ajar/format/questionnaire_reader.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "told.hpp"

namespace ajar {

// What every questionnaire has; a test adds the rest.
inline constexpr std::string_view head = "format = 1\n"
                                         "id = \"small\"\n"
                                         "version = \"1.0.0\"\n"
                                         "title = \"Small\"\n"
                                         "language = \"en\"\n";

// Library files by their path.
using Libraries = std::map<std::string, std::string>;

inline Result<Questionnaire> read_with(std::string text,
                                       const Libraries& libraries)
{
    return read_questionnaire(
        source_of(std::move(text)),
        [&](const std::string& path) -> std::expected<SourceRef, std::string> {
            const auto found = libraries.find(path);
            if (found == libraries.end()) {
                return std::unexpected("there is no such file");
            }
            return source_of(found->second, path);
        });
}

// What is wrong with a whole file, one fault a line; nothing when all is well.
inline std::string faults_of(std::string text, const Libraries& libraries = {})
{
    const auto read = read_with(std::move(text), libraries);
    return read ? "" : told(read.error());
}

// A questionnaire of which `body` is the part behind the head.
inline Questionnaire questionnaire_from(std::string_view body,
                                        const Libraries& libraries = {})
{
    auto read = read_with(std::string(head) + std::string(body), libraries);
    if (!read) {
        FAIL(told(read.error()));
    }
    return std::move(*read);
}

// A body with a mark '^' at the place of each fault.
struct Fault {
    std::string name;
    std::string body;
    std::vector<Code> codes;  // none: the body is right
};

inline void check_faults(const std::vector<Fault>& rows,
                         std::string_view before = "")
{
    for (const Fault& row : rows) {
        CAPTURE(row.name);
        const Marked expected =
            marked(std::string(head) + std::string(before) + row.body);
        CHECK(faults_of(expected.text) == told(expected, row.codes));
    }
}

}  // namespace ajar
