// TOML text to a questionnaire, with every fault on the way
// (ajar-questionnaire(5)).
#pragma once

#include <ajar/diag/diagnostic.hpp>
#include <ajar/model/questionnaire.hpp>

#include <expected>
#include <functional>
#include <string>

namespace ajar {

// Opens a library file by its path relative to the questionnaire, or says in a
// few words why it cannot. The path has no "..", and is not absolute; that no
// link leads out of the folder is for the opener to see to.
using LibraryOpener =
    std::function<std::expected<SourceRef, std::string>(const std::string&)>;

// One text for each library file, by whatever path it is named.
using LibraryIdentity = std::function<std::string(const std::string&)>;

// Without `identify`, every path is a file of its own.
Result<Questionnaire> read_questionnaire(SourceRef source,
                                         const LibraryOpener& open_library,
                                         const LibraryIdentity& identify = {});

}  // namespace ajar
