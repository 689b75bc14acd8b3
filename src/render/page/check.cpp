#include <ajar/render/page/check.hpp>

#include <ajar/render/json/result.hpp>
#include <ajar/render/json/writer.hpp>
#include <ajar/render/text.hpp>
#include <ajar/render/words.hpp>
#include <ajar/render/worked_out.hpp>
#include <ajar/text/layout.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::size_t page_width = 76;
constexpr std::size_t table_width = 79;
constexpr std::size_t id_width = 28;
constexpr std::size_t score_width = 10;

// A line of the page, wrapped.
std::string page_line(std::string_view text)
{
    return wrap(text, page_width, {"  ", "    "});
}

std::string none_or_some(std::size_t count, std::string_view what)
{
    return count == 0 ? fmt::format("no {}s", what) : counted(count, what);
}

std::string line_for(const CheckedFile& file)
{
    std::string line =
        fmt::format("{}: {}, {}", sanitized_line(file.name),
                    none_or_some(file.errors.size(), "error"),
                    none_or_some(file.warnings.size(), "warning"));
    if (file.errors.empty()) {
        line += ", " + none_or_some(file.examples.passed + file.examples.failed,
                                    "test");
        line += file.examples.failed > 0
                    ? fmt::format(", {} failed", file.examples.failed)
                    : "";
    }
    return line + "\n";
}

std::string_view words_for(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Reachable: return "\u2713";
    case Verdict::Unreachable: return "cannot\u00A0occur";
    case Verdict::Undecided: return "undecided";
    }
    return "";
}

std::string words_for(const std::optional<Number>& score)
{
    return score ? score->to_text() : "none";
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
    std::string first = "  " + pad(id, id_width) + right(low, score_width) +
                        right(high, score_width);
    if (bands.empty()) {
        return first + "\n";
    }
    first += "  ";
    const std::string margin(id_width + 2 * score_width + 4, ' ');
    return wrap(bands, table_width, {first, margin});
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
            bands += fmt::format("{}{}\u00A0{}", bands.empty() ? "" : ", ",
                                 scales[i].bands[band].id,
                                 words_for(proof.bands[band].verdict));
        }
        table += table_line(scales[i].id, words_for(proof.low),
                            words_for(proof.high), bands);
    }
    return table;
}

// Why something about a scale is undecided: the first of its reasons.
std::string reason_of(const ScaleProof& scale)
{
    std::vector<const Proof*> proofs = {&scale.low.proof, &scale.high.proof};
    for (const Proof& band : scale.bands) {
        proofs.push_back(&band);
    }
    const auto found = std::ranges::find_if(proofs, [](const Proof* proof) {
        return proof->verdict == Verdict::Undecided;
    });
    return found != proofs.end() ? (*found)->reason : std::string();
}

std::string reasons(const CheckedFile& file)
{
    std::string lines;
    for (std::size_t i = 0; i < file.proofs.scales.size(); ++i) {
        const std::string reason = reason_of(file.proofs.scales[i]);
        if (!reason.empty()) {
            lines += page_line(fmt::format("{} is undecided in part: {}",
                                           file.questionnaire->scales[i].id,
                                           reason));
        }
    }
    return lines.empty() ? lines : "\n" + lines;
}

// A part, and what was proved of it.
struct ProvedPart {
    std::string_view id;
    const Proof* proof = nullptr;
    bool is_spare = false;  // a next step that is there in case of need
};

template <class Part>
std::vector<ProvedPart> proved(const std::vector<Part>& parts,
                               const std::vector<Proof>& proofs)
{
    std::vector<ProvedPart> all;
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        all.push_back({parts[i].id, &proofs[i]});
    }
    return all;
}

// The parts of one kind.
struct ProvedKind {
    std::string_view key;    // for scripts
    std::string_view words;  // for people
    std::vector<ProvedPart> parts;
};

// With errors nothing is proved, and no kind has parts.
std::vector<ProvedKind> proved_kinds(const Questionnaire& questionnaire,
                                     const Proofs& proofs)
{
    auto steps = proved(questionnaire.next_steps, proofs.next_steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i].is_spare = is_spare(questionnaire, {i});
    }
    return {
        {"items", "items", proved(questionnaire.items, proofs.items)},
        {"explanations", "explanations",
         proved(questionnaire.explanations, proofs.explanations)},
        {"next_steps", "next steps", std::move(steps)},
        {"critical", "critical rules",
         proved(questionnaire.critical, proofs.critical)},
    };
}

// "explanations: 9 of 9 can occur", and by name those that cannot.
std::string line_of_parts(std::string_view kind, std::vector<ProvedPart> parts)
{
    std::erase_if(parts, [](const ProvedPart& part) { return part.is_spare; });
    if (parts.empty()) {
        return {};
    }
    const auto reachable =
        std::ranges::count_if(parts, [](const ProvedPart& part) {
            return part.proof->verdict == Verdict::Reachable;
        });
    std::string text =
        fmt::format("{}: {} of {} can occur", kind, reachable, parts.size());
    for (const auto& [id, proof, is_spare] : parts) {
        if (proof->verdict == Verdict::Unreachable) {
            text += fmt::format("; {} cannot occur", id);
        } else if (proof->verdict == Verdict::Undecided) {
            text += fmt::format("; {} is undecided: {}", id, proof->reason);
        }
    }
    return page_line(text);
}

template <class Position>
std::vector<std::string> ids_of(const Questionnaire& questionnaire,
                                const std::vector<Position>& positions)
{
    std::vector<std::string> ids;
    for (const Position position : positions) {
        ids.push_back(questionnaire.at(position).id);
    }
    return ids;
}

template <class Position>
std::string line_of_unseen(const Questionnaire& questionnaire,
                           std::string_view kind,
                           const std::vector<Position>& unseen)
{
    if (unseen.empty()) {
        return {};
    }
    const std::string text =
        fmt::format("{} that no test shows: {}", kind,
                    fmt::join(ids_of(questionnaire, unseen), ", "));
    return page_line(text);
}

// Expected and actual side by side, and what the actual one came from.
std::string derivation_of(const DifferingScore& differing,
                          const Questionnaire& questionnaire)
{
    const auto& actual =
        differing.outcome.scores.scales[differing.scale.value].value;
    const std::string title =
        fmt::format("test '{}': the score of '{}'", differing.test,
                    questionnaire.at(differing.scale).id);
    const Reading reading{questionnaire, differing.answers, differing.outcome};
    Report derivation = scale_worked_out(reading, differing.scale);
    derivation.erase(derivation.begin());  // its heading, said above
    constexpr std::size_t margin = 4;
    return "\n" + page_line(title) +
           fmt::format("    expected {}    actual {}\n\n",
                       words_for(differing.expected), words_for(actual)) +
           render_text(derivation, {.width = page_width, .margin = margin});
}

std::string page_of(const CheckedFile& file)
{
    const Questionnaire& questionnaire = *file.questionnaire;
    std::string page = scales_table(file) + reasons(file) + "\n";
    for (ProvedKind& kind : proved_kinds(questionnaire, file.proofs)) {
        page += line_of_parts(kind.words, std::move(kind.parts));
    }
    page += line_of_unseen(questionnaire, "explanations",
                           file.examples.coverage.unseen_explanations);
    page += line_of_unseen(questionnaire, "next steps",
                           file.examples.coverage.unseen_next_steps);
    for (const DifferingScore& differing : file.examples.differing) {
        page += derivation_of(differing, questionnaire);
    }
    return page;
}

void write_diagnostics(JsonWriter& json,
                       std::string_view key,
                       const Diagnostics& diagnostics)
{
    json.key(key).open_array();
    for (const Diagnostic& diagnostic : diagnostics) {
        json.open_object(Spread::OneLine);
        if (diagnostic.where.file > 0) {
            json.key("file").text(diagnostic.source->name());
        }
        json.key("line").count(diagnostic.where.start.line);
        json.key("column").count(diagnostic.where.start.column);
        json.key("code").text(name_of(diagnostic.code));
        json.key("message").text(diagnostic.message);
        if (!diagnostic.hint.empty()) {
            json.key("hint").text(diagnostic.hint);
        }
        json.close_object();
    }
    json.close_array();
}

void write_witness(JsonWriter& json,
                   const Questionnaire& questionnaire,
                   const Witness& witness)
{
    json.open_object(Spread::OneLine);
    for (const auto& [index, answer] : witness.given()) {
        const Item& item = questionnaire.at(index);
        json.key(item.id);
        write_answer(json, item, answer);
    }
    json.close_object();
}

void write_proof(JsonWriter& json,
                 const Questionnaire& questionnaire,
                 std::string_view id,
                 const Proof& proof)
{
    json.open_object(Spread::OneLine);
    json.key("id").text(id);
    json.key("verdict");
    switch (proof.verdict) {
    case Verdict::Reachable:
        json.text("reachable");
        json.key("witness");
        write_witness(json, questionnaire, proof.witness);
        break;
    case Verdict::Unreachable: json.text("unreachable"); break;
    case Verdict::Undecided:
        json.text("undecided");
        json.key("reason").text(proof.reason);
        break;
    }
    json.close_object();
}

void write_proofs(JsonWriter& json,
                  std::string_view kind,
                  const Questionnaire& questionnaire,
                  const std::vector<ProvedPart>& parts)
{
    json.key(kind).open_array();
    for (const ProvedPart& part : parts) {
        write_proof(json, questionnaire, part.id, *part.proof);
    }
    json.close_array();
}

void write_scale(JsonWriter& json,
                 const Questionnaire& questionnaire,
                 const Scale& scale,
                 const ScaleProof& proof)
{
    json.open_object();
    json.key("id").text(scale.id);
    json.key("low").number_or_null(proof.low.score);
    json.key("high").number_or_null(proof.high.score);
    for (const Proof* end : {&proof.low.proof, &proof.high.proof}) {
        if (end->verdict == Verdict::Undecided) {
            json.key("reason").text(end->reason);
            break;
        }
    }
    write_proofs(json, "bands", questionnaire,
                 proved(scale.bands, proof.bands));
    json.close_object();
}

void write_tests(JsonWriter& json,
                 const CheckedFile& file,
                 const Questionnaire& questionnaire)
{
    const Coverage& coverage = file.examples.coverage;
    json.key("tests").open_object(Spread::OneLine);
    json.key("passed").count(file.examples.passed);
    json.key("failed").count(file.examples.failed);
    json.close_object();
    json.key("unseen").open_object();
    json.key("explanations")
        .texts(ids_of(questionnaire, coverage.unseen_explanations));
    json.key("next_steps")
        .texts(ids_of(questionnaire, coverage.unseen_next_steps));
    json.close_object();
}

void write_file(JsonWriter& json, const CheckedFile& file)
{
    json.open_object();
    json.key("file").text(file.name);
    write_diagnostics(json, "errors", file.errors);
    write_diagnostics(json, "warnings", file.warnings);
    // With errors nothing is proved, and the lists are empty.
    const Questionnaire nothing;
    const Questionnaire& parts =
        file.questionnaire ? *file.questionnaire : nothing;
    write_tests(json, file, parts);
    json.key("scales").open_array();
    for (std::size_t i = 0; i < file.proofs.scales.size(); ++i) {
        write_scale(json, parts, parts.scales[i], file.proofs.scales[i]);
    }
    json.close_array();
    for (const ProvedKind& kind : proved_kinds(parts, file.proofs)) {
        write_proofs(json, kind.key, parts, kind.parts);
    }
    json.close_object();
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

std::string render_check_json(const std::vector<CheckedFile>& files)
{
    JsonWriter json;
    if (files.size() == 1) {
        write_file(json, files.front());
        return json.finished();
    }
    json.open_array();
    for (const CheckedFile& file : files) {
        write_file(json, file);
    }
    json.close_array();
    return json.finished();
}

}  // namespace ajar
