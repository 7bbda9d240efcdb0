"""Takes up the translation for the language of QGIS; apart from ``tr``, which needs Qt alone."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from croplayer_qgis.shared.resources import resource_path


def qgis_language() -> str:
    """QGIS's language, such as ``de_AT``: the one chosen in its options, else the system's."""
    settings = QgsSettings()
    chosen = settings.value("locale/overrideFlag", False, bool) and settings.value("locale/userLocale", "")
    return str((QLocale(chosen) if chosen else QLocale.system()).name())


def install_translator() -> QTranslator | None:
    """Takes up the translation for QGIS's language; returns it for ``QCoreApplication.removeTranslator``.

    None where CropLayer has no translation of it, as for English, which the strings themselves are.
    """
    locale = QLocale(qgis_language())
    if locale.language() == QLocale.Language.English:  # else a second system language would be taken
        return None
    translator = QTranslator()
    if not translator.load(locale, "croplayer", "_", str(resource_path("i18n"))):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
