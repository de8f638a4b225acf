# The map of districts and incidents. n: districts with a unit at work, t: with a tie only, k: with incidents, m: all.
map-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
map-units = { $place ->
    [no] local units
   *[other] units
  }
map-areas = { $areas ->
    [districts] districts
    [cities] cities
   *[both] districts and cities
  }
map-title-work-raids = { map-place }{ map-units } reported at work in { $n } of { $m } { map-areas }, raids or fighting in { $k }
map-title-work-raids-short = Units reported at work in { $n } of { $m } { map-areas }, fighting in { $k }
map-title-work-calm = { map-place }{ map-units } reported at work in { $n } of { $m } { map-areas }; no word of raids found
map-title-work-unplaced = { map-place }{ map-units } reported at work in { $n } of { $m } { map-areas }
map-title-ties-raids = { map-place }raids or fighting reported in { $k } of { $m } { map-areas }; no word found of units at work
map-title-ties-calm = { map-place }only recruiting or plans of units reported, in { $t } of { $m } { map-areas }
map-title-none-raids = { map-place }raids or fighting reported in { $k } of { $m } { map-areas }; no word of units found
map-title-none-calm = { map-place }no report found places a unit, a raid or fighting in any district

map-subtitle = Reports on units and on cross-border fighting { $place }, { $period }
map-subtitle-short = Reports { $place }, { $period }
map-subtitle-empty = Reports on units and on cross-border fighting { $place }
map-nothing = No district is shaded: none is named in the reports found.

map-key-work = unit reported at work
map-key-ties = only recruiting, a plan or a post
map-key-blank = no report of units or fighting found; there may have been some
map-key-area = raid or fighting in the district
map-key-spot = raid or fighting at a settlement
map-key-disputed = the same, disputed
map-key-border = recognised border
map-key-work-short = unit at work
map-key-ties-short = recruiting, plans
map-key-blank-short = no report found
map-key-area-short = raid, fighting
map-key-spot-short = at a settlement
map-key-disputed-short = disputed

map-list-none = No raid or fighting: none was found in the pages read.
map-list-rest = { $n ->
    [one] and { $n } more district, without a number
   *[other] and { $n } more districts, without numbers
  }

map-note-facts = { $n ->
    [one] { $n } report on a unit names no district and is not drawn.
   *[other] { $n } reports on units name no district and are not drawn.
  }
map-note-facts-short = { $n ->
    [one] { $n } report without a district is not drawn.
   *[other] { $n } reports without a district are not drawn.
  }
map-note-events = { $n ->
    [one] { $n } raid or fight without a place is not drawn.
   *[other] { $n } raids or fights without a place are not drawn.
  }
map-note-outline = { $n ->
    [one] { $n } report is not drawn, as we have no boundary of its district: { $names }.
   *[other] { $n } reports are not drawn, as we have no boundaries of their districts: { $names }.
  }
map-note-ties = Recruiting, plans and members’ posts are not counted as work.
map-note-area = Incidents at villages without known coordinates are shown on the district.
map-credits = Boundaries: districts © OpenStreetMap contributors (ODbL), via geoBoundaries, as of { $year }; some have since changed status. Regions © OpenStreetMap contributors (ODbL), via MAPS.ME. Towns: GeoNames (CC BY 4.0). Rivers: Natural Earth. Equal-area projection.
map-credits-short = Map: © OpenStreetMap contributors (ODbL), geoBoundaries { $year }, MAPS.ME; GeoNames (CC BY 4.0)

map-disputed = { $dates } (disputed)
map-at = { $village }: { $dates }
map-told = { $dates }: { $what }
map-since = from { $day }
map-drawn = { $what }, { $date } ({ $publisher })
map-km = { $n } km

map-alt-head = Map of districts and cities { $place }, { $period }. { $title }.
map-alt-head-empty = Map of districts and cities { $place }. { $title }.
map-alt-units = Units at work: { $names }.
map-alt-units-some = Units at work: { $names } and { $rest } more.
map-alt-raids = Raids or fighting: { $names }.
map-alt-raids-some = Raids or fighting: { $names } and { $rest } more.
map-places-disputed = { $n ->
    [one] At { $n } place the sides tell it differently.
   *[other] At { $n } places the sides tell it differently.
  }
map-alt-blank = A blank district means that no report was found, not that there was no unit or fighting.
map-alt-empty = The map shows only the borders of the districts, the recognised state border, rivers and towns; nothing is shaded.
