# Said in every chart and report.
as-known = As known on { $day }
note-head = Note:
source-head = Source:
list-and = { $head } and { $last }

source-line-all = { $pages ->
    [one] { $pages } page:
   *[other] { $pages } pages:
  } { $names }
source-line = { $pages ->
    [one] { $pages } page,
   *[other] { $pages } pages,
  } among them { $names } and { $rest ->
    [one] { $rest } more publisher
   *[other] { $rest } more publishers
  }
source-line-short = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  } of { $rest ->
    [one] { $rest } publisher
   *[other] { $rest } publishers
  }, listed in the data file
