#!/bin/sh
# Installs the Debian packages that are missing, through sudo when not root. Asks nothing.
# usage: sh app/install-dependencies.sh [more packages]
set -eu

packages="cmake ninja-build ccache g++ pkg-config
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
  qtkeychain-qt6-dev libsecret-1-0
  libcpp-httplib-dev libssl-dev zlib1g-dev libbrotli-dev
  libqt6sql6-sqlite libqt6svg6 qt6-qpa-plugins qt6-wayland qt6-translations-l10n
  fonts-dejavu-core fonts-wqy-microhei $*"

missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1; then
    as_root="sudo"
else
    echo "These packages are missing and neither root rights nor sudo are at hand:$missing" >&2
    exit 1
fi

echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # both are lists of words
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
