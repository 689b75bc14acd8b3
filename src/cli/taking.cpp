#include <ajar/cli/taking.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/cli/present.hpp>
#include <ajar/render/country.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/support_page.hpp>
#include <ajar/render/text.hpp>

#include <fmt/format.h>

#include <utility>

namespace ajar {

namespace {

Keeping keeping_of(const Taking& taking)
{
    DraftFile& draft = taking.draft;
    Keeping keeping;
    if (taking.asks_about_draft) {
        keeping.begin = [&draft] {
            const auto begun = draft.begin(false);
            return begun ? std::string() : in_sentences(begun.error());
        };
    }
    if (taking.asks_about_draft || draft.is_begun()) {
        keeping.keep = [&draft](const Kept& kept) {
            const auto done = draft.keep(kept);
            return done ? std::string() : in_sentences(done.error());
        };
    }
    return keeping;
}

}  // namespace

Session session_of(const Taking& taking)
{
    return {taking.questionnaire, support_page(taking.talk.output),
            keeping_of(taking), taking.at, taking.notices};
}

void go_on_with(Kept kept, Taking& taking)
{
    const bool was_finished = !kept.last;
    taking.at = resume(taking.questionnaire, std::move(kept));
    taking.was_at_result = was_finished && !taking.at->current;
}

SupportPage support_page(const OutputChoices& output)
{
    return [&output](const PageStyle& wished, std::string_view country) {
        const SupportLines lines = bundled_support_lines();
        PageStyle style = wished;
        style.is_ascii = style.is_ascii || output.is_ascii;
        // Unasked, nothing on this page tells of being hurt.
        return render_text(
            country.empty()
                ? support_block(
                      lines, country_of(meant_country(lines, output.country)),
                      AbusePart::LeftOut)
                : support_for(lines, country),
            style);
    };
}

bool is_terminal_plain(const OutputChoices& output, const Surroundings& around)
{
    return !output.is_ascii && around.is_input_terminal && !around.is_utf8;
}

bool draws_ascii(const OutputChoices& output, const Surroundings& around)
{
    return output.is_ascii || is_terminal_plain(output, around);
}

StreamConsole console_for(const OutputChoices& output,
                          const Manner& manner,
                          const Streams& streams)
{
    const Surroundings& around = manner.surroundings;
    const bool is_both = around.is_input_terminal && around.is_output_terminal;
    return {streams.in,
            is_both ? streams.out : streams.err,
            {.is_interactive = around.is_input_terminal,
             .width = columns_for(output, around),
             .is_ascii = draws_ascii(output, around)}};
}

std::string in_sentences(const Failure& failure)
{
    std::string text = failure.diagnostics.empty()
                           ? failure.message
                           : failure.diagnostics.front().message;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    text += ".";
    const std::string& hint = failure.diagnostics.empty()
                                  ? failure.hint
                                  : failure.diagnostics.front().hint;
    return hint.empty() ? text : fmt::format("{} ({}.)", text, hint);
}

}  // namespace ajar
