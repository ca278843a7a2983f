#!/bin/sh
# Installs what is missing, builds with warnings as errors, and runs every test without a display.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build="$root/build"

sh "$root/app/install-dependencies.sh" openssl gnome-keyring dbus-daemon dbus-x11
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON -DQRJUMP_WARNINGS_AS_ERRORS=ON -DQRJUMP_UNITY_BUILD=ON
cmake --build "$build"
ctest --test-dir "$build" --output-on-failure --no-tests=error -j 2
