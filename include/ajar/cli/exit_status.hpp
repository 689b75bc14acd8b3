// What the program tells its caller (ajar(1)).
#pragma once

namespace ajar {

enum class ExitStatus {
    Done = 0,
    Faults = 1,     // in a questionnaire, answers, some rows of a batch
    Usage = 2,      // wrong words on the command line, an unknown id
    Stopped = 4,    // by the person, or at the end of input
    Unsafe = 5,     // the private folder
    InUse = 6,      // by another run
    World = 7,      // reading or writing failed
    MayNotAsk = 8,  // --no-input, or no terminal
    Internal = 70,  // a fault of the program itself
};

}  // namespace ajar
