#include <ajar/cli/conversation.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/cli/result.hpp>
#include <ajar/render/country.hpp>
#include <ajar/render/support.hpp>
#include <ajar/render/text.hpp>
#include <ajar/text/to_ascii.hpp>

#include <utility>

namespace ajar {

namespace {

DraftDoors draft_doors_of(const Conversation& talk)
{
    DraftFile& draft = talk.draft;
    DraftDoors draft_doors;
    if (talk.asks_about_draft) {
        draft_doors.begin = [&draft] {
            const auto begun = draft.begin(false);
            return begun ? std::string() : in_sentences(begun.error());
        };
    }
    if (talk.asks_about_draft || draft.is_begun()) {
        draft_doors.save = [&draft](const SavedInterview& saved) {
            const auto done = draft.save(saved);
            return done ? std::string() : in_sentences(done.error());
        };
    }
    return draft_doors;
}

}  // namespace

Session session_of(const Conversation& talk)
{
    return {talk.questionnaire, support_page(talk.output()),
            draft_doors_of(talk), talk.resume_point, talk.notices};
}

void go_on_with(SavedInterview saved, Conversation& talk)
{
    const bool was_finished = !saved.last;
    talk.resume_point = resume(talk.questionnaire, std::move(saved));
    talk.resumes_at_result = was_finished && !talk.resume_point->current;
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
                ? support_block(lines,
                                meant_country(lines, output.country).country,
                                AbusePart::LeftOut)
                : support_for(lines, country),
            style);
    };
}

bool is_terminal_ascii_only(const OutputChoices& output,
                            const Surroundings& around)
{
    return !output.is_ascii && around.is_input_terminal && !around.is_utf8;
}

bool draws_ascii(const OutputChoices& output, const Surroundings& around)
{
    return output.is_ascii || is_terminal_ascii_only(output, around);
}

StageEnd play_stage(RawTerminal& terminal, Stage stage, bool is_ascii)
{
    if (is_ascii) {
        stage.frame = [draw = std::move(stage.frame)](const WindowSize& size) {
            Frame frame = draw(size);
            for (Row& row : frame.rows) {
                row.text = to_ascii(row.text).substr(0, size.columns);
            }
            return frame;
        };
    }
    return play(terminal, stage);
}

StreamConsole console_for(const OutputChoices& output, const Run& run)
{
    const auto& [in, out, err] = run.streams;
    const Surroundings& around = run.surroundings;
    const bool is_full_terminal =
        around.is_input_terminal && around.is_output_terminal;
    return {in,
            is_full_terminal ? out : err,
            {.is_interactive = around.is_input_terminal,
             .width = columns_for(output, around),
             .is_ascii = draws_ascii(output, around)}};
}

}  // namespace ajar
