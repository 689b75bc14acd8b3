// What whoever looks at their result can ask of the world: a copy, and what
// they lose by leaving.
#pragma once

#include <ajar/cli/taking.hpp>
#include <ajar/engine/interview.hpp>
#include <ajar/terminal/line/result.hpp>

#include <string>

namespace ajar {

// What is left of a result, as long as it is looked at.
struct Remains {
    bool is_kept = false;       // in a file, or in a draft that stays
    bool is_in_draft = false;   // in one that is erased at the end
    bool owes_answers = false;  // those that were to be saved, and are not
};

// "Saved in FILE, readable by you alone."
std::string saved_in(const std::string& path);

// All that is handed over outlives the doors; a copy that is saved is noted in
// `remains`.
ResultDoors doors_of(const Taking& taking,
                     const Finished& finished,
                     const Manner& manner,
                     Remains& remains);

}  // namespace ajar
