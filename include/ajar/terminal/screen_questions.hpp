// The pages of screen mode while questions are asked: facts in, pages out.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/marking.hpp>
#include <ajar/terminal/screen_page.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ajar {

// What is said around the question itself.
struct Remarks {
    std::vector<std::string> notices;  // above it, a paragraph each
    std::string hint;                  // below it; may be empty
};

Page question_screen(const Questionnaire& questionnaire,
                     const Interview& interview,
                     const Marking& marking,
                     const Remarks& remarks,
                     std::size_t columns);

}  // namespace ajar
