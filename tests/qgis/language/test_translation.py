"""Every string of the plugin reaches the user in QGIS's language."""

from qgis.core import QgsApplication

from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import install_translator
from scripts.translations import entries, write


def test_no_string_is_out_of_a_translators_reach():
    faults = []
    found = entries(faults)
    assert faults == []
    assert {"Export", "Reading the area", "Cancelled."} <= set(found)  # of tr, mark and an error
    assert "{} cannot be read as a raster; check the path and the format." in found


def test_new_strings_leave_the_translations_of_a_language_alone(tmp_path):
    path = tmp_path / "croplayer_de.ts"
    found = entries()
    write(path, {text: found[text] for text in ("Cancelled.", "Export")}, "de")
    text = path.read_text("utf-8")
    path.write_text(text.replace('<translation type="unfinished" />', "<translation>Ja</translation>", 1))
    write(path, {text: found[text] for text in ("Cancelled.", "Reading the area")}, "de")
    again = path.read_text("utf-8")
    assert "<translation>Ja</translation>" in again and "Reading the area" in again
    assert "<source>Export</source>" not in again


def test_strings_are_told_in_the_language_of_qgis_until_the_plugin_is_unloaded(german_plugin):
    assert tr("Cancelled.").startswith("⟦Cancelled.")
    german_plugin.unload()
    assert tr("Cancelled.") == "Cancelled."


def test_language_of_the_system_counts_where_qgis_does_not_override_it(german_qgis, monkeypatch):
    from qgis.PyQt.QtCore import QLocale

    german_qgis.setValue("locale/overrideFlag", False)
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("fr_FR")))
    assert install_translator() is None
    german_qgis.setValue("locale/overrideFlag", True)
    german_qgis.setValue("locale/userLocale", "en_US")
    assert install_translator() is None


def test_sentence_of_the_engine_is_told_with_its_values(translator):
    told = tr(Sentence("{} has no features.", "fields.gpkg"))
    assert told.startswith("⟦fields.gpkg has no features.") and told.endswith("⟧")


def test_every_word_of_the_toolbox_is_translated(german_plugin):
    provider = QgsApplication.processingRegistry().providerById("croplayer")
    english = []
    for algorithm in (item.create() for item in provider.algorithms()):
        shown = [algorithm.displayName(), algorithm.group(), algorithm.shortHelpString()]
        for parameter in algorithm.parameterDefinitions():
            shown += [parameter.description(), parameter.help()]
            if hasattr(parameter, "options") and not parameter.usesStaticStrings():  # those are for scripts
                shown += parameter.options()
        shown += [output.description() for output in algorithm.outputDefinitions()]
        english += [(algorithm.name(), text) for text in shown if text and "⟦" not in text]
    assert english == []
