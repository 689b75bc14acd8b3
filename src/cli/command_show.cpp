#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/format/self_contained.hpp>
#include <ajar/render/page/show.hpp>
#include <ajar/render/text.hpp>

#include <memory>

namespace ajar {

namespace {

// A copy that would not read back is not handed out. That happens where the
// questionnaire lists sources, responses or steps as an array in brackets: no
// further ones can be put behind it.
Attempt<std::string> copy_of(const Questionnaire& questionnaire)
{
    std::string text = self_contained_text(questionnaire);
    const auto source = std::make_shared<const SourceText>("the copy", text);
    const auto copy = read_questionnaire(source, [](const std::string&) {
        return std::unexpected("a copy includes nothing");
    });
    if (!copy) {
        return failed(ExitStatus::Faults,
                      "this questionnaire cannot be put into one file",
                      "write its sources, responses and steps as [[source]], "
                      "[[responses]] and [[next_step]]");
    }
    return text;
}

}  // namespace

Attempt<ExitStatus> execute(const ShowCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    auto questionnaire = load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    if (command.is_toml) {
        auto copy = copy_of(*questionnaire);
        if (!copy) {
            return passed_on(copy);
        }
        streams.out << *copy;
        return ExitStatus::Done;
    }
    streams.out << render_text(show_page(*questionnaire),
                               {.width = columns_for({}, manner.surroundings)});
    return ExitStatus::Done;
}

}  // namespace ajar
