// One item as it is asked in line mode, and the pages around the items.
#pragma once

#include <ajar/engine/interview.hpp>
#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace ajar {

// Everything above the prompt of the current item, but how to answer it.
std::string question_page(const Questionnaire& questionnaire,
                          const Interview& interview,
                          std::size_t width);

// The same without options and the answer so far.
std::string question_head(const Questionnaire& questionnaire,
                          const Interview& interview,
                          std::size_t width);

// What a person can choose from, or what the ends of a range mean.
std::string choices_of(const Item& item, std::size_t width);

// Help on the current item; support goes before it, the question after it.
std::string help_page(const Questionnaire& questionnaire,
                      const Interview& interview,
                      std::size_t width);

// `quick_leave` says which key leaves at once.
std::string start_page(const Questionnaire& questionnaire,
                       std::string_view quick_leave,
                       std::size_t width);

std::string review_page(const Questionnaire& questionnaire,
                        const Interview& interview,
                        std::size_t width);

}  // namespace ajar
