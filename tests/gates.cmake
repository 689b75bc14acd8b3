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
golden_processes(gate.valgrind . --sample "${golden_sample}"
    --runner "valgrind -q --leak-check=full --error-exitcode=99")
list(APPEND gates gate.valgrind)
set_tests_properties(${gates} PROPERTIES LABELS gate TIMEOUT 3600)
