#include <ajar/cli/command_table.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/model/number.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t least_width = 20;
constexpr std::size_t most_width = 1000;

// A word that an option takes, and its value.
template <class Value>
struct Word {
    std::string_view word;
    Value value = {};
};

constexpr Word<OutputFormat> report_formats[] = {
    {"text", OutputFormat::Text},
    {"markdown", OutputFormat::Markdown},
    {"json", OutputFormat::Json},
};
constexpr Word<bool> is_json[] = {{"text", false}, {"json", true}};
// Nothing is printed in color: the words are for scripts that give them always.
constexpr Word<std::monostate> color_modes[] = {
    {"auto"}, {"always"}, {"never"}};

// Converts values of options. What cannot be converted is a usage fault, of
// which the first one is told in the end.
class Converter {
public:
    explicit Converter(const Arguments& given) : m_given(given) {}

    // The value of the option's word; the first one when it was not given.
    template <class Value, std::size_t Count>
    Value word(std::string_view option, const Word<Value> (&words)[Count])
    {
        const auto found = m_given.has(option)
                               ? std::ranges::find(words, m_given.value(option),
                                                   &Word<Value>::word)
                               : std::begin(words);
        if (found != std::end(words)) {
            return found->value;
        }
        std::vector<std::string> known;
        for (const Word<Value>& one : words) {
            known.emplace_back(one.word);
        }
        refuse_word(option, known);
        return {};
    }

    std::optional<std::size_t> width()
    {
        const std::string text = m_given.value("width");
        const bool is_plain =
            text.find_first_not_of("0123456789") == std::string::npos;
        const auto number = is_plain ? Number::parse(text) : std::nullopt;
        const auto width = number ? number->to_count() : std::nullopt;
        const bool fits =
            width && *width >= least_width && *width <= most_width;
        if (m_given.has("width") && !fits) {
            refuse(fmt::format("--width is a whole number from {} to {}",
                               least_width, most_width));
        }
        return width;
    }

    // The file that an option names; empty when the option was not given.
    std::string file(std::string_view option)
    {
        if (m_given.has(option) && m_given.value(option).empty()) {
            refuse(fmt::format("--{} needs the name of a file", option),
                   "'-' is standard output");
        }
        return m_given.value(option);
    }

    void exclude(std::string_view one, std::string_view other)
    {
        if (m_given.has(one) && m_given.has(other)) {
            refuse(
                fmt::format("--{} and --{} exclude one another", one, other));
        }
    }

    void refuse(std::string message, std::string hint = {})
    {
        if (!m_failure) {
            m_failure = Failure{
                ExitStatus::Usage, {}, std::move(message), std::move(hint)};
        }
    }

    // The command that was made of it, unless something was refused.
    Attempt<Verb> finished(Verb verb)
    {
        if (m_failure) {
            return std::unexpected(*std::move(m_failure));
        }
        return verb;
    }

private:
    void refuse_word(std::string_view option,
                     const std::vector<std::string>& known)
    {
        const std::size_t before = known.size() - 1;
        refuse(fmt::format("--{} is {} or {}, not '{}'", option,
                           fmt::join(std::span(known).first(before), ", "),
                           known.back(), m_given.value(option)),
               did_you_mean(m_given.value(option), known));
    }

    const Arguments& m_given;
    std::optional<Failure> m_failure;
};

OutputChoices output_of(Converter& convert, const Arguments& given)
{
    const OutputFormat format = convert.word("format", report_formats);
    const auto width = convert.width();
    return {.format = format,
            .file = convert.file("output"),
            .may_replace = given.has("force"),
            .width = width,
            .is_ascii = given.has("ascii"),
            .country = given.value("country"),
            .shows_all = given.has("all"),
            .explains = given.has("explain")};
}

TalkChoices talk_of(Converter& convert, const Arguments& given)
{
    OutputChoices output = output_of(convert, given);
    std::string answers = convert.file("save-answers");
    convert.exclude("plain", "screen");
    const Mode mode = given.has("plain")    ? Mode::Lines
                      : given.has("screen") ? Mode::Screen
                                            : Mode::Either;
    return {std::move(answers), std::move(output), mode};
}

Attempt<Verb> take_verb(const Arguments& given)
{
    Converter convert(given);
    TalkChoices talk = talk_of(convert, given);
    convert.exclude("draft", "no-draft");
    const DraftWish wish = given.has("draft")      ? DraftWish::Keep
                           : given.has("no-draft") ? DraftWish::None
                                                   : DraftWish::Ask;
    return convert.finished(TakeCommand{given.first(), std::move(talk), wish});
}

Attempt<Verb> resume_verb(const Arguments& given)
{
    Converter convert(given);
    TalkChoices talk = talk_of(convert, given);
    return convert.finished(ResumeCommand{given.first(), std::move(talk)});
}

Attempt<Verb> forget_verb(const Arguments& given)
{
    return ForgetCommand{given.first(), given.has("dry-run"), given.has("yes")};
}

Attempt<Verb> score_verb(const Arguments& given)
{
    Converter convert(given);
    const auto& names = given.positionals;
    OutputChoices output = output_of(convert, given);
    if (names[0] == "-" && names[1] == "-") {
        convert.refuse("only one of the two can be standard input");
    }
    return convert.finished(
        ScoreCommand{names[0], names[1], std::move(output)});
}

Attempt<Verb> check_verb(const Arguments& given)
{
    Converter convert(given);
    const CheckCommand command{given.positionals,
                               convert.word("format", is_json),
                               given.has("strict"), given.value("witness")};
    if (given.has("witness") && command.witness.empty()) {
        convert.refuse("--witness names a part",
                       "such as explanation.ID or band.SCALE.ID");
    }
    if (given.has("witness") && command.questionnaires.size() > 1) {
        convert.refuse("--witness looks at one questionnaire at a time");
    }
    if (given.has("witness") && (given.has("format") || given.has("strict"))) {
        convert.refuse("--witness prints an answer file; --format and --strict "
                       "are for the whole check");
    }
    return convert.finished(command);
}

Attempt<Verb> list_verb(const Arguments& given)
{
    Converter convert(given);
    const ListCommand command{convert.word("format", is_json)};
    return convert.finished(command);
}

Attempt<Verb> show_verb(const Arguments& given)
{
    return ShowCommand{given.first(), given.has("toml")};
}

Attempt<Verb> support_verb(const Arguments& given)
{
    // "ajar support united kingdom" is one country.
    return SupportCommand{fmt::format("{}", fmt::join(given.positionals, " ")),
                          given.has("all")};
}

// Of a command that takes one word and nothing else.
template <class OneWord>
Attempt<Verb> one_word_verb(const Arguments& given)
{
    return OneWord{given.first()};
}

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

constexpr OptionSpec for_all[] = {
    {"help", "", "show help and stop", 'h'},
    {"version", "", "show the version and stop"},
    {"color", "WHEN", "auto, always or never"},
    {"quiet", "", "say nothing but errors beside the result", 'q'},
    {"no-input", "", "never ask anything"},
    {"directory", "DIR", "look for questionnaires in DIR as well"},
};

constexpr OptionSpec output[] = {
    {"format", "FORMAT", "text (default), markdown or json"},
    {"output", "FILE", "write the result to FILE, readable by you alone", 'o'},
    {"force", "", "replace FILE when it is there already"},
    {"width", "N", "columns of the text, 20 to 1000"},
    {"ascii", "", "plain ASCII characters only"},
    {"country", "CC", "whose help lines the support part shows"},
    {"all", "", "print every explanation in full"},
    {"explain", "", "add how each part of the result came about"},
};

// Of more than one command
constexpr OptionSpec plain{"plain", "",
                           "line by line, for screen readers and pipes"};
constexpr OptionSpec screen{"screen", "",
                            "a page at a time, on a screen of its own"};
constexpr OptionSpec save_answers{"save-answers", "FILE",
                                  "keep the answers in FILE too"};
constexpr OptionSpec data_format{"format", "FORMAT", "text (default) or json"};

constexpr OptionSpec take_options[] = {
    plain,
    screen,
    {"draft", "", "keep a private draft, to go on later"},
    {"no-draft", "", "keep no draft, and do not ask"},
    save_answers,
};

constexpr OptionSpec resume_options[] = {plain, screen, save_answers};

constexpr OptionSpec forget_options[] = {
    {"dry-run", "", "say what would be deleted, and delete nothing"},
    {"yes", "", "delete without asking"},
};

constexpr OptionSpec check_options[] = {
    data_format,
    {"strict", "", "treat warnings as errors"},
    {"witness", "PART", "print answers that show PART, such as explanation.ID"},
};

constexpr OptionSpec list_options[] = {data_format};

constexpr OptionSpec show_options[] = {
    {"toml", "", "print the file itself, to copy and change"},
};

constexpr OptionSpec support_options[] = {
    {"all", "", "every country of the list"},
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
     .read = one_word_verb<TemplateCommand>},
    {.name = "new",
     .arguments = "FILE",
     .least = 1,
     .most = 1,
     .summary = "make a small questionnaire to start from",
     .details = "A short, commented file that works as it stands. A file that "
                "is there already is never replaced.",
     .examples = "ajar new my-mood.toml\n"
                 "ajar check my-mood.toml",
     .read = one_word_verb<NewCommand>},
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
     .read = one_word_verb<HelpCommand>},
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

std::string Arguments::first() const
{
    return positionals.empty() ? std::string() : positionals.front();
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
    Converter convert(arguments);
    convert.word("color", color_modes);
    auto verb = convert.finished({});
    if (verb) {
        verb = verb_of(arguments);
    }
    if (!verb) {
        return passed_on(verb);
    }
    return Command{.is_quiet = arguments.has("quiet"),
                   .may_ask = !arguments.has("no-input"),
                   .directory = arguments.value("directory"),
                   .verb = *std::move(verb)};
}

}  // namespace ajar
