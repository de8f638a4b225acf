# Claims on the number of people in the headline units. A unit or a region is named in the nominative, so that any name
# fits; figures come with or without their noun.
# When: in the two sentences before, where several regions are drawn.
unit-sizes-alt-of-region = { $region } — { $list }
unit-sizes-in-year = { $year ->
    [no] {""}
   *[other] {" "}in { $year }
  }
# When: one region; there is a latest accepted figure on the people of its headline unit, it covers something else than
# the whole unit, and no contradiction stands in its place. A figure of the whole unit is called undisputed where a
# contested one of it has a number or a bound.
unit-sizes-title-scoped = { $unit }: { no-figure-of-unit } found; the nearest is { $people }
# When: one region; the latest accepted figure on the people of its headline unit is of the whole unit and is doubled against the first (see
# growth), no contradiction stands in its place, and it is not the only claim. The year is that of both the first
# claim and the first accepted one that gives the latest figure, if all days of their as_of lie in one.
unit-sizes-title-doubled = { $unit } doubled{ unit-sizes-in-year }, from { $first } to { $people }, as claimed
# When: as unit-sizes-title-doubled, but the growth is nearly doubling.
unit-sizes-title-nearly-doubled = { $unit } nearly doubled{ unit-sizes-in-year }, from { $first } to { $people }, as claimed
# When: as unit-sizes-title-doubled, but the growth is neither doubling nor nearly so.
unit-sizes-title-grew = { $unit } grew{ unit-sizes-in-year } from { $first } to { $people }, as claimed
# When: one region; there is a latest accepted figure, of the whole unit, no contradiction stands in its place, it is
# not the only claim, there is no growth, and no plan lies above it.
unit-sizes-title-stood = { $unit } numbered { $people }, as claimed
# When: one region; as unit-sizes-title-stood, but all numbers that the latest accepted plan for people of the unit
# allows are greater than all that the latest accepted figure allows.
unit-sizes-title-planned = { $unit }: { $other } envisaged, { $last } on the rolls, as claimed
# When: one region; a contested claim contradicts the latest accepted figure on the people of its headline unit. The
# pair of that dispute is printed, the lower number first.
unit-sizes-title-disputed = { $unit }: { $last } or { $other }? Claims differ
# When: one region; there is a latest accepted figure, of the whole unit, no contradiction stands in its place, and all
# rows on the people of the unit, rejected ones too, are of one statement.
unit-sizes-title-one = By the only claim found, { $unit } numbered { $people }
# When: one region; nothing on the people of its headline unit is accepted, but something contested has a number or a
# bound. The latest contested claim is printed.
unit-sizes-title-contested = All figures found for { $unit } are contested, the latest being { $people }
# When: as unit-sizes-title-contested, but the latest contested claim gives no number and no bound.
unit-sizes-title-contested-word = All figures found for { $unit } are contested; the latest is a word without a number
# When: as unit-sizes-title-contested, and the first contested claim is the latest, too.
unit-sizes-title-contested-one = The only figure found for { $unit }, { $people }, is contested
# When: one region; nothing reported on the people of its headline unit is accepted or contested with a number, but an
# accepted plan has one.
unit-sizes-title-plan = { $unit }: only a plan was found, { $other }
# When: one region; neither a reported nor a planned number of people of its headline unit is known; no day is asked
# for.
unit-sizes-title-none = No figure for { $unit } was found
# When: as unit-sizes-title-none, but a day is asked for.
unit-sizes-title-none-by = No figure for { $unit } was found in pages up to { $day }

# Findings of several units.
# When: two regions, and in one clause at least a figure is told. Clauses without one come last: of a unit without a
# figure of the whole unit, then of one whose figures are all contested, then of one of which nothing is found.
unit-sizes-title-two = As claimed, { $first }{ $alike ->
    [yes] {" "}and
   *[no] ;
  } { $second }
# When: two regions, of one of which at least something is found, and no clause tells a figure. Their order is that of
# unit-sizes-title-two.
unit-sizes-title-two-apart = { $first }; { $second }
# When: three or four regions, of exactly one of which something is found; the clause tells a figure.
unit-sizes-title-others = As claimed, { $first }; no figure found for the other units
# When: as unit-sizes-title-others, but the clause tells no figure.
unit-sizes-title-others-apart = { $first }; no figure found for the other units
# When: of that unit the condition of unit-sizes-title-nearly-doubled holds.
unit-sizes-clause-nearly-doubled = { $unit } nearly doubled to { $people }
# When: three or four regions, of several of which something is found, and unit-sizes-title-range does not hold.
unit-sizes-title-list = As claimed: { $list }
# When: three or four regions, of several of which something is found; the latest figures (or the pairs in their
# place) are all numbers on whole units, and the greatest and the least of them differ and are of unlike regions.
unit-sizes-title-range = Latest claims: highest { $here }, { $people }; lowest { $there }, { $fewest }
# When: several regions, of none of which anything is found; no day is asked for.
unit-sizes-title-empty = No figure on people in the units was found
# When: as unit-sizes-title-empty, but a day is asked for.
unit-sizes-title-empty-by = No figure on people in the units was found in pages up to { $day }
# When: of that unit the condition of unit-sizes-title-doubled holds.
unit-sizes-clause-doubled = { $unit } doubled to { $people }
# When: of that unit the condition of unit-sizes-title-grew holds.
unit-sizes-clause-grew = { $unit } grew to { $people }
# When: of that unit the condition of unit-sizes-title-stood, -planned, -disputed or -one holds, or there is only a
# contested figure or several; all of it is of the whole unit, and the latest has a number or a bound. The figure is the
# latest accepted one, the pair, or the latest contested one.
unit-sizes-clause-stood = { $unit }{ $again ->
    [yes] {" "}{ $figure }
   *[no] {" "}numbered { $people }
  }
# When: of that unit the condition of unit-sizes-title-plan holds.
unit-sizes-clause-plan = { $people } for { $unit }
# When: of that unit the condition of unit-sizes-title-scoped holds, or that of unit-sizes-title-disputed for a pair that
# covers something else than the whole unit. A figure is called undisputed as in unit-sizes-title-scoped.
unit-sizes-clause-scoped = no { $disputed ->
    [yes] undisputed{" "}
   *[no] {""}
  }figure found for { $unit } as such
# When: all figures on the people of that unit are contested, and the latest of them gives no number and no bound or
# covers something else than the whole unit.
unit-sizes-clause-contested = for { $unit } only contested figures were found
# When: of that unit the condition of unit-sizes-title-none holds.
unit-sizes-clause-none = no figure found for { $unit }
# When: in a clause or a list: all claims on the unit are contested, and the latest has words for what it covers.
unit-sizes-contested-scoped = { $figure } ({ $scope }; contested)
# When: in unit-sizes-title-list, for each region of which something is found.
unit-sizes-of-region = { $region } { $people }
# When: in a clause or a list: the condition of unit-sizes-title-disputed holds of the unit.
unit-sizes-either = { $one } or { $other }
# When: in a clause or a list: all claims on the unit are contested, and the latest has no words for what it covers.
unit-sizes-contested = { $figure } (contested)

# When: something is drawn, in a wide size or in a tall size of one region. The months run from the first to the last
# time at which a mark stands.
unit-sizes-subtitle = { $regions ->
    [1] People on the unit’s rolls
   *[other] People on the units’ rolls
  }, as stated in public; one row per statement, for { $period }
# When: something is drawn, in any other size.
unit-sizes-subtitle-short = { $regions ->
    [1] People on the unit’s rolls
   *[other] People on the units’ rolls
  }, as stated in public, for { $period }
# When: nothing is drawn.
unit-sizes-subtitle-empty = People on the rolls of { $units }
unit-sizes-nothing-here = No figure found

# When: something is drawn in a wide size.
unit-sizes-note-retold = Pages that repeat one statement are one row.
# When: something is not drawn; each kind is counted in a clause.
unit-sizes-note-left-out = Not drawn: { $list }.
# When: statements with a value on the people of the headline units have no row, for want of room.
unit-sizes-left-more = { $n ->
    [one] { $n } further statement
   *[other] { $n } further statements
  }
# When: not in a compact size: rows with a value on people or parts of the units drawn are superseded.
unit-sizes-left-superseded = { $n ->
    [one] { $n } outdated repeat
   *[other] { $n } outdated repeats
  }
# When: not in a compact size: rows on people or parts of the units drawn are rejected.
unit-sizes-left-rejected = { $n ->
    [one] { $n } evident error
   *[other] { $n } evident errors
  }
# When: not in a compact size: rows on people or parts of the units drawn that are not rejected have no value.
unit-sizes-left-word = { $n ->
    [one] { $n } claim in words only
   *[other] { $n } claims in words only
  }
# When: in a compact size: rows on people of the units drawn are superseded or rejected or have no value.
unit-sizes-left-aside = { $n }{ $alone ->
    [yes] { $n ->
        [one] {" "}claim
       *[other] {" "}claims
      }
   *[no] {""}
  } outdated, mistaken or without a number
# When: not in a compact size: events with context = yes of the regions drawn or the country, within the months drawn,
# are not drawn, for want of room.
unit-sizes-left-event = { $n ->
    [one] { $n } event
   *[other] { $n } events
  }

# When: in a clause or a list: nothing but a plan is found of the unit.
unit-sizes-planned = { $figure } envisaged
unit-sizes-voice = { $voice }, { $time }
unit-sizes-said = stated { $day }
unit-sizes-key-pair = contradiction
unit-sizes-run = { $n ->
    [one] in { $n } statement, { $first } to { $last }
   *[other] in { $n } statements, { $first } to { $last }
  }

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, for { $time }; { $voice }, stated { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = contested
unit-sizes-tag-planned = planned

# When: something is drawn; the months are those of the subtitle.
unit-sizes-alt-head = Claims in order of time, { $panels ->
    [1] on the number of people on the rolls of { $units }
   *[other] region by region, on the number of people on a unit’s rolls
  }, { $period }: a row for each statement, with its figure on a number line.
# When: of each region: its headline unit has a latest accepted figure on people. Counted are the statements, by
# origin, behind all accepted ones of its scope; the first and the latest of them are printed.
unit-sizes-alt-series = { $region }: { $n ->
    [one] one uncontested statement, { $last } ({ $to }).
   *[other] { $n } uncontested statements, the first { $first } ({ $from }), the latest { $last } ({ $to }).
  }
  .short = { $region }: { $n ->
    [one] one uncontested, { $last }.
   *[other] { $n } uncontested, first { $first }, latest { $last }.
  }
# When: of each region: its headline unit has no accepted figure on people, but a contested one with a number or a
# bound.
unit-sizes-alt-series-none = { $region }: no number that is not marked as contested was found.
# When: of each region: its headline unit has neither an accepted nor a contested figure on people with a number or a
# bound.
unit-sizes-alt-series-nothing = { $region }: no number of people was found.
# When: a planned number of people of a headline unit is drawn; all are named, if 600 letters allow it.
unit-sizes-alt-planned = Planned: { $list }.
# When: as unit-sizes-alt-planned, but 600 letters do not allow it: the statements are counted.
unit-sizes-alt-planned-count = Plans: { $n }.
# When: a contested number of people of a headline unit is drawn; all are named, if 600 letters allow it.
unit-sizes-alt-contested = Contested: { $list }.
# When: as unit-sizes-alt-contested, but 600 letters do not allow it: the statements are counted.
unit-sizes-alt-contested-count = Contested statements: { $n }.
# When: in the same sentences, where 600 letters allow the speakers.
unit-sizes-alt-claim = { $figure }, { $voice }
# When: no statement with a value on the people of the headline units is known that is not superseded.
unit-sizes-nothing = No statement with a number of people was found for { $units }.
# When: as unit-sizes-nothing.
unit-sizes-nothing-words = Words such as “hundreds” are not drawn.
# When: nothing is drawn.
unit-sizes-alt-empty = An empty chart: it would show, over time, the number of people on the rolls of { $units } as stated in public, one row per statement.
# When: nothing is drawn.
unit-sizes-alt-absence = That nothing is drawn does not mean that the rolls were empty.

# Below the chart.
# When: of each region: the condition of unit-sizes-title-doubled, -nearly-doubled or -grew holds of its headline unit.
# The first accepted figure is printed, and the first accepted one that gives the latest figure.
unit-sizes-story-grew = By claims that are not marked as contested, { $unit } grew from { $first } to { $last }.
# When: of each region: there is a latest accepted figure on the people of its headline unit, unit-sizes-story-scoped
# does not hold, there is no growth, and all numbers that it allows are less than all that the first accepted one of its scope allows.
unit-sizes-story-fell = { $unit }: of the claims that are not marked as contested the first is { $first }, and the latest, { $last }, lies below it; no reason was found.
# When: of each region: there is a latest accepted figure on the people of its headline unit, another is the first of
# its scope, they allow unlike numbers, and neither unit-sizes-story-grew, -fell nor -scoped holds.
unit-sizes-story-open = { $unit }: of the claims that are not marked as contested the first is { $first }, the latest { $last }; they leave open whether the number has changed.
# When: of each region: there is a latest accepted figure on the people of its headline unit, another is the first of
# its scope, they allow the same numbers, and unit-sizes-story-scoped does not hold.
unit-sizes-story-same = { $unit }: of the claims that are not marked as contested the first, { $first }, and the latest, { $last }, give the same number.
# When: of each region: the condition of unit-sizes-title-scoped holds of its headline unit.
unit-sizes-story-scoped = { $unit }: { no-figure-of-unit } was found; the nearest is { $last }.
# When: of each region: exactly one accepted statement on the people of its headline unit gives a number, of the scope
# of the latest accepted figure, and unit-sizes-story-scoped does not hold.
unit-sizes-story-one = { $unit }: one claim on the size of the whole unit was found that is not marked as contested, { $last }.
# When: after unit-sizes-story-grew, if the latest accepted figure was stated before; its speakers and its day are
# printed.
unit-sizes-story-again = The latest such claim, too, gives { $last } ({ $voice }, { $date }).
# When: of each region: as unit-sizes-title-contested or unit-sizes-title-contested-word. Claims are named as in
# unit-sizes-story-doubtful.
unit-sizes-story-all = { $unit }: all figures found are marked as contested, namely { $list }{ unit-sizes-story-and-more }.
# When: of each region: as unit-sizes-title-plan.
unit-sizes-story-plan = { $unit }: only a plan was found, { $last }.
# When: of each region: neither a reported nor a planned number of people of its headline unit is known.
unit-sizes-story-none = { $unit }: no number of people was found.
# When: of each region: a number of people of its headline unit is reported, and there is a latest accepted plan.
unit-sizes-story-planned = A further figure is a plan, not a count: { $plan }.
unit-sizes-story-and-more = { $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
unit-sizes-story-more = { $more ->
    [0] {""}
    [one] ; { $more } more claim is marked as contested
   *[other] ; { $more } more claims are marked as contested
  }
# When: of each region: two figures on the people of its headline unit stand against each other in contested figures
# and contradict each other; those of the title are printed, else those of a featured dispute, else the first. Of the
# other contested statements the number is told.
unit-sizes-story-contradiction = Two claims contradict each other, { $one } and { $other }: both are about the same people at nearly the same time{ unit-sizes-story-more }.
# When: of each region: neither unit-sizes-story-contradiction nor unit-sizes-story-all holds, and statements on the people of its headline unit
# are contested: those of the contested figures whose reason follows, else all. The latest three are printed, in order
# of time; of the others the number is told.
unit-sizes-story-doubtful = Marked as contested: { $list }{ unit-sizes-story-and-more }.
# When: of each region: there is a latest accepted figure, and nothing stated wholly later has a number or a bound, but for
# what is superseded.
unit-sizes-story-later = No later figure was found.
# When: of each region: there is a latest accepted figure, and something stated wholly later has a number or a bound and is
# not superseded: it is contested or of another scope.
unit-sizes-story-later-others = Later figures that were found are contested, or cover something else.
# When: something is drawn; the signs are those of the web size.
unit-sizes-story-signs = How to read the chart: a row is one statement, however many pages repeat it; { $signs }.
