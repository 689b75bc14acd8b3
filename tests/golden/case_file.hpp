// Golden cases that are written as one text, and as rows of a table.
//
//     check q.toml               the arguments, in one line
//     -- q.toml --               a file that the run reads, up to the next of
//     these
//     ...
//     -- out --                  what is expected, as in a folder: `in`, `out`,
//     -- err --                  `err` and `status`
//
// Where many cases differ by a line or two, the files end with `-- rows --`. A
// row is a case: it changes the last file, and names all that is wrong with it.
// What goes to standard output then counts that, and the status is 1.
//
//     == a-name
//     6 | text                   line 6 is this instead
//     +6 | text                  this comes after line 6
//     -7                         line 7 goes
//     q.toml:6:12: error: ...    what goes to standard error
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace golden {

struct Section {
    std::string name;
    std::string text;
};

struct Edit {
    enum class Kind { Replace, Insert, Remove };
    Kind kind = Kind::Replace;
    std::size_t line = 0;  // from 1; Insert: after it, so that 0 is the start
    std::string text;
};

struct CaseRow {
    std::string name;
    std::vector<Edit> edits;
    std::string err;
};

struct CaseFile {
    std::string arguments;
    std::vector<Section> sections;
    std::vector<CaseRow> rows;

    const Section* find(std::string_view name) const;
};

CaseFile read_case_file(std::string_view text);
std::string to_text(const CaseFile& file);

std::string edited(std::string_view text, const std::vector<Edit>& edits);

// What `check` says at its end of a file of which `err` names all faults.
std::string count_of(std::string_view file, std::string_view err);

}  // namespace golden
