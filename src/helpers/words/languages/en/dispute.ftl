# The chart of one dispute.
# When: two or more numbers are compared; two of them are exact, contradict each other and have the same digits in
# another order; the round figure stated most often (about or almost; by number of statements, then the greatest)
# allows exactly one of the two, and every compared figure that is not exact allows that one. Not in the compact sizes
# where it takes two lines.
dispute-title-swap-fit = { $unit }: { $first } or { $second }? Two digits may be swapped; rounded figures fit { $fit }
# When: two or more numbers are compared; two of them are exact, contradict each other and have the same digits in
# another order, and dispute-title-swap-fit does not hold or takes too much room.
dispute-title-swap = { $unit }: { $first } or { $second }? Two digits may be swapped
# When: exactly two numbers are compared, they contradict each other and have not the same digits, and all claims of
# the dispute have one and the same speaker.
dispute-title-one-voice = { $unit }: { $low } or { $highest }? Both figures go back to one speaker: { $who }
# When: exactly two numbers are compared, they contradict each other and have not the same digits, and the claims have
# several speakers. Each number is followed by the statements that give it.
dispute-title-two = { $unit }: { $low } or { $highest }? The lower figure in { $fewer ->
    [one] { $fewer } statement
   *[other] { $fewer } statements
  }, the higher in { $more }
# When: the numbers are of one unit; all numbers that one of a part of it allows are greater than all that one of the
# whole unit allows, both are planned or neither is, and the nearest days of their as_of lie no more than 31 days apart;
# none of the conditions on a swap or on exactly two contradictory numbers holds. Of several the least of the whole unit
# is printed, and the greatest of a part.
dispute-title-part = { $unit }: { $part }, or { $whole } in all? No part exceeds the whole
# When: as dispute-title-range, but the numbers compared are of the whole unit, and others of another scope are known.
dispute-title-range-whole = { $unit } as a whole: lowest number claimed { $lowest }, highest { $high }
# When: two or more numbers of one unit are compared, none of the conditions on a swap or on exactly two contradictory
# numbers holds, nor dispute-title-part, and no number of another scope is known. The least and the greatest number are
# printed as worded.
dispute-title-range = { $unit }: lowest number claimed { $lowest }, highest { $high }
# When: two or more numbers are compared, and they are of several units, which are counted.
dispute-title-units = Figures claimed for { $units ->
    [one] { $units } unit
   *[other] { $units } units
  }: lowest { $lowest }, highest { $high }
# When: exactly one number is compared, and all sides with a number are compared. The months are those that the claims
# on it describe (as_of).
dispute-title-one = { $unit }: only one figure for { $period } was found, { $figure }
# When: exactly one number is compared, it is of the whole unit, dispute-title-part does not hold, and sides with a number of another scope are known.
dispute-title-one-scope = { $unit }: { $others ->
    [one] one of two counts found
   *[several] only one of the counts found
  } covers the whole unit, { $figure }
# When: exactly one number is compared, it is not of the whole unit, and sides with a number of yet another scope are
# known.
dispute-title-scopes = { $unit }: each figure found covers something else
# When: no contested figures on sizes of units are known for the selection; it is one region, and no day is asked for.
dispute-title-none = { $unit }: no disputed figure was found
# When: no contested figures on sizes of units are known for the selection; it is one region, and a day is asked for.
dispute-title-none-by = { $unit }: no disputed figure was found in pages up to { $day }
# When: no contested figures on sizes of units are known for the selection; it is several regions, and no day is asked
# for.
dispute-title-none-several = No disputed figure was found
# When: no contested figures on sizes of units are known for the selection; it is several regions, and a day is asked
# for.
dispute-title-none-several-by = No disputed figure was found in pages up to { $day }

# When: a dispute is drawn. The months run from the first to the last day on which a claim of the dispute was stated.
dispute-subtitle = { $measure } · { $unit } · stated { $period }
# When: no dispute is drawn.
dispute-subtitle-none = { $where } · claims that name a number, one for each statement
# When: a dispute is drawn in a wide size, each statement has a row of its own, and the line has room.
dispute-rows = one row per statement
# When: a dispute is drawn in a wide size, all statements of one figure share a row, and the line has room.
dispute-rows-folded = one row per figure
dispute-measure-members = People on the rolls
dispute-measure-battalions = Number of battalions
dispute-measure-firearms = Service firearms

dispute-band = numbers that “{ $figure }” allows
  .short = fit “{ $figure }”
  .inner = “{ $figure }”
dispute-unnamed = no person named
dispute-no-number = no number
dispute-who = { $names } and { $n } more
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

# When: two exact numbers of the dispute contradict each other and have the same digits in another order.
dispute-note-swap = Two digits may have been swapped; that is not proven, and no correction was found.
# When: all numbers of the dispute are planned, its metric is firearms, and no number or lower bound of firearms above
# zero is reported of its units.
dispute-note-handed-over = All numbers are plans; no count of firearms handed over was found.
# When: all numbers of the dispute are planned, and dispute-note-handed-over does not hold.
dispute-note-planned = All numbers are plans.
# When: of the claims with a number, the latest as_of begins more than 183 days after the earliest as_of has ended.
dispute-note-times = The figures describe different times.
# When: statements of one figure share a row, in a compact size.
dispute-note-one = Where no count is given: one statement on one page.
# When: figures and words of a dispute leave no room for a number line.
dispute-note-no-scale = A number line has no room here.
# When: the number line has room; the round figure stated most often (about or almost; by number of statements, then
# the greatest) allows an exact compared number that is another, and all compared numbers that are not exact.
dispute-note-bands = “About” allows, by our rule, half a unit of the last digit told, and a tenth of the number at most.
# When: a dispute is drawn.
dispute-note-retold = Pages that retell a statement are no further evidence.
# When: rows of the dispute of its metric are superseded or rejected; the pages that carry them are counted.
dispute-note-left-out = Not drawn: { $n ->
    [one] { $n } page with an outdated or mistaken figure.
   *[other] { $n } pages with outdated or mistaken figures.
  }
# When: a dispute is drawn. A figure is what claims of one unit, status and scope word alike (value or bounds, and
# qualifier, or a word); statements are counted by origin.
dispute-alt-head = Number line of { $figures ->
    [one] one figure
   *[other] { $figures } figures
  } from { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }: { $measure }, { $unit }; stated { $period }.
# When: a dispute is drawn. Each of its figures is told, by size, those without a number last, with who states it and
# with statements and pages as far as 600 letters allow.
dispute-alt-sides = { $sides }.
# When: a dispute is drawn; the ends of the axis.
dispute-alt-scale = The scale runs from { $low } to { $high }.
# When: a dispute is drawn.
dispute-alt-claims = All are claims; none has been verified.
# When: no dispute is drawn.
dispute-alt-empty = A chart without marks: it would show on a number line which figures were stated for one and the same quantity, who stated each of them, when, and on how many pages.
# When: no dispute is drawn: the brief of the same selection and day says brief-nothing-contested, or has only
# contested figures of other tables than unit_sizes.csv.
dispute-none = No two figures that contradict each other were found.
# When: the least and the greatest number compared do not contradict each other (or only one is compared),
# disputes.csv gives a reason, and all rows of the dispute are known. It is that reason.
dispute-note-reason = { $reason }

# Below the chart.
# When: a dispute is drawn: its figures as in dispute-alt-head, by size, those without a number last; up to six are told.
dispute-story-figures = { $unit }, { $what }: { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
  } from { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }{ $alike ->
    [yes] {" "}(those that go back to one count once)
   *[no] {""}
  } — { $list }{ $rest ->
    [0] {""}
   *[other] {" "}and { $rest } more
  }.
# When: each figure of dispute-story-figures: who states it, and when; the statements where there are several.
dispute-story-side = { $figure } ({ $who }, { $when }{ $statements ->
    [one] {""}
   *[other] , in { $statements } statements
  })
# When: two numbers of the dispute contradict each other: two of the same digits in another order, else those that lie
# furthest apart.
dispute-story-contradiction = { $low } and { $high } cannot both be true, as both are about the same thing at nearly the same time.
# When: no two numbers of the dispute contradict each other.
dispute-story-compatible = No two of the numbers contradict each other: they differ in what they cover or in time, or may all be true.
# When: of two exact numbers that contradict each other and have the same digits, the round figure stated most often
# allows exactly one, as in dispute-title-swap-fit.
dispute-story-round = The round figure stated most often, { $round }, allows { $fit } and not { $other }.
# When: a dispute is drawn; the signs are those of the web size. The band is told of where a round figure can
# settle anything (as in dispute-title-swap-fit), the lines where two numbers have the same digits in another order.
dispute-story-signs = How to read the chart: each figure stands on a number line; { $signs }{ $bands ->
    [yes] ; a band behind the lines shows the numbers that a round figure allows
   *[other] {""}
  }{ $swap ->
    [yes] ; lines join the digits that may have changed places
   *[other] {""}
  }.
