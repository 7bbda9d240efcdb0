"""Links this checkout into a QGIS profile as a plugin and enables it there, or undoes that.

Runs in any Python 3.9 without QGIS; QGIS should be closed meanwhile: it rewrites its settings on exit.
"""

from __future__ import annotations

import argparse
import configparser
import os
import re
import sys
from pathlib import Path

PLUGIN = "croplayer_qgis"
PACKAGE = Path(__file__).resolve().parent.parent / PLUGIN
SECTION = "PythonPlugins"


def default_profile() -> Path:
    """Folder of the profile QGIS opens by itself (``profiles.ini``, else ``default``)."""
    custom = os.environ.get("QGIS_CUSTOM_CONFIG_PATH")
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    if sys.platform == "darwin":
        data = str(Path.home() / "Library" / "Application Support")
    elif sys.platform == "win32":
        data = os.environ["APPDATA"]
    base = Path(custom) if custom else Path(data) / "QGIS" / "QGIS3"
    settings = configparser.ConfigParser()
    settings.read(base / "profiles" / "profiles.ini", encoding="utf-8")
    return base / "profiles" / settings.get("core", "defaultProfile", fallback="default")


def install(profile: Path) -> str:
    """Links and enables the plugin; returns what was done. Refuses to replace what it did not put there."""
    link = profile / "python" / "plugins" / PLUGIN
    if not _is_ours(link) and (link.exists() or link.is_symlink()):
        raise SystemExit(
            f"{link} exists and is not a link to this checkout; remove or rename it, then try again."
        )
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.is_symlink():
        link.symlink_to(PACKAGE, target_is_directory=True)
    _set_enabled(profile / "QGIS" / "QGIS3.ini", True)
    return f"CropLayer is linked into {profile} and enabled; start QGIS."


def uninstall(profile: Path) -> str:
    """Removes the link and the entry that enables the plugin; returns what was done."""
    link = profile / "python" / "plugins" / PLUGIN
    if not _is_ours(link):
        return f"Nothing to remove: {link} is no link to this checkout."
    link.unlink()
    _set_enabled(profile / "QGIS" / "QGIS3.ini", False)
    return f"CropLayer is no longer in {profile}."


def _is_ours(link: Path) -> bool:
    return link.is_symlink() and link.resolve() == PACKAGE


def _set_enabled(settings: Path, enabled: bool) -> None:
    """Writes or drops the plugin's line in Qt's INI file and leaves every other byte as it is.

    (``configparser`` would lose Qt's escapes and the case of keys.)
    """
    text = settings.read_text(encoding="utf-8") if settings.exists() else ""
    entry = f"{PLUGIN}=true\n"
    without = re.sub(rf"^{PLUGIN}=.*\n?", "", text, flags=re.MULTILINE)
    if not enabled:
        changed = re.sub(rf"\n?^\[{SECTION}\]\n\Z", "", without, flags=re.MULTILINE)
    elif f"[{SECTION}]\n" in without:
        changed = without.replace(f"[{SECTION}]\n", f"[{SECTION}]\n{entry}", 1)
    else:
        changed = f"{without}{chr(10) if without else ''}[{SECTION}]\n{entry}"
    settings.parent.mkdir(parents=True, exist_ok=True)
    temporary = settings.with_suffix(".ini.croplayer")
    temporary.write_text(changed, encoding="utf-8")
    temporary.replace(settings)


def main() -> None:
    """Command line: ``plugin_link.py install|uninstall [--profile FOLDER]``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("install", "uninstall"))
    parser.add_argument(
        "--profile", type=Path, default=None, help="profile folder; default: the one QGIS opens"
    )
    arguments = parser.parse_args()
    profile = (arguments.profile or default_profile()).absolute()
    print(install(profile) if arguments.action == "install" else uninstall(profile))


if __name__ == "__main__":
    main()
