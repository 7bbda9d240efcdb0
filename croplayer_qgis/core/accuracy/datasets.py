"""Class codes of known cropland and land cover products, mapped onto cropland / other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.accuracy.classes import ClassTable
from croplayer_qgis.core.accuracy.rasters import ClassRaster
from croplayer_qgis.core.errors import InputError

CROPLAND, OTHER = "cropland", "other"
CLASS_NAMES = (CROPLAND, OTHER)


@dataclass(frozen=True)
class Preset:
    """What the codes of a product mean.

    Attributes:
        id: Short name for the command line.
        title: Name for tables.
        cropland: Codes that are cropland.
        nodata: Codes that are no data, besides the raster's own no-data value.
        definition: What the product calls cropland; products differ, and areas with them.
        source: Where the codes are documented.
    """

    id: str
    title: str
    cropland: tuple[int, ...]
    nodata: tuple[int, ...]
    definition: str
    source: str

    def table(self) -> ClassTable:
        """The code table: every other code is class ``other``."""
        return ClassTable(CLASS_NAMES, dict.fromkeys(self.cropland, CROPLAND), frozenset(self.nodata), OTHER)


PRESETS = (
    Preset(
        "croplayer",
        "CropLayer",
        (1,),
        (255,),
        "Cropland layer of this plugin (band 1 of a block, or the mosaic).",
        "DESIGN section 7. The codes of the published CropLayer 2020 files were not checked.",
    ),
    Preset(
        "worldcover",
        "ESA WorldCover 10 m",
        (40,),
        (0,),
        "Annual cropland, sown and harvested within 12 months; perennial woody crops are tree cover.",
        "ESA WorldCover Product User Manual v1.0 and v2.0; Zanaga et al. 2021, doi:10.5281/zenodo.5571936",
    ),
    Preset(
        "dynamic_world",
        "Dynamic World V1",
        (4,),
        (),
        "Crops: human planted cereals, grasses and crops not at tree height; band 'label', codes 0-8.",
        "Brown et al. 2022, doi:10.1038/s41597-022-01307-4; Earth Engine catalog GOOGLE/DYNAMICWORLD/V1",
    ),
    Preset(
        "esri_land_cover",
        "Esri 10 m Annual Land Cover",
        (5,),
        (0, 10),
        "Crops: planted cereals, grasses and crops below tree height; rice under water may be class 4.",
        "Karra et al. 2021, doi:10.1109/IGARSS47720.2021.9553499; class table of the 2017-2023 time series",
    ),
    Preset(
        "glc_fcs30",
        "GLC_FCS30 / GLC_FCS30D",
        (10, 11, 12, 20),
        (0, 250),
        "Rainfed, herbaceous, tree or shrub cover (orchard) and irrigated cropland: orchards are in.",
        "Zhang et al. 2024, doi:10.5194/essd-16-1353-2024, table of the classification system",
    ),
    Preset(
        "globeland30",
        "GlobeLand30",
        (10,),
        (0, 255),
        "Cultivated land, orchards and other economic crops included.",
        "Chen et al. 2015, doi:10.1016/j.isprsjprs.2014.09.002; class codes of the product description",
    ),
    Preset(
        "clcd",
        "CLCD",
        (1,),
        (0,),
        "Cropland.",
        "Yang & Huang 2021, doi:10.5194/essd-13-3907-2021",
    ),
    Preset(
        "from_glc10",
        "FROM-GLC10",
        (10,),
        (0,),
        "Cropland, orchards included.",
        "Gong et al. 2019, doi:10.1016/j.scib.2019.03.002; class codes 10-100 of the 2017 product",
    ),
)


def preset(preset_id: str) -> Preset:
    """The preset of an id; raises InputError that lists those there are."""
    for candidate in PRESETS:
        if candidate.id == preset_id:
            return candidate
    raise InputError(
        f"There is no class table named {preset_id}; there are: {', '.join(p.id for p in PRESETS)}. "
        "For another product give a CSV with the columns code and class."
    )


@dataclass(frozen=True)
class DataSet:
    """A cropland map to compare: its name, and its raster mapped onto cropland / other."""

    name: str
    raster: ClassRaster

    @classmethod
    def open(cls, name: str, path: Path, table: str) -> DataSet:
        """A data set by preset id, or by the path of a code table (``*.csv``) of cropland and other."""
        if not table.endswith(".csv"):
            return cls(name, ClassRaster(path, preset(table).table()))
        read = ClassTable.from_csv(Path(table))
        strange = sorted(set(read.names) - set(CLASS_NAMES))
        if strange:
            raise InputError(
                f"{Path(table).name}: compared data sets have the classes cropland and other (and nodata), "
                f"not {', '.join(strange)}."
            )
        return cls(name, ClassRaster(path, ClassTable(CLASS_NAMES, read.codes, read.nodata, read.other)))
