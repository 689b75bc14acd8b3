#include <ajar/cli/arguments.hpp>

#include <ajar/diag/suggest.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <ranges>
#include <utility>

namespace ajar {

namespace {

using Words = std::vector<std::string>;

std::vector<OptionSpec> options_of(const CommandSpec* command)
{
    std::vector<OptionSpec> options(common_options().begin(),
                                    common_options().end());
    if (command == nullptr) {
        return options;
    }
    std::ranges::copy(command->options, std::back_inserter(options));
    if (command->has_output_options) {
        std::ranges::copy(output_options(), std::back_inserter(options));
    }
    return options;
}

// Whether the word is a common option whose value is the next word.
bool takes_next_word(std::string_view word)
{
    return std::ranges::any_of(common_options(), [&](const OptionSpec& spec) {
        return !spec.value.empty() && word == fmt::format("--{}", spec.name);
    });
}

// The command is the first word that is no option and no option's value; it is
// taken away from the others.
std::optional<std::string> take_command_word(Words& words, Words& as_written)
{
    auto word = words.begin();
    while (word != words.end() && word->starts_with('-')) {
        word +=
            takes_next_word(*word) && std::next(word) != words.end() ? 2 : 1;
    }
    Words& owner = word != words.end() ? words : as_written;
    if (word == words.end()) {
        word = as_written.begin();
    }
    if (word == as_written.end()) {
        return std::nullopt;
    }
    std::string taken = *word;
    owner.erase(word);
    return taken;
}

std::unexpected<Failure> usage_fault(std::string message,
                                     std::string hint,
                                     const CommandSpec* command)
{
    if (hint.empty()) {
        hint = command != nullptr
                   ? fmt::format("'ajar help {}' shows how it is used",
                                 command->name)
                   : "'ajar help' shows what there is";
    }
    return failed(ExitStatus::Usage, std::move(message), std::move(hint));
}

std::unexpected<Failure> unknown_command(const std::string& word)
{
    Words known;
    for (const CommandSpec& command : all_commands()) {
        known.emplace_back(command.name);
    }
    return usage_fault(fmt::format("there is no command '{}'", word),
                       did_you_mean(word, known), nullptr);
}

std::unexpected<Failure> unknown_option(const std::string& word,
                                        const std::vector<OptionSpec>& options,
                                        const CommandSpec* command)
{
    Words known;
    for (const OptionSpec& option : options) {
        known.push_back(fmt::format("--{}", option.name));
    }
    const std::string name = word.substr(0, word.find('='));
    return usage_fault(fmt::format("there is no option '{}' here", name),
                       did_you_mean(name, known), command);
}

std::string names_of(const OptionSpec& option)
{
    const std::string name = fmt::format("--{}", option.name);
    return option.letter != '\0' ? fmt::format("-{},{}", option.letter, name)
                                 : name;
}

// The library puts what it finds into `found`.
void declare(CLI::App& app,
             const std::vector<OptionSpec>& options,
             Arguments& found)
{
    app.set_help_flag();
    app.allow_extras();
    for (const OptionSpec& option : options) {
        const auto put =
            [&found, name = std::string(option.name)](const std::string& text) {
                found.options[name] = text;
            };
        if (option.value.empty()) {
            app.add_flag_callback(names_of(option), [put] { put({}); })
                ->disable_flag_override();
        } else {
            app.add_option_function<std::string>(names_of(option), put)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        }
    }
    app.add_option("arguments", found.positionals);
}

// The library begins its words with the option's name, with or without dashes.
std::string words_for(const CLI::ArgumentMismatch& fault,
                      const std::vector<OptionSpec>& options)
{
    std::string_view name = fault.what();
    name = name.substr(0, name.find_first_of(": "));
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    const bool is_switch =
        std::ranges::any_of(options, [&](const OptionSpec& option) {
            return option.value.empty() && name == option.name;
        });
    return fmt::format("--{} {}", name,
                       is_switch ? "takes no value" : "needs a value");
}

Attempt<Arguments> check_count(Arguments arguments)
{
    const CommandSpec* command = arguments.command;
    const bool is_excused = arguments.has("help") || arguments.has("version");
    if (command == nullptr || is_excused) {
        return arguments;
    }
    const std::size_t count = arguments.positionals.size();
    if (count < command->least) {
        return usage_fault(fmt::format("'ajar {}' needs {}", command->name,
                                       command->arguments),
                           {}, command);
    }
    if (count > command->most) {
        return usage_fault(fmt::format("'ajar {}' has no use for '{}'",
                                       command->name,
                                       arguments.positionals[command->most]),
                           {}, command);
    }
    return arguments;
}

}  // namespace

Attempt<Arguments> parse_arguments(const Words& words)
{
    // "--" ends the options: what follows is meant as it is written.
    const auto dashes = std::ranges::find(words, "--");
    Words rest(words.begin(), dashes);
    Words as_written(dashes == words.end() ? dashes : std::next(dashes),
                     words.end());
    const CommandSpec* command = nullptr;
    if (const auto word = take_command_word(rest, as_written)) {
        command = find_command(*word);
        if (command == nullptr) {
            return unknown_command(*word);
        }
    }
    const std::vector<OptionSpec> options = options_of(command);
    Arguments found{.command = command, .positionals = {}, .options = {}};
    CLI::App app;
    declare(app, options, found);
    std::ranges::reverse(rest);  // as the library wants them
    try {
        app.parse(rest);
    } catch (const CLI::ArgumentMismatch& fault) {
        return usage_fault(words_for(fault, options), {}, command);
    } catch (const CLI::ParseError& fault) {
        return usage_fault(fault.what(), {}, command);
    }
    for (const std::string& extra : app.remaining()) {
        return unknown_option(extra, options, command);
    }
    std::ranges::move(as_written, std::back_inserter(found.positionals));
    return check_count(std::move(found));
}

}  // namespace ajar
