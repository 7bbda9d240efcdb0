"""One labeller's way through a sample: what is shown now, what was labelled, and what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from qgis.PyQt.QtCore import QObject, pyqtSignal

from croplayer_qgis.layers.accuracy_map import MapError
from croplayer_qgis.layers.accuracy_samples import (
    NO_MAP_DATA,
    RIGHT,
    UNLABELLED,
    WRONG,
    Disagreement,
    SampleFile,
    SampleFileError,
    Unit,
    now,
)
from croplayer_qgis.translation import tr

MapClassAt = Callable[[float, float], "str | None"]


class Labelling(QObject):
    """The units of one sample in their random order, and the one that is shown.

    Every label is in the file before anything moves on. A label that cannot be stored leaves everything as it
    was, and ``failed`` says why.

    Args:
        file: The sample.
        classes: The only labels there are.
        labeller: Name stored with each label.
        map_class: Class of the map at a longitude and latitude, None where it has no data; asked only for a
            unit that has a label; raises MapError. None when no map is chosen: nothing is revealed then.
        differing: Only these units, on which two labellers differ, are settled; None labels all of them.

    Signals:
        moved: Another unit is shown, or the one shown was labelled, left as unsure or undone.
        failed (str): Nothing was stored; one sentence for the user.
        completed: The last unit that waited for a label has one.
    """

    moved = pyqtSignal()
    failed = pyqtSignal(str)
    completed = pyqtSignal()

    def __init__(
        self,
        file: SampleFile,
        classes: tuple[str, ...],
        labeller: str,
        map_class: MapClassAt | None = None,
        parent: QObject | None = None,
        differing: Mapping[int, Disagreement] | None = None,
    ) -> None:
        super().__init__(parent)
        self.file = file
        self.classes = classes
        self.labeller = labeller
        self.differing = differing
        self._map_class = map_class
        self._units = [unit for unit in file.units() if differing is None or unit.id in differing]
        self._position = 0
        self._undo: list[Unit] = []
        self._given: dict[int, str] = {}  # labels that the map's class was shown for
        self._go_to_waiting()

    @property
    def unit(self) -> Unit:
        """The unit that is shown."""
        return self._units[self._position]

    @property
    def total(self) -> int:
        """Number of units."""
        return len(self._units)

    @property
    def seen(self) -> int:
        """Units that were labelled or left as unsure."""
        return sum(unit.seen for unit in self._units)

    @property
    def unsure(self) -> int:
        """Units that the labeller could not tell."""
        return sum(unit.unsure for unit in self._units)

    @property
    def strange(self) -> tuple[str, ...]:
        """Labels in the file that are none of ``classes``."""
        return tuple(sorted({unit.label for unit in self._units if unit.label} - set(self.classes)))

    def revealed(self) -> tuple[str | None, str]:
        """Class of the map at the unit shown, and the outcome: (None, unlabelled) while it has no label."""
        try:
            return self._outcome(self.unit)
        except MapError:  # labelled before with another map; said when it is labelled again
            return None, UNLABELLED

    def label(self, name: str) -> None:
        """Gives the unit shown a label; one that is no class is refused."""
        if name not in self.classes:
            self.failed.emit(
                tr("{} is no class of this sample; choose one of: {}.").format(name, ", ".join(self.classes))
            )
            return
        remark = self.unit.remark
        before = self._given.get(self.unit.id, self.unit.label)
        if self._map_class is not None and before not in (None, name):
            note = tr("changed from {} after the map's class was shown").format(before)
            remark = "; ".join(part for part in (remark, note) if part)
        if self._store(replace(self._signed(), label=name, remark=remark)):
            self._given[self.unit.id] = name

    def leave_unsure(self) -> None:
        """Notes that the unit shown cannot be told; it stays without a label and counts as looked at."""
        self._store(replace(self._signed(), label=None))

    def remark(self, text: str) -> None:
        """Stores a comment on the unit shown."""
        if text.strip() != self.unit.remark:
            self._store(replace(self.unit, remark=text.strip()), undoable=False)

    def undo(self) -> None:
        """Takes the last label back, and shows its unit."""
        if not self._undo:
            return
        before, position = self._undo[-1], self._position
        self._position = next(place for place, unit in enumerate(self._units) if unit.id == before.id)
        if self._store(before, undoable=False):
            self._undo.pop()
            self.moved.emit()
        else:
            self._position = position

    def next(self) -> None:
        """Shows the next unit that waits for a label, or the one behind when none does."""
        if not self._go_to_waiting() and self._position + 1 < self.total:
            self._position += 1
        self.moved.emit()

    def back(self) -> None:
        """Shows the unit before, labelled or not."""
        self._position = max(self._position - 1, 0)
        self.moved.emit()

    def _signed(self) -> Unit:
        return replace(self.unit, labelled_by=self.labeller, labelled_at=now())

    def _store(self, unit: Unit, undoable: bool = True) -> bool:
        before, waiting = self.unit, self.total - self.seen
        try:
            self.file.write(unit, *self._outcome(unit))
        except (SampleFileError, MapError) as error:
            self.failed.emit(str(error))
            return False
        self._units[self._position] = unit
        if undoable:
            self._undo.append(before)
        self.moved.emit()
        if waiting and self.seen == self.total:
            self.completed.emit()
        return True

    def _outcome(self, unit: Unit) -> tuple[str | None, str]:
        """Class of the map at a labelled unit, and what it says of the label; raises MapError."""
        if unit.label is None or self._map_class is None:
            return None, UNLABELLED
        mapped = self._map_class(unit.lon, unit.lat)
        if mapped is None:
            return None, NO_MAP_DATA
        return mapped, RIGHT if mapped == unit.label else WRONG

    def _go_to_waiting(self) -> bool:
        """Moves to the first unit without a label behind the one shown, else before it; False when none."""
        order = [*range(self._position, self.total), *range(self._position)]
        found = next((place for place in order if not self._units[place].seen), None)
        if found is None:
            return False
        self._position = found
        return True
