#include "questionnaire.hpp"

namespace ajar {

Result<Questionnaire> read_with(std::string text, const Libraries& libraries)
{
    return read_questionnaire(
        source_of(std::move(text)),
        [&](const std::string& path) -> std::expected<SourceRef, std::string> {
            const auto found = libraries.find(path);
            if (found == libraries.end()) {
                return std::unexpected("there is no such file");
            }
            return source_of(found->second, path);
        });
}

std::string faults_of(std::string text, const Libraries& libraries)
{
    const auto read = read_with(std::move(text), libraries);
    return read ? "" : told(read.error());
}

Questionnaire questionnaire_from(std::string_view body,
                                 const Libraries& libraries)
{
    auto read = read_with(std::string(head) + std::string(body), libraries);
    if (!read) {
        FAIL(told(read.error()));
    }
    return std::move(*read);
}

void check_faults(const std::vector<Fault>& rows, std::string_view before)
{
    for (const Fault& row : rows) {
        CAPTURE(row.name);
        const Marked expected =
            marked(std::string(head) + std::string(before) + row.body);
        CHECK(faults_of(expected.text) == told(expected, row.codes));
    }
}

}  // namespace ajar
