// golden WORK ROOT [PART]: runs the golden cases below ROOT in this process and
// compares them byte for byte; with PART, those whose name has it in it. A name
// is the way to the folder, with dots: `vectors.places.tabs`. processes.py
// says what a case is, and runs those whose line needs a shell.
//
// With UPDATE_GOLDEN=1 in the environment nothing is compared: out, err and
// status are written anew.
#include <ajar/cli/app.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Case {
    fs::path folder;
    std::string name;
    std::vector<std::string> words;
};

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

// The words of a line, as a shell parts them; nothing when it takes a shell.
std::optional<std::vector<std::string>> words_of(std::string_view line)
{
    if (line.ends_with('\n')) {
        line.remove_suffix(1);
    }
    if (line.find_first_of("|;<>$`&*?(){}~\\#\n") != line.npos) {
        return std::nullopt;
    }
    std::vector<std::string> words;
    char quote = '\0';
    bool is_in_word = false;
    for (const char c : line) {
        if (quote == '\0' && (c == ' ' || c == '\t')) {
            is_in_word = false;
            continue;
        }
        if (!is_in_word) {
            words.emplace_back();
            is_in_word = true;
        }
        if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote) {
            quote = '\0';
        } else {
            words.back() += c;
        }
    }
    return words;
}

std::vector<Case> cases_below(const fs::path& root, std::string_view part)
{
    std::vector<Case> cases;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().filename() != "cmd") {
            continue;
        }
        const fs::path folder = entry.path().parent_path();
        std::string name = fs::relative(folder, root.parent_path()).string();
        std::ranges::replace(name, '/', '.');
        auto words = words_of(content_of(entry.path()));
        if (words && name.contains(part)) {
            cases.push_back({folder, std::move(name), std::move(*words)});
        }
    }
    std::ranges::sort(cases, {}, &Case::name);
    return cases;
}

struct Output {
    std::string name;  // of the file that holds what is expected
    std::string text;
    std::string when_missing;
};

std::vector<Output> outputs_of(const Case& one, const fs::path& home)
{
    fs::remove_all(home);
    ajar::Surroundings surroundings;
    surroundings.prefers_lines = true;
    surroundings.home = home;
    surroundings.data_home = home / ".local/share";
    surroundings.state_home = home / ".local/state";
    fs::create_directories(home);
    fs::current_path(one.folder);
    std::istringstream in(content_of("in"));
    std::ostringstream out;
    std::ostringstream err;
    const int status = ajar::run(one.words, {in, out, err}, surroundings);
    return {{"out", std::move(out).str(), ""},
            {"err", std::move(err).str(), ""},
            {"status", fmt::format("{}\n", status), "0\n"}};
}

// Puts what came out beside the case, and takes away what is as when missing.
void update(const Output& output)
{
    if (output.text == output.when_missing) {
        fs::remove(output.name);
    } else {
        std::ofstream(output.name, std::ios::binary) << output.text;
    }
}

bool is_as_expected(const Output& output, const Case& one, const fs::path& work)
{
    const std::string expected =
        fs::exists(output.name) ? content_of(output.name) : output.when_missing;
    if (expected == output.text) {
        return true;
    }
    const fs::path before = work / "expected";
    const fs::path after = work / "actual";
    std::ofstream(before, std::ios::binary) << expected;
    std::ofstream(after, std::ios::binary) << output.text;
    std::cout << one.name << ": " << output.name << " differs\n" << std::flush;
    const std::string diff =
        fmt::format("diff -u --label expected --label actual '{}' '{}'",
                    before.string(), after.string());
    return std::system(diff.c_str()) == 0;
}

}  // namespace

int main(int count, char** words)
{
    if (count < 3) {
        std::cerr << "golden WORK ROOT [PART]\n";
        return 2;
    }
    fs::create_directories(words[1]);
    const fs::path work = fs::canonical(words[1]);
    const std::vector<Case> cases = cases_below(
        fs::canonical(words[2]), count > 3 ? words[3] : std::string_view());
    const bool updates = std::getenv("UPDATE_GOLDEN") != nullptr;
    std::size_t failed = 0;
    for (const Case& one : cases) {
        bool is_good = true;
        for (const Output& output : outputs_of(one, work / "home")) {
            if (updates) {
                update(output);
            } else {
                is_good = is_as_expected(output, one, work) && is_good;
            }
        }
        failed += is_good ? 0 : 1;
    }
    std::cout << fmt::format("{} passed, {} failed\n", cases.size() - failed,
                             failed);
    if (failed > 0) {
        std::cout << "If that is how it should be: UPDATE_GOLDEN=1 writes it "
                     "anew.\n";
    }
    return cases.empty() || failed > 0 ? 1 : 0;
}
