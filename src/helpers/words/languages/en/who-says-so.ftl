# The chart of voices: pages and the statements behind them.
who-says-so-alt-others = Others: { $names }.
who-says-so-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
who-says-so-title = { who-says-so-place }{ $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, { $top } of them { $who }
who-says-so-title-all = { who-says-so-place }{ $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, all { $who }
who-says-so-title-single = { who-says-so-place }only one page was found, with one statement, { $who }
who-says-so-title-none-official = { who-says-so-place }{ $pages ->
    [one] { $pages } page goes
   *[other] { $pages } pages go
  } back to { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, none of them by an official
who-says-so-title-none = { $place }: no statement on size or firearms was found
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
who-says-so-subtitle = Statements on { $metrics } · { $where } · { $period }
who-says-so-subtitle-headed = Statements on { $metrics } · { $period }
who-says-so-subtitle-none = { $where }
who-says-so-pages = { $n ->
    [one] page carries the figures
   *[other] pages carry the figures, one square each
  }
  .short = { $n ->
    [one] page carries the figures
   *[other] pages carry the figures
  }
who-says-so-statements = { $n ->
    [one] statement is behind them
   *[other] statements are behind them
  }
who-says-so-kind-state = state media and officials
  .short = state media, officials
who-says-so-kind-private = Russian outlets not owned by the state
  .short = Russian, not state-owned
who-says-so-kind-foreign = foreign and Ukrainian outlets
  .short = foreign, Ukrainian
who-says-so-kind-count = { $kind } { $n }
who-says-so-kind-other = reposts, portals, reference
  .short = reposts, portals
who-says-so-share = { $n } of { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  }, on { $p } of { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
who-says-so-others = Others
who-says-so-all = All statements
who-says-so-no-official = No statement by an official was found.
who-says-so-more = { $name } and { $n ->
    [1] one more
   *[other] { $n } more
  }
who-says-so-word = { $metric }, no number
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
who-says-so-note-repeat = A page that repeats a statement does not confirm it.
who-says-so-note-hollow = Hollow dot: contested or outdated figure.
who-says-so-note-shared = { $n ->
    [one] { $n } page serves
   *[other] { $n } pages serve
  } more than one region.
who-says-so-note-coding = Which statement a page goes back to is our coding; evident errors are left out.
who-says-so-none = No page with these figures was found: { $metrics }.
who-says-so-alt = Squares for pages, rows or dots for statements on size and firearms. { $finding }. { $regions } { $n ->
    [0] No statement is contested.
    [one] { $n } statement is contested or outdated.
   *[other] { $n } statements are contested or outdated.
  } Pages that repeat a statement do not confirm it.
who-says-so-alt-region = { $region }: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  } ({ $kinds }). { $share }
who-says-so-alt-none = A chart without marks: it would show, as squares, the pages that carry figures ({ $metrics }) and, as rows, the statements behind them. { $place }. { $finding }, so nothing is drawn.
who-says-so-n-pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
  }
who-says-so-n-statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
  }
who-says-so-of-unit = { $unit }: { $figure }
who-says-so-missing = { $region }: nothing found.
who-says-so-nothing-here = No statement found
