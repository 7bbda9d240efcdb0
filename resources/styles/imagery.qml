<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="multibandcolor" opacity="1" alphaBand="4" redBand="1" greenBand="2" blueBand="3"/>
    <rasterresampler zoomedInResampler="bilinear" zoomedOutResampler="bilinear" maxOversampling="2"/>
  </pipe>
</qgis>
