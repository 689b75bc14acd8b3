// Fuzzes the reading of questionnaires; what reads well is shown, answered and
// scored.
#include <ajar/engine/interpret.hpp>
#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/format/answers_file.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/format/self_contained.hpp>
#include <ajar/model/spelling.hpp>
#include <ajar/render/json/result.hpp>
#include <ajar/render/page/show.hpp>
#include <ajar/render/text.hpp>

#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "../unit/support/objections.hpp"
#include "promises.hpp"
#include "results.hpp"

namespace ajar::fuzz {

namespace {

Result<Questionnaire> read(std::string_view text)
{
    return read_questionnaire(
        std::make_shared<const SourceText>("q.toml", std::string(text)),
        [](const std::string&) {
            return std::unexpected("there are no libraries here");
        });
}

// An answer of each kind, whether the item allows it or not.
struct AnyAnswer {
    using Given = std::optional<Answer>;

    Given operator()(const Options& options) const
    {
        return options.several ? Answer(std::vector<OptionIndex>{{0}})
                               : OptionIndex{0};
    }

    Given operator()(const Numbers& numbers) const
    {
        return numbers.min.value_or(numbers.max.value_or(0));
    }

    Given operator()(const OwnWords&) const
    {
        return std::string("a \"word\"\n\\ \x1B[1m");
    }

    Given operator()(const Moments& moments) const
    {
        return example_of(moments);
    }

    Given operator()(const Nothing&) const { return std::nullopt; }
};

Answers first_answers(const Questionnaire& questionnaire)
{
    Answers answers;
    for (const Item& item : questionnaire.items) {
        auto answer = std::visit(AnyAnswer{}, item.kind);
        if (answer && !objections_to(item, *answer).empty()) {
            answer.reset();
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::string result_of(const Questionnaire& questionnaire,
                      const Answers& answers)
{
    return render_json(questionnaire, answers,
                       interpret(questionnaire, answers), {}, false);
}

void demand_template(const Questionnaire& questionnaire)
{
    const std::string text = write_answer_template(questionnaire);
    demand_clean(text);
    const auto sheet =
        read_answer_sheet(std::make_shared<const SourceText>("a.toml", text));
    demand(sheet && sheet->faults.empty() && sheet->answers.empty(),
           "a template is an answer file without answers");
}

std::string shown(const Questionnaire& questionnaire, std::size_t width)
{
    return render_text(show_page(questionnaire), {.width = width});
}

// One file cannot always be made of it; one that was made holds the same.
void demand_copy(const Questionnaire& questionnaire)
{
    if (const auto copy = read(self_contained_text(questionnaire))) {
        demand(shown(*copy, 76) == shown(questionnaire, 76),
               "a copy is the same questionnaire");
    }
}

// The walk asks each item once, and comes to what the same answers come to in
// a file.
void demand_walk(const Questionnaire& questionnaire, const Answers& answers)
{
    Interview interview = start(questionnaire);
    for (std::size_t steps = 0; interview.current; ++steps) {
        demand(steps < questionnaire.items.size(), "a walk comes to its end");
        const Progress now = progress(questionnaire, interview);
        demand(now.question <= now.total, "a question is one of all");
        const auto& given = answers[interview.current->value];
        interview = given ? answer(questionnaire, std::move(interview), *given)
                          : skip(questionnaire, std::move(interview));
    }
    const Finished finished = finish(std::move(interview));
    demand(result_of(questionnaire, finished.answers) ==
               result_of(questionnaire, answers),
           "asked or read, the same answers come to the same");
}

void use(const Questionnaire& questionnaire)
{
    demand_template(questionnaire);
    demand_page(shown(questionnaire, 76));
    demand_page(shown(questionnaire, 20));
    demand_copy(questionnaire);
    demand_sound(run_examples(questionnaire).failures);
    demand_results(questionnaire, Answers(questionnaire.items.size()));
    const Answers answers = first_answers(questionnaire);
    demand_results(questionnaire, answers);
    demand_reads_back(questionnaire, answers);
    // Every step scores everything anew.
    constexpr std::size_t short_walk = 50;
    if (questionnaire.items.size() <= short_walk) {
        demand_walk(questionnaire, answers);
    }
}

}  // namespace

}  // namespace ajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size)
{
    using namespace ajar::fuzz;
    const std::string_view text = text_of(data, size);
    const auto questionnaire = read(text);
    const auto again = read(text);
    demand(questionnaire.has_value() == again.has_value(),
           "the same text reads the same");
    if (questionnaire) {
        use(*questionnaire);
    } else {
        demand(!questionnaire.error().empty(), "a refusal says why");
        demand_sound(questionnaire.error());
        demand_same(questionnaire.error(), again.error());
    }
    return 0;
}
