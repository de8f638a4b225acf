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
page-standfirst = Every figure for units and weapons here is somebody’s claim. It leads to who stated it and when, to the page where it was read, to those who repeat it and to what contradicts it. Pages that repeat a claim are no further evidence. Counts and ratios of claims are our arithmetic; nothing is averaged or filled in.
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
page-paragraph = para { $n }
page-not-linked = Readers are not sent to this page:
page-repeated = Who repeats it
page-not-repeated = No other page that repeats this statement was found.
page-opposed = What contradicts it
page-not-opposed = Nothing that contradicts it was found in the pages read.
page-opposed-as-a-whole = No single row contradicts this one; the question leads to all that is said on it.
page-pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
  }
page-with-it = What else was stated with it
page-sides = Who says what
page-notes = Notes of the data desk
page-description = In short
page-note = Note
page-positions = Positions
page-handling = How it is handled
page-reason = Why they are set side by side
page-shown-in = Charts that show it
page-shown-nowhere = No chart shows it.
page-history = Corrections of this row
page-no-history = None.
page-to-quote = To quote it
page-quote = { $what }, according to { $voice }, { $date }{ $standing ->
    [no] {""}
   *[other] {" "}({ $standing })
  }; read at { $publisher }. Row { $id }.
page-quote-page = { $what } ({ $date }), by { $publisher }. Row { $id }.
page-copy = Copy
page-copied = Copied

# To use a chart.
page-use = Use this chart
page-use-lead = The ZIP is the frozen copy: what you have taken does not change when the data do. Where lines of code begin with https://…, put the address at which you publish this folder.

# Reports and their fact-check sheets.
page-report = Report
page-reports-lead = Each report is a notebook that was run on the tables: its charts, its sentences and its tables. The fact-check sheet gives for every number and date in it the rule and the rows behind it.
page-report-failed = This report could not be made again. What stands here is its last good state; it may be older than the rest of the site.
page-of-the-chart = The page of this chart: marks, files, embedding
page-check = Fact-check sheet
page-check-lead = Each sentence of the report, each number and date in it, the rule by which it came about, and the rows behind it, which open below. A sentence without a number is printed where the rows bear it out.
page-check-title = Fact-check sheet: { $report }
page-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
  }

# Tables of all rows.
table-formed = Formed
table-ended = Ended
page-tables-lead = Every row of the tables, also those that no chart shows. An id leads to the receipt of its row.
page-tables-use = The tables as files
page-filter = Only rows with the words
page-any = any
page-of = { $n ->
    [one] of { $n } row
   *[other] of { $n } rows
  }
page-table-claims = Claims on figures and equipment
page-table-lead-claims = One row is one claim in one page. Rows that go back to one statement are counted once in the charts.
page-table-events = Events
page-table-lead-events = What happened or was said, on which day, and where it was read.
page-table-districts = What is documented for districts
page-table-lead-districts = Units, posts, fighting and losses, as pages report them of a district.
page-table-duties = Duties
page-table-lead-duties = What the units are said to do.
page-table-disputes = Open questions
page-table-lead-disputes = Where pages tell it differently. An id leads to who says what.
page-table-reference = Figures for comparison
page-table-lead-reference = Areas, populations and lengths of borders.
page-table-sources = Sources
page-table-lead-sources = The pages that the rows were read on. A page that is not linked is a copy on an unrelated domain, or names a private person.
page-table-speakers = Who states figures
page-table-lead-speakers = Persons, offices and outlets, and what ties them to the figures.
page-table-units = Units
page-table-lead-units = Units and joint labels, with their first and last days as far as pages give them.

# Methods.
page-methods-lead = A row of the tables is a claim: something that a page says, coded. It is not a fact, and no table turns claims into facts.
page-methods-row = What a row is
page-methods-row-text = One row is one claim in one page. Rows that go back to one statement are one mark in a chart and count once, however many pages repeat them. For the statement stands the row that is most fit for use: accepted before contested, read in full before read as an excerpt, exact before rounded. Words are not turned into numbers: where a page says “hundreds”, there is no figure.
page-methods-drawn = How a figure is drawn
page-methods-drawn-text = A filled sign is an exact figure, an open one a rounded figure; an arrow says “at least” or “at most”. Dashes are plans. A circle is a figure in use, a diamond a contested one. A month is drawn as a span and never as its first day. A figure that covers more or less than the unit says so wherever it stands.
page-methods-judged = How we judge
page-methods-judged-text = Each claim has an assessment. It says how fit the claim is for use, and not whether it is true.
page-assessment-accepted = fit for a series; it does not mean verified
page-assessment-contested = a source of similar standing disagrees, or what it covers is in doubt
page-assessment-superseded = an old figure that was repeated later; another row is used instead
page-assessment-rejected = an evident error; no chart shows it
page-assessment-none = nobody has judged it
page-methods-opposed = What contradicts what
page-methods-opposed-text = Two claims contradict each other when they count the same of the same unit for nearly the same time and their figures cannot both hold, or when the data desk has set them against each other. “At least 2,000” and “at least 2,300” do not contradict each other. Each side is shown; none is averaged away.
page-methods-day = As known on a day
page-methods-day-text = A chart as of a past day is drawn from what had certainly been stated and published by then, and judged again on those rows: a claim is contested only once an opponent is known. Pages without a date are left out there, and so is what was written with hindsight.
page-methods-limits = Limits
page-limit-excerpts = { $excerpts } of { $pages } pages were read as stored excerpts, mostly the opening, and not in full. What stands further down those pages is not known here.
page-limit-archive = { $archived ->
    [0] No page has an archived copy on record: one that is changed or taken down cannot be looked up here as it was.
   *[other] { $archived } of { $pages } pages have an archived copy on record; the others cannot be looked up here as they were.
  }
page-limit-languages = The Russian and Ukrainian words of this site were not read by an editor whose first language they are.
page-limit-judge = An assessment has no date and names nobody who made it.
page-limit-absence = “None was found” means: in the pages read. It does not mean that there was none.

# Other texts.
page-unknown-lead = What the pages read do not tell. That nothing was found does not show that there was nothing.
page-corrections-lead = What stood wrong in the tables, since when, and what was put in its place. A cell that has been published is not changed silently.
page-wrong-since = In the tables since { $since }.
page-rows-more = and { $n } more
page-no-corrections = No correction is on record.
page-codebook-lead = What each table and each column holds, and what its words mean.
page-changelog-lead = What changed in the tables, newest first.
page-no-text = These tables have no such text.
page-licence-data = The tables, and the charts drawn from them, may be used under { $licence }:
page-licence-code = The code that makes the charts and these pages is under the MIT licence.
page-licence-layers = Map layers
page-cite-lead = Name who says so before you name us: a figure is the claim of its speaker. Then name the row or the page on which you found it.
page-cite-whole = The data as a whole
page-cite-row = A figure
page-cite-row-lead = Each receipt has such a sentence to copy. With it goes the address of the receipt.

# As known on a day.
page-days-title = { $place }: as known on any day
page-days-lead = What a reader could have known on a day: charts drawn from what had been stated and published by then, and what became known that day.
page-day = Day
page-day-before = The day before on which something became known
page-day-after = The next day on which something became known
page-any-day = Choose a day
page-since = compared with
page-everything = Everything known today
page-before-all = Nothing was known then: the first page is dated { $day }.
page-same-since = Unchanged since
page-became-known = What became known
page-moved = What moved this chart between the two days:
page-title-was = The title was:
page-moved-nothing = Nothing new that it shows.
page-no-days = No row has a date on which it became known.

# To take away, and to embed.
page-parcel = all files (ZIP)
page-use-live = Embed it as it is today
page-use-live-lead = A frame that follows the data: what is corrected or added here shows there. It takes the width of its column, and its height follows.
page-use-as-of = Embed it as of the day of your article
page-use-as-of-lead = A frame that keeps to what was known on the day in its address, names the version of the data and says how many newer claims there are. Put the day of your article there.
page-use-picture = A picture without script
page-use-picture-lead = For pages that take no frames: the drawing with its alt text and its credit, another one for phones.
page-embed-source = Who says so: each mark with its rows
page-embed-before = Nothing was known then
page-embed-newer = Newer claims on this chart: { $n }
page-take-lead = Charts and tables to use in your own work. Keep the name of whoever makes the claim, and the credit.
page-take-data = The data
page-take-package = All tables, codebook, corrections and map layers as a data package (ZIP)
page-take-charts = The charts
page-take-embed = Embedding
page-take-news = News
page-take-feed = Corrections and additions as an Atom feed
page-became-known-on = What became known on { $day }
