#include <ajar/cli/app.hpp>
#include <ajar/cli/drafts.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "../support/temporary_folder.hpp"

namespace ajar {

TEST_CASE("forget deletes on y and yes, and on nothing else")
{
    struct Row {
        std::string typed;
        bool is_deleted;
    };

    const std::vector<Row> rows = {
        {"y\n", true},     {"yes\n", true}, {"Y\n", true},   {"YES\n", true},
        {" yes \n", true}, {"y\r\n", true}, {"y", true},     {"\n", false},
        {"n\n", false},    {"no\n", false}, {"yy\n", false}, {"y y\n", false},
        {"yes!\n", false}, {"", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const TemporaryFolder tmp;
        mkdir((tmp / "ajar").c_str(), 0700);
        put(tmp / "ajar/draft-tea.toml", "text");
        std::istringstream in(row.typed);
        std::ostringstream out;
        std::ostringstream err;
        Surroundings around;
        around.is_input_terminal = true;
        around.is_output_terminal = true;
        around.state_home = tmp.path();
        const int status = run({"forget"}, {in, out, err}, around);
        CHECK(status == 0);
        CHECK(err.str().empty());
        const bool is_there =
            std::filesystem::exists(tmp / "ajar/draft-tea.toml");
        CHECK(is_there != row.is_deleted);
        const std::string end =
            row.is_deleted
                ? "Deleted: a draft of tea\n"
                  "Copies that you saved yourself stay where you put them.\n"
                  "Copies and backups that others made are not reached.\n"
                : "Nothing was deleted.\n";
        CHECK(out.str().ends_with(end));
    }
}

TEST_CASE("a name in the private folder tells a draft and its leftovers")
{
    struct Row {
        std::string name;
        std::string told;
    };

    const std::vector<Row> rows = {
        {"draft-tea.toml", "draft tea"},
        {"draft-tea.toml.toml", "draft tea.toml"},
        {".draft-tea.toml.tmp12", "leftover tea"},
        {".draft-tea.toml.swp", "leftover tea"},
        {"draft-tea.toml~", "leftover tea"},
        {"#draft-tea.toml#", "leftover tea"},
        {".x.tmp12", "leftover "},
        {"draft-.toml", "other"},
        {"draft-tea", "other"},
        {"tea.toml", "other"},
        {".x.tmp", "other"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto name = draft_name(row.name);
        const std::string told =
            !name ? "other"
                  : (name->is_draft ? "draft " : "leftover ") + name->id;
        CHECK(told == row.told);
    }
}

}  // namespace ajar
