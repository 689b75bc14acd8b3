#include <ajar/render/check_page.hpp>

#include <ajar/render/json_writer.hpp>
#include <ajar/text/sanitize.hpp>

#include <fmt/format.h>

#include <string_view>

namespace ajar {

namespace {

std::string counted(std::size_t count, std::string_view what)
{
    if (count == 0) {
        return fmt::format("no {}s", what);
    }
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string line_for(const CheckedFile& file)
{
    std::string line = fmt::format("{}: {}, {}", sanitized_line(file.name),
                                   counted(file.errors.size(), "error"),
                                   counted(file.warnings.size(), "warning"));
    if (file.errors.empty()) {
        line += ", " + counted(file.passed + file.failed, "test");
        line += file.failed > 0 ? fmt::format(", {} failed", file.failed) : "";
    }
    return line + "\n";
}

void write_all(JsonWriter& json, const Diagnostics& diagnostics)
{
    json.open_array();
    for (const Diagnostic& diagnostic : diagnostics) {
        json.open_object(Spread::OneLine);
        if (diagnostic.where.file > 0) {
            json.key("file").text(diagnostic.source->name());
        }
        json.key("line").count(diagnostic.where.start.line);
        json.key("column").count(diagnostic.where.start.column);
        json.key("code").text(name_of(diagnostic.code));
        json.key("message").text(diagnostic.message);
        json.close_object();
    }
    json.close_array();
}

void write_file(JsonWriter& json, const CheckedFile& file)
{
    json.open_object();
    json.key("file").text(file.name);
    json.key("errors");
    write_all(json, file.errors);
    json.key("warnings");
    write_all(json, file.warnings);
    json.key("tests").open_object(Spread::OneLine);
    json.key("passed").count(file.passed);
    json.key("failed").count(file.failed);
    json.close_object();
    // What can and cannot happen is not proved by this version.
    for (const std::string_view part :
         {"scales", "items", "explanations", "next_steps", "critical"}) {
        json.key(part).open_array();
        json.close_array();
    }
    json.close_object();
}

}  // namespace

std::string render_check(const std::vector<CheckedFile>& files)
{
    std::string text;
    for (const CheckedFile& file : files) {
        text += line_for(file);
    }
    return text;
}

std::string render_check_json(const std::vector<CheckedFile>& files)
{
    JsonWriter json;
    if (files.size() == 1) {
        write_file(json, files.front());
        return json.finished();
    }
    json.open_array();
    for (const CheckedFile& file : files) {
        write_file(json, file);
    }
    json.close_array();
    return json.finished();
}

}  // namespace ajar
