// One item as it is asked in line mode, and the pages around the items.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <string>

namespace ajar {

// Everything above the prompt of the current item, but how to answer it.
std::string question_page(const Questionnaire& questionnaire,
                          const Interview& interview,
                          std::size_t width);

// Help on the current item; support goes before it, the question after it.
std::string help_page(const Questionnaire& questionnaire,
                      const Interview& interview,
                      std::size_t width);

std::string start_page(const Questionnaire& questionnaire, std::size_t width);

std::string review_page(const Questionnaire& questionnaire,
                        const Interview& interview,
                        std::size_t width);

}  // namespace ajar
