// golden WORK ROOT [PART]: runs the golden cases below ROOT in this process and
// compares them byte for byte; with PART, those whose name has it in it. A name
// is the way to the case, with dots: `vectors.places.tabs`. A case is a folder,
// as processes.py says, which runs those whose line needs a shell; or a text,
// as case_file.hpp says.
//
// With UPDATE_GOLDEN=1 in the environment nothing is compared: what is expected
// is written anew.
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
#include <utility>
#include <vector>

#include "case_file.hpp"

namespace {

namespace fs = std::filesystem;
using golden::CaseFile;
using golden::CaseRow;
using golden::Section;

struct Outputs {
    std::string out;
    std::string err;
    std::string status = "0\n";

    friend bool operator==(const Outputs&, const Outputs&) = default;
};

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

void write(const fs::path& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary) << content;
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

class Golden {
public:
    Golden(fs::path work, fs::path root, std::string_view part)
        : m_work(std::move(work)), m_root(std::move(root)), m_part(part),
          m_updates(std::getenv("UPDATE_GOLDEN") != nullptr)
    {
    }

    int run_all()
    {
        std::vector<fs::path> places;
        for (const auto& entry : fs::recursive_directory_iterator(m_root)) {
            places.push_back(entry.path());
        }
        std::ranges::sort(places);
        for (const fs::path& place : places) {
            if (place.filename() == "cmd") {
                on_folder(place.parent_path());
            } else if (is_case_file(place)) {
                on_case_file(place);
            }
        }
        std::cout << fmt::format("{} passed, {} failed\n", m_passed, m_failed);
        if (m_failed > 0) {
            std::cout << "If that is how it should be: UPDATE_GOLDEN=1 writes "
                         "it anew.\n";
        }
        return m_failed > 0 || m_passed == 0 ? 1 : 0;
    }

private:
    // Below a folder that is a case are its own files.
    static bool is_case_file(const fs::path& place)
    {
        return place.extension() == ".txt" &&
               !fs::exists(place.parent_path() / "cmd") &&
               content_of(place).contains("\n-- ");
    }

    std::string name_of(const fs::path& place) const
    {
        std::string name =
            fs::relative(place, m_root.parent_path()).replace_extension();
        std::ranges::replace(name, '/', '.');
        return name;
    }

    void on_folder(const fs::path& folder)
    {
        const auto words = words_of(content_of(folder / "cmd"));
        std::string name = fs::relative(folder, m_root.parent_path()).string();
        std::ranges::replace(name, '/', '.');
        if (!words || !name.contains(m_part)) {
            return;
        }
        Outputs expected{content_of(folder / "out"),
                         content_of(folder / "err")};
        if (fs::exists(folder / "status")) {
            expected.status = content_of(folder / "status");
        }
        const Outputs actual = run(*words, folder, content_of(folder / "in"));
        if (!m_updates) {
            compare(name, expected, actual);
            return;
        }
        update(folder / "out", actual.out, "");
        update(folder / "err", actual.err, "");
        update(folder / "status", actual.status, "0\n");
        ++m_passed;
    }

    // Takes away what is as it is when it is missing.
    static void update(const fs::path& file,
                       std::string_view content,
                       std::string_view when_missing)
    {
        if (content == when_missing) {
            fs::remove(file);
        } else {
            write(file, content);
        }
    }

    void on_case_file(const fs::path& place)
    {
        CaseFile file = golden::read_case_file(content_of(place));
        const auto words = words_of(file.arguments);
        const std::string name = name_of(place);
        if (!words) {
            std::cout << name << ": a shell is for folders alone\n";
            ++m_failed;
        } else if (!file.rows.empty()) {
            on_rows(file, *words, name);
        } else if (name.contains(m_part)) {
            on_text(file, *words, name);
        }
        if (m_updates) {
            write(place, to_text(file));
        }
    }

    void on_text(CaseFile& file,
                 const std::vector<std::string>& words,
                 const std::string& name)
    {
        const auto text_of = [&](std::string_view section) {
            const Section* found = file.find(section);
            return found == nullptr ? std::string() : found->text;
        };
        Outputs expected{text_of("out"), text_of("err")};
        if (file.find("status") != nullptr) {
            expected.status = text_of("status");
        }
        const Outputs actual = run(words, lay_out(file), text_of("in"));
        if (!m_updates) {
            compare(name, expected, actual);
            return;
        }
        std::erase_if(file.sections, [](const Section& section) {
            return section.name == "out" || section.name == "err" ||
                   section.name == "status";
        });
        for (Section section :
             {Section{"out", actual.out}, Section{"err", actual.err},
              Section{"status", actual.status}}) {
            if (!section.text.empty() && section.text != "0\n") {
                file.sections.push_back(std::move(section));
            }
        }
        ++m_passed;
    }

    void on_rows(CaseFile& file,
                 const std::vector<std::string>& words,
                 const std::string& name)
    {
        const std::string area = name.substr(0, name.rfind('.') + 1);
        for (CaseRow& row : file.rows) {
            if (!(area + row.name).contains(m_part)) {
                continue;
            }
            CaseFile changed{file.arguments, file.sections, {}};
            Section& last = changed.sections.back();
            last.text = golden::edited(last.text, row.edits);
            const Outputs actual = run(words, lay_out(changed), "");
            if (m_updates) {
                row.err = actual.err;
            }
            compare(area + row.name,
                    {golden::count_of(last.name, row.err), row.err, "1\n"},
                    actual);
        }
    }

    // A new folder with the files of a case.
    fs::path lay_out(const CaseFile& file) const
    {
        fs::path folder = m_work / "files";
        fs::remove_all(folder);
        fs::create_directories(folder);
        for (const Section& section : file.sections) {
            fs::create_directories((folder / section.name).parent_path());
            write(folder / section.name, section.text);
        }
        return folder;
    }

    // A run in a folder, with a home that nobody has lived in yet.
    Outputs run(const std::vector<std::string>& words,
                const fs::path& folder,
                const std::string& given) const
    {
        const fs::path home = m_work / "home";
        fs::remove_all(home);
        fs::create_directories(home);
        ajar::Surroundings surroundings;
        surroundings.prefers_lines = true;
        surroundings.home = home;
        surroundings.data_home = home / ".local/share";
        surroundings.state_home = home / ".local/state";
        fs::current_path(folder);
        std::istringstream in(given);
        std::ostringstream out;
        std::ostringstream err;
        const int status = ajar::run(words, {in, out, err}, surroundings);
        return {std::move(out).str(), std::move(err).str(),
                fmt::format("{}\n", status)};
    }

    void compare(const std::string& name,
                 const Outputs& expected,
                 const Outputs& actual)
    {
        if (expected == actual) {
            ++m_passed;
            return;
        }
        ++m_failed;
        differ(name + ": out", expected.out, actual.out);
        differ(name + ": err", expected.err, actual.err);
        differ(name + ": status", expected.status, actual.status);
    }

    void differ(const std::string& what,
                const std::string& expected,
                const std::string& actual) const
    {
        if (expected == actual) {
            return;
        }
        write(m_work / "expected", expected);
        write(m_work / "actual", actual);
        std::cout << what << " differs\n" << std::flush;
        const std::string diff =
            fmt::format("cd '{}' && diff -u expected actual", m_work.string());
        if (std::system(diff.c_str()) == 0) {
            std::cout << "(diff finds nothing)\n";
        }
    }

    fs::path m_work;
    fs::path m_root;
    std::string_view m_part;
    bool m_updates;
    std::size_t m_passed = 0;
    std::size_t m_failed = 0;
};

}  // namespace

int main(int count, char** words)
{
    if (count < 3) {
        std::cerr << "golden WORK ROOT [PART]\n";
        return 2;
    }
    fs::create_directories(words[1]);
    Golden golden(fs::canonical(words[1]), fs::canonical(words[2]),
                  count > 3 ? words[3] : "");
    return golden.run_all();
}
