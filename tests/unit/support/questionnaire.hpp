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

Result<Questionnaire> read_with(std::string text, const Libraries& libraries);

// What is wrong with a whole file, one fault a line; nothing when all is well.
std::string faults_of(std::string text, const Libraries& libraries = {});

// A questionnaire of which `body` is the part behind the head.
Questionnaire questionnaire_from(std::string_view body,
                                 const Libraries& libraries = {});

// A body with a mark '^' at the place of each fault.
struct Fault {
    std::string name;
    std::string body;
    std::vector<Code> codes;  // none: the body is right
};

void check_faults(const std::vector<Fault>& rows, std::string_view before = "");

}  // namespace ajar
