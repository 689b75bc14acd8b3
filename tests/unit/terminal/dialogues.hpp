// Scripted conversations over a fake console.
#pragma once

#include <ajar/terminal/line/line_mode.hpp>
#include <ajar/terminal/talk/prompt.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "../engine/questions.hpp"
#include "fake_console.hpp"

namespace ajar {

extern const std::string support;

std::string support_page(const PageStyle& style, std::string_view country);

// A choice, a gate with a question behind it, a number, a text.
Questionnaire short_one();

Questionnaire with_note();

struct Heard {
    Ending ending;
    std::string transcript;  // from behind the start page on
    std::size_t lines_left;
};

Heard hold(const Questionnaire& questionnaire,
           const std::vector<std::string>& lines,
           bool is_interactive);

Heard piped(const Questionnaire& questionnaire,
            const std::vector<std::string>& lines);

Heard typed(const Questionnaire& questionnaire,
            const std::vector<std::string>& lines);

}  // namespace ajar
