#include <ajar/cli/command_table.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/diag/code.hpp>
#include <ajar/diag/suggest.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/layout.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t width = 76;
constexpr std::string_view codes_topic = "codes";

struct Topic {
    std::string_view name;
    std::string_view text;
};

constexpr std::array<Topic, 4> topics{{
    {"keys",
     R"(On a page (screen mode), keys count as they are pressed:

  1, 2, 3 ... or the arrow keys  mark an answer; Enter goes on with it
  Space         marks or unmarks, where several may fit
  b, s, r       back; skip this one; your answers so far
  ?, Ctrl-G     support and help, on every page; there c asks for a country
  q and Enter   stop here; nothing is filled in for you
  P             go on line by line
  Tab           in a text: the next letter is one of these keys; Ctrl-J is a
                new line
  Ctrl-D        stop now; a draft stays
  Ctrl-X        clear the screen and leave at once, without another word

Line by line (--plain), type one of these and press Enter:

  1, 2, 3 ...   the option of that number
  1 3 or 1,3    several options, where several may fit; 0 for none of them
  s, skip       leave this question unanswered
  b, back, <    go back one question
  r, review     see your answers so far, and change one
  ?, help       support and help, then the same question again; ? ireland has
                the lines of that country
  q, stop       stop here; nothing is filled in for you
  x             leave at once, without another word

In a text answer these are /s /b /r /? /q /x, and an empty line ends the text.
Upper and lower case are the same. Enter alone never answers a question.

At the result q asks once before it leaves, unless w kept a copy. Enter leaves,
and any other key goes back. Leaving erases a draft; after Ctrl-C, Ctrl-D or
Ctrl-X, or x line by line, it stays, and ajar resume opens the result again.
)"},
    {"accessibility",
     R"(Questions come one at a time: a page each, or line by line. P on any page goes
on line by line. Then nothing moves, blinks, or is drawn over. Nothing is said
by colour alone; there is no time limit. Options are numbered, the number comes
first. On a page the cursor rests on what is marked.

  --plain    always line by line, for screen readers; AJAR_PLAIN=1 or
             ACCESSIBLE=1 in the environment does the same
  --ascii    plain ASCII characters only
  --width N  how many columns a result may use, 20 or more

A pause is fine at any question: it waits. ? brings support and help.
)"},
    {"privacy",
     R"(Your answers stay in this program's memory and are gone when it ends. They
are kept only where you ask for it: a draft, so that you can go on later; -o
FILE keeps the result, and --save-answers FILE the answers. All of them are
readable by you alone. A draft is erased when you are done with the result. It
stays when the result could not be written, or when you leave in another way;
ajar resume opens the result again. ajar forget lists and deletes drafts at any
time.

Nothing goes over a network; the program has no code for that. No answer is
ever taken from the command line, where others could see it.

What it cannot do: a person who sees this screen, its scrollback or the history
of your shell can see that it was used. Copies, backups and the computer's
administrator are beyond its reach.
)"},
    {"format",
     R"(A questionnaire is a TOML file: items, scales, bands, explanations and next
steps are data. Answers are a TOML file too:

  questionnaire = "why-am-i-pulling-away"
  [answers]
  low_energy_1 = 3

  ajar check FILE            finds mistakes, with line and column
  ajar score FILE ANSWERS    turns answers into a result
  ajar help codes            what the codes in brackets mean
)"},
}};

using Rows = std::vector<std::pair<std::string, std::string_view>>;

// Names in a column that is as wide as the widest, at least `widest`.
std::string table(const Rows& rows, std::size_t widest = 0)
{
    for (const auto& [name, meaning] : rows) {
        widest = std::max(widest, name.size());
    }
    std::string text;
    for (const auto& [name, meaning] : rows) {
        text +=
            wrap(meaning, width,
                 {"  " + pad(name, widest + 2), std::string(widest + 4, ' ')});
    }
    return text;
}

// All names in one column, as wide as the widest of any group.
std::string codes_page()
{
    std::size_t widest = 0;
    for (const CodeGroup& group : all_codes()) {
        for (const CodeFacts& facts : group.codes) {
            widest = std::max(widest, facts.name.size());
        }
    }
    std::string text = wrap(
        "What ajar finds wrong in a file ends in a code in brackets. A code "
        "means the same in every version.",
        width);
    for (const CodeGroup& group : all_codes()) {
        Rows rows;
        for (const CodeFacts& facts : group.codes) {
            rows.emplace_back(facts.name, facts.meaning);
        }
        text += fmt::format("\n{}\n{}", group.title, table(rows, widest));
    }
    return text;
}

std::string option_name(const OptionSpec& option)
{
    std::string name =
        option.letter != '\0' ? fmt::format("-{}, ", option.letter) : "";
    name += fmt::format("--{}", option.name);
    return option.value.empty() ? name
                                : fmt::format("{} {}", name, option.value);
}

std::string option_rows(OptionSpecs options)
{
    Rows all;
    for (const OptionSpec& option : options) {
        all.emplace_back(option_name(option), option.meaning);
    }
    return table(all);
}

std::string example_lines(std::string_view examples)
{
    std::string text;
    while (!examples.empty()) {
        text += fmt::format("  {}\n", take_line(examples));
    }
    return text;
}

std::string help_on(const CommandSpec& command)
{
    std::string text =
        fmt::format("ajar {}{}{}\n", command.name,
                    command.arguments.empty() ? "" : " ", command.arguments);
    text += wrap(command.details, width);
    text += "\nExamples:\n" + example_lines(command.examples);
    if (!command.options.empty() || command.has_output_options) {
        text += "\nOptions:\n" + option_rows(command.options);
    }
    if (command.has_output_options) {
        text += option_rows(output_options());
    }
    return text;
}

// A topic that is no command.
std::optional<std::string> help_on_topic(std::string_view topic)
{
    if (topic == codes_topic) {
        return codes_page();
    }
    const auto found = std::ranges::find(topics, topic, &Topic::name);
    return found != topics.end() ? std::optional(std::string(found->text))
                                 : std::nullopt;
}

// Everything `ajar help` has a page for.
std::vector<std::string> help_topics()
{
    std::vector<std::string> names;
    for (const CommandSpec& command : all_commands()) {
        names.emplace_back(command.name);
    }
    for (const Topic& topic : topics) {
        names.emplace_back(topic.name);
    }
    names.emplace_back(codes_topic);
    return names;
}

}  // namespace

std::string overview()
{
    Rows commands;
    for (const CommandSpec& command : all_commands()) {
        commands.emplace_back(
            fmt::format("{} {}", command.name, command.arguments),
            command.summary);
    }
    return fmt::format(
        "ajar asks how it has been going with the people close to you, and "
        "shows\nwhat may lie behind pulling away. Private, offline, no "
        "diagnosis.\n\n"
        "  ajar take why-am-i-pulling-away\n\n"
        "Commands:\n{}\n"
        "Options of every command:\n{}\n"
        "Someone to talk to now: ajar support\n",
        table(commands), option_rows(common_options()));
}

Attempt<ExitStatus> execute(const HelpCommand& command, const Run& run)
{
    if (command.topic.empty()) {
        run.streams.out << overview();
    } else if (const CommandSpec* spec = find_command(command.topic)) {
        run.streams.out << help_on(*spec);
    } else if (const auto topic = help_on_topic(command.topic)) {
        run.streams.out << *topic;
    } else {
        const std::string suggestion =
            did_you_mean(command.topic, help_topics());
        return failed(ExitStatus::Usage,
                      fmt::format("there is no help on '{}'", command.topic),
                      suggestion.empty() ? "'ajar help' shows what there is"
                                         : suggestion);
    }
    return ExitStatus::Done;
}

}  // namespace ajar
