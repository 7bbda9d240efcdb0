#!/usr/bin/env bash
# system_packages.sh [qgis] [display]: makes sure the Debian packages for what is to be done are there; installs the
# missing ones when run as root. Without an argument: what the engine's and the training's environments need.
set -euo pipefail

needed=(python3-venv ca-certificates)
tools=(python3)
optional=()
for group in "$@"; do
    case $group in
        # qttools5-dev-tools has lrelease, which compiles translations; QGIS draws no text without a font.
        qgis) needed+=(qgis python3-qgis fonts-dejavu-core qttools5-dev-tools) tools+=(qgis) ;;
        # A window is drawn on a virtual display where there is no other; xauth lets xvfb-run start. Without them
        # QGIS draws into memory (Qt's platform "offscreen").
        display) [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || optional+=(xvfb xauth) ;;
        *) echo "There is no group of packages $group." >&2; exit 2 ;;
    esac
done

if ! command -v dpkg-query >/dev/null; then
    for tool in "${tools[@]}"; do
        command -v "$tool" >/dev/null || { echo "CropLayer needs $tool; install it with your system's tools." >&2; exit 1; }
    done
    exit 0
fi

((EUID != 0)) || needed+=("${optional[@]}")
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
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
size=$(apt-get install --assume-no --no-install-recommends "${missing[@]}" 2>/dev/null | grep '^Need to get' || true)
echo "Installing ${missing[*]}. ${size}"
apt-get install --yes -qq --no-install-recommends "${missing[@]}" >/dev/null
