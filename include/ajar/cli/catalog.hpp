// The questionnaires that go by an id: a person's own, and the bundled ones.
#pragma once

#include <ajar/cli/failure.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/support.hpp>
#include <ajar/render/page/catalog.hpp>

#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ajar {

// The questionnaires and their library, as compiled into the program.
struct BundledFile {
    std::string_view path;  // below questionnaires/: "common/steps.toml"
    std::string_view text;
};

// Sorted by path.
std::span<const BundledFile> bundled_files();

// Where a questionnaire comes from.
struct CatalogEntry {
    std::string id;
    std::string path;  // empty: compiled into the program
};

// Those of `folder` before the bundled ones; an own file hides a bundled one
// of the same id. An empty folder means there is none.
std::vector<CatalogEntry> catalog(const std::string& folder);

// Reads an entry, with the library files it includes.
Attempt<Questionnaire> load(const CatalogEntry& entry);

// What a list says of it, under the id that the commands know it by.
Attempt<CatalogRow> row_of(const CatalogEntry& entry);

// Reads what the command line names: an id of the catalogue, or a path
// (anything with a '/', ending in ".toml", or "-" for standard input).
Attempt<Questionnaire> load(const std::string& name,
                            const std::string& folder,
                            std::istream& input);

// Whether a name on the command line is a path.
bool is_path(const std::string& name);

// The name of a file without its folder and its ".toml".
std::string stem_of(const std::string& path);

// The help lines that are compiled in.
SupportLines bundled_support_lines();

}  // namespace ajar
