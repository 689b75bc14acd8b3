#include <ajar/format/self_contained.hpp>

#include <ajar/format/keys.hpp>
#include <ajar/format/toml/document.hpp>
#include <ajar/format/toml/lexer.hpp>
#include <ajar/format/toml/writer.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/sanitize.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace ajar {

namespace {

bool is_from_library(const Span& where) { return where.file > 0; }

std::string key_line(std::string_view key, const std::string& value)
{
    return value.empty() ? value
                         : fmt::format("{} = {}\n", key, toml_string(value));
}

std::string written(const Source& source, const Questionnaire&)
{
    std::string text =
        fmt::format("\n[[source]]\nid = {}\ntitle = {}\n",
                    toml_string(source.id), toml_string(source.title));
    if (source.year) {
        text += fmt::format("year = {}\n", source.year->to_text());
    }
    text += key_line("strength", source.strength);
    text += key_line("note", source.note);
    if (!source.checked.empty()) {
        text += fmt::format("checked = {}\n", source.checked);
    }
    return text;
}

std::string written(const ResponseOption& option)
{
    std::string text =
        fmt::format("{{ value = {}, label = {}", toml_value(option.value),
                    toml_string(option.label));
    const auto* number = std::get_if<Number>(&option.value);
    const bool is_own_score = number != nullptr && option.score == *number;
    if (option.score && !is_own_score) {
        text += fmt::format(", score = {}", option.score->to_text());
    }
    return text + (option.exclusive ? ", exclusive = true }" : " }");
}

std::string written(const ResponseSet& set, const Questionnaire&)
{
    std::string text = fmt::format("\n[[responses]]\nid = {}\noptions = [\n",
                                   toml_string(set.id));
    for (const ResponseOption& option : *set.responses) {
        text += fmt::format("  {},\n", written(option));
    }
    return text + "]\n";
}

std::string written(const NextStep& step, const Questionnaire& questionnaire)
{
    std::string text =
        fmt::format("\n[[next_step]]\nid = {}\ntitle = {}\n",
                    toml_string(step.id), toml_string(step.title));
    if (step.horizon) {
        text += fmt::format(
            "horizon = \"{}\"\n",
            keys::horizons[static_cast<std::size_t>(*step.horizon)]);
    }
    if (step.when) {
        text += key_line("when", step.when->text);
    }
    if (!step.sources.empty()) {
        std::vector<std::string> ids;
        for (const SourceIndex source : step.sources) {
            ids.push_back(questionnaire.sources[source.value].id);
        }
        text += fmt::format("sources = {}\n", toml_strings(ids));
    }
    return text + key_line("text", step.text);
}

// What the questionnaire names of its libraries.
struct Used {
    std::set<SourceIndex> sources;
    std::set<NextStepIndex> next_steps;
    std::set<const void*> responses;
};

Used used_parts(const Questionnaire& questionnaire)
{
    Used used;
    const auto use_sources = [&](const std::vector<SourceIndex>& sources) {
        used.sources.insert(sources.begin(), sources.end());
    };
    for (const Item& item : questionnaire.items) {
        use_sources(item.sources);
        used.responses.insert(options_of(item));
    }
    for (const Explanation& explanation : questionnaire.explanations) {
        use_sources(explanation.sources);
        used.next_steps.insert(explanation.next_steps.begin(),
                               explanation.next_steps.end());
    }
    for (std::size_t i = 0; i < questionnaire.next_steps.size(); ++i) {
        const NextStep& step = questionnaire.next_steps[i];
        if (!is_from_library(step.where) || used.next_steps.contains({i})) {
            use_sources(step.sources);
        }
    }
    return used;
}

// Library parts in use, and the questionnaire's own of the kinds in
// `rewritten`.
std::string parts_to_add(const Questionnaire& questionnaire,
                         const std::set<std::string>& rewritten)
{
    const Used used = used_parts(questionnaire);
    std::string text;
    const auto add = [&](const auto& part, const char* kind, bool is_used) {
        if (is_from_library(part.where) ? is_used : rewritten.contains(kind)) {
            text += written(part, questionnaire);
        }
    };
    for (std::size_t i = 0; i < questionnaire.sources.size(); ++i) {
        add(questionnaire.sources[i], "source", used.sources.contains({i}));
    }
    for (const ResponseSet& set : questionnaire.response_sets) {
        add(set, "responses", used.responses.contains(set.responses.get()));
    }
    for (std::size_t i = 0; i < questionnaire.next_steps.size(); ++i) {
        add(questionnaire.next_steps[i], "next_step",
            used.next_steps.contains({i}));
    }
    return text;
}

// The byte behind the value of the key at `from`.
std::size_t end_of_value(std::string_view text, std::size_t from)
{
    TomlLexer lexer(text.substr(from));
    while (!lexer.is_at_end() &&
           (lexer.depth() > 0 || lexer.level().end == TomlLexer::none)) {
        lexer.step();
    }
    return from + lexer.at();
}

// What follows on the same line.
std::string_view behind(const Span& where, const SourceText& source)
{
    const std::size_t end =
        source.offset_of({where.start.line, where.start.column + where.length});
    std::string_view rest = source.text().substr(end);
    return take_line(rest);
}

// The keys that stand as `key = [...]` and are written anew or left out.
std::vector<const TomlEntry*> replaced_keys(const TomlTable& root,
                                            const SourceText& source)
{
    std::vector<const TomlEntry*> found;
    for (const char* key : {"include", "source", "responses", "next_step"}) {
        const TomlEntry* entry = root.find(key);
        const bool is_in_place =
            entry != nullptr &&
            trimmed(behind(entry->key.where, source)).starts_with('=');
        if (is_in_place) {
            found.push_back(entry);
        }
    }
    return found;
}

void erase_key(std::string& text,
               const TomlEntry& entry,
               const SourceText& source)
{
    const std::size_t begin = source.offset_of(entry.key.where.start);
    const std::size_t end = end_of_value(text, begin);
    text.erase(begin,
               std::min(text.find('\n', end), text.size() - 1) + 1 - begin);
}

// A comment may hold any character, and a copy may go to a terminal: what could
// drive it is made visible. The texts of a questionnaire hold nothing of that
// kind. The copy has no byte order mark, and its lines end in newlines alone.
std::string safe_to_print(std::string text)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::erase(text, '\r');
    std::string safe;
    std::size_t at = text.starts_with(byte_order_mark) ? 3 : 0;
    while (const auto forbidden = first_forbidden(text, at)) {
        safe.append(text, at, *forbidden - at);
        const auto character =
            decode_first(std::string_view(text).substr(*forbidden));
        const std::size_t bytes = character ? character->bytes : 1;
        safe += sanitized(text.substr(*forbidden, bytes));
        at = *forbidden + bytes;
    }
    return safe.append(text, at);
}

}  // namespace

std::string self_contained_text(const Questionnaire& questionnaire)
{
    const SourceRef& source = questionnaire.files.front();
    std::string text(source->text());
    Faults faults(source);
    const auto root = read_toml(faults);
    auto replaced = replaced_keys(*root, *source);
    // From the last to the first, so that the places of the others still hold.
    std::ranges::sort(replaced, std::ranges::greater{},
                      [](const TomlEntry* entry) { return entry->key.where; });
    std::set<std::string> rewritten;
    for (const TomlEntry* entry : replaced) {
        erase_key(text, *entry, *source);
        rewritten.insert(entry->key.name);
    }
    if (!text.ends_with('\n')) {
        text += '\n';
    }
    return safe_to_print(text + parts_to_add(questionnaire, rewritten));
}

}  // namespace ajar
