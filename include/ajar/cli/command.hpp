// What the person asked for, and what holds for all of a run, as values.
#pragma once

#include <ajar/cli/surroundings.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ajar {

enum class OutputFormat { Text, Markdown, Json };

struct OutputChoices {
    OutputFormat format = OutputFormat::Text;
    std::string file;  // empty or "-": standard output
    bool may_replace = false;
    std::optional<std::size_t> width;
    bool is_ascii = false;
    std::string country;  // as typed, or empty
    bool shows_all = false;
    bool explains = false;
};

enum class DraftWish { Ask, Keep, None };

// Which way of asking was named; Either: the one that suits the terminal.
enum class Mode { Either, Lines, Screen };

// How a conversation is to be held, and what becomes of it.
struct TalkChoices {
    std::string save_answers;  // empty: they are not kept
    OutputChoices output;
    Mode mode = Mode::Either;
};

struct TakeCommand {
    std::string questionnaire;
    TalkChoices talk;
    DraftWish draft = DraftWish::Ask;
};

struct ResumeCommand {
    std::string id;  // empty: the only draft there is
    TalkChoices talk;
};

struct ForgetCommand {
    std::string id;  // empty: all of them
    bool is_dry_run = false;
    bool is_agreed = false;
};

struct ScoreCommand {
    std::string questionnaire;
    std::string answers;
    OutputChoices output;
};

struct CheckCommand {
    std::vector<std::string> questionnaires;
    bool is_json = false;
    bool is_strict = false;
    std::string witness;  // the part to show answers for, or empty
};

struct ListCommand {
    bool is_json = false;
};

struct ShowCommand {
    std::string questionnaire;
    bool is_toml = false;
};

struct TemplateCommand {
    std::string questionnaire;
};

struct NewCommand {
    std::string file;
};

struct SupportCommand {
    std::string country;  // empty: none was named
    bool shows_all = false;
};

struct HelpCommand {
    std::string topic;  // empty: the overview
};

struct VersionCommand {};

// Nothing was asked for.
struct NoCommand {};

using Verb = std::variant<NoCommand,
                          TakeCommand,
                          ResumeCommand,
                          ForgetCommand,
                          ScoreCommand,
                          CheckCommand,
                          ListCommand,
                          ShowCommand,
                          TemplateCommand,
                          NewCommand,
                          SupportCommand,
                          HelpCommand,
                          VersionCommand>;

struct Command {
    bool is_quiet = false;
    bool may_ask = true;
    std::string directory;  // empty: the default one
    Verb verb;
};

// What holds for every command of a run, and the streams it has.
struct Run {
    bool is_quiet = false;
    bool may_ask = true;
    std::string folder;  // of own questionnaires; may be empty
    std::string drafts;  // the private folder; empty where there is no place
    Surroundings surroundings;
    Streams streams;
};

}  // namespace ajar
