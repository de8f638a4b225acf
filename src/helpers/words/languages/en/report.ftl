# Headings of the reports, and the sentences of the brief.
report-sizes-people = How many people are on the rolls?
report-sizes-claims = Every statement on size
report-map-where = Where are units and fighting documented?
report-nothing-to-draw = These tables have nothing that this picture could be drawn on.
report-map-facts = What is documented for each district?
report-timeline-order = What happened in which order?
report-timeline-events = The events, with their sources
report-arming-kit = What was asked for, promised and handed over?
report-arming-ratio = How many firearms were promised for how many people?
report-arming-claims = Every statement on equipment
report-claims-voices = Who says so?
report-claims-dispute = Where do the figures differ?
report-claims-speakers = How many statements rest on whom?
report-claims-kinds = What kinds of pages carry the claims?
report-claims-open = What is open?

brief-title = { $region }: the brief
brief-headlines = The figures
brief-contested = What is contested
brief-also-open = Also open
brief-unknown = What was not found
brief-map = Where
brief-timeline = When
brief-sources = Sources of the figures
brief-corrections = Corrections
# When: of each region: some headline figure has a latest accepted one (of a plan also of a unit with role also, if the
# headline unit has none); all of these are told.
brief-lead-figures = { $unit }, by the latest figures found: { $list }.
brief-lead-of = { $unit ->
    [no] {""}
   *[other] {" "}({ $unit })
  }
# When: of each region: no headline figure has a latest accepted one, and nothing contested on one of its headline unit
# has a number or a bound.
brief-lead-none = { $unit }: no figure was found.
# When: of each region: no headline figure has a latest accepted one, but something contested on one of its headline
# unit has a number or a bound.
brief-lead-all-contested = { $unit }: every figure found is contested.
# When: in brief-lead-figures: of the people, reported, of the whole unit.
brief-lead-members-reported = on the rolls — { $figure }
# When: in brief-lead-figures: of the people, reported; the figure covers something else than the whole unit.
brief-lead-members-reported-scoped = { no-figure-of-unit } was found; the nearest is { $figure }
# When: in brief-lead-figures: of the part metric of the region, reported.
brief-lead-part-reported = { $figure }
# When: in brief-lead-figures: of the people, planned; the unit is named if it is not the headline unit.
brief-lead-members-planned = envisaged{ brief-lead-of } — { $figure }
# When: in brief-lead-figures: of firearms, planned; the unit is named if it is not the headline unit.
brief-lead-firearms-planned = planned{ brief-lead-of } — { $figure }
# When: a contested claim contradicts one of these headline figures. The pair of that dispute is printed, the lower
# number first.
brief-lead-contradiction = Claims contradict each other: { $one } or { $other }.
# When: of each region: contested figures of it are known; they are counted.
brief-lead-contested = { $n ->
    [one] On one question the figures differ; the sides are told below.
   *[other] On { $n } questions the figures differ; the sides are told below.
  }
# When: there are no contested figures.
brief-nothing-contested = No two figures that contradict each other were found.

brief-topic-members-reported = { $unit }, people on the rolls
brief-topic-members-planned = { $unit }, planned number of people
brief-topic-part-reported = { $unit }, number of { $parts }
brief-topic-firearms-planned = { $unit }, firearms planned
# When: the figure is of people, reported, of the whole unit.
brief-members-reported = { $unit }: { $figure } on the rolls, by the latest figure found
# When: the figure is of people, reported, and covers something else than the whole unit.
brief-members-reported-scoped = { $unit }: { no-figure-of-unit } was found; the nearest is { $figure }
# When: the figure is of people, planned.
brief-members-planned = { $unit }, envisaged: { $figure }
# When: the figure is of the part metric of the region, reported.
brief-part-reported = { $unit }: { $figure }, by the latest figure found
# When: the figure is of firearms, planned.
brief-firearms-planned = { $unit }, planned: { $figure }
# When: of each headline figure of a region: there is a latest accepted one (of a plan also of a unit with role also,
# if the headline unit has none).
brief-who = { $said } — { $voice }, { $date }; { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }.
# When: a contested claim contradicts the headline figure. The pair of that dispute is printed, the lower number
# first.
brief-contradiction = Claims differ: { $one } or { $other }.
# When: of a headline figure: nothing is accepted, but something contested of that unit, metric and status has a
# number or a bound.
brief-all-contested = { $topic }: every figure found is contested.
# When: of a headline figure: nothing accepted and nothing contested has a number or a bound.
brief-no-figure = { $topic }: no figure was found.
# When: of each contested figure: all rows of its dispute are known. It is the question of disputes.csv.
brief-question = { $question }
# When: of each contested figure: some rows of its dispute are not known yet.
brief-question-early = Figures that differ: { $metric }, { $unit }
# When: the pair of a contested figure does not contradict each other, all rows of the dispute are known, and
# disputes.csv gives a reason, which is printed.
brief-reason = Why these figures are set side by side: { $reason }
# When: each other dispute that is known, all of whose rows are known.
brief-open = { $question }
# When: the side is planned.
brief-planned = { $figure } { $metric ->
    [members] envisaged
   *[other] planned
  }
# When: each side of a contested figure, in order of time; after it the unit where the dispute names none.
brief-side = { $figure } — { $voice }, { $date }; { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
# When: of each region: no number of firearms is reported as held or issued, but some row says that firearms of some
# kind were issued or have arrived.
brief-unknown-firearms-issued = How many firearms were handed over { $region }: a hand-over is reported, but no number was found.
# When: of each region: no number of firearms is reported as held or issued, and no row says that firearms of any kind
# were issued or have arrived.
brief-unknown-firearms-none = How many firearms were handed over { $region }: no report of a hand-over was found.
# When: of people and of the part metric of each region: there is a latest accepted figure, and nothing stated wholly
# later has a number or a bound, but for what is superseded.
brief-unknown-later = { $topic }: no figure later than { $date } was found.
# When: as brief-unknown-later, but something stated wholly later has a number or a bound and is not superseded: it
# is contested or of another scope.
brief-later-others = { $topic }: all figures found after { $date } are contested, or cover something else.
# When: a unit of the region of kind territorial_defence, bars or state_enterprise is named by a known claim or event,
# and no reported or planned number of its people is known.
brief-unknown-unit = { $unit }: no headcount was found.
