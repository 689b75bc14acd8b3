// The questionnaires that go by an id: a person's own, and the bundled ones.
#pragma once

#include <ajar/cli/command.hpp>
#include <ajar/cli/failure.hpp>
#include <ajar/model/questionnaire.hpp>
#include <ajar/model/support.hpp>
#include <ajar/render/page/catalog.hpp>

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

// What there is to choose from, and why the others cannot be read.
struct Listing {
    std::vector<CatalogRow> rows;  // under the ids that the commands take
    std::vector<Failure> failures;
};

// Those of `folder` before the bundled ones; an own file hides a bundled one
// of the same id. An empty folder means there is none.
Listing list_questionnaires(const std::string& folder);

// Reads what the command line names, with the library files it includes: an id
// of the list, or a path (anything with a '/', ending in ".toml", or "-" for
// standard input).
Attempt<Questionnaire> open_questionnaire(const std::string& name,
                                          const Run& run);

// Whether a name on the command line is a path.
bool is_path(const std::string& name);

// The name of a file without its folder and its ".toml".
std::string stem_of(const std::string& path);

// The text of a bundled file; empty when there is no such file.
std::string_view bundled_text(std::string_view path);

// Help lines as tab-separated rows under a header row: country_code, country,
// kind, name, contact, hours, source, confidence, checked. A row with another
// number of fields, or with an empty one, is left out, so that a torn line
// never shows half a number; so is a row whose confidence is "low" (CARE-47).
SupportLines read_support_lines(std::string_view text);

// The help lines that are compiled in.
SupportLines bundled_support_lines();

}  // namespace ajar
