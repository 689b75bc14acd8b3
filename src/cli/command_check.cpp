#include <ajar/cli/catalog.hpp>
#include <ajar/cli/commands.hpp>
#include <ajar/engine/advice.hpp>
#include <ajar/engine/interpret.hpp>
#include <ajar/engine/prove.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/render/diagnostics.hpp>
#include <ajar/render/page/check.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
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
             .where = questionnaire.id_where}};
}

void prove(CheckedFile& file, const std::string& today)
{
    const Questionnaire& questionnaire = *file.questionnaire;
    Prover prover(questionnaire);
    file.proofs = prove_all(questionnaire, prover);
    std::ranges::move(advise(questionnaire, file.proofs, prover, today),
                      std::back_inserter(file.warnings));
}

Attempt<CheckedFile> check(const std::string& name, const Run& run)
{
    CheckedFile file;
    file.name = name;
    auto questionnaire = open_questionnaire(name, run);
    if (questionnaire) {
        file.examples = run_examples(*questionnaire);
        file.warnings = advice_on(*questionnaire, name);
        file.questionnaire = *std::move(questionnaire);
        prove(file, run.surroundings.source_day);
        return file;
    }
    if (questionnaire.error().diagnostics.empty()) {
        return passed_on(questionnaire);
    }
    file.errors = std::move(questionnaire.error().diagnostics);
    return file;
}

// Prints answers that show a part, as a file that `score` takes.
Attempt<ExitStatus> show_witness(const CheckCommand& command, const Run& run)
{
    auto questionnaire = open_questionnaire(command.questionnaires[0], run);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    const auto condition = condition_of_part(*questionnaire, command.witness);
    if (!condition) {
        return failed(ExitStatus::Usage, condition.error().message,
                      condition.error().hint);
    }
    Prover prover(*questionnaire);
    const Proof proof = prover.prove({{&*condition, Truth::True}});
    const std::string part = sanitized_line(command.witness);
    if (proof.verdict == Verdict::Unreachable) {
        return failed(ExitStatus::Faults,
                      fmt::format("no answers show {}", part));
    }
    if (proof.verdict == Verdict::Undecided) {
        return failed(ExitStatus::Faults,
                      fmt::format("whether any answers show {} is not decided: "
                                  "{}",
                                  part, proof.reason));
    }
    run.streams.out << write_example(*questionnaire, proof.witness.answers(),
                                     part);
    return ExitStatus::Done;
}

bool is_clean(const CheckedFile& file, bool is_strict)
{
    return file.errors.empty() && file.examples.failed == 0 &&
           (!is_strict || file.warnings.empty());
}

}  // namespace

Attempt<ExitStatus> execute(const CheckCommand& command, const Run& run)
{
    if (!command.witness.empty()) {
        return show_witness(command, run);
    }
    const auto& [in, out, err] = run.streams;
    std::vector<CheckedFile> files;
    std::optional<ExitStatus> unreadable;
    for (const std::string& name : command.questionnaires) {
        auto file = check(name, run);
        if (!file) {
            err << to_text(file.error());
            unreadable = file.error().status;
            continue;
        }
        err << render_diagnostics(file->errors)
            << render_diagnostics(file->examples.failures);
        if (!run.is_quiet || command.is_strict) {
            err << render_diagnostics(file->warnings);
        }
        files.push_back(std::move(*file));
    }
    if (!files.empty()) {
        out << (command.is_json ? render_check_json(files)
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
