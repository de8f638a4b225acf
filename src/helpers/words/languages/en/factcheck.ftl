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

rule-stated = as stated; pages that repeat one statement count once
rule-latest-accepted = the latest accepted statement, the most exact of its day; never an average
rule-as-of-the-plan = the latest accepted count by the day of the plan
rule-counted = counted from the rows listed
rule-pages = pages that carry the rows listed
rule-difference = days between the two rows
rule-ratio = quotient of two claims, rounded
rule-period = first and last date of the rows listed
rule-rounding = what rounds to the figure
rule-question = from the question of a dispute, whose sides are told with it
rule-asked = the day the report was asked for
rule-layer = from the boundary layer
rule-scale = of the drawing
rule-name = part of a name
rule-sentence = no number: the sentence stands on its condition
rule-none = no source recorded
