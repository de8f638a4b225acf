# The fact-check sheet.
table-place = Where
table-text = Sentence
table-condition = Why it is printed (message)
table-printed = Number or date
table-value = Value
table-rule = How it came about
table-rows = Rows
table-said = What the row says
table-locator = Place in the source

factcheck-title = Fact-check sheet: { $report }
factcheck-lead = Every sentence, number and date in the titles, subtitles, notes, source lines, alt texts and paragraphs of the report, with the condition it is printed on and the rows it comes from. A number counted from many rows lists their ids; all else has a line for each row.
factcheck-told = Every number and date above, with the claims behind it, stands in the fact-check sheet { $file }.
factcheck-text = text
factcheck-subtitle = subtitle
factcheck-note = note
factcheck-source-line = source line
factcheck-alt-text = alt text
factcheck-body = text of an empty chart
factcheck-heading = title

# Rule: the number of the standing row as it is: value, or low or high of a range, or quantity; or the date of the
# rows: the earliest stated_on of a statement, as_of where a time is told that a figure is of, date of things, events
# and district facts; of map-alt-raids the months of the first days.
rule-stated = as stated; pages that repeat one statement count once
# Rule: as stated, of the latest accepted statement.
rule-latest-accepted = the latest accepted statement, the most exact of its day; never an average
# Rule: as stated, of the count that is set against a plan: of the accepted statements on reported people of the unit
# and of the scope of the plan that were stated by the last day of the plan and have a value above zero, those of the
# latest month; of these the last exact one or, if none is exact, the last.
rule-as-of-the-plan = the latest accepted count by the day of the plan
# Rule: how many rows are listed; each stands for one thing that is counted.
rule-counted = counted from the rows listed
# Rule: how many statements the rows listed go back to: distinct statement_id, where a row with based_on has that of
# the row named there, as far as that is known.
rule-statements = statements that the rows listed go back to
# Rule: how many of those who state the rows listed are meant: distinct speakers, in the source of the sentence
# without those that are named.
rule-speakers = people and outlets that state the rows listed
# Rule: distinct source_id of the rows listed; of events also those in also_source_ids.
rule-pages = pages that carry the rows listed
# Rule: how many figures the rows listed give: distinct combinations of unit, status, scope, qualifier and value (about
# whose high is the value itself apart from other about), or low and high, of the standing rows; without a number each statement is one, and rows of equipment in a dispute are one.
rule-figures = figures that the rows listed give
# Rule: distinct unit_id of the rows listed.
rule-units = units of the rows listed
# Rule: distinct region of the rows listed.
rule-regions = regions of the rows listed
# Rule: distinct region and district of the rows listed: of an event that of its place.
rule-districts = districts and cities of the rows listed
# Rule: distinct places of the rows listed: the settlement of an event if it has coordinates, else its district; a
# district fact on fighting belongs to the event of its district whose days meet its own, the first of them, else to
# its district.
rule-places = places of the rows listed
# Rule: distinct publishers of the pages of the rows listed, as they are called in the language of the sentence
# (publisher, publisher_ru, publisher_uk) and up to a bracket in the name, without those that the sentence names.
rule-publishers = publishers of the rows listed that the sentence does not name
# Rule: days from the first day of the first row to the first day of the second.
rule-difference = days between the two rows
# Rule: the value of the count of people divided by that of the plan, rounded half up to a whole number.
rule-ratio = quotient of two claims, rounded
# Rule: from the first to the last month (or year) of the dates of the rows listed, and no more exactly than these are
# known: a date that is known to its year gives no month. Months that are listed one by one are a set.
rule-period = first and last date of the rows listed
# Rule: the number stands in the question of a dispute, whose sides are told below it.
rule-question = from the question of a dispute, whose sides are told with it
# Rule: it was asked for: the day of the report, or how many regions the selection has.
rule-asked = the day the report was asked for
# Rule: from the boundary layer: how many districts and cities the regions have there.
rule-layer = from the boundary layer
# Rule: of the drawing: what a mark stands for, or an end of an axis.
rule-scale = of the drawing
# Rule: part of a name or of words of the tables.
rule-name = part of a name
rule-sentence = no number: the sentence stands on its condition
rule-none = no source recorded
