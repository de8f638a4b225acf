# The chart of voices: pages and the statements behind them.
# When: of each region: somebody else states figures, and 600 letters allow names; those left out are counted.
who-says-so-alt-others = Others: { $names }.
who-says-so-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
# When: statements are found, some but not all of them by the officials who made most in their regions (see top
# official).
who-says-so-title = { who-says-so-place }{ $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, { $top } { $who }
# When: all statements found are by those officials, and there is more than one statement or page.
who-says-so-title-all = { who-says-so-place }{ $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
    [2] { $statements } statements, both
   *[other] { $statements } statements, all
  } { $who }
# When: one statement on one page is found, by such an official.
who-says-so-title-single = { who-says-so-place }only one page was found, with one statement, { $who }
# When: statements are found, none of them by an official of a region drawn.
who-says-so-title-none-official = { who-says-so-place }{ $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, none of them by an official
# When: no statement on the figures of the regions is found.
who-says-so-title-none = { $unit }: no statement on size or firearms was found
who-says-so-region = { $region ->
    [no] {""}
   *[other] {" "}{ $region }
  }
who-says-so-by-governor = { $n ->
    [one] by the governor{ who-says-so-region }
    [2] by two governors
    [3] by three governors
    [4] by four governors
   *[other] by { $n } governors
  }
who-says-so-by-official = { $n ->
    [one] by one official{ who-says-so-region }
   *[other] by { $n } officials
  }
# When: statements are drawn, of one region or in a wide size. The years run from the first to the last day on which
# they were stated.
who-says-so-subtitle = Statements on { $metrics } · { $where } · { $period }
# When: statements of several regions are drawn, in another size.
who-says-so-subtitle-headed = Statements on { $metrics } · { $period }
# When: nothing is drawn.
who-says-so-subtitle-none = { $where }
who-says-so-head-pages = Pages with the figures
who-says-so-head-statements = Statements behind them
who-says-so-kind-state = state media and officials
  .short = state media, officials
who-says-so-kind-private = outlets not owned by the state
  .short = not state-owned
who-says-so-kind-foreign = foreign outlets
  .short = foreign
who-says-so-kind-count = { $kind } { $n }
who-says-so-kind-other = reposts, portals, reference
  .short = reposts, portals
# When: a region has a top official: how many of its statements that official makes, on how many of its pages.
who-says-so-share = { $n } of { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, on { $p } of { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
who-says-so-others = Others
who-says-so-all = All statements
# When: of each region with statements: none of them is by an official of the region.
who-says-so-no-official = No statement by an official was found.
who-says-so-more = { $name } and { $n ->
    [1] one more
   *[other] { $n } more
  }
who-says-so-word = { $metric }, { $figure }
who-says-so-planned = { $figure } planned
who-says-so-folded = { $n ->
    [one] { $n } more statement
   *[other] { $n } more statements
  } on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
  .all = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
  } on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
who-says-so-drawn = { $who }, { $day }: { $figures }; { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
# When: statements are drawn.
who-says-so-note-repeat = A page that repeats a statement does not confirm it.
# When: the first figure of a statement is contested or superseded.
who-says-so-note-dotted = Bubble with a dot: contested or outdated figure.
# When: in a wide size: a page carries figures of more than one region.
who-says-so-note-shared = { $n ->
    [one] { $n } page carries
   *[other] { $n } pages carry
  } figures of more than one region.
# When: in a wide size: a page carries several statements on a region.
who-says-so-note-several = A page can carry several statements.
# When: statements are drawn in a wide size.
who-says-so-note-coding = Which statement a page goes back to is our coding; evident errors are left out.
# When: as who-says-so-title-none.
who-says-so-none = No page with these figures was found: { $metrics }.
who-says-so-of-unit = { $unit }: { $figure }
# When: of each region: no statement is found.
who-says-so-missing = { $unit }: nothing found.
who-says-so-nothing-here = No statement found
# When: statements are drawn.
who-says-so-alt-head = Squares for pages, rows or dots for statements on size and firearms.
# When: statements are drawn whose first figure is contested or superseded; they are counted.
who-says-so-alt-contested = { $n ->
    [one] { $n } statement is contested or outdated.
   *[other] { $n } statements are contested or outdated.
  }
# When: no such statement is drawn.
who-says-so-alt-uncontested = No statement is contested.
# When: of each region with statements, where 600 letters do not allow the kinds of pages.
who-says-so-alt-pages = { $unit }: { who-says-so-page-count }.
# When: of each region with statements. A kind is state (state_media, government), private (private_media,
# exile_media), foreign (ukrainian_media, international_media) or other.
who-says-so-alt-pages-kinds = { $unit }: { who-says-so-page-count } ({ $kinds }).
who-says-so-page-count = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
# When: of each region with a top official.
who-says-so-alt-share = { $who }: { $share }.
# When: nothing is drawn.
who-says-so-alt-empty = A chart without marks: it would show, as squares, the pages that carry figures ({ $metrics }) and, as rows, the statements behind them.

# Below the chart.
who-says-so-story-back = { $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }
# When: of each region with a top official; it is told apart whether there is but one statement, and whether all are by
# that official.
who-says-so-story-top = { $share ->
    [single] { $unit }: only one statement was found, by one official ({ $who }), on { $p ->
        [one] one page
       *[other] { $p } pages
      }.
    [all] { $unit }: { who-says-so-story-back }, { $n ->
        [2] both
       *[other] all { $n }
      } by one official ({ $who }).
   *[some] { $unit }: { who-says-so-story-back }; { $n } of these { $n ->
        [one] is
       *[other] are
      } by one official ({ $who }), on { $p ->
        [one] { $p } page
       *[other] { $p } pages
      }.
  }
# When: of each region with statements: none of them is by an official of the region.
who-says-so-story-no-official = { $unit }: { who-says-so-story-back }; none by an official of the region was found.
# When: of each region: somebody else states figures; up to four are named, the others counted.
who-says-so-story-others = Such statements were also made by: { $names }.
# When: of each region: a statement is on more than one page; that on most pages, of several, which is said, the
# earliest.
who-says-so-story-most = { $tied ->
    [yes] No statement is on more pages ({ $pages }) than that of { $date } ({ $who })
   *[no] The statement on most pages ({ $pages }) is that of { $date } ({ $who })
  }: { $figures }.
# When: the first figure of a statement is contested or superseded; they are counted.
who-says-so-story-contested = { $n ->
    [one] { $n } statement is marked as contested or outdated
   *[other] { $n } statements are marked as contested or outdated
  }
# When: all who make a statement have the interest media in speakers.csv; such statements are counted.
who-says-so-story-unnamed = { $n ->
    [one] { $n } statement is by a newsroom alone, with no person named
   *[other] { $n } statements are by newsrooms alone, with no person named
  }
# When: who-says-so-story-contested or who-says-so-story-unnamed holds.
who-says-so-story-doubtful = { $list }.
# When: statements are drawn; the dot is told of as who-says-so-story-contested is.
who-says-so-story-signs = How to read the chart: a square is a page, its shade the kind of page; a bubble is a statement, with its pages beside it{ $dots ->
    [yes] ; a dot in a bubble means contested or outdated
   *[other] {""}
  }.
