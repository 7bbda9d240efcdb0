<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="paletted" band="1" opacity="0.5" alphaBand="-1">
      <colorPalette>
        <paletteEntry value="0" color="#ffffff" alpha="0" label="Not cropland"/>
        <paletteEntry value="1" color="#ffd21f" alpha="255" label="Cropland"/>
      </colorPalette>
    </rasterrenderer>
  </pipe>
</qgis>
