#!/usr/bin/env bash
# environment.sh .env/NAME/ready LOCK...: creates .env/NAME and installs what requirements/LOCK... pin.
set -euo pipefail

environment=$(dirname "$1")
options=()
# Debian's QGIS bindings are no PyPI package: this environment has to see the system's.
[[ $environment == .env/qgis ]] && options+=(--system-site-packages)

# Megabytes on the disk when done, and minutes on a usual line and two cores; packages travel at a third of the size.
case $(basename "$environment") in
    engine) told="930 MB, about 2 minutes" ;;
    training) told="2,000 MB, about 5 minutes" ;;
    qgis) told="50 MB, under a minute" ;;
    qt6) told="380 MB, about a minute" ;;
    *) told="" ;;
esac
echo "Setting up $environment (${*:2}): $told"
# Debian's own Python on purpose: the one QGIS is built with, and the one the locks were made with.
# From scratch each time: an interrupted set-up must not leave half an environment behind.
/usr/bin/python3 -m venv --clear "${options[@]}" "$environment"
# One by one: a lock with hashes asks for the hashes of everything that is installed with it.
for lock in "${@:2}"; do "$environment/bin/python" -m pip install --quiet --requirement "requirements/$lock"; done
