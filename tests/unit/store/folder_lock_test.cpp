#include <ajar/store/private_folder.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "../support/store_faults.hpp"
#include "../support/temporary_folder.hpp"

namespace ajar {

namespace {

PrivateFolder opened(const TemporaryFolder& tmp)
{
    auto folder = PrivateFolder::open_or_make(tmp / "ajar");
    REQUIRE(folder.has_value());
    return std::move(*folder);
}

const std::string hint =
    "\nEnd that run, or wait until it has ended, and try again.";

}  // namespace

TEST_CASE("a folder is locked by one, until it lets go")
{
    for (const mode_t mask : {0U, 0022U, 0777U}) {
        CAPTURE(mask);
        const TemporaryFolder tmp;
        const Umask umask(mask);
        const PrivateFolder first = opened(tmp);
        const PrivateFolder second = opened(tmp);
        std::optional<FolderLock> held;
        {
            auto lock = first.lock("why-am-i-pulling-away");
            REQUIRE(lock.has_value());
            held.emplace(std::move(*lock));
        }
        const std::string late = told(second.lock("other"));
        CHECK(late == "in use: another run of ajar is keeping a draft of "
                      "'why-am-i-pulling-away'" +
                          hint);
        CHECK(told(first.lock("other")) == late);
        CHECK(mode_of(tmp / "ajar/.lock") == 0600);
        held.reset();
        CHECK(told(second.lock("b")) == "well");
        CHECK(text_of(tmp / "ajar/.lock").empty());
    }
}

TEST_CASE("what a lock was taken for is wiped when it is let go")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    {
        auto lock = folder.lock("why-am-i-pulling-away");
        REQUIRE(lock.has_value());
        const FolderLock moved = std::move(*lock);
        CHECK(text_of(tmp / "ajar/.lock") == "why-am-i-pulling-away\n");
    }
    CHECK(text_of(tmp / "ajar/.lock").empty());
}

TEST_CASE("a lock whose file was deleted keeps nobody out, and is none")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    auto first = folder.lock("first");
    REQUIRE(first.has_value());
    CHECK(told(folder.remove_lock(std::move(*first))) == "well");
    CHECK(!std::filesystem::exists(tmp / "ajar/.lock"));
    const auto second = folder.lock("second");
    REQUIRE(second.has_value());
    CHECK(text_of(tmp / "ajar/.lock") == "second\n");
    CHECK(!folder.lock("late").has_value());
}

TEST_CASE("the lock for deleting leaves everything as it is")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/.x.tmp1", "text");
    const auto held = folder.lock_as_it_is();
    REQUIRE(held.has_value());
    CHECK(std::filesystem::exists(tmp / "ajar/.x.tmp1"));
    CHECK(told(folder.lock("late")) ==
          "in use: another run of ajar is at work in '" + tmp.path() +
              "/ajar'" + hint);
}

TEST_CASE("what a lock is taken for is one line, and safe to print")
{
    struct Row {
        std::string what;
        std::string told;
    };

    const std::vector<Row> rows = {
        {"a-b", "keeping a draft of 'a-b'"},
        {"a\nb\x1B[2J", "keeping a draft of 'a b\\u{1B}[2J'"},
        {std::string(300, 'x'),
         "keeping a draft of '" + std::string(199, 'x') + "'"},
        {"", "at work in 'TMP/ajar'"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const TemporaryFolder tmp;
        const PrivateFolder folder = opened(tmp);
        const auto held = folder.lock(row.what);
        REQUIRE(held.has_value());
        std::string expected = row.told;
        if (const auto at = expected.find("TMP"); at != std::string::npos) {
            expected.replace(at, 3, tmp.path());
        }
        CHECK(told(folder.lock("late")) ==
              "in use: another run of ajar is " + expected + hint);
    }
}

TEST_CASE("what another program wrote into the lock is safe to print")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    const auto held = folder.lock("x");
    REQUIRE(held.has_value());
    put(tmp / "ajar/.lock", "\x1B[2J\xFF\nsecond line");
    CHECK(told(folder.lock("late")) ==
          "in use: another run of ajar is keeping a draft of "
          "'\\u{1B}[2J\\x{FF}'" +
              hint);
}

TEST_CASE("a lock that is no plain file of ours is refused at once")
{
    struct Row {
        std::string name;
        std::function<void(const TemporaryFolder&)> prepare;
        std::string told;
    };

    const std::vector<Row> rows = {
        {"a link",
         [](auto& tmp) {
             std::filesystem::create_symlink(tmp / "y", tmp / "ajar/.lock");
         },
         "'PATH' is a link"},
        {"a pipe",
         [](auto& tmp) { mkfifo((tmp / "ajar/.lock").c_str(), 0600); },
         "'PATH' is no plain file"},
        {"a folder",
         [](auto& tmp) { mkdir((tmp / "ajar/.lock").c_str(), 0700); },
         "'PATH' is no plain file"},
        {"a file with two names",
         [](auto& tmp) {
             std::filesystem::create_hard_link(tmp / "y", tmp / "ajar/.lock");
         },
         "'PATH' has another name elsewhere"},
        {"a file that others may read",
         [](auto& tmp) { put(tmp / "ajar/.lock", "", 0644); },
         "others may use 'PATH': its mode is 0644\n"
         "It has to have the mode 0600."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const TemporaryFolder tmp;
        const PrivateFolder folder = opened(tmp);
        put(tmp / "y", "untouched");
        row.prepare(tmp);
        std::string expected = row.told;
        expected.replace(expected.find("PATH"), 4, tmp / "ajar/.lock");
        CHECK(told(folder.lock("x")) == "unsafe: " + expected);
        CHECK(text_of(tmp / "y") == "untouched");
    }
}

TEST_CASE("a fresh lock removes what killed runs left, and nothing else")
{
    struct Row {
        std::string name;
        bool stays;
    };

    const std::vector<Row> rows = {
        {".draft.toml.tmp1", false},
        {".x.tmp4194304", false},
        {".x.tmp1.tmp2", false},
        {".x.tmp", true},
        {".x.tmpA1", true},
        {".x.tmp1a", true},
        {".tmp1", true},
        {"x.tmp1", true},
        {".x", true},
        {"draft.toml", true},
    };
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    const auto plant = [&] {
        for (const Row& row : rows) {
            put(tmp / ("ajar/" + row.name), "text");
        }
    };
    plant();
    const auto held = folder.lock("x");
    REQUIRE(held.has_value());
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(std::filesystem::exists(tmp / ("ajar/" + row.name)) == row.stays);
    }
    plant();
    CHECK(!folder.lock("late").has_value());
    CHECK(std::filesystem::exists(tmp / "ajar/.draft.toml.tmp1"));
}

}  // namespace ajar
