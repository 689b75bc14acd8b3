#include <ajar/format/questionnaire_reader.hpp>

#include <ajar/format/definitions.hpp>
#include <ajar/format/example_reader.hpp>
#include <ajar/format/finding_reader.hpp>
#include <ajar/format/header_reader.hpp>
#include <ajar/format/item_reader.hpp>
#include <ajar/format/library_reader.hpp>
#include <ajar/format/part_reader.hpp>
#include <ajar/format/scale_reader.hpp>
#include <ajar/format/table.hpp>
#include <ajar/format/toml/document.hpp>

#include <algorithm>
#include <iterator>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

// One of the files that make up a questionnaire, while it is read.
struct OpenFile {
    OpenFile(SourceRef source, std::size_t number)
        : faults(std::move(source), number)
    {
    }

    Faults faults;
    TomlTable root;
};

// A list keeps its elements where they are while it grows.
using OpenFiles = std::list<OpenFile>;

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

void open_library_file(const Placed& path,
                       const LibraryOpener& open_library,
                       Definitions& definitions,
                       Faults& own_faults,
                       OpenFiles& files)
{
    Questionnaire& questionnaire = definitions.questionnaire;
    if (!is_inside_its_folder(path.text)) {
        mark_incomplete(definitions);
        own_faults.add(path.where, Code::InvalidInclude,
                       "a library file stands in the folder of the "
                       "questionnaire, or below it",
                       "write its path without '..' and a leading '/'");
        return;
    }
    auto source = open_library(path.text);
    if (!source) {
        mark_incomplete(definitions);
        own_faults.add(path.where, Code::InvalidInclude, source.error());
        return;
    }
    OpenFile& file = files.emplace_back(*source, questionnaire.files.size());
    questionnaire.files.push_back(*source);
    if (auto root = read_toml(file.faults)) {
        file.root = std::move(*root);
        const TableReader header(file.root, {{1, 1}, 1, file.faults.file()},
                                 keys::library(), file.faults);
        check_format(header, file.faults);
    } else {
        mark_incomplete(definitions);
    }
}

void open_libraries(const TableReader& header,
                    const LibraryOpener& open_library,
                    Definitions& definitions,
                    OpenFiles& files)
{
    Names seen;
    Faults& own_faults = files.front().faults;
    for (const Placed& path : header.placed("include")) {
        if (!seen.add(path.text, path.where)) {
            own_faults.add(path.where, Code::DuplicateEntry,
                           "this file is included twice");
            continue;
        }
        open_library_file(path, open_library, definitions, own_faults, files);
    }
}

// Somebody may mix up the two files; what was answered stays private then too.
// In a questionnaire, answers stand only inside its tests.
bool looks_like_answers(std::string_view text)
{
    bool is_at_top = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        line.remove_prefix(
            std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.starts_with("[answers") ||
            (is_at_top && line.starts_with("answers"))) {
            return true;
        }
        is_at_top = is_at_top && !line.starts_with('[');
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

// Every kind of part from every file, each after the kinds it may name.
void read_parts(OpenFiles& files,
                const SourceRef& own,
                Definitions& definitions)
{
    for (OpenFile& file : files) {
        read_sources(file.root, definitions, file.faults);
        read_responses(file.root, definitions, file.faults);
    }
    OpenFile& main = files.front();
    read_groups(main.root, definitions, main.faults);
    read_items(main.root, definitions, main.faults);
    read_scales(main.root, definitions, main.faults);
    read_show_ifs(definitions, main.faults);
    for (OpenFile& file : files) {
        read_next_steps(file.root, definitions, file.faults);
    }
    read_explanations(main.root, definitions, main.faults);
    read_critical_rules(main.root, definitions, main.faults);
    read_support(main.root, definitions, main.faults);
    read_examples(main.root, own, definitions, main.faults);
}

Diagnostics all_faults(OpenFiles& files)
{
    Diagnostics all;
    for (OpenFile& file : files) {
        std::ranges::move(file.faults.take(), std::back_inserter(all));
    }
    sort_by_place(all);
    return all;
}

}  // namespace

Result<Questionnaire> read_questionnaire(SourceRef source,
                                         const LibraryOpener& open_library)
{
    if (looks_like_answers(source->text())) {
        source = std::make_shared<const SourceText>(
            source->name(), std::string(source->text()), Privacy::Private);
    }
    OpenFiles files;
    OpenFile& main = files.emplace_back(source, 0);
    auto root = read_toml(main.faults);
    if (!root || !has_known_format(*root, main.faults)) {
        return std::unexpected(all_faults(files));
    }
    main.root = std::move(*root);
    Definitions definitions;
    definitions.questionnaire.files.push_back(source);
    const TableReader header(main.root, {{1, 1}, 1, 0}, keys::questionnaire(),
                             main.faults);
    read_header(header, definitions.questionnaire, main.faults);
    open_libraries(header, open_library, definitions, files);
    read_parts(files, source, definitions);
    Diagnostics faults = all_faults(files);
    if (!faults.empty()) {
        return std::unexpected(std::move(faults));
    }
    return std::move(definitions.questionnaire);
}

}  // namespace ajar
