#include <ajar/render/json/check.hpp>

#include <ajar/render/json/result.hpp>
#include <ajar/render/json/writer.hpp>

#include <string_view>

namespace ajar {

namespace {

void write_all(JsonWriter& json, const Diagnostics& diagnostics)
{
    json.open_array();
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

template <class Part>
void write_proofs(JsonWriter& json,
                  std::string_view kind,
                  const Questionnaire& questionnaire,
                  const std::vector<Part>& parts,
                  const std::vector<Proof>& proofs)
{
    json.key(kind).open_array();
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        write_proof(json, questionnaire, parts[i].id, proofs[i]);
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
    write_proofs(json, "bands", questionnaire, scale.bands, proof.bands);
    json.close_object();
}

template <class Position>
void write_ids(JsonWriter& json,
               std::string_view key,
               const Questionnaire& questionnaire,
               const std::vector<Position>& positions)
{
    json.key(key).open_array(Spread::OneLine);
    for (const Position position : positions) {
        json.text(questionnaire.at(position).id);
    }
    json.close_array();
}

void write_tests(JsonWriter& json,
                 const CheckedFile& file,
                 const Questionnaire& questionnaire)
{
    json.key("tests").open_object(Spread::OneLine);
    json.key("passed").count(file.passed);
    json.key("failed").count(file.failed);
    json.close_object();
    json.key("unseen").open_object();
    write_ids(json, "explanations", questionnaire,
              file.coverage.unseen_explanations);
    write_ids(json, "next_steps", questionnaire,
              file.coverage.unseen_next_steps);
    json.close_object();
}

void write_file(JsonWriter& json, const CheckedFile& file)
{
    json.open_object();
    json.key("file").text(file.name);
    json.key("errors");
    write_all(json, file.errors);
    json.key("warnings");
    write_all(json, file.warnings);
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
    const Proofs& proofs = file.proofs;
    write_proofs(json, "items", parts, parts.items, proofs.items);
    write_proofs(json, "explanations", parts, parts.explanations,
                 proofs.explanations);
    write_proofs(json, "next_steps", parts, parts.next_steps,
                 proofs.next_steps);
    write_proofs(json, "critical", parts, parts.critical, proofs.critical);
    json.close_object();
}

}  // namespace

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
