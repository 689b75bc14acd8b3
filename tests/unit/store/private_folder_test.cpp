#include <ajar/store/private_folder.hpp>

#include <ajar/store/private_file.hpp>

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <functional>
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

// Everything in the folder, the hidden too.
std::vector<std::string> all_in(const PrivateFolder& folder)
{
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(folder.path())) {
        names.push_back(entry.path().filename());
    }
    std::ranges::sort(names);
    return names;
}

// What may stand in the place of a file, `x`, and what is said of it.
struct Odd {
    std::string name;
    std::function<void(const std::string& folder)> prepare;
    std::string told;
    bool is_replaceable = false;  // it is a plain file, however open to others
};

const std::vector<Odd> odd_files = {
    {"a link to a file of ours",
     [](const std::string& folder) {
         put(folder + "/y", "untouched");
         std::filesystem::create_symlink("y", folder + "/x");
     },
     "is a link"},
    {"a link to nothing",
     [](const std::string& folder) {
         std::filesystem::create_symlink("nowhere", folder + "/x");
     },
     "is a link"},
    {"a pipe",
     [](const std::string& folder) { mkfifo((folder + "/x").c_str(), 0600); },
     "is no plain file"},
    {"a folder",
     [](const std::string& folder) { mkdir((folder + "/x").c_str(), 0700); },
     "is no plain file"},
    {"a socket",
     [](const std::string& folder) {
         mknod((folder + "/x").c_str(), S_IFSOCK | 0600, 0);
     },
     "is no plain file"},
    {"a file with two names",
     [](const std::string& folder) {
         put(folder + "/y", "untouched");
         std::filesystem::create_hard_link(folder + "/y", folder + "/x");
     },
     "has another name elsewhere"},
    {"a file that others may read",
     [](const std::string& folder) { put(folder + "/x", "text", 0604); },
     "others may use 'PATH': its mode is 0604\nIt has to have the mode 0600.",
     true},
    {"a file that the group may write",
     [](const std::string& folder) { put(folder + "/x", "text", 0620); },
     "others may use 'PATH': its mode is 0620\nIt has to have the mode 0600.",
     true},
};

std::string words(const Odd& odd, const std::string& path)
{
    std::string text = odd.told;
    if (const auto at = text.find("PATH"); at != std::string::npos) {
        return "unsafe: " + text.replace(at, 4, path);
    }
    return "unsafe: '" + path + "' " + text;
}

}  // namespace

TEST_CASE("a private folder that is not there is not made by opening it")
{
    const TemporaryFolder tmp;
    const auto none = PrivateFolder::open(tmp / "ajar");
    REQUIRE(none.has_value());
    CHECK(!none->has_value());
    CHECK(!std::filesystem::exists(tmp / "ajar"));

    CHECK(opened(tmp).path() == tmp / "ajar");
    const auto some = PrivateFolder::open(tmp / "ajar");
    REQUIRE(some.has_value());
    CHECK(some->has_value());
}

TEST_CASE("a file of the private folder is what was written to it")
{
    for (const mode_t mask : {0U, 0022U, 0777U}) {
        CAPTURE(mask);
        const TemporaryFolder tmp;
        const Umask umask(mask);
        const PrivateFolder folder = opened(tmp);
        CHECK(folder.read("draft.toml") == std::nullopt);
        for (const std::string& text :
             {std::string("first\n"), std::string(), std::string("\0\xFF", 2),
              std::string(1024 * 1024, 'x')}) {
            CHECK(told(folder.write("draft.toml", text)) == "well");
            CHECK(folder.read("draft.toml") == text);
            CHECK(mode_of(tmp / "ajar/draft.toml") == 0600);
            CHECK(all_in(folder) == std::vector<std::string>{"draft.toml"});
        }
    }
}

TEST_CASE("writing makes a file private that was not")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/x", "old", 0644);
    CHECK(told(folder.write("x", "new")) == "well");
    CHECK(mode_of(tmp / "ajar/x") == 0600);
    CHECK(folder.read("x") == "new");
}

TEST_CASE("a file over 1 MiB is not read")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/x", std::string(1024 * 1024 + 1, 'x'));
    CHECK(told(folder.read("x")) == "failed: cannot read '" + tmp.path() +
                                        "/ajar/x': it is larger than 1 MiB");
}

TEST_CASE("what is no plain file of ours is neither read nor replaced")
{
    for (const Odd& odd : odd_files) {
        CAPTURE(odd.name);
        const TemporaryFolder tmp;
        const PrivateFolder folder = opened(tmp);
        odd.prepare(folder.path());
        const auto before = all_in(folder);
        const std::string expected = words(odd, tmp / "ajar/x");
        CHECK(told(folder.read("x")) == expected);
        if (!odd.is_replaceable) {
            CHECK(told(folder.write("x", "new")) == expected);
            CHECK(all_in(folder) == before);
        }
        if (std::filesystem::exists(tmp / "ajar/y")) {
            CHECK(text_of(tmp / "ajar/y") == "untouched");
        }
    }
}

TEST_CASE("a file of another user is not read")
{
    if (geteuid() != 0) {
        return;  // nobody else can give a file away
    }
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/x", "text");
    REQUIRE(chown((tmp / "ajar/x").c_str(), 65534, 65534) == 0);
    CHECK(told(folder.read("x")) ==
          "unsafe: '" + tmp.path() + "/ajar/x' belongs to another user");
}

TEST_CASE("what stands where the new text goes first is never written to")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/x", "old");
    put(tmp / "y", "untouched");
    const std::string planted =
        tmp / ("ajar/.x.tmp" + std::to_string(getpid()));
    std::filesystem::create_symlink(tmp / "y", planted);
    CHECK(told(folder.write("x", "new")) ==
          "failed: cannot write '" + tmp.path() + "/ajar/x': File exists");
    CHECK(text_of(tmp / "y") == "untouched");
    CHECK(folder.read("x") == "old");
    CHECK(std::filesystem::is_symlink(planted));
}

TEST_CASE("a text that does not fit leaves the old one as it was")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    CHECK(told(folder.write("x", "old")) == "well");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{.rlim_cur = 4096, .rlim_max = before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto written = folder.write("x", std::string(8192, 'n'));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(told(written) ==
          "failed: cannot write '" + tmp.path() + "/ajar/x': File too large");
    CHECK(folder.read("x") == "old");
    CHECK(all_in(folder) == std::vector<std::string>{"x"});
}

TEST_CASE("a name that could lead elsewhere is refused everywhere")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "y", "untouched");
    put(tmp / "ajar/x", "here");
    for (const std::string& name :
         {std::string(), std::string("."), std::string(".."),
          std::string(".lock"), std::string("../y"), std::string("a/b"),
          std::string("/"), tmp / "y", std::string("x\0y", 3)}) {
        CAPTURE(name);
        const std::string told_once = told(folder.read(name));
        CHECK(told_once.starts_with("failed: '"));
        CHECK(told_once.ends_with("' is no name for a file in '" + tmp.path() +
                                  "/ajar'"));
        CHECK(told(folder.write(name, "text")) == told_once);
        CHECK(told(folder.remove(name)) == told_once);
    }
    CHECK(text_of(tmp / "y") == "untouched");
    CHECK(all_in(folder) == std::vector<std::string>{"x"});
    CHECK(told(folder.read("a/\x1B[2J")) ==
          "failed: 'a/\\u{1B}[2J' is no name for a file in '" + tmp.path() +
              "/ajar'");
}

TEST_CASE("a file is removed once, and others stay")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/x", "text");
    put(tmp / "ajar/y", "text");
    CHECK(folder.remove("x") == true);
    CHECK(folder.remove("x") == false);
    CHECK(all_in(folder) == std::vector<std::string>{"y"});
    mkdir((tmp / "ajar/d").c_str(), 0700);
    CHECK(told(folder.remove("d")) ==
          "failed: cannot delete '" + tmp.path() + "/ajar/d': Is a directory");
}

TEST_CASE("what a run left half written can be removed")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "ajar/.x.tmp1", "text");
    CHECK(folder.remove(".x.tmp1") == true);
    CHECK(all_in(folder).empty());
}

TEST_CASE("removing a link leaves what it leads to")
{
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    put(tmp / "y", "untouched");
    std::filesystem::create_symlink(tmp / "y", tmp / "ajar/x");
    CHECK(folder.remove("x") == true);
    CHECK(text_of(tmp / "y") == "untouched");
}

TEST_CASE("a file that is replaced while it is read is no fault")
{
    struct stat status{};
    status.st_mode = S_IFREG | 0600;
    status.st_uid = geteuid();
    for (const nlink_t names : {0U, 1U, 2U}) {
        CAPTURE(names);
        status.st_nlink = names;
        CHECK(told(check_private(status, "x")) ==
              (names < 2 ? "well" : "unsafe: 'x' has another name elsewhere"));
    }
}

TEST_CASE("all that is in the folder is listed, but the lock")
{
    using Kind = FolderEntry::Kind;
    const TemporaryFolder tmp;
    const PrivateFolder folder = opened(tmp);
    CHECK(folder.entries()->empty());
    for (const std::string name : {"b", "a", "c.toml", ".lock", ".a.tmp12"}) {
        put(tmp / ("ajar/" + name), "text");
    }
    mkdir((tmp / "ajar/d").c_str(), 0700);
    mkfifo((tmp / "ajar/e").c_str(), 0600);
    std::filesystem::create_symlink("nowhere", tmp / "ajar/f");
    std::filesystem::create_hard_link(tmp / "ajar/b", tmp / "twin");
    const std::vector<FolderEntry> expected = {
        {".a.tmp12", Kind::File}, {"a", Kind::File},  {"b", Kind::Twin},
        {"c.toml", Kind::File},   {"d", Kind::Other}, {"e", Kind::Other},
        {"f", Kind::Link},
    };
    for (int twice = 0; twice < 2; ++twice) {
        const auto entries = folder.entries();
        REQUIRE(entries->size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            CAPTURE(expected[i].name);
            CHECK((*entries)[i].name == expected[i].name);
            CHECK((*entries)[i].kind == expected[i].kind);
        }
    }
}

TEST_CASE("a folder can be moved, and leads to the same place when it is")
{
    const TemporaryFolder tmp;
    PrivateFolder first = opened(tmp);
    CHECK(told(first.write("x", "text")) == "well");
    const PrivateFolder second = std::move(first);
    std::filesystem::rename(tmp / "ajar", tmp / "elsewhere");
    CHECK(second.read("x") == "text");
}

}  // namespace ajar
