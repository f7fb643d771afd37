# Compiler flags that every target gets: warnings are errors with gcc and clang.
add_compile_options(-Wall -Wextra -Werror -Wshadow=local -Wno-missing-field-initializers)
if(CMAKE_C_COMPILER_ID STREQUAL "Clang")
  list(REMOVE_ITEM COMPILE_OPTIONS -Wshadow=local)
  set_property(DIRECTORY PROPERTY COMPILE_OPTIONS -Wall -Wextra -Werror -Wno-missing-field-initializers)
endif()
# Guest memory is accessed through many types; the aliasing rule would be wrong for it.
add_compile_options(-fno-strict-aliasing -fno-math-errno)
if(HPVM_SANITIZE)
  add_compile_options(-fsanitize=${HPVM_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g)
  add_link_options(-fsanitize=${HPVM_SANITIZE})
endif()
if(HPVM_FUZZERS) # the library tells the fuzz targets which of its code was reached
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
