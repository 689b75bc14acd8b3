// The three standard streams, as they are handed to a run.
#pragma once

#include <istream>
#include <ostream>

namespace ajar {

struct Streams {
    std::istream& in;
    std::ostream& out;  // the result and nothing else
    std::ostream& err;
};

}  // namespace ajar
