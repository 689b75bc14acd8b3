// agreement ROOT...: our lexer and the TOML library over every document below
// the ROOTs. That is each file .toml, each of a case of tests/golden or
// tests/vectors, and what stands in a list: behind a line `== valid NAME` or
// `== invalid NAME`, up to the next.
//
// Where the library accepts, the lexer finds nothing wrong, sees each value and
// key begin and end where the library does, and reads each text as it does.
// Where the library refuses, and nothing is left open, we have words for it.
#include <ajar/diag/source_text.hpp>
#include <ajar/format/toml/lexer.hpp>
#include <ajar/format/toml/syntax_faults.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/utf8.hpp>

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../golden/case_file.hpp"

namespace {

namespace fs = std::filesystem;

struct Document {
    std::string name;
    std::string text;
};

// What the lexer makes of a text.
struct Lexed {
    explicit Lexed(std::string_view text)
    {
        ajar::TomlLexer lexer(text);
        while (!lexer.is_at_end()) {
            const char sign = text[lexer.at()];
            is_right = is_right &&
                       (ajar::is_white_space(sign) || lexer.next_is_expected());
            lexer.step();
            const auto& level = lexer.level();
            if (level.end == lexer.at()) {
                ends[level.value] = level.end;
            }
        }
        is_closed = !lexer.is_lost() && lexer.depth() == 0;
    }

    std::map<std::size_t, std::size_t> ends;  // of values, by where they begin
    bool is_right = true;                     // each character where it belongs
    bool is_closed = false;                   // each bracket and text
};

class Comparison {
public:
    void compare(const Document& document);

    std::size_t documents() const { return m_documents; }

    std::size_t values() const { return m_values; }

    std::size_t faults() const { return m_faults; }

private:
    void compare(const toml::table& table);
    void compare(const toml::node& node);
    void compare_text(std::string_view written, std::string_view value);

    std::size_t offset(const toml::source_position& place) const
    {
        return m_source.offset_of({place.line, place.column});
    }

    std::string_view written(const toml::source_region& region) const
    {
        const std::size_t begin = offset(region.begin);
        return m_source.text().substr(begin, offset(region.end) - begin);
    }

    std::string message_for(const toml::parse_error& error) const
    {
        const toml::source_position& place = error.source().begin;
        return ajar::toml_fault(error.description(), {place.line, place.column},
                                m_source)
            .message;
    }

    void complain(std::string_view what)
    {
        std::cout << m_source.name() << ": " << what << "\n";
        ++m_faults;
    }

    ajar::SourceText m_source{"", ""};
    Lexed m_lexed{""};
    std::size_t m_documents = 0;
    std::size_t m_values = 0;
    std::size_t m_faults = 0;
};

void Comparison::compare(const Document& document)
{
    if (ajar::first_invalid_utf8(document.text)) {
        return;  // neither sees such a file
    }
    ++m_documents;
    m_source = ajar::SourceText(document.name, document.text);
    m_lexed = Lexed(m_source.text());
    const bool is_valid = document.name.contains("== valid");
    const bool is_invalid = document.name.contains("== invalid");
    try {
        const toml::table root = toml::parse(m_source.text());
        if (is_invalid || !m_lexed.is_right || !m_lexed.is_closed) {
            complain("the library accepts it");
        }
        compare(root);
    } catch (const toml::parse_error& error) {
        // A level of brackets too many is refused before the library reads.
        const std::string told = message_for(error);
        const bool has_words = !told.starts_with("this is no valid TOML") ||
                               told.contains("nested value");
        if (is_valid || (m_lexed.is_closed && !has_words)) {
            complain(told);
        }
    }
}

void Comparison::compare(const toml::table& table)
{
    for (const auto& [key, node] : table) {
        const std::string_view name = written(key.source());
        if (ajar::is_quote(name.front())) {
            compare_text(name, key.str());
        } else if (name != key.str()) {
            complain(fmt::format("the key {}", name));
        }
        compare(node);
    }
}

void Comparison::compare(const toml::node& node)
{
    const auto* table = node.as_table();
    const auto* array = node.as_array();
    const std::string_view text = written(node.source());
    const bool is_of_headers =
        (table != nullptr && !table->is_inline()) ||
        (array != nullptr && text.starts_with("[[") &&
         !m_lexed.ends.contains(offset(node.source().begin)));
    if (!is_of_headers) {
        ++m_values;
        const auto found = m_lexed.ends.find(offset(node.source().begin));
        if (found == m_lexed.ends.end() ||
            found->second != offset(node.source().end)) {
            complain(fmt::format("it ends elsewhere: {}", text));
        }
    }
    if (const auto* string = node.as_string()) {
        compare_text(text, string->get());
    } else if (table != nullptr) {
        compare(*table);
    } else if (array != nullptr) {
        for (const toml::node& element : *array) {
            compare(element);
        }
    }
}

// The library keeps a carriage return at the end of a line, and drops wide
// blanks at the beginning of one that continues another; TOML 1.0 says neither.
void Comparison::compare_text(std::string_view written, std::string_view value)
{
    std::string expected(value);
    const auto read = ajar::read_toml_string(written);
    if (written.contains("\r\n")) {
        std::erase(expected, '\r');
    }
    const bool may_have_wide_blanks =
        written.contains('\\') &&
        !std::ranges::all_of(written, [](char c) { return c >= '\0'; });
    if (read.end != written.size() ||
        (read.value != expected && !may_have_wide_blanks)) {
        complain(fmt::format("it is read in another way: {}", written));
    }
}

std::string content_of(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return std::move(bytes).str();
}

std::vector<Document> listed(const std::string& name, std::string_view text)
{
    std::vector<Document> documents;
    while (!text.empty()) {
        const std::string line(ajar::take_line(text));
        if (line.starts_with("== ")) {
            documents.push_back({name + " " + line, ""});
        } else if (!documents.empty()) {
            documents.back().text += line + "\n";
        }
    }
    return documents;
}

std::vector<Document> of_case(const std::string& name, std::string_view text)
{
    const golden::CaseFile file = golden::read_case_file(text);
    std::vector<Document> documents;
    for (const golden::Section& section : file.sections) {
        if (section.name.ends_with(".toml")) {
            documents.push_back({name + ": " + section.name, section.text});
        }
    }
    const std::string base = documents.empty() ? "" : documents.back().text;
    for (const golden::CaseRow& row : file.rows) {
        documents.push_back(
            {name + ": " + row.name, golden::edited(base, row.edits)});
    }
    return documents;
}

std::vector<Document> documents_of(const fs::path& file)
{
    const std::string name = file.string();
    const std::string text = content_of(file);
    if (file.extension() == ".toml") {
        return {{name, text}};
    }
    if (file.extension() != ".txt") {
        return {};
    }
    return text.starts_with("== ") ? listed(name, text) : of_case(name, text);
}

}  // namespace

int main(int argc, char** argv)
{
    Comparison comparison;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : fs::recursive_directory_iterator(argv[i])) {
            if (!entry.is_regular_file()) {
                continue;
            }
            for (const Document& document : documents_of(entry.path())) {
                comparison.compare(document);
            }
        }
    }
    std::cout << fmt::format("{} documents, {} values, {} disagreements\n",
                             comparison.documents(), comparison.values(),
                             comparison.faults());
    return comparison.faults() == 0 && comparison.values() > 0 ? 0 : 1;
}
