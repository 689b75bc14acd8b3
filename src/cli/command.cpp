#include <ajar/cli/command.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/model/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
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
    const auto format = word_of(arguments, "format", report_formats);
    if (!format) {
        return std::unexpected(format.error());
    }
    const auto width = width_of(arguments);
    if (!width) {
        return std::unexpected(width.error());
    }
    auto file = file_of(arguments, "output");
    if (!file) {
        return std::unexpected(std::move(file.error()));
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

using Verb = Attempt<decltype(Command::verb)>;

Attempt<TalkChoices> talk_of(const Arguments& arguments)
{
    auto output = output_of(arguments);
    if (!output) {
        return std::unexpected(std::move(output.error()));
    }
    auto answers = file_of(arguments, "save-answers");
    if (!answers) {
        return std::unexpected(std::move(answers.error()));
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

Verb take_verb(const Arguments& arguments)
{
    auto talk = talk_of(arguments);
    if (!talk) {
        return std::unexpected(std::move(talk.error()));
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

Verb resume_verb(const Arguments& arguments)
{
    auto talk = talk_of(arguments);
    if (!talk) {
        return std::unexpected(std::move(talk.error()));
    }
    return ResumeCommand{first_of(arguments.positionals), *std::move(talk)};
}

Verb forget_verb(const Arguments& arguments)
{
    return ForgetCommand{first_of(arguments.positionals),
                         arguments.has("dry-run"), arguments.has("yes")};
}

Verb score_verb(const Arguments& arguments)
{
    auto output = output_of(arguments);
    if (!output) {
        return std::unexpected(output.error());
    }
    if (arguments.positionals[0] == "-" && arguments.positionals[1] == "-") {
        return failed(ExitStatus::Usage,
                      "only one of the two can be standard input");
    }
    return ScoreCommand{arguments.positionals[0], arguments.positionals[1],
                        std::move(*output)};
}

Verb check_verb(const Arguments& arguments)
{
    const auto format = word_of(arguments, "format", data_formats);
    if (!format) {
        return std::unexpected(format.error());
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

Verb list_verb(const Arguments& arguments)
{
    const auto format = word_of(arguments, "format", data_formats);
    if (!format) {
        return std::unexpected(format.error());
    }
    return ListCommand{*format == 1};
}

Verb show_verb(const Arguments& arguments)
{
    return ShowCommand{arguments.positionals[0], arguments.has("toml")};
}

Verb template_verb(const Arguments& arguments)
{
    return TemplateCommand{arguments.positionals[0]};
}

Verb new_verb(const Arguments& arguments)
{
    return NewCommand{arguments.positionals[0]};
}

Verb support_verb(const Arguments& arguments)
{
    // "ajar support united kingdom" is one country.
    std::string country;
    for (const std::string& word : arguments.positionals) {
        country += (country.empty() ? "" : " ") + word;
    }
    return SupportCommand{country, arguments.has("all")};
}

Verb help_verb(const Arguments& arguments)
{
    return HelpCommand{first_of(arguments.positionals)};
}

struct Reader {
    std::string_view command;
    Verb (*read)(const Arguments&);
};

// One for each row of the table of commands.
constexpr auto readers = std::to_array<Reader>({{"take", take_verb},
                                                {"resume", resume_verb},
                                                {"forget", forget_verb},
                                                {"score", score_verb},
                                                {"check", check_verb},
                                                {"list", list_verb},
                                                {"show", show_verb},
                                                {"template", template_verb},
                                                {"new", new_verb},
                                                {"support", support_verb},
                                                {"help", help_verb}});

Verb verb_of(const Arguments& arguments)
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
    const auto reader =
        std::ranges::find(readers, arguments.command->name, &Reader::command);
    return reader != readers.end() ? reader->read(arguments)
                                   : Verb{NoCommand{}};
}

}  // namespace

Attempt<Command> command_of(const Arguments& arguments)
{
    const auto color = word_of(arguments, "color", color_modes);
    if (!color) {
        return std::unexpected(color.error());
    }
    auto verb = verb_of(arguments);
    if (!verb) {
        return std::unexpected(std::move(verb.error()));
    }
    return Command{.is_quiet = arguments.has("quiet"),
                   .may_ask = !arguments.has("no-input"),
                   .directory = arguments.value("directory"),
                   .verb = std::move(*verb)};
}

}  // namespace ajar
