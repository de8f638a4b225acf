# The map of districts and incidents. n: districts with a documented unit, t: with a tie only, k: with incidents, m: all.
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
# When: a district has a documented unit, and raids or fighting are placed.
map-title-work-raids = { map-place }{ map-units } reported in { $n } of { $m } { map-areas }, raids or fighting in { $k }
# When: a district has a documented unit, and no event of category incursion is known.
map-title-work-calm = { map-place }{ map-units } reported in { $n } of { $m } { map-areas }; no reported fighting found
# When: a district has a documented unit, and events of category incursion are known, but none with a place on the
# map.
map-title-work-unplaced = { map-place }{ map-units } reported in { $n } of { $m } { map-areas }
# When: no district has a documented unit, some have a tie to one, and raids or fighting are placed.
map-title-ties-raids = { map-place }raids or fighting reported in { $k } of { $m } { map-areas }; of units only recruiting, plans or kit
# When: no district has a documented unit, some have a tie to one, and no raid or fighting is placed.
map-title-ties-calm = { map-place }of units only recruiting, plans or kit reported, in { $t } of { $m } { map-areas }
# When: no district has a documented unit or a tie to one, and raids or fighting are placed.
map-title-none-raids = { map-place }raids or fighting reported in { $k } of { $m } { map-areas }; no word of units found
# When: no district has a documented unit or a tie to one, and no raid or fighting is placed.
map-title-none-calm = { map-place }no report found places a defence unit, a raid or fighting in any district

# When: something is drawn, no day is asked for, and the size is not compact. The months run from the first to the last
# day of the rows drawn.
map-subtitle = Reports on units and on cross-border fighting { $place }, { $period }
# When: something is drawn in a compact size, and no day is asked for.
map-subtitle-short = { $place }, { $period }
# When: nothing is drawn, or a day is asked for, which stands behind it; not in a compact size.
map-subtitle-undated = Reports on units and on cross-border fighting { $place }
# When: as map-subtitle-undated, in a compact size.
map-subtitle-undated-short = { $place }
# When: nothing is drawn.
map-nothing = No district is shaded: no report found names one with a defence unit or with fighting.

map-key-work = unit reported there
map-key-ties = only recruiting, a plan, a post or a vehicle
map-key-blank = no report of units or fighting found; there may have been some
map-key-area = raid or fighting in the district
map-key-spot = raid or fighting at a settlement
map-key-disputed = the same, all disputed
map-key-border = recognised border
map-key-work-short = unit reported
map-key-ties-short = recruiting, plans, vehicles
map-key-blank-short = no report found
map-key-area-short = raid, fighting
map-key-spot-short = at a settlement
map-key-disputed-short = all disputed

map-list-none = No raid or fighting: none was found in the pages read.
map-list-rest = { $n ->
    [one] and { $n } more district, without a number
   *[other] and { $n } more districts, without numbers
  }

# When: not in a compact size: rows of districts.csv of the regions name a unit and no district.
map-note-facts = { $n ->
    [one] { $n } report on a unit names no district and is not drawn.
   *[other] { $n } reports on units name no district and are not drawn.
  }
# When: in a compact size: rows of districts.csv of the regions name a unit and no district, or a unit that the story
# is not about.
map-note-facts-short = { $n ->
    [one] { $n } report without a district or on another unit is not drawn.
   *[other] { $n } reports without a district or on other units are not drawn.
  }
# When: events of category incursion, of the regions or the country, have no place_id, or one outside the regions.
map-note-events = { $n ->
    [one] { $n } raid or fight without a place is not drawn.
   *[other] { $n } raids or fights without a place are not drawn.
  }
# When: not in a compact size: rows of districts.csv of the regions name a district and a unit that the story is not
# about.
map-note-others = { $n ->
    [one] { $n } report on a unit of another kind is not drawn.
   *[other] { $n } reports on units of other kinds are not drawn.
  }
# When: rows are about a district of which the layer has no boundary.
map-note-outline = { $n ->
    [one] { $n } report is not drawn, as we have no boundary of its district: { $names }.
   *[other] { $n } reports are not drawn, as we have no boundaries of their districts: { $names }.
  }
# When: in a wide size: a district on the map has a tie to a unit only.
map-note-ties = Recruiting, plans, members’ posts and cars given to a district are not counted.
# When: not in a compact size: an event at a settlement without coordinates is drawn on its district.
map-note-area = Incidents at villages without known coordinates are shown on the district.
map-credits = Boundaries: districts © OpenStreetMap contributors (ODbL), via geoBoundaries, as of { $year }; some have since changed status. Regions © OpenStreetMap contributors (ODbL), via MAPS.ME. Towns: GeoNames (CC BY 4.0). Rivers: Natural Earth. Equal-area projection.
map-credits-short = Map: © OpenStreetMap contributors (ODbL), geoBoundaries { $year }, MAPS.ME; GeoNames (CC BY 4.0)
map-credits-own = Boundaries: layers given with the tables. Equal-area projection.

map-disputed = { $dates } (disputed)
map-disputed-partly = { $dates } (partly disputed)
map-at = { $village }: { $dates }
map-alt-at = { $place } — { $dates }
map-told = { $dates }: { $what }
map-drawn = { $what }, { $date } ({ $publisher })
map-km = { $n } km

# When: districts have a documented unit; all are named.
map-alt-units = Units reported: { $names }.
# When: districts have a documented unit; some are named, and the others counted.
map-alt-units-some = Units reported: { $names } and { $rest } more.
# When: raids or fighting are placed; all districts are named, with the months of the first days.
map-alt-raids = Raids or fighting: { $names }.
# When: raids or fighting are placed; some districts are named, with the months of the first days, and the others
# counted.
map-alt-raids-some = Raids or fighting: { $names } and { $rest } more.
# When: in a district, some event is disputed; not in the note of a compact size.
map-districts-disputed = { $n ->
    [one] In { $n } district the sides’ accounts differ.
   *[other] In { $n } districts the sides’ accounts differ.
  }
# When: in the note of a compact size: in a district, some event is disputed.
# In the list these districts have the star.
map-districts-disputed-starred = { $n ->
    [one] * Some or all disputed: { $n } district.
   *[other] * Some or all disputed: { $n } districts.
  }
# When: nothing is drawn.
map-alt-empty = The map shows only the borders of the districts, the recognised state border, rivers and towns; nothing is shaded.
# When: something is drawn.
map-alt-blank = A blank district means that no report was found, not that there was no unit or fighting.
# When: something is drawn. The months run from the first to the last day of the rows drawn, not beyond the day asked
# for.
map-alt-head = Map of districts and cities { $place }, { $period }.
# When: nothing is drawn.
map-alt-head-empty = Map of districts and cities { $place }.

# Below the map.
map-story-event = “{ $what }” ({ $where }, { $date }; { $publisher })
map-story-fact = { $what } ({ $where }, { $date }; { $publisher })
map-story-pages = { $pages ->
    [one] { $pages } page links
   *[other] { $pages } pages link
  }
# When: districts have a documented unit, and the rows on it are of more than one time. Of the earliest and the latest
# of these rows one is told.
map-story-units = { map-story-pages } units with { $n } of { $m } { map-areas } { $place }; one of the earliest by date: { $first }; one of the latest: { $last }.
# When: districts have a documented unit, and all rows on it, of which there are several, are of one time. One is told.
map-story-units-once = { map-story-pages } units with { $n } of { $m } { map-areas } { $place }; all of it is of one date, for instance: { $first }.
# When: exactly one row tells of a documented unit in a district on the map.
map-story-unit = One report was found that links a unit with a district: { $only }.
# When: some district has a tie to a unit only, and none has a documented unit.
map-story-ties = Only recruiting, a plan, a member’s post or a car for the district is reported of units, in { $t } of { $m } { map-areas }; no page found places a unit.
# When: no district has a documented unit or a tie to one.
map-story-no-unit = { $place }: no report found places a unit of those that this map is about in a district.
# When: raids or fighting are placed, in several reports (events, and facts that fall on the days of none of their
# place). The earliest and one of the latest are told.
map-story-raids = Raids or fighting are reported at { $places ->
    [one] { $places } place
   *[other] { $places } places
  } in { $k ->
    [one] { $k } district
   *[other] { $k } districts
  }; the earliest: { $first }; one of the latest: { $last }.
# When: one raid or fight is placed, in one report.
map-story-raid = One raid or fight is on the map: { $only }.
# When: no raid or fighting is placed, and events of category incursion are known.
map-story-unplaced = Raids or fighting are reported, but none with a place on the map.
# When: no event of category incursion is known, and no fact of one is placed.
map-story-no-raid = No report of a raid or of fighting { $place } was found.
# When: at a settlement, or a district that stands for one, some event is disputed. Up to four such places are named.
map-story-differently = The sides’ accounts differ on some of this, at { $n ->
    [one] { $n } place
   *[other] { $n } places
  }: { $names }{ $rest ->
    [0] {""}
   *[other] {" "}and { $rest } more
  }.
# When: of the first dispute of kind wording in which an event of map-story-differently stands, and all of whose rows are
# known.
map-story-open = Open: { $question }
# When: a district has a documented unit.
map-story-sign-work = a shaded district is one where a unit is reported
# When: a district has a tie to a unit only, and no raids or fighting are known for it as such.
map-story-sign-ties = one with a dashed edge has only recruiting, a plan, a post or a vehicle for the district
# When: raids or fighting are known for a district as such, and the sides do not tell all of it differently.
map-story-sign-area = a thick edge with hatching means raids or fighting in the district
# When: raids or fighting are known for a district as such, and the sides tell all of it differently.
map-story-sign-area-dots = a thick edge with dots means raids or fighting in the district, on all of which the sides’ accounts differ
# When: raids or fighting are placed at a settlement, and the sides do not tell all of it differently.
map-story-sign-spot = a filled triangle means raids or fighting at a settlement
# When: raids or fighting are placed at a settlement, and the sides tell all of it differently.
map-story-sign-spot-dots = a triangle with a dot means raids or fighting at a settlement, on all of which the sides’ accounts differ
# When: raids or fighting are placed.
map-story-sign-number = numbers refer to the list
# When: something is drawn.
map-story-sign-blank = a blank district means that no report was found, not that there was no unit or fighting
# When: something is drawn; the signs are those of the web size.
map-story-signs = How to read the map: { $list }.
