#include <ajar/format/questionnaire_reader.hpp>

#include <ajar/format/readers.hpp>
#include <ajar/format/toml/lexer.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ajar {

namespace {

constexpr std::size_t most_libraries = 16;
constexpr std::size_t most_library_bytes = std::size_t{4} * 1024 * 1024;

// The faults of each of the files that make up a questionnaire, itself first.
// A deque keeps its elements where they are while it grows.
using FaultsOfFiles = std::deque<Faults>;

bool is_inside_its_folder(const std::string& path)
{
    if (path.empty() || path.starts_with('/') || path.contains('\\')) {
        return false;
    }
    const std::string framed = "/" + path + "/";
    return !framed.contains("/../");
}

// What a library would have brought is not called unknown.
void mark_incomplete(Definitions& definitions)
{
    definitions.sources.mark_incomplete();
    definitions.responses.mark_incomplete();
    definitions.next_steps.mark_incomplete();
}

// The tree of a library is gone before the next one is opened.
void read_library(const SourceRef& source,
                  Definitions& definitions,
                  FaultsOfFiles& files)
{
    Faults& faults = files.emplace_back(source, files.size());
    definitions.questionnaire.files.push_back(source);
    const auto root = read_toml(faults);
    if (!root) {
        mark_incomplete(definitions);
        return;
    }
    const TableReader header(*root, {{1, 1}, 1, faults.file()}, keys::library,
                             faults);
    check_format(header);
    read_library_parts({*root, definitions, faults});
}

class Inclusion {
public:
    Inclusion(const LibraryOpener& open,
              const LibraryIdentity& identify,
              Definitions& definitions,
              FaultsOfFiles& files)
        : m_open(open), m_identify(identify), m_definitions(definitions),
          m_files(files)
    {
    }

    void include(const std::vector<Placed>& paths)
    {
        for (const Placed& path : paths) {
            if (m_is_over_a_cap) {
                return;
            }
            if (is_to_be_opened(path)) {
                open(path);
            }
        }
    }

private:
    bool is_to_be_opened(const Placed& path)
    {
        if (!is_inside_its_folder(path.text)) {
            refuse(path, Code::InvalidInclude,
                   "a library file stands in the folder of the questionnaire, "
                   "or below it",
                   "write its path without '..' and a leading '/'");
            return false;
        }
        const std::string identity =
            m_identify ? m_identify(path.text) : path.text;
        const auto [first, is_new] = m_seen.emplace(identity, path.text);
        if (!is_new) {
            m_files.front().add(
                path.where, Code::DuplicateEntry, "this file is included twice",
                first->second == path.text
                    ? std::string()
                    : fmt::format("'{}' is the same file", first->second));
            return false;
        }
        if (m_seen.size() > most_libraries) {
            refuse(path, Code::TooMany,
                   fmt::format("a questionnaire may include {} files, not more",
                               most_libraries));
        }
        return !m_is_over_a_cap;
    }

    void open(const Placed& path)
    {
        const auto source = m_open(path.text);
        if (!source) {
            refuse(path, Code::InvalidInclude, source.error());
            return;
        }
        m_bytes += (*source)->text().size();
        if (m_bytes > most_library_bytes) {
            refuse(path, Code::TooMany,
                   "the included files have over 4 MiB in all");
            return;
        }
        read_library(*source, m_definitions, m_files);
    }

    void refuse(const Placed& path,
                Code code,
                std::string message,
                std::string hint = {})
    {
        m_is_over_a_cap = code == Code::TooMany;
        mark_incomplete(m_definitions);
        m_files.front().add(path.where, code, std::move(message),
                            std::move(hint));
    }

    const LibraryOpener& m_open;
    const LibraryIdentity& m_identify;
    Definitions& m_definitions;
    FaultsOfFiles& m_files;
    std::map<std::string, std::string> m_seen;  // identity, and first path
    std::size_t m_bytes = 0;
    bool m_is_over_a_cap = false;
};

// Somebody may mix up the two files; what was answered stays private then
// too. In a questionnaire, answers stand only inside its tests. A line of a
// text is none of the file, as long as it is certain where texts begin and
// end; from there on every line counts.
bool looks_like_answers(std::string_view text)
{
    TomlLexer lexer(text);
    bool begins_line = true;
    bool is_at_top = true;
    while (!lexer.is_at_end()) {
        const std::string_view rest = text.substr(lexer.at());
        if (begins_line && (rest.starts_with("[answers") ||
                            (is_at_top && rest.starts_with("answers")))) {
            return true;
        }
        is_at_top = is_at_top && !(begins_line && rest.starts_with('['));
        lexer.step();
        const char last = text[lexer.at() - 1];
        begins_line =
            last == '\n' || (begins_line && (last == ' ' || last == '\t'));
    }
    return false;
}

Diagnostics all_faults(FaultsOfFiles& files)
{
    Diagnostics all;
    for (Faults& faults : files) {
        std::ranges::move(faults.take(), std::back_inserter(all));
    }
    sort_by_place(all);
    return all;
}

}  // namespace

Result<Questionnaire> read_questionnaire(SourceRef source,
                                         const LibraryOpener& open_library,
                                         const LibraryIdentity& identify)
{
    if (looks_like_answers(source->text())) {
        source = std::make_shared<const SourceText>(
            source->name(), std::string(source->text()), Privacy::Private);
    }
    FaultsOfFiles files;
    Faults& own_faults = files.emplace_back(source, 0);
    const auto root = read_toml(own_faults);
    if (!root || !has_known_format(*root, own_faults)) {
        return std::unexpected(all_faults(files));
    }
    Definitions definitions;
    definitions.questionnaire.files.push_back(source);
    const TableReader header(*root, {{1, 1}, 1, 0}, keys::questionnaire,
                             own_faults);
    read_header(header, definitions.questionnaire);
    const Reading own{*root, definitions, own_faults};
    read_library_parts(own);
    Inclusion(open_library, identify, definitions, files)
        .include(header.placed("include"));
    read_groups(own);
    read_items(own);
    read_scales(own);
    read_show_ifs(definitions, own_faults);
    look_up_step_references(definitions, files);
    read_findings(own);
    read_examples(own, source);
    Diagnostics faults = all_faults(files);
    if (!faults.empty()) {
        return std::unexpected(std::move(faults));
    }
    return std::move(definitions.questionnaire);
}

}  // namespace ajar
