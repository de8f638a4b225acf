# Said in the explorer, and in what its notebook shows when nobody can choose.
explore-chart = Chart
explore-region = Region
explore-lang = Language
explore-size = Size
explore-size-web = Website
explore-size-mobile = Phone
explore-size-print = Print
explore-size-social = Social media
explore-chart-unit-sizes = Sizes of units
explore-chart-map = Map
explore-chart-timeline = Timeline
explore-chart-kit = Weapons and equipment
explore-chart-promises = Firearms and people
explore-chart-who-says-so = Who says so
explore-chart-dispute = Where figures differ

# The days on which something became known.
explore-all-known = All that is known
explore-rows-that-day = { $rows ->
    [one] { $rows } row became known that day
   *[other] { $rows } rows became known that day
  }
explore-days = { $days ->
    [one] Something became known on { $days } day
   *[other] Something became known on { $days } days
  }
explore-no-days = No row says when it became known.

# Receipts of the marks.
explore-receipts = Who stands behind the marks
explore-find = Search: name, figure, date …
explore-marks = { $marks ->
    [one] { $marks } mark
   *[other] { $marks } marks
  }
explore-marks-found = { $found } of { $marks ->
    [one] { $marks } mark
   *[other] { $marks } marks
  }
explore-no-marks = Nothing is drawn, so there is nobody to name.
explore-mark = Outline this mark and show its full receipt
explore-drawn = On the picture
explore-against = Contradicted by
explore-told-differently = the sides tell it differently
explore-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
explore-receipt = Full receipt
explore-choose = Choose a mark by its number: it is outlined on the picture, and all that is on record about it stands here.

# Taking it along.
explore-export = Export the chart
explore-exported = { $files ->
    [one] { $files } file written to { $folder }:
   *[other] { $files } files written to { $folder }:
  }
explore-line = Papermill line
explore-line-told = Typed in the folder of the clone, this makes the same:

# Against another day.
explore-compare = Against another day
explore-other-day = The other day
explore-same-day = Both are the same day: move one of the sliders.
explore-between = From { $first } to { $last }
explore-now = now
explore-new = { $new ->
    [0] No new statement, event or fact was found.
    [one] { $new } new statement, event or fact
   *[other] { $new } new statements, events and facts
  }
explore-more = { $more ->
    [one] and { $more } more
   *[other] and { $more } more
  }
explore-title-moved = The title
explore-was = Before
explore-is = Then
explore-marks-added = New on the picture ({ $marks })
explore-marks-removed = Gone from the picture ({ $marks })
explore-marks-redrawn = Told differently ({ $marks })
explore-marks-behind = Unchanged, with other pages behind them: { $marks ->
    [one] { $marks } mark
   *[other] { $marks } marks
  }
explore-nothing-moved = Title and marks are the same on both days.
explore-figures-moved = Headline figures
explore-no-figure-moved = The headline figures are the same on both days.
explore-no-figure = none found

# What goes on, and what went wrong.
explore-drawing = Drawing …
explore-failed = That could not be done ({ $reason }).
explore-kept = The picture is still the last one that could be drawn.
