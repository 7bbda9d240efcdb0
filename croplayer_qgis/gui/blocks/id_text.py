"""Reads and writes blocks as text: ids between spaces, commas or line ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from croplayer_qgis.shared.grid.block import Block, GridError
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_ID_LENGTH = 14
_BETWEEN = re.compile(r"[\s,;|\"'\[\]()]+")


@dataclass(frozen=True)
class IdText:
    """What a text says.

    Attributes:
        blocks: Blocks whose ids it holds.
        wrong: Words that are no ids, in their order.
        problem: One sentence about the wrong ones, "" when there is none.
    """

    blocks: BlockSet
    wrong: tuple[str, ...] = ()
    problem: str = ""


def read_ids(text: str) -> IdText:
    """The blocks named in a text; a word is right or wrong by itself."""
    words = [word for word in _BETWEEN.split(text.lstrip("\ufeff")) if word]
    found, wrong, reason = [], [], ""
    for word in words:
        try:
            found.append(Block.from_id(word.upper() if len(word) == _ID_LENGTH else word))
        except GridError as error:
            wrong.append(word)
            reason = reason or str(error)
    if not words:
        return IdText(BlockSet(), (), tr("There is no block id in the text; one looks like N39.85_E116.35."))
    problem = ""
    if wrong:
        problem = tr(
            counted(
                len(wrong),
                "{} of {} words is no block: {}",
                "{} of {} words are no blocks. The first: {}",
                f"{len(wrong):,}",
                f"{len(words):,}",
                reason,
            )
        )
    return IdText(BlockSet.of(found), tuple(wrong), problem)


def write_ids(blocks: BlockSet) -> str:
    """Ids of the blocks, one a line, from north to south and west to east."""
    return "".join(f"{block.id}\n" for block in blocks)
