// How a scale is scored, in words.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <string>
#include <vector>

namespace ajar {

// "The mean of: ...", what is reverse-keyed or weighted, what a gap or a
// hidden item is, how it is rescaled; one sentence each.
std::vector<std::string> scoring_in_words(const Questionnaire& questionnaire,
                                          const Scale& scale);

// "Some sign: from 1.5"; one line a band.
std::vector<std::string> bands_in_words(const Scale& scale);

}  // namespace ajar
