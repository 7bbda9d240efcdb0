"""Which blocks of a job have a product: asked in one way by the engine and by QGIS.

The column ``product`` holds the version of the last finished product, NULL when there is none: what is
shown, exported, counted and summed. The state tells the work alone: a block that is being mapped again, or
whose second mapping failed, still has its first product.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from croplayer_qgis.shared.job_files import BLOCK_TABLE, BlockColumn

_OF_OLDER_JOBS: Final = f"CASE WHEN +{BlockColumn.STATE} IN ('done', 'incomplete') THEN 1 END"


def product_sql(database: sqlite3.Connection) -> str:
    """SQL of a block's product version; jobs of older versions tell it by the state.

    Raises:
        sqlite3.Error: The job cannot be read.
    """
    columns = {row[1] for row in database.execute(f"PRAGMA table_info({BLOCK_TABLE})")}
    return BlockColumn.PRODUCT if BlockColumn.PRODUCT in columns else _OF_OLDER_JOBS
