<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="0.75" alphaBand="-1" classificationMin="0" classificationMax="1">
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" minimumValue="0" maximumValue="1" clip="0" labelPrecision="0">
          <item value="0.2" color="#7b3294" alpha="255" label="0.0 to 0.2: unusable"/>
          <item value="0.4" color="#c2a5cf" alpha="255" label="0.2 to 0.4: poor"/>
          <item value="0.6" color="#f7f7f7" alpha="255" label="0.4 to 0.6: fair"/>
          <item value="0.8" color="#a6dba0" alpha="255" label="0.6 to 0.8: good"/>
          <item value="inf" color="#008837" alpha="255" label="0.8 to 1.0: very good"/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
