# Claims on the number of people in the two headline units.
unit-sizes-whose = { $region ->
    [belgorod] Belgorod’s
   *[kursk] Kursk’s
  }
unit-sizes-where = { $region ->
    [belgorod] Belgorod
   *[kursk] Kursk
  }

# Findings of one region alone; figures come with or without their noun.
unit-sizes-title-doubled = As claimed, { $whose } lists doubled from { $first } to { $bare }
unit-sizes-title-grew = As claimed, { $whose } lists grew from { $first } to { $bare }
unit-sizes-title-stood = As claimed, { $whose } lists held { $last }
unit-sizes-title-planned = { $where } planned { $planned }; its lists held { $bare }, as claimed
unit-sizes-title-disputed = { $last } or { $other }: claims on { $whose } lists differ
unit-sizes-title-one = By the only claim found, { $whose } lists held { $last }
unit-sizes-title-contested = Claims on { $whose } lists are all contested, the latest being { $last }
unit-sizes-title-none = No figure on people in { $whose } lists was found
unit-sizes-title-none-by = No figure on people in { $whose } lists was published by { $day }

# Findings of two regions, as clauses.
unit-sizes-title-two = As claimed, { $first }; { $second }
unit-sizes-clause-doubled = { $whose } lists doubled to { $bare }
unit-sizes-clause-grew = { $whose } lists grew to { $bare }
unit-sizes-clause-stood = { $whose } lists held { $bare }
unit-sizes-clause-disputed = { $whose } lists held { $last } or { $other } people
unit-sizes-clause-contested = { $whose } lists held { $bare } (contested)
unit-sizes-clause-none = no figure for { $where }
unit-sizes-more-doubled = { $whose } doubled to { $bare }
unit-sizes-more-grew = { $whose } grew to { $bare }
unit-sizes-more-stood = { $whose } held { $bare }
unit-sizes-more-disputed = { $whose } held { $last } or { $other }
unit-sizes-more-contested = { $whose } held { $bare } (contested)
unit-sizes-more-none = no figure for { $where }
unit-sizes-title-empty = No figure on people in the two regions’ units was found
unit-sizes-title-empty-by = No figure on people in the two regions’ units was published by { $day }

unit-sizes-subtitle = { $regions ->
    [1] People on the lists of the unit
   *[other] People on the lists of two border units
  } as told by officials and media; one mark per statement, { $period }
unit-sizes-subtitle-short = { $regions ->
    [1] People on the lists of the unit
   *[other] People on the lists of two border units
  } by claims of officials and media, { $period }
unit-sizes-subtitle-empty = People on the lists of { $units }
unit-sizes-nothing = No statement with a number of people was found for { $units }. Words such as “hundreds” are not drawn.

unit-sizes-note-retold = Pages that repeat one statement are one mark.
unit-sizes-note-contested = Grey diamonds: contested or of another scope.
unit-sizes-note-contested-short = Grey: contested.
unit-sizes-note-month = Long marks: day unknown.
unit-sizes-note-day = Side ticks: day uncertain.
unit-sizes-note-bands = Pale bands join equal figures; what lies between is unknown.
unit-sizes-note-bands-short = Pale bands join equal figures.
unit-sizes-note-left-out = Not drawn: { $list }.
unit-sizes-left-superseded = { $n ->
    [one] { $n } outdated repeat
   *[other] { $n } outdated repeats
  }
unit-sizes-left-rejected = { $n ->
    [one] { $n } evident error
   *[other] { $n } evident errors
  }
unit-sizes-left-word = { $n ->
    [one] { $n } page with words only
   *[other] { $n } pages with words only
  }

unit-sizes-planned = { $figure } planned
unit-sizes-voice = { $voice }, { $time }
unit-sizes-voice-earlier = { $voice }, for { $time }
unit-sizes-run = { $n ->
    [one] in { $n } statement, { $first } to { $last }
   *[other] in { $n } statements, { $first } to { $last }
  }
unit-sizes-scope-bel-010 = “named battalions”
unit-sizes-scope-bel-027 = first regiment alone
unit-sizes-scope-kur-001 = with Cossacks and hunters
unit-sizes-scope-kur-003 = first squad only
unit-sizes-scope-kur-018 = recruited over the whole span

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, for { $time }; { $voice }, stated { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = contested
unit-sizes-tag-planned = planned

unit-sizes-alt-head = Dot chart over time, { $panels ->
    [1] one panel: claims on the number of people on the lists of { $units }
   *[other] two panels on one scale: claims on the number of people on the lists of two border units
  }, { $period }; one mark per statement, no line between them.
unit-sizes-alt-series = { $unit }: { $n ->
    [one] one statement, { $last } ({ $to }).
   *[other] { $n } statements from { $first } ({ $from }) to { $last } ({ $to }).
  }
unit-sizes-alt-series-none = { $unit }: no undisputed number.
unit-sizes-alt-planned = Planned: { $list }.
unit-sizes-alt-contested = Contested, in grey: { $list }.
unit-sizes-alt-claim = { $figure } ({ $voice })
unit-sizes-alt-empty = An empty chart. It would show, over time, the number of people on the lists of { $units } as claimed by officials and media, one mark per statement. No such number was found, so nothing is drawn; this does not mean that the lists were empty.
unit-sizes-alt-empty-by = An empty chart. It would show, over time, the number of people on the lists of { $units } as claimed by officials and media, one mark per statement. No such number was published by { $day }, so nothing is drawn; this does not mean that the lists were empty.
