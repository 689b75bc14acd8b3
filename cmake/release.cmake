# ajar_release: flags of the Release configuration alone; nothing elsewhere.
#
# Hardening costs nothing that can be measured. Starts of a program that uses
# all five libraries, in multiples of /bin/true (5 rounds of 400, Debian 12,
# two cores; the medians of three repetitions):
#   all libraries shared, lazy or now            2.7 to 3.2
#   utf8proc and GMP from archives, -z lazy      2.5 to 2.8
#   utf8proc and GMP from archives, -z now       2.5 to 2.8   <- chosen
#   the same without FORTIFY and stack protector 2.5 to 2.8
#   the same with fmt compiled in as well        2.4 to 2.7
# So: the archives (libraries.cmake), and -z now, because only it makes the
# whole table of addresses read-only (full RELRO) and lazy binding gains
# nothing. fmt stays shared: Debian has no archive of it, header-only costs
# 2.5 s for each source, and the gain is within the noise.
add_library(ajar_release INTERFACE)
target_compile_options(ajar_release INTERFACE
    "$<$<CONFIG:Release>:-fPIE;-ffunction-sections;-fdata-sections>"
    "$<$<CONFIG:Release>:-fvisibility-inlines-hidden>"
    "$<$<CONFIG:Release>:-fstack-protector-strong>"
    # Some systems define it already, to another level.
    "$<$<CONFIG:Release>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>"
    # The same bytes wherever the checkout lies.
    "$<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=>")
target_link_options(ajar_release INTERFACE
    "$<$<CONFIG:Release>:-pie;LINKER:-z,relro,-z,now>"
    "$<$<CONFIG:Release>:LINKER:--gc-sections,-O1,--as-needed>"
    "$<$<CONFIG:Release>:LINKER:--hash-style=gnu>")
