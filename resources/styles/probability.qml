<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="0.9" alphaBand="-1" classificationMin="0" classificationMax="100">
      <rastershader>
        <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" minimumValue="0" maximumValue="100" clip="0" labelPrecision="0">
          <item value="0" color="#543005" alpha="255" label="0 %: surely not cropland"/>
          <item value="25" color="#cfa154" alpha="255" label="25 %"/>
          <item value="50" color="#f5f5f5" alpha="255" label="50 %: undecided"/>
          <item value="75" color="#5ab4ac" alpha="255" label="75 %"/>
          <item value="100" color="#00584a" alpha="255" label="100 %: surely cropland"/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
