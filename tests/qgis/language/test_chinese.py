"""The plugin in Simplified Chinese."""

from xml.etree import ElementTree

from qgis.PyQt.QtCore import QCoreApplication

from croplayer_qgis.gui.help.help_window import help_page
from croplayer_qgis.shared.marked import CONTEXT
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import install_translator, qgis_language
from scripts.translations import FOLDER


def test_the_compiled_translation_is_that_of_the_file(chinese):
    for message in ElementTree.parse(FOLDER / "croplayer_zh_CN.ts").getroot().iter("message"):
        numbered = message.get("numerus") == "yes"
        wanted = message.findtext("translation/numerusform" if numbered else "translation")
        shown = QCoreApplication.translate(CONTEXT, message.findtext("source"), None, 3 if numbered else -1)
        assert shown == wanted


def test_qgis_calls_simplified_chinese_by_two_names(chinese):
    chinese.setValue("locale/userLocale", "zh-Hans")
    translator = install_translator()
    assert translator is not None
    QCoreApplication.removeTranslator(translator)


def test_sentences_with_values_and_numbers_are_told(chinese):
    assert tr("Overall accuracy") == "总体精度"
    assert tr(counted(1, "{} block", "{} blocks")) == "1 个区块"
    assert tr(Sentence("The {} model is missing from {}; install CropLayer again.", "IQA", "/a")).startswith(
        "/a"
    )


def test_help_is_chinese_too(chinese):
    assert help_page("index", qgis_language()).parent.name == "zh_CN"
