<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="paletted" band="1" opacity="0.85" alphaBand="-1">
      <colorPalette>
        <paletteEntry value="1" color="#e6e6e6" alpha="150" label="Both sources: not cropland"/>
        <paletteEntry value="2" color="#2e8b3d" alpha="255" label="Both sources: cropland"/>
        <paletteEntry value="3" color="#a5d84a" alpha="255" label="Source A decided: cropland"/>
        <paletteEntry value="4" color="#35c3b1" alpha="255" label="Source B decided: cropland"/>
        <paletteEntry value="5" color="#f08a3c" alpha="255" label="Source A decided: not cropland"/>
        <paletteEntry value="6" color="#d972b4" alpha="255" label="Source B decided: not cropland"/>
        <paletteEntry value="7" color="#6f8fd6" alpha="255" label="Single source (the other has no imagery)"/>
        <paletteEntry value="8" color="#ffe74a" alpha="255" label="Edited by a person"/>
      </colorPalette>
    </rasterrenderer>
  </pipe>
</qgis>
