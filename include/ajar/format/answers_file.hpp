// Answer files: TOML to an answer sheet, and answers to TOML:
// ajar-answers(5).
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/answers.hpp>
#include <ajar/model/questionnaire.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

struct TomlTable;
struct TomlValue;

// A table of answers as it was written: item id and value. What does not fit
// its item is for whoever knows the items.
std::vector<WrittenAnswer> written_answers(const TomlTable& table);

// Every text among the answers, alone or in an array: what it has to be
// differs between an answer file and a questionnaire.
void for_each_text(const TomlTable& answers,
                   const std::function<void(const TomlValue&)>& check);

// Faults of the file itself; whether the answers fit a questionnaire is found
// out where they are held against it. `source` is private: no message shows
// what stands in it.
Result<AnswerSheet> read_answer_sheet(const SourceRef& source);

// An answer file that reads back as these answers. The first lines say what it
// is. `skipped` holds the items passed over on purpose.
std::string write_answers(const Questionnaire& questionnaire,
                          const Answers& answers,
                          const std::vector<ItemIndex>& skipped);

// A draft: an answer file that knows where it came from. Only the program
// itself writes it. One of another format is a fault, and nothing else of it is
// looked at.
Result<Draft> read_draft(const SourceRef& source);

struct DraftNotes {
    std::string path;   // of the questionnaire; empty: it goes by its id
    std::string saved;  // a TOML date-time, or empty
    std::optional<ItemIndex> last;
};

std::string write_draft(const Questionnaire& questionnaire,
                        const Answers& answers,
                        const std::vector<ItemIndex>& skipped,
                        const DraftNotes& notes);

// An answer file of nobody, made up to show a part of the questionnaire. The
// name of the part holds no control characters.
std::string write_example(const Questionnaire& questionnaire,
                          const Answers& answers,
                          std::string_view part);

// An answer file to fill in: every item with its text, what it takes, and its
// options as comments, and a line to fill in that is commented out. As it
// stands, nothing is answered.
std::string write_answer_template(const Questionnaire& questionnaire);

}  // namespace ajar
