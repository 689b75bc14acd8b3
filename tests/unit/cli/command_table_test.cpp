#include <ajar/cli/command_table.hpp>

#include <ajar/cli/arguments.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace ajar {

namespace {

std::string to_text(const OutputChoices& output)
{
    std::string text = std::vector<std::string>{
        "text", "markdown", "json"}[static_cast<std::size_t>(output.format)];
    text += output.file.empty() ? "" : " to " + output.file;
    text += output.may_replace ? " replacing" : "";
    text += output.width ? fmt::format(" width {}", *output.width) : "";
    text += output.is_ascii ? " ascii" : "";
    text += output.country.empty() ? "" : " country " + output.country;
    text += output.shows_all ? " all" : "";
    return text + (output.explains ? " explained" : "");
}

std::string to_text(const TalkChoices& talk)
{
    std::string text = to_text(talk.output);
    text += talk.mode == Mode::Lines    ? " lines"
            : talk.mode == Mode::Screen ? " screen"
                                        : "";
    return text +
           (talk.save_answers.empty() ? "" : " saved " + talk.save_answers);
}

struct Printer {
    std::string operator()(const NoCommand&) const { return "nothing"; }

    std::string operator()(const VersionCommand&) const { return "version"; }

    std::string operator()(const TakeCommand& take) const
    {
        const std::string draft = take.draft == DraftWish::Keep   ? " draft"
                                  : take.draft == DraftWish::None ? " no draft"
                                                                  : "";
        return "take " + take.questionnaire + ": " + to_text(take.talk) + draft;
    }

    std::string operator()(const ResumeCommand& resume) const
    {
        return "resume " + resume.id + ": " + to_text(resume.talk);
    }

    std::string operator()(const ForgetCommand& forget) const
    {
        return "forget " + forget.id + (forget.is_dry_run ? " dry" : "") +
               (forget.is_agreed ? " agreed" : "");
    }

    std::string operator()(const ScoreCommand& score) const
    {
        return "score " + score.questionnaire + " with " + score.answers +
               ": " + to_text(score.output);
    }

    std::string operator()(const CheckCommand& check) const
    {
        std::string text = "check";
        for (const std::string& one : check.questionnaires) {
            text += " " + one;
        }
        text += check.is_json ? " json" : "";
        text += check.is_strict ? " strict" : "";
        return text +
               (check.witness.empty() ? "" : " witness " + check.witness);
    }

    std::string operator()(const ListCommand& list) const
    {
        return list.is_json ? "list json" : "list";
    }

    std::string operator()(const ShowCommand& show) const
    {
        return "show " + show.questionnaire + (show.is_toml ? " toml" : "");
    }

    std::string operator()(const TemplateCommand& one) const
    {
        return "template " + one.questionnaire;
    }

    std::string operator()(const NewCommand& one) const
    {
        return "new " + one.file;
    }

    std::string operator()(const SupportCommand& support) const
    {
        return "support " + support.country + (support.shows_all ? " all" : "");
    }

    std::string operator()(const HelpCommand& help) const
    {
        return "help " + help.topic;
    }
};

// What the words ask for, or what is wrong with them.
std::string meaning_of(const std::vector<std::string>& words)
{
    const auto arguments = parse_arguments(words);
    if (!arguments) {
        return "error: " + arguments.error().message;
    }
    const auto command = command_of(*arguments);
    if (!command) {
        CHECK((command.error().status == ExitStatus::Usage));
        return "error: " + command.error().message;
    }
    std::string text = std::visit(Printer(), command->verb);
    text += command->is_quiet ? " (quiet)" : "";
    text += command->may_ask ? "" : " (asks nothing)";
    return text + (command->directory.empty()
                       ? ""
                       : " (in " + command->directory + ")");
}

}  // namespace

TEST_CASE("the words of the command line become a command")
{
    struct Row {
        std::vector<std::string> words;
        std::string meaning;
    };

    const std::vector<Row> rows = {
        {{}, "nothing"},
        {{"--quiet"}, "nothing (quiet)"},
        {{"--version"}, "version"},
        {{"take", "q", "--version"}, "version"},
        {{"-h"}, "help "},
        {{"take", "--help"}, "help take"},
        {{"help"}, "help "},
        {{"help", "keys"}, "help keys"},
        {{"take", "q"}, "take q: text"},
        {{"take", "q", "--plain", "--draft"}, "take q: text lines draft"},
        {{"take", "q", "--screen", "--no-draft"},
         "take q: text screen no draft"},
        {{"take", "q", "--save-answers", "a.toml", "-q"},
         "take q: text saved a.toml (quiet)"},
        {{"--no-input", "take", "q"}, "take q: text (asks nothing)"},
        {{"resume"}, "resume : text"},
        {{"resume", "q", "--format=json"}, "resume q: json"},
        {{"forget"}, "forget "},
        {{"forget", "q", "--dry-run", "--yes"}, "forget q dry agreed"},
        {{"score", "q", "a"}, "score q with a: text"},
        {{"score", "-", "a"}, "score - with a: text"},
        {{"score", "q", "-"}, "score q with -: text"},
        {{"score", "q", "a", "-o", "r", "--force", "--format", "markdown"},
         "score q with a: markdown to r replacing"},
        {{"score", "q", "a", "--width", "20", "--ascii", "--country", "GB"},
         "score q with a: text width 20 ascii country GB"},
        {{"score", "q", "a", "--width", "1000", "--all", "--explain"},
         "score q with a: text width 1000 all explained"},
        {{"check", "q", "r"}, "check q r"},
        {{"check", "q", "--format", "json", "--strict"}, "check q json strict"},
        {{"check", "q", "--witness", "item.a"}, "check q witness item.a"},
        {{"list"}, "list"},
        {{"list", "--format", "json"}, "list json"},
        {{"--directory", "d", "list"}, "list (in d)"},
        {{"show", "q"}, "show q"},
        {{"show", "q", "--toml"}, "show q toml"},
        {{"template", "q"}, "template q"},
        {{"new", "q.toml"}, "new q.toml"},
        {{"support"}, "support "},
        {{"support", "united", "kingdom"}, "support united kingdom"},
        {{"support", "--all"}, "support  all"},
        {{"take", "--", "--plain"}, "take --plain: text"},
        {{"--color", "never", "list"}, "list"},
    };
    for (const Row& row : rows) {
        CAPTURE(fmt::format("{}", fmt::join(row.words, " ")));
        CHECK(meaning_of(row.words) == row.meaning);
    }
}

TEST_CASE("words that ask for nothing that there is")
{
    struct Row {
        std::vector<std::string> words;
        std::string message;
    };

    const std::vector<Row> rows = {
        {{"tkae", "q"}, "there is no command 'tkae'"},
        {{"take", "q", "--plain", "--screen"},
         "--plain and --screen exclude one another"},
        {{"take", "q", "--draft", "--no-draft"},
         "--draft and --no-draft exclude one another"},
        {{"score", "-", "-"}, "only one of the two can be standard input"},
        {{"score", "q", "a", "--format", "pdf"},
         "--format is text, markdown or json, not 'pdf'"},
        {{"list", "--format", "markdown"},
         "--format is text or json, not 'markdown'"},
        {{"--color", "green", "list"},
         "--color is auto, always or never, not 'green'"},
        {{"score", "q", "a", "--width", "19"},
         "--width is a whole number from 20 to 1000"},
        {{"score", "q", "a", "--width", "1001"},
         "--width is a whole number from 20 to 1000"},
        {{"score", "q", "a", "--width", "0x20"},
         "--width is a whole number from 20 to 1000"},
        {{"check", "q", "r", "--witness", "item.a"},
         "--witness looks at one questionnaire at a time"},
        {{"check", "q", "--witness", ""}, "--witness names a part"},
        {{"check", "q", "--witness", "item.a", "--strict"},
         "--witness prints an answer file; --format and --strict are for the "
         "whole check"},
    };
    for (const Row& row : rows) {
        CAPTURE(fmt::format("{}", fmt::join(row.words, " ")));
        CHECK(meaning_of(row.words) == "error: " + row.message);
    }
}

}  // namespace ajar
