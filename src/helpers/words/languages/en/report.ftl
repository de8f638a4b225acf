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
report-claims-dispute = Where do the figures part?
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
brief-nothing-contested = No two figures that contradict each other were found.

brief-topic-members-reported = people on the rolls of { $unit }
brief-topic-members-planned = a planned number of people in { $unit }
brief-topic-part-reported = the number of { $parts } in { $unit }
brief-topic-firearms-planned = firearms planned for { $unit }
brief-members-reported = { $unit }: { $figure } on the rolls, by the latest figure found
brief-members-planned = { $unit }: { $figure } planned
brief-part-reported = { $unit }: { $figure }, by the latest figure found
brief-firearms-planned = { $unit }: { $figure } planned
brief-who = { $said } ({ $voice }, { $date }; { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }).
brief-contradiction = Claims differ: { $one } or { $other }.
brief-all-contested = Every figure found for { $topic } is contested.
brief-no-figure = No figure was found for { $topic }.
brief-question = { $question }
brief-question-early = Figures that differ: { $metric }, { $unit }
brief-reason = Why they are set side by side: { $reason }
brief-open = { $question }
brief-planned = { $figure } planned
brief-side = { $figure } — { $voice }, { $date }; { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
brief-unknown-firearms-issued = How many firearms were handed out { $region }: a hand-over is reported, a number was not found.
brief-unknown-firearms-none = How many firearms were handed out { $region }: no report of a hand-over was found.
brief-unknown-later = No later figure was found for { $topic }; the latest is dated { $date }.
brief-later-others = Later than { $date }, only contested figures or figures that cover something else were found for { $topic }.
brief-unknown-unit = How many people serve in { $unit }: no headcount was found.
