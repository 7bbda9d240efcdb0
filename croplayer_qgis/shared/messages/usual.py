"""Parameters that several requests have."""

from __future__ import annotations

from typing import Any, Final

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults

MODEL_HELP: Final = mark("Folder with card.json and weights. Empty: the model that comes with CropLayer.")


def job_folder() -> Any:
    """The folder of a job that exists."""
    return param(
        title=mark("Job folder"),
        help=mark("Folder of a CropLayer job, with job.gpkg in it."),
        kind=Kind.FOLDER,
    )


def extent(help: str) -> Any:
    """West, south, east and north in degrees (EPSG:4326); () for none."""
    return param((), title=mark("Extent"), help=help, kind=Kind.EXTENT, tool="EXTENT")


def zoom(help: str, default: int | None = None, advanced: bool = True) -> Any:
    """Zoom of tiles or of the Web Mercator pixel grid."""
    return param(default, title=mark("Zoom"), help=help, low=0, high=22, advanced=advanced, tool_default=None)


def mapping_unit() -> Any:
    """Minimum mapping unit in ha; None takes the default."""
    return param(
        None,
        title=mark("Minimum mapping unit [ha]"),
        help=Sentence(
            "Smaller regions join the neighbour with the longest common border. Empty: {} ha.",
            defaults.MIN_REGION_HA,
        ),
        low=0,
        high=999,
        advanced=True,
    )


def model_folder(title: str) -> Any:
    """Folder of the user's own model; "" for the one shipped."""
    return param(
        "",
        title=title,
        help=MODEL_HELP,
        kind=Kind.FOLDER,
        advanced=True,
    )


def accepted_terms() -> Any:
    """Ids of the sources whose terms the user acknowledged."""
    return param(
        (),
        title=mark("Accepted terms"),
        help=mark("Ids of the sources whose terms of use you accept."),
        kind=Kind.RECORD,
    )


def secrets() -> Any:
    """Token or key by source id."""
    return param(
        dict,
        title=mark("Keys"),
        help=mark("Token or key by source; held in memory only, never written anywhere."),
        kind=Kind.RECORD,
        repr=False,
    )


def area(title: str, help: str) -> Any:
    """Polygons of what to map: path of a file in any reference system, or well-known text; "" for none."""
    return param("", title=title, help=help, kind=Kind.AREA, layer="layer", option="--aoi")


def area_layer(**more: Any) -> Any:
    """Layer of the area's file; "" when it has only one."""
    help_text = mark("Layer of the area's file, if it has several.")
    return param("", title=mark("Layer"), help=help_text, tool="", **more)


def least_share() -> Any:
    """Share of a block that a polygon must cover to choose it, per cent."""
    help_text = mark(
        "A polygon that reaches less far into a block does not choose it; small polygons always choose the "
        "blocks they lie in. 0: every block that a polygon touches."
    )
    return param(
        defaults.LEAST_SHARE,
        title=mark("Least share of a block [%]"),
        help=help_text,
        low=0,
        high=50,
        advanced=True,
    )


def block_ids() -> Any:
    """Ids of blocks."""
    return param(
        (),
        title=mark("Block ids"),
        help=mark("Ids such as N39.85_E116.35."),
        option="--block",
        advanced=True,
    )


def tile_zoom() -> Any:
    """Zoom of the tiles of a job; None takes the default."""
    help_text = Sentence(
        "Zoom of the tiles. Empty: {}, 2.4 m a pixel at the equator; lower where rasters are coarser.",
        defaults.ZOOM,
    )
    return zoom(help_text, advanced=False)


def source(title: str, **more: Any) -> Any:
    """Record of an imagery source (``core/imagery/source.py``); users write it as a text."""
    help_text = mark(
        "Id of a built-in source, tile URL template, or path of a raster, .mbtiles or source .json."
    )
    return param(title=title, help=help_text, kind=Kind.RECORD, **more)


def bands(title: str, tool: str, option: str) -> Any:
    """Red, green and blue band of a raster, by numbers or names; "" to find them out."""
    help_text = mark(
        "Red, green and blue band of a raster, by number or name, such as 4,3,2 or B4,B3,B2; one alone is a "
        "grey image. Empty: as the file says."
    )
    return param("", title=title, help=help_text, tool=tool, option=option, advanced=True)


def nodata(title: str, tool: str, option: str) -> Any:
    """Value of a raster's pixels without data, in place of the one it declares; None for that."""
    help_text = mark(
        "Value of pixels without imagery, such as 0 for black edges, in place of the one the raster declares."
    )
    return param(None, title=title, help=help_text, tool=tool, option=option, advanced=True)


def allowed_failures() -> Any:
    """Share of the tiles asked for that may fail, per cent."""
    help_text = mark(
        "When more of the tiles asked for cannot be read, the run does not count as a success, and says "
        "so. What was read is kept."
    )
    return param(
        defaults.ALLOWED_FAILURES,
        title=mark("Failed tiles allowed [%]"),
        help=help_text,
        low=0,
        high=100,
        advanced=True,
    )


def models() -> Any:
    """Folder of the user's own model by task; the shipped one is used for the others."""
    help_text = mark("Folders of models to use instead of those shipped, by task.")
    return param(dict, title=mark("Models"), help=help_text, kind=Kind.RECORD)


def report_language() -> Any:
    """Language of the report, such as ``de_AT``: panel and toolbox say QGIS's; "" for English."""
    help_text = mark("Language of the report. Empty: English.")
    return param("", title=mark("Language"), help=help_text, kind=Kind.RECORD)
