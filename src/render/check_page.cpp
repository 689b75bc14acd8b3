#include <ajar/render/check_page.hpp>

#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace ajar {

namespace {

constexpr std::size_t page_width = 76;
constexpr std::size_t id_width = 28;
constexpr std::size_t score_width = 10;

std::string counted(std::size_t count, std::string_view what)
{
    if (count == 0) {
        return fmt::format("no {}s", what);
    }
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string line_for(const CheckedFile& file)
{
    std::string line = fmt::format("{}: {}, {}", sanitized_line(file.name),
                                   counted(file.errors.size(), "error"),
                                   counted(file.warnings.size(), "warning"));
    if (file.errors.empty()) {
        line += ", " + counted(file.passed + file.failed, "test");
        line += file.failed > 0 ? fmt::format(", {} failed", file.failed) : "";
    }
    return line + "\n";
}

std::string_view words_for(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reachable: return "\u2713";
    case Verdict::Unreachable: return "cannot occur";
    case Verdict::Undecided: return "undecided";
    }
    return "";
}

std::string words_for(const Extremum& end)
{
    if (end.score) {
        return end.score->to_text();
    }
    return end.proof.verdict == Verdict::Undecided ? "undecided" : "none";
}

std::string right(std::string_view text, std::size_t width)
{
    const std::size_t own = display_width(text);
    return std::string(width - std::min(own, width), ' ') + std::string(text);
}

std::string table_line(std::string_view id,
                       std::string_view low,
                       std::string_view high,
                       std::string_view bands)
{
    std::string line = "  " + pad(id, id_width) + right(low, score_width) +
                       right(high, score_width) + "  " + std::string(bands);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string scales_table(const CheckedFile& file)
{
    const auto& scales = file.questionnaire->scales;
    if (scales.empty()) {
        return {};
    }
    std::string table =
        "\n" + table_line("scale", "lowest", "highest", "bands");
    for (std::size_t i = 0; i < scales.size(); ++i) {
        const ScaleProof& proof = file.proofs.scales[i];
        std::string bands;
        for (std::size_t band = 0; band < proof.bands.size(); ++band) {
            bands += fmt::format("{}{} {}", bands.empty() ? "" : ", ",
                                 scales[i].bands[band].id,
                                 words_for(proof.bands[band].verdict));
        }
        table += table_line(scales[i].id, words_for(proof.low),
                            words_for(proof.high), bands);
    }
    return table;
}

// "explanations: 9 of 9 can be shown", and by name those that cannot.
template <class Part>
std::string line_of_parts(std::string_view kind,
                          const std::vector<Part>& parts,
                          const std::vector<Proof>& proofs)
{
    if (parts.empty()) {
        return {};
    }
    const auto reachable =
        std::ranges::count(proofs, Verdict::Reachable, &Proof::verdict);
    std::string text =
        fmt::format("{}: {} of {} can occur", kind, reachable, parts.size());
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        if (proofs[i].verdict == Verdict::Unreachable) {
            text += fmt::format("; {} cannot occur", parts[i].id);
        } else if (proofs[i].verdict == Verdict::Undecided) {
            text += fmt::format("; {} is undecided: {}", parts[i].id,
                                proofs[i].reason);
        }
    }
    return wrap(text, page_width, {"  ", "    "});
}

template <class Position>
std::string ids(const Questionnaire& questionnaire,
                const std::vector<Position>& positions)
{
    std::string list;
    for (const Position position : positions) {
        list += (list.empty() ? "" : ", ") + questionnaire.at(position).id;
    }
    return list;
}

template <class Position>
std::string line_of_unseen(const Questionnaire& questionnaire,
                           std::string_view kind,
                           const std::vector<Position>& unseen)
{
    if (unseen.empty()) {
        return {};
    }
    const std::string text = fmt::format("{} that no test shows: {}", kind,
                                         ids(questionnaire, unseen));
    return wrap(text, page_width, {"  ", "    "});
}

std::string page_of(const CheckedFile& file)
{
    const Questionnaire& questionnaire = *file.questionnaire;
    const Proofs& proofs = file.proofs;
    std::string page = scales_table(file) + "\n";
    page += line_of_parts("items", questionnaire.items, proofs.items);
    page += line_of_parts("explanations", questionnaire.explanations,
                          proofs.explanations);
    page += line_of_parts("next steps", questionnaire.next_steps,
                          proofs.next_steps);
    page += line_of_parts("critical rules", questionnaire.critical,
                          proofs.critical);
    page += line_of_unseen(questionnaire, "explanations",
                           file.coverage.unseen_explanations);
    page += line_of_unseen(questionnaire, "next steps",
                           file.coverage.unseen_next_steps);
    return page;
}

}  // namespace

std::string render_check(const std::vector<CheckedFile>& files)
{
    std::string text;
    for (const CheckedFile& file : files) {
        text += text.empty() ? "" : "\n";
        text += line_for(file);
        text += file.questionnaire ? page_of(file) : "";
    }
    return text;
}

}  // namespace ajar
