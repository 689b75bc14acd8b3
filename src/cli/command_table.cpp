#include <ajar/cli/command_table.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/model/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t least_width = 20;
constexpr std::size_t most_width = 1000;

constexpr std::array<std::string_view, 3> report_formats{"text", "markdown",
                                                         "json"};
constexpr std::array<std::string_view, 2> data_formats{"text", "json"};
constexpr std::array<std::string_view, 3> color_modes{"auto", "always",
                                                      "never"};

// The position of an option's word among those it may be; the first one when
// the option was not given.
Attempt<std::size_t> word_of(const Arguments& arguments,
                             std::string_view option,
                             std::span<const std::string_view> words)
{
    if (!arguments.has(option)) {
        return 0;
    }
    const std::string value = arguments.value(option);
    const auto found = std::ranges::find(words, value);
    if (found != words.end()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    const std::vector<std::string> known(words.begin(), words.end());
    std::string all = known.front();
    for (std::size_t i = 1; i < known.size(); ++i) {
        all += (i + 1 == known.size() ? " or " : ", ") + known[i];
    }
    return failed(ExitStatus::Usage,
                  fmt::format("--{} is {}, not '{}'", option, all, value),
                  did_you_mean(value, known));
}

Attempt<std::optional<std::size_t>> width_of(const Arguments& arguments)
{
    if (!arguments.has("width")) {
        return std::nullopt;
    }
    const std::string value = arguments.value("width");
    const bool is_plain =
        value.find_first_not_of("0123456789") == std::string::npos;
    const auto number = is_plain ? Number::parse(value) : std::nullopt;
    const auto width = number ? number->to_count() : std::nullopt;
    if (!width || *width < least_width || *width > most_width) {
        return failed(ExitStatus::Usage,
                      fmt::format("--width is a whole number from {} to {}",
                                  least_width, most_width));
    }
    return width;
}

// The file that an option names; empty when the option was not given.
Attempt<std::string> file_of(const Arguments& arguments,
                             std::string_view option)
{
    std::string file = arguments.value(option);
    if (arguments.has(option) && file.empty()) {
        return failed(ExitStatus::Usage,
                      fmt::format("--{} needs the name of a file", option),
                      "'-' is standard output");
    }
    return file;
}

Attempt<OutputChoices> output_of(const Arguments& arguments)
{
    auto format = word_of(arguments, "format", report_formats);
    if (!format) {
        return passed_on(format);
    }
    auto width = width_of(arguments);
    if (!width) {
        return passed_on(width);
    }
    auto file = file_of(arguments, "output");
    if (!file) {
        return passed_on(file);
    }
    return OutputChoices{.format = static_cast<OutputFormat>(*format),
                         .file = *std::move(file),
                         .may_replace = arguments.has("force"),
                         .width = *width,
                         .is_ascii = arguments.has("ascii"),
                         .country = arguments.value("country"),
                         .shows_all = arguments.has("all"),
                         .explains = arguments.has("explain")};
}

std::string first_of(const std::vector<std::string>& words)
{
    return words.empty() ? std::string() : words.front();
}

Attempt<TalkChoices> talk_of(const Arguments& arguments)
{
    auto output = output_of(arguments);
    if (!output) {
        return passed_on(output);
    }
    auto answers = file_of(arguments, "save-answers");
    if (!answers) {
        return passed_on(answers);
    }
    if (arguments.has("plain") && arguments.has("screen")) {
        return failed(ExitStatus::Usage,
                      "--plain and --screen exclude one another");
    }
    const Face face = arguments.has("plain")    ? Face::Lines
                      : arguments.has("screen") ? Face::Screen
                                                : Face::Either;
    return TalkChoices{*std::move(answers), *std::move(output), face};
}

Attempt<Verb> take_verb(const Arguments& arguments)
{
    auto talk = talk_of(arguments);
    if (!talk) {
        return passed_on(talk);
    }
    if (arguments.has("draft") && arguments.has("no-draft")) {
        return failed(ExitStatus::Usage,
                      "--draft and --no-draft exclude one another");
    }
    const DraftWish wish = arguments.has("draft")      ? DraftWish::Keep
                           : arguments.has("no-draft") ? DraftWish::None
                                                       : DraftWish::Ask;
    return TakeCommand{arguments.positionals[0], *std::move(talk), wish};
}

Attempt<Verb> resume_verb(const Arguments& arguments)
{
    auto talk = talk_of(arguments);
    if (!talk) {
        return passed_on(talk);
    }
    return ResumeCommand{first_of(arguments.positionals), *std::move(talk)};
}

Attempt<Verb> forget_verb(const Arguments& arguments)
{
    return ForgetCommand{first_of(arguments.positionals),
                         arguments.has("dry-run"), arguments.has("yes")};
}

Attempt<Verb> score_verb(const Arguments& arguments)
{
    auto output = output_of(arguments);
    if (!output) {
        return passed_on(output);
    }
    if (arguments.positionals[0] == "-" && arguments.positionals[1] == "-") {
        return failed(ExitStatus::Usage,
                      "only one of the two can be standard input");
    }
    return ScoreCommand{arguments.positionals[0], arguments.positionals[1],
                        std::move(*output)};
}

Attempt<Verb> check_verb(const Arguments& arguments)
{
    auto format = word_of(arguments, "format", data_formats);
    if (!format) {
        return passed_on(format);
    }
    const std::string witness = arguments.value("witness");
    if (arguments.has("witness")) {
        if (witness.empty()) {
            return failed(ExitStatus::Usage, "--witness names a part",
                          "such as explanation.ID or band.SCALE.ID");
        }
        if (arguments.positionals.size() > 1) {
            return failed(ExitStatus::Usage,
                          "--witness looks at one questionnaire at a time");
        }
        if (arguments.has("format") || arguments.has("strict")) {
            return failed(ExitStatus::Usage,
                          "--witness prints an answer file; --format and "
                          "--strict are for the whole check");
        }
    }
    return CheckCommand{arguments.positionals, *format == 1,
                        arguments.has("strict"), witness};
}

Attempt<Verb> list_verb(const Arguments& arguments)
{
    auto format = word_of(arguments, "format", data_formats);
    if (!format) {
        return passed_on(format);
    }
    return ListCommand{*format == 1};
}

Attempt<Verb> show_verb(const Arguments& arguments)
{
    return ShowCommand{arguments.positionals[0], arguments.has("toml")};
}

Attempt<Verb> template_verb(const Arguments& arguments)
{
    return TemplateCommand{arguments.positionals[0]};
}

Attempt<Verb> new_verb(const Arguments& arguments)
{
    return NewCommand{arguments.positionals[0]};
}

Attempt<Verb> support_verb(const Arguments& arguments)
{
    // "ajar support united kingdom" is one country.
    std::string country;
    for (const std::string& word : arguments.positionals) {
        country += (country.empty() ? "" : " ") + word;
    }
    return SupportCommand{country, arguments.has("all")};
}

Attempt<Verb> help_verb(const Arguments& arguments)
{
    return HelpCommand{first_of(arguments.positionals)};
}

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr OptionSpec for_all[] = {
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
     .options = take_options,
     .read = take_verb},
    {.name = "resume",
     .arguments = "[ID]",
     .most = 1,
     .summary = "go on with a draft",
     .details = "Begins at the question you answered last, or opens the result "
                "again. Without ID it is the only draft there is.",
     .examples = "ajar resume\n"
                 "ajar resume why-am-i-pulling-away",
     .has_output_options = true,
     .options = resume_options,
     .read = resume_verb},
    {.name = "forget",
     .arguments = "[ID]",
     .most = 1,
     .summary = "delete drafts",
     .details = "Lists what is kept, asks, and deletes it: the draft of one "
                "questionnaire, or all of them, leftovers of interrupted runs "
                "included.",
     .examples = "ajar forget --dry-run\n"
                 "ajar forget why-am-i-pulling-away --yes",
     .options = forget_options,
     .read = forget_verb},
    {.name = "score",
     .arguments = "QUESTIONNAIRE ANSWERS",
     .least = 2,
     .most = 2,
     .summary = "turn a file of answers into a result",
     .details = "The result of the same files and options is the same to the "
                "byte, wherever and whenever it is made.",
     .examples = "ajar score why-am-i-pulling-away answers.toml\n"
                 "ajar score my.toml - --format json < answers.toml",
     .has_output_options = true,
     .read = score_verb},
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
     .options = check_options,
     .read = check_verb},
    {.name = "list",
     .summary = "show which questionnaires there are",
     .details = "Your own come first, then those that come with ajar.",
     .examples = "ajar list",
     .options = list_options,
     .read = list_verb},
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
     .options = show_options,
     .read = show_verb},
    {.name = "template",
     .arguments = "QUESTIONNAIRE",
     .least = 1,
     .most = 1,
     .summary = "print a file of answers to fill in",
     .details = "Every question with its options as comments. Fill it in, "
                "then: ajar score QUESTIONNAIRE ANSWERS.",
     .examples = "ajar template why-am-i-pulling-away > answers.toml",
     .read = template_verb},
    {.name = "new",
     .arguments = "FILE",
     .least = 1,
     .most = 1,
     .summary = "make a small questionnaire to start from",
     .details = "A short, commented file that works as it stands. A file that "
                "is there already is never replaced.",
     .examples = "ajar new my-mood.toml\n"
                 "ajar check my-mood.toml",
     .read = new_verb},
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
     .options = support_options,
     .read = support_verb},
    {.name = "help",
     .arguments = "[TOPIC]",
     .most = 1,
     .summary = "show help on a command or topic",
     .details = "Topics beside the commands: keys, accessibility, privacy, "
                "format, codes.",
     .examples = "ajar help take\n"
                 "ajar help keys",
     .read = help_verb},
};

Attempt<Verb> verb_of(const Arguments& arguments)
{
    if (arguments.has("help")) {
        return HelpCommand{arguments.command != nullptr
                               ? std::string(arguments.command->name)
                               : std::string()};
    }
    if (arguments.has("version")) {
        return VersionCommand{};
    }
    if (arguments.command == nullptr) {
        return NoCommand{};
    }
    return arguments.command->read(arguments);
}

}  // namespace

bool Arguments::has(std::string_view option) const
{
    return options.contains(option);
}

std::string Arguments::value(std::string_view option) const
{
    const auto found = options.find(option);
    return found != options.end() ? found->second : std::string();
}

std::span<const CommandSpec> all_commands() { return commands; }

const CommandSpec* find_command(std::string_view name)
{
    const auto found = std::ranges::find(commands, name, &CommandSpec::name);
    return found != std::ranges::end(commands) ? &*found : nullptr;
}

OptionSpecs common_options() { return for_all; }

OptionSpecs output_options() { return output; }

Attempt<Command> command_of(const Arguments& arguments)
{
    auto color = word_of(arguments, "color", color_modes);
    if (!color) {
        return passed_on(color);
    }
    auto verb = verb_of(arguments);
    if (!verb) {
        return passed_on(verb);
    }
    return Command{.is_quiet = arguments.has("quiet"),
                   .may_ask = !arguments.has("no-input"),
                   .directory = arguments.value("directory"),
                   .verb = std::move(*verb)};
}

}  // namespace ajar
