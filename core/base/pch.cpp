// The translation unit of the precompiled headers; CMake wants one per target.
