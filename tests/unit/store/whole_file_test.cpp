#include <ajar/store/whole_file.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "../support/store_faults.hpp"
#include "../support/temporary_folder.hpp"

namespace ajar {

TEST_CASE("write_whole_file writes where it may, and touches nothing else")
{
    struct Row {
        std::string name;
        std::function<void(const TemporaryFolder&)> prepare;
        bool may_replace;
        std::string told;
    };

    const auto nothing = [](const TemporaryFolder&) {
    };
    const auto a_file = [](const TemporaryFolder& tmp) {
        put(tmp / "x", "old", 0644);
    };
    const std::string no_file =
        "failed: cannot write 'PATH': it is there already and is no file";
    const std::vector<Row> rows = {
        {"a new file", nothing, false, "well"},
        {"a new file, replacing", nothing, true, "well"},
        {"a file", a_file, false,
         "failed: 'PATH' is there already\n--force replaces it"},
        {"a file, replacing", a_file, true, "well"},
        {"a link, replacing",
         [](auto& tmp) { std::filesystem::create_symlink("y", tmp / "x"); },
         true, no_file},
        {"a folder, replacing",
         [](auto& tmp) { mkdir((tmp / "x").c_str(), 0700); }, true, no_file},
        {"a pipe, replacing",
         [](auto& tmp) { mkfifo((tmp / "x").c_str(), 0600); }, true, no_file},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Umask umask(0);
        const TemporaryFolder tmp;
        row.prepare(tmp);
        std::string expected = row.told;
        if (const auto at = expected.find("PATH"); at != std::string::npos) {
            expected.replace(at, 4, tmp / "x");
        }
        CHECK(told(check_target(tmp / "x", row.may_replace)) == expected);
        CHECK(told(write_whole_file(tmp / "x", "new", row.may_replace)) ==
              expected);
        if (expected == "well") {
            CHECK(text_of(tmp / "x") == "new");
            CHECK(mode_of(tmp / "x") == 0600);
        }
        const auto entries =
            std::distance(std::filesystem::directory_iterator(tmp.path()), {});
        CHECK(entries == 1);
    }
}

TEST_CASE("two paths are one target by the file, or by its folder and name")
{
    struct Row {
        std::string path;
        std::string other;
        bool is_one;
    };

    const TemporaryFolder tmp;
    put(tmp / "x", "text");
    mkdir((tmp / "sub").c_str(), 0700);
    std::filesystem::create_symlink("x", tmp / "link");
    std::filesystem::create_symlink("sub", tmp / "way");
    std::filesystem::create_hard_link(tmp / "x", tmp / "twin");
    const std::vector<Row> rows = {
        {"x", "x", true},
        {"x", "./x", true},
        {"x", "link", true},
        {"x", "twin", true},
        {"new", "sub/../new", true},
        {"sub/new", "way/new", true},
        {"no/new", "no/new", true},
        {"x", "new", false},
        {"new", "sub/new", false},
        {"sub/new", "sub/other", false},
        {"no/new", "nor/new", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.path);
        CAPTURE(row.other);
        CHECK(is_one_target(tmp / row.path, tmp / row.other) == row.is_one);
        CHECK(is_one_target(tmp / row.other, tmp / row.path) == row.is_one);
    }
}

TEST_CASE("write_whole_file says that there is no folder")
{
    const TemporaryFolder tmp;
    CHECK(told(write_whole_file(tmp / "no/x", "new", false)) ==
          "failed: cannot write '" + tmp.path() +
              "/no/x': there is no such folder");
}

}  // namespace ajar
