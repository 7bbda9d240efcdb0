<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="graduatedSymbol" attr="quality_b" graduatedMethod="GraduatedColor">
    <ranges>
      <range render="true" lower="0" upper="0.2" symbol="0" label="0.0 to 0.2: unusable"/>
      <range render="true" lower="0.2" upper="0.4" symbol="1" label="0.2 to 0.4: poor"/>
      <range render="true" lower="0.4" upper="0.6" symbol="2" label="0.4 to 0.6: fair"/>
      <range render="true" lower="0.6" upper="0.8" symbol="3" label="0.6 to 0.8: good"/>
      <range render="true" lower="0.8" upper="1" symbol="4" label="0.8 to 1.0: very good"/>
    </ranges>
    <symbols>
      <symbol type="fill" name="0" alpha="0.7">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="123,50,148,255"/>
            <Option name="outline_color" type="QString" value="60,60,60,255"/>
            <Option name="outline_width" type="QString" value="0.26"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="0.7">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="194,165,207,255"/>
            <Option name="outline_color" type="QString" value="60,60,60,255"/>
            <Option name="outline_width" type="QString" value="0.26"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="0.7">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="247,247,247,255"/>
            <Option name="outline_color" type="QString" value="60,60,60,255"/>
            <Option name="outline_width" type="QString" value="0.26"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="0.7">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="166,219,160,255"/>
            <Option name="outline_color" type="QString" value="60,60,60,255"/>
            <Option name="outline_width" type="QString" value="0.26"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="0.7">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="0,136,55,255"/>
            <Option name="outline_color" type="QString" value="60,60,60,255"/>
            <Option name="outline_width" type="QString" value="0.26"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fontWeight="50" fieldName="map_get(scene_words(),&quot;scene_class_b&quot;) || '\n' || round(100*&quot;quality_b&quot;) || ' %'" isExpression="1" fontSize="8.5" fontSizeUnit="Point" textColor="20,20,20,255">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9"/>
      </text-style>
      <placement placement="1" quadOffset="4"/>
      <rendering drawLabels="1" scaleVisibility="1" scaleMin="1" scaleMax="600000"/>
    </settings>
  </labeling>
</qgis>
