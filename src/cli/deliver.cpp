#include <ajar/cli/deliver.hpp>

#include <ajar/cli/catalog.hpp>
#include <ajar/cli/files.hpp>
#include <ajar/render/country.hpp>
#include <ajar/render/diagnostics.hpp>
#include <ajar/store/whole_file.hpp>
#include <ajar/text/sanitize.hpp>

#include <string>
#include <variant>

namespace ajar {

bool goes_to_a_file(const OutputChoices& choices)
{
    return !choices.file.empty() && choices.file != "-";
}

Attempt<void> check_delivery(const OutputChoices& choices)
{
    if (goes_to_a_file(choices)) {
        return attempted(check_target(choices.file, choices.may_replace));
    }
    return {};
}

Attempt<void> check_delivery_beside(const OutputChoices& choices,
                                    const std::string& input)
{
    const bool is_input = goes_to_a_file(choices) && input != "-" &&
                          !real_path(input).empty() &&
                          real_path(input) == real_path(choices.file);
    if (is_input) {
        return failed(ExitStatus::Usage,
                      "the result would replace the file it is made from");
    }
    return {};
}

Attempt<void> deliver(std::string_view text,
                      const OutputChoices& choices,
                      const Streams& streams)
{
    if (goes_to_a_file(choices)) {
        return attempted(
            write_whole_file(choices.file, text, choices.may_replace));
    }
    streams.out << text;
    return hand_over(streams);
}

Attempt<void> hand_over(const Streams& streams)
{
    if (streams.out.flush() && has_output_arrived()) {
        return {};
    }
    return failed(ExitStatus::World,
                  has_output_lost_its_reader()
                      ? ""
                      : "cannot write the result to standard output");
}

void print_warnings(const Diagnostics& warnings,
                    bool is_quiet,
                    const Streams& streams)
{
    if (!is_quiet) {
        streams.err << render_diagnostics(warnings);
    }
}

void note_country(const OutputChoices& choices,
                  bool is_quiet,
                  const Streams& streams)
{
    if (is_quiet || choices.country.empty() ||
        choices.format == OutputFormat::Json) {
        return;
    }
    const MeantCountry meant =
        meant_country(bundled_support_lines(), choices.country);
    const std::string typed = sanitized_line(choices.country);
    if (const auto* listed = std::get_if<ListedCountry>(&meant)) {
        if (listed->is_guessed) {
            streams.err << "ajar: the help lines of " << listed->country.name
                        << " are shown (you typed '" << typed << "')\n";
        }
    } else if (const auto* unlisted = std::get_if<UnlistedCountry>(&meant)) {
        streams.err << "ajar: " << unlisted->country.name
                    << " is not on the list of help lines yet; the "
                       "international part is shown\n";
    } else {
        streams.err << "ajar: the list of help lines has no '" << typed
                    << "'; the international part is shown\n";
    }
}

}  // namespace ajar
