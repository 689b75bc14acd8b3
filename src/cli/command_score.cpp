#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/cli/deliver.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/engine/admit.hpp>
#include <ajar/format/answers_file.hpp>

#include <string>
#include <utility>

namespace ajar {

Attempt<ExitStatus> execute(const ScoreCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    for (const std::string& input : {command.questionnaire, command.answers}) {
        if (auto beside = check_delivery_beside(command.output, input);
            !beside) {
            return passed_on(beside);
        }
    }
    auto questionnaire = load(command.questionnaire, manner.folder, streams.in);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    auto source = read_source(command.answers, streams.in, Privacy::Private);
    if (!source) {
        return passed_on(source);
    }
    const auto sheet = read_answer_sheet(*source);
    if (!sheet) {
        return failed(sheet.error());
    }
    auto admitted = admit(*questionnaire, *sheet);
    if (!admitted) {
        return failed(std::move(admitted.error()));
    }
    print_warnings(admitted->warnings, manner.is_quiet, streams);
    note_country(command.output, manner.is_quiet, streams);
    const std::string text =
        present(*questionnaire, admitted->answers,
                {sheet->taken, std::move(admitted->warnings)}, command.output,
                columns_for(command.output, manner.surroundings));
    if (auto done = deliver(text, command.output, streams); !done) {
        return passed_on(done);
    }
    return ExitStatus::Done;
}

}  // namespace ajar
