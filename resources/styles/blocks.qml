<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="state">
    <categories>
      <category render="true" value="done" symbol="0" label="Done"/>
      <category render="true" value="incomplete" symbol="1" label="Incomplete: some tiles could not be read"/>
      <category render="true" value="running" symbol="2" label="Running"/>
      <category render="true" value="queued" symbol="3" label="Queued"/>
      <category render="true" value="failed" symbol="4" label="Failed"/>
      <category render="true" value="cancelled" symbol="5" label="Cancelled"/>
      <category render="true" value="waiting" symbol="6" label="Waiting for a source"/>
      <category render="true" value="empty" symbol="7" label="No imagery"/>
    </categories>
    <symbols>
      <symbol type="fill" name="0" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="0,0,0,0"/>
            <Option name="outline_color" type="QString" value="25,25,25,255"/>
            <Option name="outline_width" type="QString" value="0.5"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="245,166,35,0"/>
            <Option name="outline_color" type="QString" value="245,166,35,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="77,143,209,70"/>
            <Option name="outline_color" type="QString" value="77,143,209,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="200,200,200,60"/>
            <Option name="outline_color" type="QString" value="130,130,130,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="208,87,76,80"/>
            <Option name="outline_color" type="QString" value="208,87,76,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="5" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="120,120,120,60"/>
            <Option name="outline_color" type="QString" value="80,80,80,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="6" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="142,107,191,70"/>
            <Option name="outline_color" type="QString" value="142,107,191,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="7" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="185,169,140,90"/>
            <Option name="outline_color" type="QString" value="185,169,140,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fontWeight="50" fieldName="&quot;id&quot; || coalesce('\n' || 'placeholders' || ' ' || nullif(coalesce(attribute($currentfeature, 'placeholder_tiles_a'), 0) + coalesce(attribute($currentfeature, 'placeholder_tiles_b'), 0), 0), '')" isExpression="1" fontSize="8.5" fontSizeUnit="Point" textColor="255,255,255,255">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="40,40,40,255" bufferOpacity="1"/>
      </text-style>
      <placement placement="4"/>
      <rendering drawLabels="1" scaleVisibility="1" scaleMin="1" scaleMax="600000"/>
    </settings>
  </labeling>
</qgis>
