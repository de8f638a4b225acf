# Said in every chart and report.
as-known = As known on { $day }
note-head = Note:
source-head = Source:
# Said inside the files of a chart.
rights = Free to use under { $licence } ({ $url }), with this credit: “{ $credit }”.
rights-credit = Please credit: “{ $credit }”.
rights-typeface = Typeface: Source Sans Pro, SIL Open Font License 1.1.

list-and = { $head } and { $last }

source-line-all = { $pages ->
    [one] { $pages } page:
   *[other] { $pages } pages:
  } { $names }
source-line = { $pages ->
    [one] { $pages } page:
   *[other] { $pages } pages:
  } { $names } and { $rest ->
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

# A unit without a name in the tables.
unit-of-region = Territorial units ({ $region })
unit-not-named = unit not named

# Figures; the number is printed as the press of the language does.
figure-exact = { $n }
figure-about = about { $n }
figure-almost = almost { $n }
figure-at-least = at least { $n }
figure-at-most = up to { $n }
figure-range = { $low } to { $high }
figure-word = no number, only a word
figure-none = no number

# What a figure covers where that is not the whole unit and the tables have no words for it.
scoped = { $figure } ({ $scope })
scope-part = a part only
scope-wider = with others
scope-flow = over the whole time
