#!/usr/bin/env bash
# Pins the newest versions that requirements/*.in allow into requirements/*.lock. The engine's are those of every
# system it is installed on, with the hashes of their packages, and each of them must have a package for each.
set -euo pipefail
cd "$(dirname "$0")/../requirements"

# As named by uv; onnxruntime needs macOS 14. README says that Macs with an Intel processor are left out:
# onnxruntime and cryptography have no packages for them any more.
platforms=(x86_64-manylinux_2_28 aarch64-manylinux_2_28 x86_64-pc-windows-msvc aarch64-apple-darwin)
pythons=(3.11 3.12 3.13 3.14)
export MACOSX_DEPLOYMENT_TARGET=14.0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 -m venv "$work/uv"
"$work/uv/bin/python" -m pip install --quiet uv
uv=$work/uv/bin/uv

lock_engine() {
    echo "# Engine runtime environment, pinned. Made by 'make lock' from engine.in."
    "$uv" pip compile --quiet --universal --python-version "${pythons[0]}" --generate-hashes --no-annotate --no-header engine.in
}

# check_engine LOCK: each package has a wheel for every system and Python; asks the index, installs nothing.
check_engine() {
    local platform python
    for platform in "${platforms[@]}"; do
        for python in "${pythons[@]}"; do
            "$uv" pip install --quiet --dry-run --target "$work/target" --only-binary :all: --require-hashes \
                --python-platform "$platform" --python-version "$python" --requirement "$1" ||
                { echo "engine.in cannot be installed on $platform with Python $python" >&2; exit 1; }
        done
    done
}

# lock NAME TITLE [BASE...]: NAME.lock holds what NAME.in adds to the BASE locks.
lock() {
    local name=$1 title=$2 base=("${@:3}") options=() file
    [[ $name == qgis ]] && options+=(--system-site-packages)
    /usr/bin/python3 -m venv "${options[@]}" "$work/$name"
    for file in "${base[@]}"; do "$work/$name/bin/pip" install --quiet --requirement "$file.lock"; done
    "$work/$name/bin/pip" install --quiet --requirement "$name.in"
    {
        echo "# $title, pinned. Made by 'make lock' from $name.in."
        pins < <("$work/$name/bin/pip" freeze --local) |
            grep --invert-match --line-regexp --fixed-strings --file <(for file in "${base[@]}"; do pins <"$file.lock"; done)
    } >"$work/$name.lock"
    mv "$work/$name.lock" "$name.lock"
}

# pins: name==version of each line that pins, the name as the index writes it. A local version such as torch's
# +cpu exists on one index only.
pins() {
    sed --quiet 's/^\([A-Za-z0-9._-]*\)==\([^ ;+]*\).*/\1 \2/p' | awk '{gsub("[_.]", "-", $1); print tolower($1) "==" $2}'
}

lock_engine >"$work/engine.lock"
check_engine "$work/engine.lock"
mv "$work/engine.lock" engine.lock
lock dev "Test and lint tools, on top of engine.lock" engine
lock training "Training environment, on top of engine.lock" engine
lock qgis "QGIS test environment, on top of Debian's QGIS packages"
lock qt6 "Qt 6 test environment"
