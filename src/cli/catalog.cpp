#include <ajar/cli/catalog.hpp>

#include <ajar/cli/files.hpp>
#include <ajar/diag/suggest.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/format/support_lines.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <expected>
#include <optional>
#include <string_view>
#include <utility>

namespace ajar {

namespace {

constexpr std::string_view ending = ".toml";

const BundledFile* find_bundled(std::string_view path)
{
    const auto files = bundled_files();
    const auto found = std::ranges::find(files, path, &BundledFile::path);
    return found != files.end() ? &*found : nullptr;
}

SourceRef source_of(const BundledFile& file)
{
    return std::make_shared<const SourceText>(std::string(file.path),
                                              std::string(file.text));
}

std::expected<SourceRef, std::string> open_bundled(const std::string& path)
{
    const BundledFile* file = find_bundled(path);
    if (file == nullptr) {
        return std::unexpected("there is no such library file");
    }
    return source_of(*file);
}

std::string folder_of(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

// A library file next to a questionnaire on disk; a link may not lead out of
// the questionnaire's folder.
std::expected<SourceRef, std::string> open_beside(const std::string& folder,
                                                  const std::string& path)
{
    const std::string home = real_path(folder.empty() ? "." : folder);
    const std::string real = real_path(folder + path);
    if (home.empty() || real.empty()) {
        return std::unexpected("there is no such library file");
    }
    const std::string inside = home.ends_with('/') ? home : home + "/";
    if (!real.starts_with(inside)) {
        return std::unexpected(
            "this library file lies outside the folder of the questionnaire");
    }
    std::istream no_input(nullptr);
    auto source = read_source(folder + path, no_input, Privacy::Open);
    if (!source) {
        return std::unexpected(source.error().message);
    }
    return *source;
}

Attempt<Questionnaire> read(const SourceRef& source,
                            const LibraryOpener& opener,
                            const LibraryIdentity& identify = {})
{
    auto questionnaire = read_questionnaire(source, opener, identify);
    if (!questionnaire) {
        return failed(std::move(questionnaire.error()));
    }
    return std::move(*questionnaire);
}

Attempt<Questionnaire> load_path(const std::string& path, std::istream& input)
{
    auto source = read_source(path, input, Privacy::Open);
    if (!source) {
        return passed_on(source);
    }
    const std::string folder = folder_of(path);
    return read(
        *source,
        [&](const std::string& library) {
            return open_beside(folder, library);
        },
        [&](const std::string& library) {
            return identity_of(folder + library);
        });
}

std::unexpected<Failure> unknown_id(const std::string& name,
                                    const std::vector<CatalogEntry>& entries)
{
    std::vector<std::string> ids;
    for (const CatalogEntry& entry : entries) {
        ids.push_back(entry.id);
    }
    const std::string suggestion = did_you_mean(name, ids);
    return failed(
        ExitStatus::Usage, fmt::format("there is no questionnaire '{}'", name),
        suggestion.empty() ? "'ajar list' shows all of them" : suggestion);
}

}  // namespace

std::vector<CatalogEntry> catalog(const std::string& folder)
{
    std::vector<CatalogEntry> entries;
    const auto is_new = [&](std::string_view id) {
        return std::ranges::find(entries, id, &CatalogEntry::id) ==
               entries.end();
    };
    for (const std::string& name :
         folder.empty() ? std::vector<std::string>() : files_in(folder)) {
        if (name.ends_with(ending)) {
            entries.push_back({name.substr(0, name.size() - ending.size()),
                               fmt::format("{}/{}", folder, name)});
        }
    }
    for (const BundledFile& file : bundled_files()) {
        if (file.path.contains('/') || !file.path.ends_with(ending)) {
            continue;
        }
        const std::string id(
            file.path.substr(0, file.path.size() - ending.size()));
        if (is_new(id)) {
            entries.push_back({id, {}});
        }
    }
    return entries;
}

Attempt<Questionnaire> load(const CatalogEntry& entry)
{
    if (entry.path.empty()) {
        return read(source_of(*find_bundled(entry.id + std::string(ending))),
                    open_bundled);
    }
    std::istream no_input(nullptr);
    return load_path(entry.path, no_input);
}

Attempt<CatalogRow> row_of(const CatalogEntry& entry)
{
    auto questionnaire = load(entry);
    if (!questionnaire) {
        return passed_on(questionnaire);
    }
    CatalogRow row = catalog_row(*questionnaire);
    row.id = entry.id;
    return row;
}

Attempt<Questionnaire> load(const std::string& name,
                            const std::string& folder,
                            std::istream& input)
{
    if (is_path(name)) {
        return load_path(name, input);
    }
    const std::vector<CatalogEntry> entries = catalog(folder);
    const auto found = std::ranges::find(entries, name, &CatalogEntry::id);
    return found != entries.end() ? load(*found) : unknown_id(name, entries);
}

bool is_path(const std::string& name)
{
    return name == "-" || name.contains('/') || name.ends_with(ending);
}

std::string stem_of(const std::string& path)
{
    const std::string name = path.substr(folder_of(path).size());
    return name.ends_with(ending) ? name.substr(0, name.size() - ending.size())
                                  : name;
}

SupportLines bundled_support_lines()
{
    const BundledFile* file = find_bundled("common/support-lines.tsv");
    return file != nullptr ? read_support_lines(file->text) : SupportLines();
}

}  // namespace ajar
