#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/engine/example.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/render/check_json.hpp>
#include <ajar/render/check_page.hpp>
#include <ajar/render/diagnostics.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ajar {

namespace {

// `list` and `take` know a file by its stem, reports and answers by its id.
Diagnostics advice_on(const Questionnaire& questionnaire,
                      const std::string& name)
{
    const std::string stem = stem_of(name);
    if (name == "-" || stem == questionnaire.id) {
        return {};
    }
    return {{.severity = Severity::Warning,
             .code = Code::IdNotStem,
             .message = fmt::format("the id '{}' is not the file's name, '{}'",
                                    questionnaire.id, stem),
             .hint = {},
             .source = questionnaire.files.front(),
             .where = {{0, 0}, 1, 0}}};
}

Attempt<CheckedFile> check(const std::string& name,
                           const Manner& manner,
                           const Streams& streams)
{
    CheckedFile file;
    file.name = name;
    auto questionnaire = load(name, manner.folder, streams.in);
    if (questionnaire) {
        ExampleResults examples = run_examples(*questionnaire);
        file.warnings = advice_on(*questionnaire, name);
        file.failures = std::move(examples.failures);
        file.passed = examples.passed;
        file.failed = examples.failed;
        Prover prover(*questionnaire);
        file.proofs = prove_all(*questionnaire, prover);
        file.questionnaire = std::move(*questionnaire);
        return file;
    }
    if (questionnaire.error().diagnostics.empty()) {
        return std::unexpected(questionnaire.error());
    }
    file.errors = questionnaire.error().diagnostics;
    return file;
}

bool is_clean(const CheckedFile& file, bool is_strict)
{
    return file.errors.empty() && file.failed == 0 &&
           !(is_strict && !file.warnings.empty());
}

}  // namespace

Attempt<ExitStatus> execute(const CheckCommand& command,
                            const Manner& manner,
                            const Streams& streams)
{
    std::vector<CheckedFile> files;
    std::optional<ExitStatus> unreadable;
    for (const std::string& name : command.questionnaires) {
        auto file = check(name, manner, streams);
        if (!file) {
            streams.err << to_text(file.error());
            unreadable = file.error().status;
            continue;
        }
        streams.err << render_diagnostics(file->errors)
                    << render_diagnostics(file->failures);
        if (!manner.is_quiet) {
            streams.err << render_diagnostics(file->warnings);
        }
        files.push_back(std::move(*file));
    }
    if (!files.empty()) {
        streams.out << (command.is_json ? render_check_json(files)
                                        : render_check(files));
    }
    const bool all_clean =
        std::ranges::all_of(files, [&](const CheckedFile& file) {
            return is_clean(file, command.is_strict);
        });
    if (unreadable) {
        return *unreadable;
    }
    return all_clean ? ExitStatus::Done : ExitStatus::Faults;
}

}  // namespace ajar
