#include <ajar/render/compose.hpp>

#include <ajar/render/prose.hpp>
#include <ajar/render/reading.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/words.hpp>
#include <ajar/render/worked_out.hpp>

#include <fmt/format.h>

#include <string>
#include <utility>

namespace ajar {

namespace {

constexpr char not_a_diagnosis[] =
    "This is a summary of your answers, not a diagnosis.";
constexpr std::string_view given_on = " You gave them on {}.";
constexpr char only_you_can_tell[] = " Only you can tell what fits.";
constexpr char not_the_other_person[] =
    " It cannot speak for the other person. Only they can.";

constexpr char no_answers[] =
    "All questions stayed open, and that is fine. What follows is here for "
    "you to read.";
constexpr char few_answers[] =
    "Thank you for the answers you gave. More than half of the questions "
    "stayed open, so this is a rough picture.";

constexpr char cannot_see[] = "What these questions cannot see";
constexpr char other_reasons[] =
    "Pain, illness, medicines, alcohol, grief, a new baby, caring for others, "
    "autism, ADHD and culture can all play a part. So can needing time alone, "
    "or a relationship that is not safe.";
constexpr char strength[] =
    "You took the time to look at this, and that counts.";

// The same whenever support comes first: it names no cause and no risk.
constexpr char a_lot_to_carry[] =
    "That is a lot to carry. Before anything else, here is where people "
    "listen. What your answers show comes right after.";

constexpr char before_you_go[] = "Before you go";
constexpr std::string_view last_checked =
    "Text and sources were last checked on {}.";
constexpr std::string_view next_check = " The next check is due by {}.";
constexpr char not_reviewed[] =
    "No clinician has reviewed this. It has not been tested with people with "
    "lived experience, and its questions are not validated.";
constexpr char stays_with_you[] =
    "Your answers stay with you. Nothing is sent anywhere, and nothing is "
    "kept unless you chose to keep it.";

Report opening(const Reading& reading, const std::string& taken)
{
    const Questionnaire& questionnaire = reading.questionnaire;
    std::string words = not_a_diagnosis;
    if (!taken.empty()) {
        words += fmt::format(given_on, date_in_words(taken));
    }
    words += questionnaire.audience == Audience::Supporter
                 ? not_the_other_person
                 : only_you_can_tell;
    Report report{Heading{1, questionnaire.title}, Paragraph{words}};
    if (is_rough_picture(reading)) {
        const bool is_empty = counts_of(reading).answered == 0;
        append_prose(report, is_empty ? no_answers : few_answers);
    }
    return report;
}

Report critical_texts(const Reading& reading)
{
    Report report;
    for (const CriticalIndex rule : reading.outcome.critical) {
        append_prose(report, reading.questionnaire.at(rule).text);
    }
    return report;
}

// Every report has this, whatever the answers (CARE-33).
Report limits()
{
    return {Heading{2, cannot_see}, Paragraph{other_reasons},
            Paragraph{strength}};
}

Report closing(const Questionnaire& questionnaire)
{
    Report report{Heading{2, before_you_go}};
    append_prose(report, questionnaire.outro);
    if (!questionnaire.reviewed.empty()) {
        std::string dates =
            fmt::format(last_checked, date_in_words(questionnaire.reviewed));
        if (!questionnaire.review_by.empty()) {
            dates +=
                fmt::format(next_check, date_in_words(questionnaire.review_by));
        }
        append_prose(report, dates);
    }
    append_prose(report, not_reviewed);
    append_prose(report, stays_with_you);
    return report;
}

}  // namespace

Report compose_report(const Questionnaire& questionnaire,
                      const Answers& answers,
                      const Outcome& outcome,
                      const SupportLines& lines,
                      const ReportChoices& choices)
{
    const Reading reading{questionnaire, answers, outcome};
    const AbusePart abuse_part =
        outcome.is_abuse_first ? AbusePart::Shown : AbusePart::LeftOut;
    Report support;
    Report last_words;
    if (questionnaire.support.is_shown) {
        support = support_block(lines, choices.country, abuse_part);
        last_words = support_at_the_end(lines, choices.country, abuse_part);
    }
    Report report = opening(reading, choices.taken);
    append(report, critical_texts(reading));
    if (outcome.is_support_first && !support.empty()) {
        append_prose(report, a_lot_to_carry);
        append(report, std::exchange(support, {}));
    }
    append(report, findings(reading, choices));
    if (choices.explains) {
        append(report, worked_out(reading));
    }
    append(report, sources_part(reading, choices.shows_all));
    append(report, limits());
    append(report, std::move(support));
    append(report, closing(questionnaire));
    append(report, std::move(last_words));
    return report;
}

}  // namespace ajar
