<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="decision">
    <categories>
      <category render="true" value="1" symbol="0" label="Both sources: not cropland"/>
      <category render="true" value="2" symbol="1" label="Both sources: cropland"/>
      <category render="true" value="3" symbol="2" label="Source A decided: cropland"/>
      <category render="true" value="4" symbol="3" label="Source B decided: cropland"/>
      <category render="true" value="5" symbol="4" label="Source A decided: not cropland"/>
      <category render="true" value="6" symbol="5" label="Source B decided: not cropland"/>
      <category render="true" value="7" symbol="6" label="Single source (the other has no imagery)"/>
      <category render="true" value="8" symbol="7" label="Edited by a person"/>
    </categories>
    <symbols>
      <symbol type="fill" name="0" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="230,230,230,90"/>
            <Option name="outline_color" type="QString" value="230,230,230,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="46,139,61,90"/>
            <Option name="outline_color" type="QString" value="46,139,61,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="165,216,74,90"/>
            <Option name="outline_color" type="QString" value="165,216,74,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="53,195,177,90"/>
            <Option name="outline_color" type="QString" value="53,195,177,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="240,138,60,90"/>
            <Option name="outline_color" type="QString" value="240,138,60,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="5" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="217,114,180,90"/>
            <Option name="outline_color" type="QString" value="217,114,180,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="6" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="111,143,214,90"/>
            <Option name="outline_color" type="QString" value="111,143,214,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="7" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="255,231,74,90"/>
            <Option name="outline_color" type="QString" value="255,231,74,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fontWeight="50" fieldName="'P ' || format_number(&quot;probability&quot;, 2)" isExpression="1" fontSize="7.5" fontSizeUnit="Point" textColor="255,255,255,255">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="40,40,40,255" bufferOpacity="1"/>
      </text-style>
      <placement placement="4"/>
      <rendering drawLabels="1" scaleVisibility="1" scaleMin="1" scaleMax="15000"/>
    </settings>
  </labeling>
</qgis>
