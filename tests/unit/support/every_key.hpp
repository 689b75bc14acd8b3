// Every key of every table of a questionnaire, as ajar-questionnaire(5) has
// them: together a questionnaire that uses them all.
#pragma once

#include <ajar/diag/code.hpp>
#include <ajar/format/keys.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ajar::every_key {

struct Key {
    std::string name;
    std::string value;
    std::string wrong;           // a value of the wrong type
    std::optional<Code> absent;  // the fault without it; none: optional
};

struct Section {
    std::string header;
    KeySpecs known;
    std::vector<Key> keys;
};

inline constexpr Code missing = Code::MissingKey;
inline constexpr std::nullopt_t optional = std::nullopt;

const std::vector<Section>& sections();

}  // namespace ajar::every_key
