"""Takes up the translation for the language of QGIS; apart from ``tr``, which needs Qt alone."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from croplayer_qgis.shared.resources import resource_path


def install_translator() -> QTranslator | None:
    """Takes up the translation for QGIS's language; returns it for ``QCoreApplication.removeTranslator``.

    The language is the one chosen in QGIS's options, else the system's. None where CropLayer has no
    translation of it, as for English, which the strings themselves are.
    """
    settings = QgsSettings()
    chosen = settings.value("locale/overrideFlag", False, bool) and settings.value("locale/userLocale", "")
    locale = QLocale(chosen) if chosen else QLocale.system()
    if locale.language() == QLocale.Language.English:  # else a second system language would be taken
        return None
    translator = QTranslator()
    if not translator.load(locale, "croplayer", "_", str(resource_path("i18n"))):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
