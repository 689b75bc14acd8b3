#include <ajar/cli/catalog.hpp>

#include <ajar/cli/files.hpp>
#include <ajar/diag/suggest.hpp>
#include <ajar/format/questionnaire_reader.hpp>
#include <ajar/text/ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <expected>
#include <optional>
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

Attempt<Questionnaire> read_path(const std::string& path, std::istream& input)
{
    auto source = read_source(path, input, Privacy::Open);
    if (!source) {
        return passed_on(source);
    }
    const std::string folder = folder_of(path);
    return attempted(read_questionnaire(
        *source,
        [&](const std::string& library) {
            return open_beside(folder, library);
        },
        [&](const std::string& library) {
            return identity_of(folder + library);
        }));
}

// Where a questionnaire comes from.
struct Entry {
    std::string id;
    std::string path;  // empty: compiled into the program
};

std::vector<Entry> entries_of(const std::string& folder)
{
    std::vector<Entry> entries;
    for (const std::string& name :
         folder.empty() ? std::vector<std::string>() : files_in(folder)) {
        if (name.ends_with(ending)) {
            entries.push_back(
                {stem_of(name), fmt::format("{}/{}", folder, name)});
        }
    }
    for (const BundledFile& file : bundled_files()) {
        const std::string id = stem_of(std::string(file.path));
        const bool is_questionnaire =
            file.path.ends_with(ending) && !file.path.contains('/');
        if (is_questionnaire &&
            std::ranges::find(entries, id, &Entry::id) == entries.end()) {
            entries.push_back({id, {}});
        }
    }
    return entries;
}

Attempt<Questionnaire> read_entry(const Entry& entry)
{
    if (entry.path.empty()) {
        return attempted(read_questionnaire(
            source_of(*find_bundled(entry.id + std::string(ending))),
            open_bundled, {}));
    }
    std::istream no_input(nullptr);
    return read_path(entry.path, no_input);
}

std::unexpected<Failure> unknown_id(const std::string& name,
                                    const std::vector<Entry>& entries)
{
    std::vector<std::string> ids;
    for (const Entry& entry : entries) {
        ids.push_back(entry.id);
    }
    const std::string suggestion = did_you_mean(name, ids);
    return failed(
        ExitStatus::Usage, fmt::format("there is no questionnaire '{}'", name),
        suggestion.empty() ? "'ajar list' shows all of them" : suggestion);
}

std::optional<SupportLine> support_line(
    const std::vector<std::string_view>& fields)
{
    constexpr std::size_t field_count = 9;
    constexpr std::size_t date_size = 10;
    const bool is_torn = fields.size() != field_count ||
                         std::ranges::any_of(fields, &std::string_view::empty);
    if (is_torn || fields[7] == "low" || fields[8].size() != date_size) {
        return std::nullopt;
    }
    return SupportLine{std::string(fields[0]), std::string(fields[1]),
                       std::string(fields[2]), std::string(fields[3]),
                       std::string(fields[4]), std::string(fields[5]),
                       std::string(fields[8])};
}

}  // namespace

Listing list_questionnaires(const std::string& folder)
{
    Listing listing;
    for (const Entry& entry : entries_of(folder)) {
        auto questionnaire = read_entry(entry);
        if (questionnaire) {
            listing.rows.push_back(catalog_row(*questionnaire));
            listing.rows.back().id = entry.id;
        } else {
            listing.failures.push_back(std::move(questionnaire.error()));
        }
    }
    return listing;
}

Attempt<Questionnaire> open_questionnaire(const std::string& name,
                                          const Run& run)
{
    if (is_path(name)) {
        return read_path(name, run.streams.in);
    }
    const std::vector<Entry> entries = entries_of(run.folder);
    const auto found = std::ranges::find(entries, name, &Entry::id);
    return found != entries.end() ? read_entry(*found)
                                  : unknown_id(name, entries);
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

std::string_view bundled_text(std::string_view path)
{
    const BundledFile* file = find_bundled(path);
    return file != nullptr ? file->text : std::string_view();
}

SupportLines read_support_lines(std::string_view text)
{
    SupportLines lines;
    take_line(text);  // the header
    while (!text.empty()) {
        std::string_view row = take_line(text);
        if (row.ends_with('\r')) {
            row.remove_suffix(1);
        }
        if (auto line = support_line(split(row, '\t'))) {
            lines.push_back(*std::move(line));
        }
    }
    return lines;
}

SupportLines bundled_support_lines()
{
    return read_support_lines(bundled_text("common/support-lines.tsv"));
}

}  // namespace ajar
