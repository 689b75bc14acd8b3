// Looks a file over before the TOML library sees it: that library has no
// limits of its own, and names the wrong place for invalid UTF-8.
#pragma once

#include <ajar/format/faults.hpp>

namespace ajar {

// Size, UTF-8, nesting of brackets and length of dotted keys, each within the
// caps of ajar-questionnaire(5), What may stand in a file. Reports the first
// fault of each kind; where the text breaks off inside a string or bracket, the
// place where that opened.
void prescan(Faults& faults);

}  // namespace ajar
