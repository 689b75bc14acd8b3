#include <ajar/cli/command_table.hpp>

#include <algorithm>
#include <limits>

namespace ajar {

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr OptionSpec common[] = {
    {"help", 'h', "", "show help and stop"},
    {"version", '\0', "", "show the version and stop"},
    {"color", '\0', "WHEN", "auto, always or never"},
    {"quiet", 'q', "", "say nothing but errors beside the result"},
    {"no-input", '\0', "", "never ask anything"},
    {"directory", '\0', "DIR", "look for questionnaires in DIR as well"},
};

constexpr OptionSpec output[] = {
    {"format", '\0', "FORMAT", "text (default), markdown or json"},
    {"output", 'o', "FILE", "write the result to FILE, readable by you alone"},
    {"force", '\0', "", "replace FILE when it is there already"},
    {"width", '\0', "N", "columns of the text, 20 to 1000"},
    {"ascii", '\0', "", "plain ASCII characters only"},
    {"country", '\0', "CC", "whose help lines the support part shows"},
    {"all", '\0', "", "print every explanation in full"},
    {"explain", '\0', "", "add how each part of the result came about"},
};

constexpr OptionSpec take_options[] = {
    {"plain", '\0', "", "line by line, for screen readers and pipes"},
    {"screen", '\0', "", "a page at a time, on a screen of its own"},
    {"draft", '\0', "", "keep a private draft, to go on later"},
    {"no-draft", '\0', "", "keep no draft, and do not ask"},
    {"save-answers", '\0', "FILE", "keep the answers in FILE too"},
};

constexpr OptionSpec resume_options[] = {
    {"plain", '\0', "", "line by line, for screen readers and pipes"},
    {"screen", '\0', "", "a page at a time, on a screen of its own"},
    {"save-answers", '\0', "FILE", "keep the answers in FILE too"},
};

constexpr OptionSpec forget_options[] = {
    {"dry-run", '\0', "", "say what would be deleted, and delete nothing"},
    {"yes", '\0', "", "delete without asking"},
};

constexpr OptionSpec check_options[] = {
    {"format", '\0', "FORMAT", "text (default) or json"},
    {"strict", '\0', "", "treat warnings as errors"},
    {"witness", '\0', "PART",
     "print answers that show PART, such as "
     "explanation.ID"},
};

constexpr OptionSpec list_options[] = {
    {"format", '\0', "FORMAT", "text (default) or json"},
};

constexpr OptionSpec show_options[] = {
    {"toml", '\0', "", "print the file itself, to copy and change"},
};

constexpr OptionSpec support_options[] = {
    {"all", '\0', "", "every country of the list"},
};

constexpr CommandSpec commands[] = {
    {.name = "take",
     .arguments = "QUESTIONNAIRE",
     .least = 1,
     .most = 1,
     .summary = "answer a questionnaire and see the result",
     .details = "Asks one question at a time. Any question can be skipped, "
                "and you can stop whenever you like. Answers may also come "
                "from a pipe, one line each.",
     .examples = "ajar take why-am-i-pulling-away\n"
                 "ajar take why-am-i-pulling-away -o result.txt",
     .has_output_options = true,
     .options = take_options},
    {.name = "resume",
     .arguments = "[ID]",
     .most = 1,
     .summary = "go on with a draft",
     .details = "Begins at the question you answered last, or opens the result "
                "again. Without ID it is the only draft there is.",
     .examples = "ajar resume\n"
                 "ajar resume why-am-i-pulling-away",
     .has_output_options = true,
     .options = resume_options},
    {.name = "forget",
     .arguments = "[ID]",
     .most = 1,
     .summary = "delete drafts",
     .details = "Lists what is kept, asks, and deletes it: the draft of one "
                "questionnaire, or all of them, leftovers of interrupted runs "
                "included.",
     .examples = "ajar forget --dry-run\n"
                 "ajar forget why-am-i-pulling-away --yes",
     .options = forget_options},
    {.name = "score",
     .arguments = "QUESTIONNAIRE ANSWERS",
     .least = 2,
     .most = 2,
     .summary = "turn a file of answers into a result",
     .details = "The result of the same files and options is the same to the "
                "byte, wherever and whenever it is made.",
     .examples = "ajar score why-am-i-pulling-away answers.toml\n"
                 "ajar score my.toml - --format json < answers.toml",
     .has_output_options = true},
    {.name = "check",
     .arguments = "QUESTIONNAIRE...",
     .least = 1,
     .most = any_number,
     .summary = "look for mistakes in questionnaires",
     .details = "Reads them as strictly as possible, runs the worked examples "
                "they bring along, and proves over all answers there are what "
                "can be shown and what never can. PART is item.ID, "
                "band.SCALE.ID, explanation.ID, next_step.ID or critical.ID.",
     .examples = "ajar check my.toml\n"
                 "ajar check --strict --format json *.toml\n"
                 "ajar check my.toml --witness band.mood.high | "
                 "ajar score my.toml -",
     .options = check_options},
    {.name = "list",
     .summary = "show which questionnaires there are",
     .details = "Your own come first, then those that come with ajar.",
     .examples = "ajar list",
     .options = list_options},
    {.name = "show",
     .arguments = "QUESTIONNAIRE",
     .least = 1,
     .most = 1,
     .summary = "what it asks, why, and how it is scored",
     .details = "Everything there is to know of a questionnaire before anyone "
                "takes it. With --toml the file itself, what it takes from "
                "library files included.",
     .examples = "ajar show why-am-i-pulling-away\n"
                 "ajar show why-am-i-pulling-away --toml > mine.toml",
     .options = show_options},
    {.name = "template",
     .arguments = "QUESTIONNAIRE",
     .least = 1,
     .most = 1,
     .summary = "print a file of answers to fill in",
     .details = "Every question with its options as comments. Fill it in, "
                "then: ajar score QUESTIONNAIRE ANSWERS.",
     .examples = "ajar template why-am-i-pulling-away > answers.toml"},
    {.name = "new",
     .arguments = "FILE",
     .least = 1,
     .most = 1,
     .summary = "make a small questionnaire to start from",
     .details = "A short, commented file that works as it stands. A file that "
                "is there already is never replaced.",
     .examples = "ajar new my-mood.toml\n"
                 "ajar check my-mood.toml"},
    {.name = "support",
     .arguments = "[COUNTRY]",
     .most = any_number,
     .summary = "where to find someone to talk to now",
     .details =
         "Lines to call, text or chat with, also for people whom someone "
         "hurts or frightens. COUNTRY is a code or a name; a slip of one "
         "letter is taken for the name. Needs nothing else: no file, no "
         "setup, no network.",
     .examples = "ajar support\n"
                 "ajar support ireland\n"
                 "ajar support --all",
     .options = support_options},
    {.name = "help",
     .arguments = "[TOPIC]",
     .most = 1,
     .summary = "show help on a command or topic",
     .details = "Topics beside the commands: keys, accessibility, privacy, "
                "format, codes.",
     .examples = "ajar help take\n"
                 "ajar help keys"},
};

}  // namespace

std::span<const CommandSpec> all_commands() { return commands; }

const CommandSpec* find_command(std::string_view name)
{
    const auto found = std::ranges::find(commands, name, &CommandSpec::name);
    return found != std::ranges::end(commands) ? &*found : nullptr;
}

OptionSpecs common_options() { return common; }

OptionSpecs output_options() { return output; }

}  // namespace ajar
