# What takes minutes, or needs the program as it is built for use: the tests
# with the label `gate` of the release preset.

find_program(run_clang_tidy run-clang-tidy-19)
add_test(NAME gate.tidy COMMAND "${CMAKE_COMMAND}"
    "-DROOT=${PROJECT_SOURCE_DIR}"
    "-DBUILD=${PROJECT_BINARY_DIR}"
    "-DRUN_CLANG_TIDY=${run_clang_tidy}"
    -P "${CMAKE_CURRENT_SOURCE_DIR}/house/tidy.cmake")
add_test(NAME gate.elsewhere COMMAND "${CMAKE_COMMAND}"
    "-DROOT=${PROJECT_SOURCE_DIR}"
    "-DPROGRAM=$<TARGET_FILE:ajar>"
    "-DWORK=${CMAKE_CURRENT_BINARY_DIR}/elsewhere"
    -P "${CMAKE_CURRENT_SOURCE_DIR}/house/elsewhere.cmake")
set_tests_properties(gate.tidy PROPERTIES PROCESSORS 2)
set(gates gate.tidy gate.elsewhere)

# Memory that the sanitizers cannot see, because libraries come without them.
foreach(case IN ITEMS
    vectors/places/expression-after-wide-characters
    vectors/places/expression-with-a-line-continuation
    vectors/several-faults/over-fifty-as-json
    golden/commands/check-tests-that-fail
    golden/commands/help-format
    golden/commands/list-json
    golden/commands/option-abbreviated
    golden/commands/own-questionnaire-in-the-data-folder
    golden/commands/questionnaire-name-with-an-escape
    golden/commands/show-of-scales-and-explanations
    golden/commands/show-toml-with-its-library-inlined
    golden/commands/support-all
    golden/commands/take-back-changes-the-path
    golden/commands/take-review-and-change
    golden/commands/take-text-with-control-characters
    golden/commands/take-width-40
    golden/commands/template
    golden/results/composite-of-composites
    golden/results/numbers-large
    golden/results/expressions-arithmetic)
    cmake_path(GET case FILENAME name)
    golden_test(gate.valgrind.${name} ${case}
        "-DRUNNER=valgrind -q --leak-check=full --error-exitcode=99")
    list(APPEND gates gate.valgrind.${name})
endforeach()
set_tests_properties(${gates} PROPERTIES LABELS gate TIMEOUT 3600)
