# Translations of the window. English needs one for its plurals only. After texts have changed,
# `cmake --build build --target update_translations` collects them into the .ts files.
set(translations_folder "${CMAKE_CURRENT_BINARY_DIR}/translations")
set(translations "${CMAKE_CURRENT_LIST_DIR}/qrjump_zh_CN.ts" "${CMAKE_CURRENT_LIST_DIR}/qrjump_en.ts")
set_source_files_properties(${translations} PROPERTIES OUTPUT_LOCATION "${translations_folder}")

# Without the include path, lupdate would not know which namespace a class is in.
set(collect_texts Qt6::lupdate -silent -I . -locations none -no-obsolete core ui)
add_custom_target(update_translations
  COMMAND ${collect_texts} -ts resources/translations/qrjump_zh_CN.ts
  COMMAND ${collect_texts} -pluralonly -ts resources/translations/qrjump_en.ts
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" VERBATIM)

# Compiles the translations into `target`, below :/i18n.
function(qrjump_add_translations target)
  qt_add_lrelease(${target} TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled)
  qt_add_resources(${target} translations PREFIX /i18n BASE "${translations_folder}" FILES ${compiled})
endfunction()
