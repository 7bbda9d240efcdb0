"""The chosen blocks with their history: every change can be undone."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.translation import tr

try:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack
except ImportError:  # Qt 6 moved them
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack

_STEPS_KEPT = 200


class BlockSelection(QObject):
    """Changes the blocks of ``state``; whoever shows them listens to ``state.blocksChanged``."""

    def __init__(self, state: DockState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.history = QUndoStack(self)
        self.history.setUndoLimit(_STEPS_KEPT)

    @property
    def blocks(self) -> BlockSet:
        """What is chosen now."""
        return self._state.blocks

    def add(self, blocks: BlockSet) -> int:
        """Adds blocks; returns how many were new."""
        return self._change(self.blocks | blocks)

    def remove(self, blocks: BlockSet) -> int:
        """Removes blocks; returns how many were chosen."""
        return self._change(self.blocks - blocks)

    def toggle(self, block: Block) -> None:
        """Adds a block, or removes it when it is chosen."""
        one = BlockSet.of([block])
        if block in self.blocks:
            self._change(self.blocks - one)
        else:
            self._change(self.blocks | one)

    def clear(self) -> None:
        """Removes all blocks."""
        self._change(BlockSet())

    def _change(self, new: BlockSet) -> int:
        old = self.blocks
        difference = abs(len(new) - len(old))
        if new != old:
            shown = f"{difference:,}"
            added = counted(difference, "add {} block", "add {} blocks", shown)
            removed = counted(difference, "remove {} block", "remove {} blocks", shown)
            text = tr(added if len(new) > len(old) else removed)
            self.history.push(_Change(self._state, old, new, text))
        return difference


def blocks_added(count: int) -> Sentence:
    """Says that blocks were added to the choice."""
    return counted(count, "{} block added.", "{} blocks added.", f"{count:,}")


def blocks_removed(count: int) -> Sentence:
    """Says that blocks were taken out of the choice."""
    return counted(count, "{} block removed.", "{} blocks removed.", f"{count:,}")


class _Change(QUndoCommand):
    """One step of the history; both sets share their rows, so it is small."""

    def __init__(self, state: DockState, old: BlockSet, new: BlockSet, text: str) -> None:
        super().__init__(text)
        self._state, self._old, self._new = state, old, new

    def redo(self) -> None:
        """Qt calls this when the change is made, and when it is made again."""
        self._state.set_blocks(self._new)

    def undo(self) -> None:
        """Takes the change back."""
        self._state.set_blocks(self._old)
