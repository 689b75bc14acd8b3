// The world around a run, as values: so that whole runs can be tested without
// one.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

namespace ajar {

// The three standard streams, as they are handed to a run.
struct Streams {
    std::istream& in;
    std::ostream& out;  // the result and nothing else
    std::ostream& err;
};

// What the program may know of it.
struct Surroundings {
    bool is_input_terminal = false;
    bool is_output_terminal = false;
    bool is_error_terminal = false;
    bool is_utf8 = true;         // what the locale says of the terminal
    bool prefers_lines = false;  // AJAR_PLAIN, ACCESSIBLE, or a dumb terminal
    std::optional<std::size_t> columns;  // of the terminal
    std::string home;                    // $HOME; empty when it names no folder
    std::string data_home;   // $XDG_DATA_HOME or its default; may be empty
    std::string state_home;  // $XDG_STATE_HOME or its default; may be empty
    std::string source_day;  // $SOURCE_DATE_EPOCH as YYYY-MM-DD; may be empty
};

// Asks the system. An empty or relative XDG folder is ignored, as the
// specification of these folders says.
Surroundings look_around();

// Whether a person is there who can be shown anything.
bool is_person_there(const Surroundings& around);

// Now, as a TOML date-time with the offset from UTC.
std::string time_now();

// Before anything else: standard descriptors that are closed are opened on
// /dev/null, so that no file takes their place; a closed pipe and a file over
// its limit are errors to report and no signals; no core file is left behind.
void prepare_process();

}  // namespace ajar
