# The chart of one dispute.
dispute-title-swap-fit = { $first } or { $second }? Same digits, other order; the rounded figures fit { $fit }
dispute-title-swap = { $first } or { $second }? Same digits in another order
dispute-title-rounds = { $count } { $things } or { $about }? The first rounds to the second
dispute-title-one-voice = { $low } or { $high } { $things }? Both figures go back to one speaker: { $who }
dispute-title-two = { $low } or { $high } { $things }? { $low } in { $fewer ->
    [one] { $fewer } statement
   *[other] { $fewer } statements
  }, { $high } in { $more }
dispute-title-range = { $unit }: claims run from { $low } to { $high } { $things }
dispute-title-units = Figures for { $units ->
    [one] { $units } unit
   *[other] { $units } units
  } run from { $low } to { $high } { $things }
dispute-title-one = Only one figure for { $period } was found: { $figure }
dispute-title-one-by = Only one figure for { $period } was known by { $day }: { $figure }
dispute-title-one-then = Only one figure for { $period } was known: { $figure }
dispute-title-one-scope = One number covers the whole unit: { $figure }; other numbers do not
dispute-title-scopes = Each figure found covers something else
dispute-title-none = { $unit }: no disputed figure was found
dispute-title-none-by = { $unit }: no disputed figure was known by { $day }
dispute-title-none-several = No disputed figure was found
dispute-title-none-several-by = No disputed figure was known by { $day }

dispute-subtitle = { $measure } · { $unit } · stated { $period }
dispute-subtitle-none = { $where } · claims that name a number, one for each statement
dispute-rows = one row per statement
dispute-rows-folded = one row per figure
dispute-none = No page with one of the disputed figures was known.
dispute-measure-members = People on the lists
dispute-measure-battalions = Number of battalions
dispute-measure-firearms = Service firearms

dispute-band = numbers that round to { $figure }
  .short = round to { $figure }
dispute-sheets = pages
dispute-unnamed = no person named
dispute-no-number = no number
dispute-who = { $names } and { $n } more
dispute-of = { $day } (for { $time })
dispute-copies = { $n ->
    [one] one copy: “{ $figure }”
   *[other] { $n } copies: “{ $figure }”
  }
dispute-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
dispute-statements = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }
dispute-tally = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  } on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
dispute-drawn = { $figure }, { $unit }, { $status }: { $who }, { $day }; { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  } on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }

dispute-note-swap = Two digits may have been swapped; that is not proven, and no correction was found.
dispute-note-handed-over = All numbers are plans; no count of firearms handed over was found.
dispute-note-planned = All numbers are plans.
dispute-note-times = The figures describe different times.
dispute-note-one = Where no count is given: one statement on one page.
dispute-note-retold = Pages that retell a statement are no further evidence.
dispute-note-left-out = Not drawn: { $n ->
    [one] { $n } page with an outdated or mistaken figure.
   *[other] { $n } pages with an outdated or mistaken figure.
  }

dispute-alt = Number line of { $figures ->
    [one] one figure
   *[other] { $figures } figures
  } from { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }: { $measure }, { $unit }; stated { $period }. { $finding }. { $sides }. The scale runs from { $low } to { $high }. All are claims; none has been verified.
dispute-alt-none = A chart without marks: it would show on a number line which figures were stated for one and the same quantity, who stated each of them, when, and on how many pages. { $finding }. No page with one of the disputed figures was known, so nothing is drawn.
