#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/format/answer_template.hpp>

namespace ajar {

Attempt<ExitStatus> execute(const TemplateCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    const auto questionnaire =
        load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return std::unexpected(questionnaire.error());
    }
    streams.out << write_answer_template(*questionnaire);
    return ExitStatus::Done;
}

}  // namespace ajar
