# A target of its own, because the window needs the sentences but no network.
qrjump_library(qrjump_errorcatalogue
  SOURCES
    api/errorcatalogue.cpp api/errorcatalogue.h
    api/errorexplanation.cpp api/errorexplanation.h
  LINK qrjump_rules)
qt_add_resources(qrjump_errorcatalogue errorcodes
  PREFIX /errorcodes
  BASE "${PROJECT_SOURCE_DIR}/resources/errorcodes"
  FILES "${PROJECT_SOURCE_DIR}/resources/errorcodes/errorcodes.json")
