#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/format/table.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace ajar {

namespace {

constexpr std::string_view starter_id = "my-questionnaire";

// The starter, with the file's name for its id where that may be one.
std::string starter_for(const std::string& path)
{
    const auto files = bundled_files();
    const auto starter =
        std::ranges::find(files, "common/starter.toml", &BundledFile::path);
    std::string text(starter->text);
    const std::string stem = stem_of(path);
    if (is_kebab_id(stem)) {
        text.replace(text.find(starter_id), starter_id.size(), stem);
    }
    return text;
}

}  // namespace

Attempt<ExitStatus> execute(const NewCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    if (command.file == "-") {
        streams.out << starter_for(command.file);
        return ExitStatus::Done;
    }
    auto written = attempted(
        write_whole_file(command.file, starter_for(command.file), false));
    if (!written) {
        written.error().hint.clear();  // there is no --force here
        return passed_on(written);
    }
    if (!manner.is_quiet) {
        const std::string name = sanitized_line(command.file);
        streams.err << fmt::format(
            "'{}' is there. Change it, then: ajar check {}\n", name, name);
    }
    return ExitStatus::Done;
}

}  // namespace ajar
