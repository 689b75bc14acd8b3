// Help lines: where to find someone to talk to.
#pragma once

#include <string>
#include <vector>

namespace ajar {

// One service, as the list of help lines has it, to the character.
struct SupportLine {
    std::string country_code;  // ISO 3166-1 alpha-2; "ZZ" is international
    std::string country;
    std::string kind;  // emergency, suicide, support-chat, text
    std::string name;
    std::string contact;
    std::string hours;
    std::string checked;  // YYYY-MM-DD
};

using SupportLines = std::vector<SupportLine>;

}  // namespace ajar
