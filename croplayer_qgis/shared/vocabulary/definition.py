"""What "cropland" means: in the shipped network, and in the tags of what is mapped."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.shared.marked import mark

MANAGED_FIELDS: Final = mark("any managed field, pasture and hay included")
"""Of the labels that the shipped network learned from; wider than the cultivated land of statistics."""

OF_OWN_MASKS: Final = mark("what the masks it was trained on mark as cropland")
"""Of a network trained on a user's own labels."""

OF_CORRECTIONS: Final = mark("what the corrections it was adapted to call cropland")
"""Of a network adapted to verdicts and edits: people who call pasture wrong mean less than its labels did."""

DEFINITION_TAG: Final = "CROPLAYER_CROPLAND_MEANS"
"""Tag of a product with the definition of the network that mapped it."""
