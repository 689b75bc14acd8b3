#include <ajar/terminal/talk/menu.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace ajar {

std::vector<std::string> first_choices(const MenuLists& lists)
{
    namespace words = menu_words;
    std::vector<std::string> choices;
    for (const std::string_view line : {words::about_me, words::about_another,
                                        words::to_support, words::to_help}) {
        choices.emplace_back(line);
    }
    for (const CatalogRow& draft : lists.drafts) {
        choices.push_back(fmt::format("{}{}", words::go_on, draft.title));
    }
    return choices;
}

std::vector<CatalogRow> rows_for(const MenuLists& lists, Audience audience)
{
    std::vector<CatalogRow> rows;
    std::ranges::copy_if(
        lists.rows, std::back_inserter(rows), [&](const CatalogRow& row) {
            return row.audience.value_or(Audience::Self) == audience;
        });
    return rows;
}

}  // namespace ajar
