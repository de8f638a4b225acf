# The chart of one dispute.
dispute-title-swap-fit = { $unit }: { $first } or { $second }? Two digits may be swapped; rounded figures fit { $fit }
dispute-title-swap = { $unit }: { $first } or { $second }? Two digits may be swapped
dispute-title-one-voice = { $unit }: { $low } or { $highest }? Both figures go back to one speaker: { $who }
dispute-title-two = { $unit }: { $low } or { $highest }? The lower figure in { $fewer ->
    [one] { $fewer } statement
   *[other] { $fewer } statements
  }, the higher in { $more }
dispute-title-range = { $unit }: lowest claim { $lowest }, highest { $high }
dispute-title-units = Figures claimed for { $units ->
    [one] { $units } unit
   *[other] { $units } units
  }: lowest { $lowest }, highest { $high }
dispute-title-one = { $unit }: only one figure for { $period } was found, { $figure }
dispute-title-one-scope = { $unit }: only one figure covers the whole unit, { $figure }; others do not
dispute-title-scopes = { $unit }: each figure found covers something else
dispute-title-none = { $unit }: no disputed figure was found
dispute-title-none-by = { $unit }: no disputed figure was found in pages up to { $day }
dispute-title-none-several = No disputed figure was found
dispute-title-none-several-by = No disputed figure was found in pages up to { $day }

dispute-subtitle = { $measure } · { $unit } · stated { $period }
dispute-subtitle-none = { $where } · claims that name a number, one for each statement
dispute-rows = one row per statement
dispute-rows-folded = one row per figure
dispute-none = No page with one of the disputed figures was found.
dispute-measure-members = People on the rolls
dispute-measure-battalions = Number of battalions
dispute-measure-firearms = Service firearms

dispute-band = numbers that “{ $figure }” allows
  .short = fit “{ $figure }”
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
   *[other] { $n } pages with outdated or mistaken figures.
  }

dispute-alt = Number line of { $figures ->
    [one] one figure
   *[other] { $figures } figures
  } from { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }: { $measure }, { $unit }; stated { $period }. { $finding }. { $sides }. The scale runs from { $low } to { $high }. All are claims; none has been verified.
dispute-alt-none = A chart without marks: it would show on a number line which figures were stated for one and the same quantity, who stated each of them, when, and on how many pages. { $finding }. No page with one of the disputed figures was found, so nothing is drawn.
