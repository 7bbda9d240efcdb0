<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology|Labeling" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer">
    <rules key="root">
      <rule key="0" symbol="0" label="Right"
            filter="&quot;result&quot; = 'right'"/>
      <rule key="1" symbol="1" label="Wrong"
            filter="&quot;result&quot; = 'wrong'"/>
      <rule key="2" symbol="2" label="Labelled, the map has no data"
            filter="&quot;result&quot; = 'no_map_data'"/>
      <rule key="3" symbol="3" label="Labelled, not assessed yet"
            filter="&quot;result&quot; = 'unlabelled' AND &quot;reference&quot; IS NOT NULL"/>
      <rule key="4" symbol="4" label="Unsure"
            filter="&quot;result&quot; = 'unlabelled' AND &quot;reference&quot; IS NULL AND &quot;labelled_at&quot; IS NOT NULL"/>
      <rule key="5" symbol="5" label="Unlabelled"
            filter="&quot;result&quot; = 'unlabelled' AND &quot;reference&quot; IS NULL AND &quot;labelled_at&quot; IS NULL"/>
    </rules>
    <symbols>
      <symbol type="marker" name="0" alpha="1">
        <layer class="SimpleMarker" enabled="1">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="43,131,186,255"/>
            <Option name="size" type="QString" value="2.8"/>
            <Option name="outline_color" type="QString" value="26,26,26,255"/>
            <Option name="outline_width" type="QString" value="0.35"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="1" alpha="1">
        <layer class="SimpleMarker" enabled="1">
          <Option type="Map">
            <Option name="name" type="QString" value="diamond"/>
            <Option name="color" type="QString" value="215,48,31,255"/>
            <Option name="size" type="QString" value="3.8"/>
            <Option name="outline_color" type="QString" value="26,26,26,255"/>
            <Option name="outline_width" type="QString" value="0.35"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="2" alpha="1">
        <layer class="SimpleMarker" enabled="1">
          <Option type="Map">
            <Option name="name" type="QString" value="square"/>
            <Option name="color" type="QString" value="140,140,140,255"/>
            <Option name="size" type="QString" value="2.8"/>
            <Option name="outline_color" type="QString" value="26,26,26,255"/>
            <Option name="outline_width" type="QString" value="0.35"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="3" alpha="1">
        <layer class="SimpleMarker" enabled="1">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="254,227,145,255"/>
            <Option name="size" type="QString" value="2.8"/>
            <Option name="outline_color" type="QString" value="26,26,26,255"/>
            <Option name="outline_width" type="QString" value="0.35"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="4" alpha="1">
        <layer class="SimpleMarker" enabled="1">
          <Option type="Map">
            <Option name="name" type="QString" value="triangle"/>
            <Option name="color" type="QString" value="254,227,145,255"/>
            <Option name="size" type="QString" value="3.2"/>
            <Option name="outline_color" type="QString" value="26,26,26,255"/>
            <Option name="outline_width" type="QString" value="0.35"/>
          </Option>
        </layer>
      </symbol>
      <symbol type="marker" name="5" alpha="1">
        <layer class="SimpleMarker" enabled="1">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="255,255,255,255"/>
            <Option name="size" type="QString" value="2.4"/>
            <Option name="outline_color" type="QString" value="26,26,26,255"/>
            <Option name="outline_width" type="QString" value="0.35"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
