<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer">
    <rules key="root">
      <rule key="0" symbol="0" label="More than 30 % too little"
            filter="&quot;adjusted_within&quot; = 'no' AND &quot;adjusted_deviation_percent&quot; &lt; -30"/>
      <rule key="1" symbol="1" label="10 to 30 % too little"
            filter="&quot;adjusted_within&quot; = 'no' AND &quot;adjusted_deviation_percent&quot; &gt;= -30 AND &quot;adjusted_deviation_percent&quot; &lt; 0"/>
      <rule key="2" symbol="2" label="Within ±10 %"
            filter="&quot;adjusted_within&quot; = 'yes'"/>
      <rule key="3" symbol="3" label="10 to 30 % too much"
            filter="&quot;adjusted_within&quot; = 'no' AND &quot;adjusted_deviation_percent&quot; &gt; 0 AND &quot;adjusted_deviation_percent&quot; &lt;= 30"/>
      <rule key="4" symbol="4" label="More than 30 % too much"
            filter="&quot;adjusted_within&quot; = 'no' AND &quot;adjusted_deviation_percent&quot; &gt; 30"/>
      <rule key="5" symbol="5" label="Not comparable, no sample or no statistics"
            filter="&quot;adjusted_within&quot; NOT IN ('yes', 'no')"/>
    </rules>
    <symbols>
      <symbol type="fill" name="0" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="166,97,26,215"/>
            <Option name="style" type="QString" value="solid"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="223,194,125,215"/>
            <Option name="style" type="QString" value="solid"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="245,245,245,215"/>
            <Option name="style" type="QString" value="solid"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="128,205,193,215"/>
            <Option name="style" type="QString" value="solid"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="1,133,113,215"/>
            <Option name="style" type="QString" value="solid"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="fill" name="5" alpha="1">
        <layer class="SimpleFill" enabled="1">
          <Option type="Map">
            <Option name="color" type="QString" value="120,120,120,255"/>
            <Option name="style" type="QString" value="b_diagonal"/>
            <Option name="outline_color" type="QString" value="77,77,77,255"/>
            <Option name="outline_width" type="QString" value="0.3"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings>
      <text-style fieldName="&quot;name&quot; || coalesce('\n' || if(&quot;adjusted_deviation_percent&quot; &gt; 0, '+', '') || format_number(&quot;adjusted_deviation_percent&quot;, 1) || ' %', '')" isExpression="1" fontSize="8" fontSizeUnit="Point" fontWeight="50"
                  textColor="26,26,26,255">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255"
                     bufferOpacity="1"/>
      </text-style>
      <text-format multilineAlign="1"/>
      <placement placement="4"/>
      <rendering drawLabels="1"/>
    </settings>
  </labeling>
</qgis>
