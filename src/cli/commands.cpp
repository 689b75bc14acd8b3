#include <ajar/cli/commands.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/cli/result.hpp>
#include <ajar/engine/admit.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/format/self_contained.hpp>
#include <ajar/format/table.hpp>
#include <ajar/render/diagnostics.hpp>
#include <ajar/render/page/catalog.hpp>
#include <ajar/render/page/show.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <memory>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view starter_id = "my-questionnaire";

// The starter, with the file's name for its id where that may be one.
std::string starter_for(const std::string& path)
{
    std::string text(bundled_text("common/starter.toml"));
    const std::string stem = stem_of(path);
    if (is_kebab_id(stem)) {
        text.replace(text.find(starter_id), starter_id.size(), stem);
    }
    return text;
}

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

ExitStatus print(const Report& report, const Run& run)
{
    run.streams.out << render_text(
        report, {.width = columns_for({}, run.surroundings)});
    return ExitStatus::Done;
}

}  // namespace

Attempt<ExitStatus> execute(const ScoreCommand& command, const Run& run)
{
    for (const std::string& input : {command.questionnaire, command.answers}) {
        if (auto beside = check_delivery_beside(command.output, input);
            !beside) {
            return passed_on(beside);
        }
    }
    auto questionnaire = open_questionnaire(command.questionnaire, run);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    auto source =
        read_source(command.answers, run.streams.in, Privacy::Private);
    if (!source) {
        return passed_on(source);
    }
    auto sheet = read_answer_sheet(*source);
    if (!sheet) {
        return passed_on(sheet);
    }
    auto admitted = admit(*questionnaire, *sheet);
    if (!admitted) {
        return passed_on(admitted);
    }
    if (!run.is_quiet) {
        run.streams.err << render_diagnostics(admitted->warnings);
    }
    note_country(command.output, run);
    const std::string text =
        present(*questionnaire, admitted->answers,
                {sheet->taken, std::move(admitted->warnings)}, command.output,
                columns_for(command.output, run.surroundings));
    if (auto done = deliver(text, command.output, run.streams); !done) {
        return passed_on(done);
    }
    return ExitStatus::Done;
}

Attempt<ExitStatus> execute(const ListCommand& command, const Run& run)
{
    const auto [rows, failures] = list_questionnaires(run.folder);
    if (!run.is_quiet) {
        for (const Failure& failure : failures) {
            run.streams.err << to_text(failure);
        }
    }
    run.streams.out << (command.is_json
                            ? render_catalog_json(rows)
                            : render_catalog(
                                  rows, columns_for({}, run.surroundings)));
    return ExitStatus::Done;
}

Attempt<ExitStatus> execute(const ShowCommand& command, const Run& run)
{
    auto questionnaire = open_questionnaire(command.questionnaire, run);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    if (!command.is_toml) {
        return print(show_page(*questionnaire), run);
    }
    auto copy = copy_of(*questionnaire);
    if (!copy) {
        return passed_on(copy);
    }
    run.streams.out << *copy;
    return ExitStatus::Done;
}

Attempt<ExitStatus> execute(const TemplateCommand& command, const Run& run)
{
    auto questionnaire = open_questionnaire(command.questionnaire, run);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    run.streams.out << write_answer_template(*questionnaire);
    return ExitStatus::Done;
}

Attempt<ExitStatus> execute(const NewCommand& command, const Run& run)
{
    const std::string text = starter_for(command.file);
    if (command.file == "-") {
        run.streams.out << text;
        return ExitStatus::Done;
    }
    auto written = attempted(write_whole_file(command.file, text, false));
    if (!written) {
        written.error().hint.clear();  // there is no --force here
        return passed_on(written);
    }
    if (!run.is_quiet) {
        run.streams.err << fmt::format(
            "'{0}' is there. Change it, then: ajar check {0}\n",
            sanitized_line(command.file));
    }
    return ExitStatus::Done;
}

Attempt<ExitStatus> execute(const SupportCommand& command, const Run& run)
{
    const SupportLines lines = bundled_support_lines();
    return print(command.shows_all ? support_for_all(lines)
                                   : support_for(lines, command.country),
                 run);
}

Attempt<ExitStatus> execute(const VersionCommand&, const Run& run)
{
    run.streams.out << "ajar " AJAR_VERSION "\n";
    return ExitStatus::Done;
}

}  // namespace ajar
