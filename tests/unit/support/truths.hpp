// Sets of truths as text, for tests: a letter each of "fut".
#pragma once

#include <ajar/engine/possible_values.hpp>

#include <string>

namespace ajar {

inline TruthSet truths(const std::string& letters)
{
    TruthSet set;
    for (const char letter : letters) {
        set |= letter == 'f'   ? Truth::False
               : letter == 'u' ? Truth::Unknown
                               : Truth::True;
    }
    return set;
}

inline std::string printed(TruthSet set)
{
    std::string letters;
    letters += set.has(Truth::False) ? "f" : "";
    letters += set.has(Truth::Unknown) ? "u" : "";
    letters += set.has(Truth::True) ? "t" : "";
    return letters;
}

}  // namespace ajar
