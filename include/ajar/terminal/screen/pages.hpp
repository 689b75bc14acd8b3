// The pages of screen mode at the questions and around them: facts in, pages
// out.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/terminal/screen/marking.hpp>
#include <ajar/terminal/screen/page.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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

Page start_screen(const Questionnaire& questionnaire,
                  const Remarks& remarks,
                  std::size_t columns);

// Whether to keep a draft: row 0 keeps one, row 1 does not.
Page draft_screen(std::optional<std::size_t> marked,
                  const std::string& hint,
                  std::size_t columns);

// What was answered or skipped; the options are `reviewed`, in order.
Page review_screen(const Questionnaire& questionnaire,
                   const Interview& interview,
                   const std::vector<Reviewed>& reviewed,
                   std::optional<std::size_t> marked,
                   const Remarks& remarks,
                   std::size_t columns);

// A text to read, and what stands below it.
Page reading_screen(const std::string& laid_out,
                    Lines foot,
                    std::size_t columns);

// Confirms stopping; `draft_note` says whether a draft stays.
Page stop_screen(std::string_view draft_note, std::size_t columns);

Page too_small_screen(std::size_t columns);

}  // namespace ajar
