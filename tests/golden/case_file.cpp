#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "case_file.hpp"

namespace golden {

namespace {

// The next line without its newline; `text` begins behind it afterwards.
std::string_view take_line(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::optional<std::string_view> marked(std::string_view line)
{
    if (line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --")) {
        return line.substr(3, line.size() - 6);
    }
    return std::nullopt;
}

// An edit begins with a number and ends there, or goes on with ` |`.
std::optional<Edit> edit_in(std::string_view line)
{
    Edit edit;
    if (line.starts_with('+') || line.starts_with('-')) {
        edit.kind =
            line.front() == '+' ? Edit::Kind::Insert : Edit::Kind::Remove;
        line.remove_prefix(1);
    }
    const auto read =
        std::from_chars(line.data(), line.data() + line.size(), edit.line);
    if (read.ec != std::errc()) {
        return std::nullopt;
    }
    line.remove_prefix(static_cast<std::size_t>(read.ptr - line.data()));
    line.remove_prefix(std::min(line.size(), std::string_view(" | ").size()));
    edit.text = line;
    return edit;
}

std::vector<CaseRow> read_rows(std::string_view text)
{
    std::vector<CaseRow> rows;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.starts_with("== ")) {
            rows.push_back({std::string(line.substr(3)), {}, {}});
        } else if (rows.empty() || line.empty()) {
            continue;
        } else if (auto edit = edit_in(line)) {
            rows.back().edits.push_back(std::move(*edit));
        } else {
            rows.back().err.append(line).append("\n");
        }
    }
    return rows;
}

std::string to_text(const Edit& edit)
{
    if (edit.kind == Edit::Kind::Remove) {
        return fmt::format("-{}\n", edit.line);
    }
    return fmt::format("{}{} |{}{}\n",
                       edit.kind == Edit::Kind::Insert ? "+" : "", edit.line,
                       edit.text.empty() ? "" : " ", edit.text);
}

}  // namespace

const Section* CaseFile::find(std::string_view name) const
{
    const auto found = std::ranges::find(sections, name, &Section::name);
    return found == sections.end() ? nullptr : &*found;
}

CaseFile read_case_file(std::string_view text)
{
    CaseFile file;
    file.arguments = take_line(text);
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        const auto name = marked(line);
        if (name == "rows") {
            file.rows = read_rows(text);
            break;
        }
        if (name) {
            file.sections.push_back({std::string(*name), {}});
        } else if (!file.sections.empty()) {
            file.sections.back().text.append(line).append("\n");
        }
    }
    return file;
}

std::string to_text(const CaseFile& file)
{
    std::string text = file.arguments + "\n";
    for (const Section& section : file.sections) {
        text += fmt::format("-- {} --\n{}", section.name, section.text);
    }
    if (!file.rows.empty()) {
        text += "-- rows --\n";
    }
    for (const CaseRow& row : file.rows) {
        text += fmt::format("\n== {}\n", row.name);
        for (const Edit& edit : row.edits) {
            text += to_text(edit);
        }
        text += row.err;
    }
    return text;
}

std::string edited(std::string_view text, const std::vector<Edit>& edits)
{
    std::string result;
    std::size_t number = 0;
    const auto insert = [&] {
        for (const Edit& edit : edits) {
            if (edit.kind == Edit::Kind::Insert && edit.line == number) {
                result.append(edit.text).append("\n");
            }
        }
    };
    insert();
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        ++number;
        const auto own = std::ranges::find_if(edits, [&](const Edit& edit) {
            return edit.kind != Edit::Kind::Insert && edit.line == number;
        });
        if (own == edits.end()) {
            result.append(line).append("\n");
        } else if (own->kind == Edit::Kind::Replace) {
            result.append(own->text).append("\n");
        }
        insert();
    }
    return result;
}

std::string count_of(std::string_view file, std::string_view err)
{
    std::size_t errors = 0;
    while (!err.empty()) {
        const std::string_view line = take_line(err);
        if (line.starts_with(file) && line.contains(": error: ")) {
            ++errors;
        }
    }
    return fmt::format("{}: {} error{}, no warnings\n", file, errors,
                       errors == 1 ? "" : "s");
}

}  // namespace golden
