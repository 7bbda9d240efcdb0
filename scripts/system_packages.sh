#!/usr/bin/env bash
# Makes sure the Debian packages CropLayer needs are there; installs the missing ones when run as root.
set -euo pipefail

# qttools5-dev-tools has lrelease, which compiles translations. xauth lets xvfb-run start; QGIS draws no text without a font.
needed=(qgis python3-qgis python3-venv xvfb xauth fonts-dejavu-core ca-certificates qttools5-dev-tools)

if ! command -v dpkg-query >/dev/null; then
    for tool in qgis xvfb-run python3; do
        command -v "$tool" >/dev/null || { echo "CropLayer needs $tool; install it with your system's tools." >&2; exit 1; }
    done
    exit 0
fi

missing=()
for package in "${needed[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

if ((EUID != 0)); then
    echo "CropLayer needs these Debian packages first: ${missing[*]}" >&2
    echo "Install them with:  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install --yes -qq --no-install-recommends "${missing[@]}" >/dev/null
