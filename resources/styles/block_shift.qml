<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="shift">
    <categories>
      <category render="true" value="small" symbol="0" label="Less than a pixel"/>
      <category render="true" value="corrected" symbol="1" label="Corrected"/>
      <category render="true" value="large" symbol="2" label="Too large to correct"/>
      <category render="true" value="unsure" symbol="3" label="Unsure: not corrected"/>
    </categories>
    <symbols>
      <symbol type="fill" name="0" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="0,136,55,60"/>
            <Option name="outline_color" type="QString" value="0,136,55,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
        <layer class="GeometryGenerator" enabled="1">
          <Option type="Map">
            <Option name="SymbolType" type="QString" value="Line"/>
            <Option name="geometryModifier" type="QString" value="make_line(centroid($geometry), translate(centroid($geometry), &quot;shift_east_m&quot; / 1000, &quot;shift_north_m&quot; / 1000))"/>
          </Option>
          <symbol type="line" name="@0@1" alpha="1">
            <layer class="ArrowLine" enabled="1">
              <Option type="Map">
                <Option name="arrow_width" type="QString" value="0.7"/>
                <Option name="arrow_start_width" type="QString" value="0.7"/>
                <Option name="head_length" type="QString" value="1.6"/>
                <Option name="head_thickness" type="QString" value="1.2"/>
                <Option name="is_curved" type="QString" value="0"/>
              </Option>
              <symbol type="fill" name="@@0@1@0" alpha="1">
                <layer class="SimpleFill" enabled="1">
                  <Option type="Map">
                    <Option name="color" type="QString" value="0,136,55,255"/>
                    <Option name="outline_style" type="QString" value="no"/>
                  </Option>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="77,143,209,60"/>
            <Option name="outline_color" type="QString" value="77,143,209,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
        <layer class="GeometryGenerator" enabled="1">
          <Option type="Map">
            <Option name="SymbolType" type="QString" value="Line"/>
            <Option name="geometryModifier" type="QString" value="make_line(centroid($geometry), translate(centroid($geometry), &quot;shift_east_m&quot; / 1000, &quot;shift_north_m&quot; / 1000))"/>
          </Option>
          <symbol type="line" name="@1@1" alpha="1">
            <layer class="ArrowLine" enabled="1">
              <Option type="Map">
                <Option name="arrow_width" type="QString" value="0.7"/>
                <Option name="arrow_start_width" type="QString" value="0.7"/>
                <Option name="head_length" type="QString" value="1.6"/>
                <Option name="head_thickness" type="QString" value="1.2"/>
                <Option name="is_curved" type="QString" value="0"/>
              </Option>
              <symbol type="fill" name="@@1@1@0" alpha="1">
                <layer class="SimpleFill" enabled="1">
                  <Option type="Map">
                    <Option name="color" type="QString" value="77,143,209,255"/>
                    <Option name="outline_style" type="QString" value="no"/>
                  </Option>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="208,87,76,60"/>
            <Option name="outline_color" type="QString" value="208,87,76,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
        <layer class="GeometryGenerator" enabled="1">
          <Option type="Map">
            <Option name="SymbolType" type="QString" value="Line"/>
            <Option name="geometryModifier" type="QString" value="make_line(centroid($geometry), translate(centroid($geometry), &quot;shift_east_m&quot; / 1000, &quot;shift_north_m&quot; / 1000))"/>
          </Option>
          <symbol type="line" name="@2@1" alpha="1">
            <layer class="ArrowLine" enabled="1">
              <Option type="Map">
                <Option name="arrow_width" type="QString" value="0.7"/>
                <Option name="arrow_start_width" type="QString" value="0.7"/>
                <Option name="head_length" type="QString" value="1.6"/>
                <Option name="head_thickness" type="QString" value="1.2"/>
                <Option name="is_curved" type="QString" value="0"/>
              </Option>
              <symbol type="fill" name="@@2@1@0" alpha="1">
                <layer class="SimpleFill" enabled="1">
                  <Option type="Map">
                    <Option name="color" type="QString" value="208,87,76,255"/>
                    <Option name="outline_style" type="QString" value="no"/>
                  </Option>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="142,107,191,60"/>
            <Option name="outline_color" type="QString" value="142,107,191,255"/>
            <Option name="outline_width" type="QString" value="0.4"/>
          </Option>
        </layer>
        <layer class="GeometryGenerator" enabled="1">
          <Option type="Map">
            <Option name="SymbolType" type="QString" value="Line"/>
            <Option name="geometryModifier" type="QString" value="make_line(centroid($geometry), translate(centroid($geometry), &quot;shift_east_m&quot; / 1000, &quot;shift_north_m&quot; / 1000))"/>
          </Option>
          <symbol type="line" name="@3@1" alpha="1">
            <layer class="ArrowLine" enabled="1">
              <Option type="Map">
                <Option name="arrow_width" type="QString" value="0.7"/>
                <Option name="arrow_start_width" type="QString" value="0.7"/>
                <Option name="head_length" type="QString" value="1.6"/>
                <Option name="head_thickness" type="QString" value="1.2"/>
                <Option name="is_curved" type="QString" value="0"/>
              </Option>
              <symbol type="fill" name="@@3@1@0" alpha="1">
                <layer class="SimpleFill" enabled="1">
                  <Option type="Map">
                    <Option name="color" type="QString" value="142,107,191,255"/>
                    <Option name="outline_style" type="QString" value="no"/>
                  </Option>
                </layer>
              </symbol>
            </layer>
          </symbol>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fontWeight="50" fieldName="format_number(&quot;shift_m&quot;, 1) || ' m'" isExpression="1" fontSize="8.5" fontSizeUnit="Point" textColor="20,20,20,255">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9"/>
      </text-style>
      <placement placement="1" quadOffset="1"/>
      <rendering drawLabels="1" scaleVisibility="1" scaleMin="1" scaleMax="600000"/>
    </settings>
  </labeling>
</qgis>
