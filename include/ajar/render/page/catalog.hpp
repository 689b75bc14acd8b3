// The list of questionnaires, for people and for scripts.
#pragma once

#include <ajar/model/questionnaire.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace ajar {

// What a list says of one questionnaire.
struct CatalogRow {
    std::string id;
    std::string title;
    std::string summary;
    std::optional<Audience> audience;
    std::size_t items = 0;
    std::optional<std::size_t> minutes;
    std::string length;  // both in words
};

CatalogRow catalog_row(const Questionnaire& questionnaire);

std::string render_catalog(const std::vector<CatalogRow>& rows,
                           std::size_t width);

std::string render_catalog_json(const std::vector<CatalogRow>& rows);

}  // namespace ajar
