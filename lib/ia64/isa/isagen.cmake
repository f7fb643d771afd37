# Runs isagen over the instruction rows; see isagen.c.
set(isa_directory ${CMAKE_CURRENT_LIST_DIR})
file(GLOB isa_rows CONFIGURE_DEPENDS ${isa_directory}/insn_*.def)
add_executable(isagen ${isa_directory}/isagen.c)
target_include_directories(isagen PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(isagen PRIVATE _GNU_SOURCE)
set(isa_tables ${CMAKE_CURRENT_BINARY_DIR}/isa_tables.c)
add_custom_command(OUTPUT ${isa_tables} COMMAND isagen ${isa_tables}
  DEPENDS isagen ${isa_rows} COMMENT "Generating the decode tables")
target_sources(hpvm_ia64 PRIVATE ${isa_tables})
