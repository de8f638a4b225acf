# Claims on the number of people in the headline units. A unit or a region is named in the nominative, so that any name
# fits; figures come with or without their noun.
unit-sizes-alt-of-region = { $region }: { $list }
unit-sizes-in-year = { $year ->
    [no] {""}
   *[other] {" "}in { $year }
  }
unit-sizes-title-doubled = { $unit } doubled{ unit-sizes-in-year }, from { $first } to { $people }, as claimed
unit-sizes-title-nearly-doubled = { $unit } nearly doubled{ unit-sizes-in-year }, from { $first } to { $people }, as claimed
unit-sizes-title-grew = { $unit } grew{ unit-sizes-in-year } from { $first } to { $people }, as claimed
unit-sizes-title-stood = { $unit } numbered { $people }, as claimed
unit-sizes-title-planned = { $unit }: { $other } planned, { $last } on the rolls, as claimed
unit-sizes-title-disputed = { $unit }: { $last } or { $other }? Claims differ
unit-sizes-title-one = By the only claim found, { $unit } numbered { $people }
unit-sizes-title-contested = All claims on { $unit } are contested, the latest being { $people }
unit-sizes-title-contested-word = All claims on { $unit } are contested; the latest is a word without a number
unit-sizes-title-contested-one = The only claim found on { $unit }, { $people }, is contested
unit-sizes-title-plan = { $unit }: only a plan was found, { $other }
unit-sizes-title-none = No figure for { $unit } was found
unit-sizes-title-none-by = No figure for { $unit } was found in pages up to { $day }

# Findings of several units.
unit-sizes-title-two = As claimed, { $first }; { $second }
unit-sizes-title-others = As claimed, { $first }; no figure found for the other units
unit-sizes-clause-nearly-doubled = { $unit } nearly doubled to { $people }
unit-sizes-title-list = As claimed: { $list }
unit-sizes-title-range = Latest claims: highest { $here }, { $people }; lowest { $there }, { $fewest }
unit-sizes-title-empty = No figure on people in the units was found
unit-sizes-title-empty-by = No figure on people in the units was found in pages up to { $day }
unit-sizes-clause-doubled = { $unit } doubled to { $people }
unit-sizes-clause-grew = { $unit } grew to { $people }
unit-sizes-clause-stood = { $unit } numbered { $people }
unit-sizes-clause-plan = { $people } for { $unit }
unit-sizes-clause-contested-word = all claims on { $unit } are contested, the latest a word without a number
unit-sizes-clause-none = { $unit }: none found
unit-sizes-contested-scoped = { $figure } ({ $scope }; contested)
unit-sizes-of-region = { $region } { $people }
unit-sizes-either = { $one } or { $other }
unit-sizes-contested = { $figure } (contested)

unit-sizes-subtitle = { $regions ->
    [1] People on the unit’s rolls
   *[other] People on the units’ rolls
  }, as stated in public; one mark per statement, { $period }
unit-sizes-subtitle-short = { $regions ->
    [1] People on the unit’s rolls
   *[other] People on the units’ rolls
  }, as stated in public, { $period }
unit-sizes-subtitle-empty = People on the rolls of { $units }
unit-sizes-nothing = No statement with a number of people was found for { $units }. Words such as “hundreds” are not drawn.
unit-sizes-nothing-here = No figure found

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
unit-sizes-left-event = { $n ->
    [one] { $n } event
   *[other] { $n } events
  }

unit-sizes-planned = { $figure } planned
unit-sizes-voice = { $voice }, { $time }
unit-sizes-voice-earlier = { $voice }, for { $time }
unit-sizes-run = { $n ->
    [one] in { $n } statement, { $first } to { $last }
   *[other] in { $n } statements, { $first } to { $last }
  }

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, for { $time }; { $voice }, stated { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = contested
unit-sizes-tag-planned = planned

unit-sizes-alt-head = Dot chart over time, { $panels ->
    [1] one panel: claims on the number of people on the rolls of { $units }
   *[other] a panel for each region: claims on the number of people on a unit’s rolls
  }, { $period }; a mark for each statement.
unit-sizes-alt-series = { $region }: { $n ->
    [one] one statement, { $last } ({ $to }).
   *[other] { $n } statements from { $first } ({ $from }) to { $last } ({ $to }).
  }
  .short = { $region }: { $n ->
    [one] one statement, { $last }.
   *[other] { $n } statements from { $first } to { $last }.
  }
unit-sizes-alt-series-none = { $region }: no undisputed number found.
unit-sizes-alt-planned = Planned: { $list }.
unit-sizes-alt-contested = Contested, in grey: { $list }.
unit-sizes-alt-claim = { $figure } ({ $voice })
unit-sizes-alt-empty = An empty chart. It would show, over time, the number of people on the rolls of { $units } as stated in public, one mark per statement. No such number was found, so nothing is drawn; this does not mean that the rolls were empty.
unit-sizes-alt-empty-by = An empty chart. It would show, over time, the number of people on the rolls of { $units } as stated in public, one mark per statement. No such number was found in pages up to { $day }, so nothing is drawn; this does not mean that the rolls were empty.
