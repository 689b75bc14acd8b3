#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/format/answers_file.hpp>

namespace ajar {

Attempt<ExitStatus> execute(const TemplateCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    auto questionnaire = load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    streams.out << write_answer_template(*questionnaire);
    return ExitStatus::Done;
}

}  // namespace ajar
