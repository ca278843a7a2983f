#!/bin/sh
# Installs what is missing, builds, and starts the window with the given arguments.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build="$root/build"

sh "$root/app/install-dependencies.sh"
if [ ! -f "$build/build.ninja" ]; then
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DQRJUMP_UNITY_BUILD=ON >/dev/null
fi
cmake --build "$build" --target qrjump-manager qrjump

say_what_works_without_a_display() {
    cat >&2 <<TEXT
There is no display on which a window could open.
The same rules can be read and exported without one:
  $build/bin/qrjump --help
TEXT
    exit 2
}

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    say_what_works_without_a_display
fi

status=0
"$build/bin/qrjump-manager" "$@" || status=$?
# Qt aborts when it cannot reach the display that the environment names.
if [ "$status" -eq 134 ]; then
    say_what_works_without_a_display
fi
exit "$status"
