// A scale in words: how it is scored, and what it shows.
#pragma once

#include <ajar/model/questionnaire.hpp>
#include <ajar/render/reading.hpp>

#include <string>
#include <vector>

namespace ajar {

// "The mean of: ...", what is reverse-keyed or weighted, what a gap or a
// hidden item is, how it is rescaled; one sentence each.
std::vector<std::string> scoring_in_words(const Questionnaire& questionnaire,
                                          const Scale& scale);

// "Some sign: from 1.5"; one line a band.
std::vector<std::string> bands_in_words(const Scale& scale);

// The band's label, or that the answers are too few to say.
std::string band_in_words(const Scale& scale, const ScaleScore& score);

// What limits the picture: answers far apart, answers left open. May be empty.
std::string caveats(const Reading& reading, ScaleIndex index);

}  // namespace ajar
