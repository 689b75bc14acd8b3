// Ctrl-C where questions come line by line: the end of input first, so that a
// kind line can be said, and then the end by the signal, as a shell expects.
#pragma once

namespace ajar {

// As long as it lives, and there is a terminal, the first SIGINT ends the
// standard input; a second one ends the program at once. Where it was ignored
// at the start it stays ignored. There is one of them at a time.
class Interruption {
public:
    explicit Interruption(bool is_heard);
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    // Whether SIGINT came since the last one was made.
    static bool came();

    // Ends the program by SIGINT, if it came.
    static void pass_on();

private:
    bool m_is_heard;
};

}  // namespace ajar
