# Said in every chart and report.
# When: a day is asked for; it is that day.
as-known = As known on { $day }
note-head = Note:
source-head = Source:
# Said inside the files of a chart.
rights = Free to use under { $licence } ({ $url }), with this credit: “{ $credit }”.
rights-credit = Please credit: “{ $credit }”.
rights-typeface = Typeface: Source Sans Pro, SIL Open Font License 1.1.

list-and = { $head } and { $last }

# When: something is drawn, and all publishers have room in the line.
source-line-all = { $pages ->
    [one] { $pages } page:
   *[other] { $pages } pages:
  } { $names }
# When: something is drawn, and some but not all publishers have room in the line; those behind most marks are named.
source-line = { $pages ->
    [one] { $pages } page:
   *[other] { $pages } pages:
  } { $names } and { $rest ->
    [one] { $rest } more publisher
   *[other] { $rest } more publishers
  }
# When: something is drawn, and not even one publisher has room in the line.
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
# When: the figure has a value, and its qualifier is exact or empty; of a quotient, both claims are so, and it is whole.
figure-exact = { $n }
# When: the qualifier is about, and high is empty or another number than the value; of a quotient, one claim is about,
# the two ask for unlike hedges, or it is not whole and so is rounded.
figure-about = about { $n }
# When: the qualifier is about, and high is the value itself.
figure-almost = almost { $n }
# When: the qualifier is at_least; of a quotient, the people are at_least or the firearms at_most, and the other claim
# is exact or asks for the same; it is whole.
figure-at-least = at least { $n }
# When: the qualifier is at_most; of a quotient, the people are at_most or the firearms at_least, and the other claim
# is exact or asks for the same; it is whole.
figure-at-most = up to { $n }
# When: a quotient stands after another by “or”, and has the hedge of that one, which is not said again.
figure-alike = { $n }
# When: value is empty, and low and high are given.
figure-range = { $low } to { $high }
# When: value is empty, not both low and high are given, and the row has the word of the source (word_en).
figure-said = { $said }
# When: the figure is an exact zero, and is told with its noun.
figure-zero = no { $noun }
# When: value is empty, not both low and high are given, and the row does not have the word of the source.
figure-word = a word, no number
# When: a row of equipment has no quantity.
figure-none = no number

# What a figure covers where that is not the whole unit and the tables have no words for it.
# When: the scope of the claim is part, wider or flow, or its row has words for what it covers (scope_en); those words
# are printed, or else words for the scope.
scoped = { $figure } ({ $scope })
scope-part = a part only
scope-wider = with others
scope-flow = over the whole time
# What is not there where the latest accepted figure on the people of a unit covers something else than the whole unit.
# It is "undisputed" where a contested statement on the whole unit has a number or a bound.
no-figure-of-unit = no { $disputed ->
    [yes] undisputed{" "}
   *[no] {""}
  }{ $scope ->
    [part] figure for the whole unit
    [flow] headcount
   *[wider] separate figure
  }

# What the texts below charts say.
# When: a day is asked for; it is that day.
story-as-known = What follows is as stated and published up to { $day }.
# When: in such a text: a statement, or a thing with a quantity, is told with its speakers and its day.
story-claim = { $figure } ({ $voice }, { $date })
# When: as story-claim, and the claim covers something else than the whole unit (see scoped).
story-claim-scoped = { $figure } ({ $scope }; { $voice }, { $date })
stated-for = { $day }, for { $time }
story-event = “{ $what }” ({ $date }; { $publisher })
# When: a figure drawn is exact.
story-sign-exact = filled means exact
# When: a figure drawn is about, with high empty or another number than the value; none drawn has an empty qualifier.
story-sign-about = open means rounded
# When: the qualifier of a figure drawn is empty; none drawn is about in the sense of story-sign-about.
story-sign-unstated = open means that nobody has said how exact it is
# When: figures drawn are as in story-sign-about, and others as in story-sign-unstated.
story-sign-open = open means rounded, or that nobody has said how exact it is
# When: a figure drawn is at_least.
story-sign-at-least = an arrow to the right means at least
# When: a figure drawn is at_most, or about with high equal to its value.
story-sign-at-most = an arrow to the left means at most, or almost
# When: a figure drawn has no value, but low and high.
story-sign-range = a long sign means from one number to another
# When: a figure drawn is planned or promised.
story-sign-planned = dashes mean planned
# When: a figure drawn is contested.
story-sign-contested = a diamond means contested
