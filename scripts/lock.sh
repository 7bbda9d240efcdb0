#!/usr/bin/env bash
# Pins the newest versions that requirements/*.in allow into requirements/*.lock, each set in a fresh environment.
set -euo pipefail
cd "$(dirname "$0")/../requirements"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# lock NAME TITLE [BASE...]: NAME.lock holds what NAME.in adds to the BASE locks.
lock() {
    local name=$1 title=$2 base=("${@:3}") options=() arguments=() file
    [[ $name == qgis ]] && options+=(--system-site-packages)
    /usr/bin/python3 -m venv "${options[@]}" "$work/$name"
    for file in "${base[@]}"; do arguments+=(--requirement "$file.lock"); done
    "$work/$name/bin/pip" install --quiet "${arguments[@]}" --requirement "$name.in"
    {
        echo "# $title, pinned. Made by 'make lock' from $name.in."
        # A local version such as torch's +cpu exists on one index only.
        "$work/$name/bin/pip" freeze --local | sed 's/+[a-z0-9.]*$//' | grep --invert-match --line-regexp --fixed-strings \
            --file <(for file in "${base[@]}"; do cat "$file.lock"; done)
    } >"$work/$name.lock"
    mv "$work/$name.lock" "$name.lock"
}

lock engine "Engine runtime environment"
lock dev "Test and lint tools, on top of engine.lock" engine
lock training "Training environment, on top of engine.lock" engine
lock qgis "QGIS test environment, on top of Debian's QGIS packages"
lock qt6 "Qt 6 test environment"
