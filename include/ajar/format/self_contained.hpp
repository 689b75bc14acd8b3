// A questionnaire as one file, to copy and change.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <string>

namespace ajar {

// The file as its author wrote it, comments and all; in place of `include`,
// the parts of its libraries that it uses stand at the end.
std::string self_contained_text(const Questionnaire& questionnaire);

}  // namespace ajar
