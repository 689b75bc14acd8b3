// The readers of a questionnaire's parts, one source for each kind. Every part
// comes after those that it may name.
#pragma once

#include <ajar/format/definitions.hpp>

#include <deque>

namespace ajar {

// Whether `format` is 1, or missing or no number at all: then other faults are
// worth naming too. A file of another format is refused for that alone.
bool has_known_format(const TomlTable& root, Faults& faults);

// The same for a library file, whose other keys were read already.
void check_format(const TableReader& header);

// The top-level keys: what the questionnaire is called, and how its report is
// set out.
void read_header(const TableReader& header, Questionnaire& questionnaire);

// What a library file may hold, and a questionnaire too
// (ajar-questionnaire(5), Library files): sources, responses and next steps.
// Next steps may ask about items and scales, and name sources of any file:
// those are looked up afterwards, when the table is gone.
void read_library_parts(const Reading& file);

void look_up_step_references(Definitions& definitions,
                             std::deque<Faults>& faults_of_files);

// Options as they stand in a set or under that key of an item; nothing when one
// of them is not usable.
Responses read_options(const TableReader& part);

void read_groups(const Reading& file);

// Items without their show_if, which may ask about scales.
void read_items(const Reading& file);

// A scale may put earlier scales together.
void read_scales(const Reading& file);

// Once items and scales are there; the document still is, too.
void read_show_ifs(Definitions& definitions, Faults& faults);

// What answers can open: explanations, critical rules, and support moved up.
void read_findings(const Reading& file);

// Worked examples. Whether the answers fit their items is found out when the
// example is run. `own` is the file they stand in.
void read_examples(const Reading& file, const SourceRef& own);

}  // namespace ajar
