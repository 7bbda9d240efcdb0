"""Asks a labeller whose name is not that of the labels a sample has: going on, or labelling as the second?"""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from croplayer_qgis.layers.accuracy_samples import SECOND
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


def ask_role(parent: QWidget, name: str, labels: str, others: Mapping[str, int], may_be_second: bool) -> str:
    """Whose labels somebody gives.

    Args:
        parent: The page.
        name: The labeller.
        labels: The labels that the page would write, which others gave so far.
        others: Number of points labelled in them by name of the labeller.
        may_be_second: Whether there is no second labeller yet.

    Returns:
        ``labels`` to go on with the points left, ``SECOND``, or "" when the user turned back.
    """
    count = sum(others.values())
    who = ", ".join(name or tr("somebody") for name in others)
    text = counted(count, "{} point was labelled by {}.", "{} points were labelled by {}.", count, who)
    roles = QMessageBox.ButtonRole
    box = QMessageBox(QMessageBox.Icon.Question, tr("Who labels?"), tr(text), parent=parent)
    box.setObjectName("labellerQuestion")
    told = tr("Labels given stay as they are. {} can label the points that are left in the same set")
    told = told.format(name)
    second = None
    if may_be_second:
        told += tr(", or label all points as second labeller, without seeing the first labels")
        second = box.addButton(tr("Label as second labeller"), roles.AcceptRole)
    box.setInformativeText(f"{told}.")
    further = box.addButton(tr("Go on with the points left"), roles.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(second or further)
    box.exec()
    if second is not None and box.clickedButton() is second:
        return SECOND
    return labels if box.clickedButton() is further else ""
