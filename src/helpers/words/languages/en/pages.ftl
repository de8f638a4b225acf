# The pages that are published for readers.
page-language = English
page-name = How many, and who says so?
page-skip = To the content
page-languages = Languages
page-parts = Parts of this site
page-version = Data: { $version }

# Parts of the site, as head and foot of each page name them.
page-overview = Overview
page-days = As known on a day
page-reports = Reports
page-tables = All rows
page-methods = Methods
page-take = To take away
page-unknown = What is not known
page-corrections = Corrections
page-changelog = Changes of the data
page-codebook = Codebook
page-licences = Licences
page-cite = How to cite

# The front page.
page-front = { $place }: how many people in the units, with what weapons, and who says so
page-standfirst = Every number here is somebody’s claim. It says who stated it and when, and leads to the page where it was read, to those who repeat it and to what contradicts it. Pages that repeat a claim are no further evidence. Nothing is averaged or filled in.
page-figures = The figures, as claimed
page-the-brief = The brief, for print
page-as-known = The same as known on any earlier day
page-unknown-more = What else is not known

# Below a chart.
page-doubtful = What is doubtful:
page-nothing-doubtful = among the claims shown here, none was found that contradicts another.
page-more-doubtful = { $n ->
    [one] and { $n } more question
   *[other] and { $n } more questions
  }
page-each-mark = Each mark with its rows
page-embed-it = Embed it
page-in-words = The chart in words
page-marks = The marks and what stands behind them
page-marks-lead = A mark stands for one statement, however many pages repeat it. A row leads to its receipt: who says so, where it was read, who repeats it and what contradicts it.
page-drawn = What is drawn

# The receipt of a row.
page-receipt = Receipt of
page-counts = What is counted
page-place = Place
page-stated-on = Stated
page-about = Describes
page-known-from = Known to readers since
page-same-as = The same figure as
page-based-on = Based on
page-superseded = { $judged }; to be used instead: { $row }
page-read-at = Where it was read
page-not-linked = Readers are not sent to this page:
page-repeated = Who repeats it
page-not-repeated = No other page that repeats this statement was found.
page-opposed = What contradicts it
page-not-opposed = Nothing that contradicts it was found in the pages read.
page-pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
  }
page-with-it = What else was stated with it
page-sides = Who says what
page-notes = Notes of the data desk
page-description = In short
page-note = Note
page-positions = Positions
page-handling = How it is handled
page-shown-in = Charts that show it
page-shown-nowhere = No chart shows it.
page-history = Corrections of this row
page-no-history = None.
page-to-quote = To quote it
page-quote = { $what }. That is the claim of: { $voice }, { $date }{ $standing ->
    [no] {""}
   *[other] {" "}({ $standing })
  }. Read at: { $publisher }. Row { $id }.
page-quote-page = { $what } ({ $date }), by { $publisher }. Row { $id }.
page-copy = Copy
page-copied = Copied

# To use a chart.
page-use = Use this chart
page-use-lead = The parcel is the frozen copy: what you have taken does not change when the data do.

# Reports and their fact-check sheets.
page-report = Report
page-reports-lead = Each report is a notebook that was run on the tables: its charts, its sentences and its tables. The fact-check sheet gives for every number and date in it the rule and the rows behind it.
page-report-failed = This report could not be made again. What stands here is its last good state; it may be older than the rest of the site.
page-of-the-chart = The page of this chart: marks, files, embedding
page-check = Fact-check sheet
page-check-title = Fact-check sheet: { $report }
page-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
  }
