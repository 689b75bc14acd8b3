// Fuzzes answer files: reading, admission, and what comes of them.
#include <ajar/engine/admit.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/render/diagnostics.hpp>

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "promises.hpp"
#include "questionnaires.hpp"
#include "results.hpp"

namespace ajar::fuzz {

namespace {

const Questionnaire& questionnaire()
{
    static const auto read = read_questionnaire(
        std::make_shared<const SourceText>("q.toml", std::string(every_type)),
        [](const std::string&) {
            return std::unexpected("there are no libraries here");
        });
    demand(read.has_value(), "the questionnaire of this fuzzer is right");
    return *read;
}

Result<AnswerSheet> read(std::string_view text)
{
    return read_answer_sheet(std::make_shared<const SourceText>(
        "a.toml", std::string(text), Privacy::Private));
}

void demand_same_answers(const Result<Admitted>& left,
                         const Result<Admitted>& right)
{
    demand(left.has_value() == right.has_value(),
           "the same sheet is admitted the same");
    if (left) {
        demand(left->answers == right->answers,
               "the same sheet has the same answers");
        demand_same(left->warnings, right->warnings);
    } else {
        demand_same(left.error(), right.error());
    }
}

// With every text in it replaced, a sheet has no word of it in its faults.
void demand_silence(AnswerSheet sheet)
{
    constexpr std::string_view canary = "Serinus canaria forma domestica";
    if (sheet.source->text().contains(canary)) {
        return;
    }
    for (WrittenAnswer& written : sheet.answers) {
        for (WrittenScalar& scalar : written.scalars) {
            if (scalar.value &&
                std::holds_alternative<std::string>(*scalar.value)) {
                scalar.value = std::string(canary);
            }
        }
    }
    const auto admitted = admit(questionnaire(), sheet);
    const Diagnostics& said = admitted ? admitted->warnings : admitted.error();
    demand(!render_diagnostics(said).contains(canary),
           "no message repeats an answer");
}

void use(const AnswerSheet& sheet)
{
    demand_sound(sheet.faults);
    const auto admitted = admit(questionnaire(), sheet);
    demand_same_answers(admitted, admit(questionnaire(), sheet));
    demand_silence(sheet);
    if (!admitted) {
        demand_sound(admitted.error());
        return;
    }
    demand(sheet.faults.empty(), "a faulty file is not admitted");
    demand_sound(admitted->warnings);
    demand_results(questionnaire(), admitted->answers);
    demand_reads_back(questionnaire(), admitted->answers);
}

}  // namespace

}  // namespace ajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size)
{
    using namespace ajar::fuzz;
    const auto sheet = read(text_of(data, size));
    if (sheet) {
        use(*sheet);
    } else {
        demand(!sheet.error().empty(), "a refusal says why");
        demand_sound(sheet.error());
    }
    return 0;
}
