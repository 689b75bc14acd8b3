#include <ajar/engine/admit.hpp>
#include <ajar/engine/interview.hpp>
#include <ajar/engine/progress.hpp>
#include <ajar/format/answers_file.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "../support/scoring.hpp"

namespace ajar {

namespace {

// A gate that opens a number, which opens a text; a note; several choices.
const Questionnaire& sample()
{
    static const Questionnaire questionnaire = questionnaire_from(R"toml(
responses = [{id = "yes_no", options = [
    {value = 0, label = "No"}, {value = 1, label = "Yes"}]}]
item = [
    {id = "gate", text = "?", responses = "yes_no"},
    {id = "inner", text = "?", type = "number", show_if = "answer.gate == 1"},
    {id = "inmost", text = "?", type = "text", show_if = "answer.inner >= 2"},
    {id = "pause", text = "!", type = "note"},
    {id = "several", text = "?", type = "multiple_choice", responses = "yes_no"},
    {id = "last", text = "?", responses = "yes_no", required = true},
]
)toml");
    return questionnaire;
}

Answer some_answer(const Item& item, std::mt19937& random)
{
    const auto draw = [&](unsigned most) {
        return static_cast<std::size_t>(random() % (most + 1));
    };
    if (std::holds_alternative<Numbers>(item.kind)) {
        return Number(static_cast<int>(draw(4)));
    }
    if (takes_words(item)) {
        return std::string(draw(1) == 0 ? "a \"quiet\"\nweek" : "\xE2\x82\xAC");
    }
    if (takes_several(item)) {
        std::vector<OptionIndex> chosen;
        for (std::size_t i = 0; i < 2; ++i) {
            if (draw(1) == 1) {
                chosen.push_back({i});
            }
        }
        return chosen;
    }
    return OptionIndex{draw(1)};
}

SourceRef private_source(std::string text)
{
    return std::make_shared<const SourceText>("draft", std::move(text),
                                              Privacy::Private);
}

// What stands in the draft that is written here.
SavedInterview written_and_read(const SavedInterview& saved)
{
    const std::string text =
        write_draft(sample(), saved.answers, saved.skipped,
                    {.path = "", .saved = "", .last = saved.last});
    const auto draft = read_draft(private_source(text));
    REQUIRE(draft);
    auto again = admit_draft(sample(), *draft);
    if (!again) {
        FAIL(told(again.error()));
    }
    return std::move(*again);
}

std::string listed(const Interview& interview)
{
    std::string text;
    for (const Reviewed& one : review(sample(), interview)) {
        text += std::to_string(one.number) + ":" +
                std::to_string(one.item.value) + " ";
    }
    return text;
}

// Whether a question is shown that was neither answered nor skipped.
bool is_any_due(const Interview& interview)
{
    for (std::size_t i = 0; i < interview.answers.size(); ++i) {
        if (interview.is_shown[i] && asks(sample().items[i]) &&
            !interview.answers[i] && !interview.is_skipped[i]) {
            return true;
        }
    }
    return false;
}

std::string faults_in(const std::string& text)
{
    const auto draft = read_draft(private_source(text));
    if (!draft) {
        return told(draft.error());
    }
    const auto saved = admit_draft(sample(), *draft);
    return saved ? "" : told(saved.error());
}

}  // namespace

TEST_CASE("an interview that was kept after any step is the same again")
{
    constexpr std::size_t rounds = 400;
    std::mt19937 random(20261123);
    for (std::size_t round = 0; round < rounds; ++round) {
        Interview interview = start(sample());
        while (interview.current) {
            const ItemIndex item = *interview.current;
            const Item& asked = sample().at(item);
            const bool skips =
                !asks(asked) || (!asked.required && random() % 4 == 0);
            interview = skips ? skip(sample(), std::move(interview))
                              : answer(sample(), std::move(interview),
                                       some_answer(asked, random));
            const Interview again = resume(
                sample(), written_and_read(saved_interview(interview, item)));
            CHECK(again.answers == interview.answers);
            CHECK(again.is_skipped == interview.is_skipped);
            CHECK(again.is_shown == interview.is_shown);
            if (!is_any_due(again)) {
                CHECK(again.current == std::nullopt);
            } else if (asks(asked)) {
                CHECK(again.current == item);
            }
            CHECK(listed(again) == listed(interview));
            if (random() % 5 == 0) {
                interview = back(sample(), std::move(interview));
            }
        }
    }
}

TEST_CASE("behind the last question no question comes again")
{
    const Questionnaire questionnaire = questionnaire_from(R"toml(
item = [
    {id = "hours", text = "?", type = "number"},
    {id = "goodbye", text = "!", type = "note"},
]
)toml");
    const Interview answered =
        answer(questionnaire, start(questionnaire), Number(3));
    SavedInterview saved = saved_interview(answered, {0});
    // The text behind it was not read yet,
    CHECK(resume(questionnaire, saved).current == ItemIndex{1});
    // and was when the result was opened.
    saved.last.reset();
    const Interview again = resume(questionnaire, saved);
    CHECK(again.current == std::nullopt);
    CHECK(again.answers == answered.answers);
    // What is due comes, whatever the draft says.
    saved.answers[0].reset();
    CHECK(resume(questionnaire, saved).current == ItemIndex{0});
}

TEST_CASE("an answer to a hidden item is kept until the path comes back")
{
    Interview interview = start(sample());
    const Answer no = OptionIndex{0};
    const Answer yes = OptionIndex{1};
    interview = answer(sample(), interview, yes);
    interview = answer(sample(), interview, Number(3));
    interview = back(sample(), back(sample(), interview));
    interview = answer(sample(), interview, no);
    Interview again =
        resume(sample(), written_and_read(saved_interview(interview, {0})));
    CHECK(finish(again).answers[1] == std::nullopt);
    again = answer(sample(), again, yes);
    CHECK(again.answers[1] == Answer(Number(3)));
}

TEST_CASE("a draft, word for word")
{
    Interview interview = start(sample());
    interview = answer(sample(), interview, OptionIndex{1});
    interview = skip(sample(), interview);
    const SavedInterview saved = saved_interview(interview, {1});
    CHECK(
        write_draft(sample(), saved.answers, saved.skipped,
                    {.path = "/home/me/my \"own\".toml",
                     .saved = "2026-11-23T08:00:00+01:00",
                     .last = saved.last}) ==
        R"(# A draft of the questionnaire 'small', kept because you asked for it.
# 'ajar resume small' goes on with it, 'ajar forget small' deletes it.
format = 1
path = "/home/me/my \"own\".toml"
saved = 2026-11-23T08:00:00+01:00
last = "inner"
questionnaire = "small"
version = "1.0.0"
skipped = ["inner"]

[answers]
gate = 1
)");
}

TEST_CASE("a draft that does not fit any more is a fault")
{
    const std::string opening =
        "format = 1\nquestionnaire = \"small\"\nversion = \"1.0.0\"\n";

    struct Row {
        std::string name;
        std::string text;
        std::string faults;
    };

    const std::vector<Row> rows = {
        {"as it is", opening + "[answers]\ngate = 1\n", ""},
        {"nothing settled", opening + "[answers]\n", ""},
        {"of a later program",
         "format = 2\nquestionnaire = \"small\"\nmood = 1\n",
         "unsupported-format 1:10"},
        {"another version",
         "format = 1\nquestionnaire = \"small\"\nversion = \"1.0.1\"\n"
         "[answers]\n",
         "other-version 3:11"},
        {"another questionnaire",
         "format = 1\nquestionnaire = \"simple\"\nversion = \"1.0.0\"\n"
         "[answers]\n",
         "other-questionnaire 2:17"},
        {"an option that is gone", opening + "[answers]\ngate = 2\n",
         "not-an-option 5:8"},
        {"an item that is gone", opening + "[answers]\ngone = 2\n",
         "unknown-item 5:1"},
        {"the last one is gone", opening + "last = \"gone\"\n[answers]\n",
         "unknown-item 4:8"},
        {"an unknown key", opening + "mood = 2\n[answers]\n",
         "unknown-key 4:1"},
        {"cut off", opening, "missing-key 1:1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::string faults = faults_in(row.text);
        CAPTURE(faults);
        CHECK(faults.starts_with(row.faults));
        CHECK(faults.empty() == row.faults.empty());
    }
}

}  // namespace ajar
