"""Block ids as text."""

from qgis.PyQt.QtWidgets import QDialogButtonBox, QPlainTextEdit

from croplayer_qgis.gui.blocks.id_dialog import IdDialog
from croplayer_qgis.gui.blocks.id_text import read_ids, write_ids
from croplayer_qgis.shared.grid.block_set import BlockSet


def test_ids_may_stand_between_spaces_commas_quotes_and_line_ends():
    text = '\ufeffN39.85_E116.35, "n39.85_e116.40";N39.90_E116.35\r\n\tN39.90_E116.40\n'
    found = read_ids(text)
    assert found.blocks == BlockSet([(797, 2327, 2329), (798, 2327, 2329)])
    assert not found.problem


def test_wrong_words_are_counted_and_the_first_is_explained():
    found = read_ids("N39.85_E116.35 N39.86_E116.35 field7")
    assert len(found.blocks) == 1
    assert found.wrong == ("N39.86_E116.35", "field7")
    assert found.problem.startswith("2 of 3 words are no blocks.")
    assert "multiple of 0.05 degrees" in found.problem


def test_empty_text_says_what_an_id_looks_like():
    assert "N39.85_E116.35" in read_ids(" \n").problem


def test_what_is_written_is_read_again():
    blocks = BlockSet([(797, 2327, 2330), (-5, -10, 4)])
    assert read_ids(write_ids(blocks)).blocks == blocks
    assert write_ids(blocks).splitlines()[0] == "N39.85_E116.35"


def test_dialog_adds_the_right_ones_and_names_the_wrong_ones(qgis_app):
    dialog = IdDialog()
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled()
    dialog.findChild(QPlainTextEdit).setPlainText("N39.85_E116.35 nonsense")
    assert button.isEnabled() and button.text() == "Add 1 block"
    assert "nonsense" in dialog._found.text()
    assert len(dialog.blocks) == 1
