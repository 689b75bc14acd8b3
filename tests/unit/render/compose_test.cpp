#include <ajar/render/compose.hpp>

#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sample.hpp"

namespace ajar {

namespace {

SupportLines lines()
{
    return {{"GB", "United Kingdom", "emergency", "Emergency services", "999",
             "24/7", "2026-11-22"}};
}

std::string report_of(const Sample& made, const ReportChoices& choices = {})
{
    return render_text(compose_report(made.questionnaire, made.answers,
                                      made.outcome, lines(), choices),
                       {});
}

std::vector<std::string> headings_of(const Sample& made,
                                     const ReportChoices& choices = {})
{
    std::vector<std::string> headings;
    for (const Block& block : compose_report(made.questionnaire, made.answers,
                                             made.outcome, lines(), choices)) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading && heading->level < 3) {
            headings.push_back(heading->text);
        }
    }
    return headings;
}

constexpr char danger[] =
    "If you or someone else is in danger now, call for help";
constexpr char hurt[] =
    "If someone hurts or frightens you, talk to people who know this";
constexpr char talk[] = "If you want to talk to someone now, call or write";
constexpr char soon[] = "If you want help soon, tell someone";

}  // namespace

TEST_CASE("compose_report from the title to the last line")
{
    Sample made = sample();
    made.outcome.critical = {CriticalIndex{0}};
    made.questionnaire.full = 1;
    made.questionnaire.support.is_shown = false;
    CHECK(report_of(made, {.taken = "2026-11-20T08:00:00+01:00"}) ==
          R"(Keeping in touch

  This is a summary of your answers, not a diagnosis. You gave them on 20
  November 2026. Only you can tell what fits.

  It can help to have someone near.


What stood out in your answers

  These stood out most. They are about as strong, so they stand in no set
  order. They often come together.

Worn out

  Low energy: strong sign

  - You said "Often" to: How often were you too tired to answer?

  This comes from two of three answers.

  Company takes energy.

  Stepping back saves some.

  This is not a lack of care.

  A small step for today: Send one line. Pick one message. A few words are
    enough.

  A step for this month: Ready to ask? Ask a doctor for one visit.

  Words you could use: I am worn out, not gone.

  When to see someone: If it lasts for weeks, a doctor can help.

Also in your answers

  About as strong as the last one above:

  - Holding back

  After that:

  - Something good

  The option --all shows these in full.


Where this comes from

  - Lee, on rest (2019): some studies, last checked on 4 May 2026. Used for:
    Worn out.
  - Letters to a magazine: people's accounts. Used for: Worn out.


What these questions cannot see

  Pain, illness, medicines, alcohol, grief, a new baby, caring for others,
  autism, ADHD and culture can all play a part. So can needing time alone,
  or a relationship that is not safe.

  You took the time to look at this, and that counts.


Before you go

  These questions are a start.

  Text and sources were last checked on 1 June 2026. The next check is due
  by 1 June 2027.

  No clinician has reviewed this. It has not been tested with people with
  lived experience, and its questions are not validated.

  Your answers stay with you. Nothing is sent anywhere, and nothing is kept
  unless you chose to keep it.
)");
}

TEST_CASE("compose_report keeps its parts in order")
{
    enum class First { Findings, Support, Abuse };

    struct Row {
        std::string_view name;
        First first;
        bool is_support_shown;
        bool explains;
        std::vector<std::string> headings;
    };

    const std::string title = "Keeping in touch";
    const std::string found = "What stood out in your answers";
    const std::string worked = "How this was worked out";
    const std::string from = "Where this comes from";
    const std::string limits = "What these questions cannot see";
    const std::string close = "Before you go";
    const std::vector<Row> rows = {
        {"as usual",
         First::Findings,
         true,
         false,
         {title, found, from, limits, danger, talk, soon, close}},
        {"support first",
         First::Support,
         true,
         false,
         {title, danger, talk, soon, found, from, limits, close}},
        {"those who are hurt first",
         First::Abuse,
         true,
         false,
         {title, danger, hurt, talk, soon, found, from, limits, close}},
        {"no support",
         First::Findings,
         false,
         false,
         {title, found, from, limits, close}},
        {"no support, never first either",
         First::Support,
         false,
         false,
         {title, found, from, limits, close}},
        {"explained",
         First::Findings,
         true,
         true,
         {title, found, worked, from, limits, danger, talk, soon, close}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.outcome.is_support_first = row.first != First::Findings;
        made.outcome.is_abuse_first = row.first == First::Abuse;
        made.questionnaire.support.is_shown = row.is_support_shown;
        CHECK(headings_of(made, {.explains = row.explains}) == row.headings);
    }
}

TEST_CASE("support is the same wherever it stands, and one sentence leads")
{
    const NamedCountry country{"GB", "United Kingdom"};
    const std::string support =
        render_text(support_block(lines(), country, AbusePart::LeftOut), {});
    const std::string lead = R"(

  That is a lot to carry. Before anything else, here is where people listen.
  What your answers show comes right after.


)";
    Sample made = sample();
    const std::string usual = report_of(made, {.country = country});
    CHECK(usual.contains(support));
    CHECK(!usual.contains(lead));
    made.outcome.is_support_first = true;
    const std::string first = report_of(made, {.country = country});
    CHECK(first.contains(lead + support));
    CHECK(first.find(support) < first.find("What stood out"));
    made.outcome.is_abuse_first = true;
    CHECK(report_of(made, {.country = country})
              .contains(lead + render_text(support_block(lines(), country,
                                                         AbusePart::Shown),
                                           {})));
}

TEST_CASE("every result ends with a number and how to see more")
{
    const NamedCountry country{"GB", "United Kingdom"};
    for (const bool is_first : {false, true}) {
        for (const bool is_abuse : {false, true}) {
            CAPTURE(is_first);
            CAPTURE(is_abuse);
            Sample made = sample();
            made.outcome.is_support_first = is_first || is_abuse;
            made.outcome.is_abuse_first = is_abuse;
            const AbusePart part =
                is_abuse ? AbusePart::Shown : AbusePart::LeftOut;
            CHECK(report_of(made, {.country = country})
                      .ends_with("\n" + render_text(support_at_the_end(
                                                        lines(), country, part),
                                                    {})));
        }
    }
    Sample never = sample();
    never.questionnaire.support.is_shown = false;
    CHECK(!report_of(never, {.country = country}).contains("ajar support"));
}

TEST_CASE("the opening says what this is")
{
    struct Row {
        std::string_view name;
        std::optional<Audience> audience;
        std::string taken;
        std::string words;
    };

    const std::vector<Row> rows = {
        {"plain",
         {},
         "",
         "  This is a summary of your answers, not a diagnosis. Only you can "
         "tell what\n  fits.\n"},
        {"for oneself", Audience::Self, "2026-11-02",
         "  This is a summary of your answers, not a diagnosis. You gave them "
         "on 2\n  November 2026. Only you can tell what fits.\n"},
        {"for a supporter", Audience::Supporter, "",
         "  This is a summary of your answers, not a diagnosis. It cannot "
         "speak for\n  the other person. Only they can.\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Sample made = sample();
        made.questionnaire.audience = row.audience;
        CHECK(report_of(made, {.taken = row.taken})
                  .starts_with("Keeping in touch\n\n" + row.words));
    }
}

TEST_CASE("the opening thanks for few answers, and for none")
{
    Sample made = sample();
    made.outcome.scores.items.assign(6, ItemState::Unanswered);
    CHECK(report_of(made).contains(R"(
  All questions stayed open, and that is fine. What follows is here for you
  to read.
)"));
    made.outcome.scores.items[0] = ItemState::Answered;
    CHECK(report_of(made).contains(R"(
  Thank you for the answers you gave. More than half of the questions stayed
  open, so this is a rough picture.
)"));
}

TEST_CASE("the closing leaves out dates that are not known")
{
    Sample made = sample();
    made.questionnaire.review_by = "";
    CHECK(report_of(made).contains(
        "\n  Text and sources were last checked on 1 June 2026.\n"));
    made.questionnaire.reviewed = "";
    made.questionnaire.outro = "";
    CHECK(report_of(made).contains(
        "Before you go\n\n  No clinician has reviewed this."));
}

}  // namespace ajar
