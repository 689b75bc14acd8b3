// The store behind a command line, for tests/process/test_store.py.
//
//   store_probe FOLDER write NAME          the text is standard input
//   store_probe FOLDER read NAME
//   store_probe FOLDER remove NAME
//   store_probe FOLDER lock WHAT           until standard input ends
//   store_probe FOLDER save NAME           as a run does: lock, then write
//   store_probe FOLDER count NAME TIMES    adds one to a number, under the lock
//   store_probe FOLDER clear TIMES         takes the lock away, as `forget`
//   does
//
// The exit status and what goes to standard error are the program's own.
#include <ajar/cli/failure.hpp>
#include <ajar/store/descriptor.hpp>
#include <ajar/store/private_folder.hpp>

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace ajar;

std::string input()
{
    return read_at_most(STDIN_FILENO, 4 * 1024 * 1024).value_or("");
}

// Waits for its turn, as no run of ajar does.
Stored<FolderLock> wait_for_lock(const PrivateFolder& folder)
{
    while (true) {
        auto lock = folder.lock("probe");
        if (lock || lock.error().kind != StoreFault::Kind::InUse) {
            return lock;
        }
        usleep(500);
    }
}

Stored<void> count(const PrivateFolder& folder,
                   const std::string& name,
                   int times)
{
    for (int i = 0; i < times; ++i) {
        const auto lock = wait_for_lock(folder);
        if (!lock) {
            return std::unexpected(lock.error());
        }
        const auto text = folder.read(name);
        if (!text) {
            return std::unexpected(text.error());
        }
        const int before = std::atoi(text->value_or("0").c_str());
        if (auto written = folder.write(name, std::to_string(before + 1));
            !written) {
            return written;
        }
    }
    return {};
}

Stored<void> clear(const PrivateFolder& folder, int times)
{
    for (int i = 0; i < times; ++i) {
        auto lock = folder.lock_as_it_is();
        while (!lock && lock.error().kind == StoreFault::Kind::InUse) {
            usleep(100);
            lock = folder.lock_as_it_is();
        }
        if (!lock) {
            return std::unexpected(lock.error());
        }
        if (auto gone = folder.remove_lock(std::move(*lock)); !gone) {
            return gone;
        }
    }
    return {};
}

Stored<void> hold(const PrivateFolder& folder, const std::string& what)
{
    const auto lock = folder.lock(what);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    std::cout << "held\n" << std::flush;
    input();
    return {};
}

Stored<void> save(const PrivateFolder& folder, const std::string& name)
{
    const std::string text = input();
    const auto lock = folder.lock(name);
    return lock ? folder.write(name, text) : std::unexpected(lock.error());
}

Stored<void> print(const PrivateFolder& folder, const std::string& name)
{
    const auto text = folder.read(name);
    if (!text) {
        return std::unexpected(text.error());
    }
    std::cout << text->value_or("(nothing)");
    return {};
}

Stored<void> remove(const PrivateFolder& folder, const std::string& name)
{
    const auto removed = folder.remove(name);
    if (!removed) {
        return std::unexpected(removed.error());
    }
    std::cout << (*removed ? "removed" : "(nothing)");
    return {};
}

Stored<void> obey(const std::vector<std::string>& words)
{
    const auto folder = PrivateFolder::open_or_make(words[0]);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    const std::string& verb = words[1];
    if (verb == "write") {
        return folder->write(words[2], input());
    }
    if (verb == "read") {
        return print(*folder, words[2]);
    }
    if (verb == "remove") {
        return remove(*folder, words[2]);
    }
    if (verb == "lock") {
        return hold(*folder, words[2]);
    }
    if (verb == "save") {
        return save(*folder, words[2]);
    }
    if (verb == "clear") {
        return clear(*folder, std::atoi(words[2].c_str()));
    }
    return count(*folder, words[2], std::atoi(words[3].c_str()));
}

}  // namespace

int main(int count, char** words)
{
    if (count < 4) {
        return 2;
    }
    const auto done = attempted(obey({words + 1, words + count}));
    if (!done) {
        std::cerr << to_text(done.error());
        return static_cast<int>(done.error().status);
    }
    return 0;
}
