#include <ajar/store/private_path.hpp>

#include <ajar/store/private_folder.hpp>

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "../support/store_faults.hpp"
#include "../support/temporary_folder.hpp"

namespace ajar {

namespace {

const std::string elsewhere =
    "\nTo keep it elsewhere, set XDG_STATE_HOME to a folder of your own.";

using Prepare = std::function<void(const TemporaryFolder&)>;

std::string told_of(const std::string& path, Missing missing)
{
    const auto opened = open_private_path(path, missing);
    if (opened) {
        return opened->has_value() ? "there" : "nothing";
    }
    return told(opened.error());
}

// A message with the folder of the test named TMP.
std::string without(const TemporaryFolder& tmp, std::string text)
{
    for (std::size_t at = text.find(tmp.path()); at != std::string::npos;
         at = text.find(tmp.path(), at)) {
        text.replace(at, tmp.path().size(), "TMP");
    }
    return text;
}

void make(const std::string& path, mode_t mode)
{
    mkdir(path.c_str(), 0700);
    chmod(path.c_str(), mode);
}

}  // namespace

TEST_CASE("open_private_path looks at the folder and at the way to it")
{
    struct Row {
        std::string name;
        Prepare prepare;
        std::string path;  // in the folder of the test
        std::string told;  // whether a missing one is made or not
    };

    const std::vector<Row> rows = {
        {"a folder of ours", [](auto& tmp) { make(tmp / "a", 0700); }, "a",
         "there"},
        {"one that not even we may write to",
         [](auto& tmp) { make(tmp / "a", 0500); }, "a", "there"},
        {"others may read it", [](auto& tmp) { make(tmp / "a", 0755); }, "a",
         "unsafe: others may enter the private folder 'TMP/a': its mode is "
         "0755\nchmod 700 TMP/a"},
        {"the group may enter it", [](auto& tmp) { make(tmp / "a", 0710); },
         "a",
         "unsafe: others may enter the private folder 'TMP/a': its mode is "
         "0710\nchmod 700 TMP/a"},
        {"others may write to it, sticky",
         [](auto& tmp) { make(tmp / "a", 01777); }, "a",
         "unsafe: others may enter the private folder 'TMP/a': its mode is "
         "1777\nchmod 700 TMP/a"},
        {"a name that a shell takes apart",
         [](auto& tmp) { make(tmp / "it's $HOME", 0750); }, "it's $HOME",
         "unsafe: others may enter the private folder 'TMP/it's $HOME': its "
         "mode is 0750\nchmod 700 'TMP/it'\\''s $HOME'"},
        {"a name that would drive a terminal",
         [](auto& tmp) { make(tmp / "a\x1B[31m\n", 0750); }, "a\x1B[31m\n",
         "unsafe: others may enter the private folder 'TMP/a\\u{1B}[31m ': "
         "its mode is 0750\nchmod 700 'TMP/a\\u{1B}[31m '"},
        {"a link to a folder of ours",
         [](auto& tmp) {
             make(tmp / "b", 0700);
             std::filesystem::create_symlink("b", tmp / "a");
         },
         "a", "unsafe: the private folder 'TMP/a' is a link" + elsewhere},
        {"a link to a folder of ours, with a slash behind",
         [](auto& tmp) {
             make(tmp / "b", 0700);
             std::filesystem::create_symlink("b", tmp / "a");
         },
         "a/", "unsafe: the private folder 'TMP/a/' is a link" + elsewhere},
        {"a link to nothing",
         [](auto& tmp) { std::filesystem::create_symlink("b", tmp / "a"); },
         "a", "unsafe: the private folder 'TMP/a' is a link" + elsewhere},
        {"a file", [](auto& tmp) { put(tmp / "a", "text"); }, "a",
         "unsafe: the private folder 'TMP/a' is no folder" + elsewhere},
        {"a pipe", [](auto& tmp) { mkfifo((tmp / "a").c_str(), 0600); }, "a",
         "unsafe: the private folder 'TMP/a' is no folder" + elsewhere},
        {"a parent that others may write to",
         [](auto& tmp) {
             make(tmp / "p", 0777);
             make(tmp / "p/a", 0700);
         },
         "p/a",
         "unsafe: others may change 'TMP/p', where the private folder lies: "
         "its mode is 0777\nchmod go-w TMP/p"},
        {"a parent that the group may write to",
         [](auto& tmp) {
             make(tmp / "p", 0770);
             make(tmp / "p/q", 0700);
             make(tmp / "p/q/a", 0700);
         },
         "p/q/a",
         "unsafe: others may change 'TMP/p', where the private folder lies: "
         "its mode is 0770\nchmod go-w TMP/p"},
        {"a parent that others may write to, but sticky",
         [](auto& tmp) {
             make(tmp / "p", 01777);
             make(tmp / "p/a", 0700);
         },
         "p/a", "there"},
        {"a parent that others may read",
         [](auto& tmp) {
             make(tmp / "p", 0755);
             make(tmp / "p/a", 0700);
         },
         "p/a", "there"},
        {"a parent that is a link",
         [](auto& tmp) {
             make(tmp / "p", 0700);
             make(tmp / "p/a", 0700);
             std::filesystem::create_symlink("p", tmp / "l");
         },
         "l/a", "there"},
        {"a parent that is a link to where others may write",
         [](auto& tmp) {
             make(tmp / "open", 0777);
             make(tmp / "open/p", 0700);
             make(tmp / "open/p/a", 0700);
             std::filesystem::create_symlink(tmp / "open/p", tmp / "l");
         },
         "l/a",
         "unsafe: others may change 'TMP/open', where the private folder "
         "lies: its mode is 0777\nchmod go-w TMP/open"},
        {"a link that others may change, on the way",
         [](auto& tmp) {
             make(tmp / "open", 0777);
             make(tmp / "p", 0700);
             make(tmp / "p/a", 0700);
             std::filesystem::create_symlink("../p", tmp / "open/m");
             std::filesystem::create_symlink("open/m", tmp / "l");
         },
         "l/a",
         "unsafe: others may change 'TMP/open', where the private folder "
         "lies: its mode is 0777\nchmod go-w TMP/open"},
        {"links in a circle",
         [](auto& tmp) { std::filesystem::create_symlink("l", tmp / "l"); },
         "l/a",
         "failed: cannot open 'TMP/l': Too many levels of symbolic links"},
        {"a parent that is a file", [](auto& tmp) { put(tmp / "p", "text"); },
         "p/a", "failed: cannot open 'TMP/p': Not a directory"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        for (const Missing missing : {Missing::Leave, Missing::Make}) {
            const TemporaryFolder tmp;
            row.prepare(tmp);
            const std::string told = told_of(tmp / row.path, missing);
            CHECK(without(tmp, told) == row.told);
        }
    }
}

TEST_CASE("open_private_path refuses what is no absolute path")
{
    for (const std::string path : {"", "a", "./a", "/", "//", "/."}) {
        CAPTURE(path);
        CHECK(told_of(path, Missing::Make) ==
              "failed: cannot open '" + path + "': it is no absolute path");
    }
}

TEST_CASE("open_private_path refuses the folder of another user")
{
    const TemporaryFolder tmp;
    std::string path = "/etc";  // root's, where we are not root
    if (geteuid() == 0) {
        path = tmp / "a";
        make(path, 0700);
        REQUIRE(chown(path.c_str(), 65534, 65534) == 0);
    }
    CHECK(told_of(path, Missing::Make) ==
          "unsafe: the private folder '" + path + "' belongs to another user" +
              elsewhere);
}

TEST_CASE("open_private_path makes what is missing, for us alone")
{
    for (const mode_t mask : {0U, 0022U, 0077U, 0277U, 0777U}) {
        CAPTURE(mask);
        const TemporaryFolder tmp;
        const Umask umask(mask);
        CHECK(told_of(tmp / "p/q/a", Missing::Leave) == "nothing");
        CHECK(!std::filesystem::exists(tmp / "p"));
        CHECK(told_of(tmp / "p/q/a", Missing::Make) == "there");
        for (const std::string made : {"p", "p/q", "p/q/a"}) {
            CHECK(mode_of(tmp / made) == 0700);
        }
        CHECK(told_of(tmp / "p/q/a", Missing::Make) == "there");
        CHECK(told_of(tmp / "p/q/a", Missing::Leave) == "there");
    }
}

TEST_CASE("open_private_path makes nothing where others may write")
{
    const TemporaryFolder tmp;
    make(tmp / "p", 0777);
    CHECK(!open_private_path(tmp / "p/a", Missing::Make));
    CHECK(!std::filesystem::exists(tmp / "p/a"));
    CHECK(mode_of(tmp / "p") == 0777);
}

TEST_CASE("open_private_path gives no descriptor to a program we start")
{
    const TemporaryFolder tmp;
    const auto opened = open_private_path(tmp / "a", Missing::Make);
    REQUIRE(opened.has_value());
    const int flags = fcntl((*opened)->number(), F_GETFD);
    CHECK((static_cast<unsigned>(flags) & FD_CLOEXEC) != 0);
}

}  // namespace ajar
