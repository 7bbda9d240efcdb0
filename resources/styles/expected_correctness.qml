<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="0.9" alphaBand="-1" classificationMin="0" classificationMax="100">
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" minimumValue="0" maximumValue="100" clip="0" labelPrecision="0">
          <item value="50" color="#b2182b" alpha="255" label="up to 50 %: as likely wrong as right, or not known here"/>
          <item value="70" color="#f4a582" alpha="255" label="up to 70 %"/>
          <item value="80" color="#fddbc7" alpha="255" label="up to 80 %"/>
          <item value="90" color="#d1e5f0" alpha="255" label="up to 90 %"/>
          <item value="95" color="#67a9cf" alpha="255" label="up to 95 %"/>
          <item value="inf" color="#2166ac" alpha="255" label="above 95 %"/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
