# The board of equipment: what was asked for, planned, handed over, seen in use.
kit-status = { $status ->
    [promised] promised
   *[planned] planned
  }
kit-units = { $n ->
    [one] Units of { $n } region
   *[other] Units of { $n } regions
  }
# When: entries of the row of firearms at the step planned have a quantity, none at the step issued has, and some
# entry of that row is at the step issued or in use. The quantities are printed in the order of the regions.
kit-title-plans = { $who }: { $numbers } { $last ->
    [one] firearm
   *[other] firearms
  } { kit-status }; no number handed over was found
# When: entries of the row of firearms at the step planned have a quantity, and none of that row is at the step issued
# or in use.
kit-title-plans-only = { $who }: { $numbers } { $last ->
    [one] firearm
   *[other] firearms
  } { kit-status }; no word of a hand-over was found
# When: entries of the row of firearms at the step planned have a quantity, and so have some at the step issued.
kit-title-counted = { $who }: { $numbers } firearms planned, { $issued } reported handed over or at the base
# When: no entry of the row of firearms has a quantity, and one at the step issued is not contested.
kit-title-issued-unplanned = { $who }: firearms reported handed over or at the base; no number was found
# When: the row of firearms has entries, none with a quantity, and all at the steps requested or planned.
kit-title-no-number = { $who }: firearms { $steps ->
    [requested] asked for
    [promised] promised
    [planned] planned
    [requested-and-promised] asked for and promised
   *[requested-and-planned] asked for and planned
  }; no number was found
# When: no entry on the main units is of an item that is a firearm (small_arms and its kinds), some are at the step
# planned or issued, and none of the conditions before holds.
kit-title-no-firearms = { $who }: equipment promised or given; no word of firearms for { $n ->
    [one] the unit
   *[other] the units
  } found
# When: something is found, and none of the other conditions on titles holds. Counted are the statements, one for each
# thing.
kit-title-some = { $place }: { $statements ->
    [one] { $statements } mention
   *[other] { $statements } mentions
  } of equipment for territorial units found
# When: no row of equipment of the regions is known that is not rejected; no day is asked for.
kit-title-none = { $place }: no statement on equipment was found
# When: as kit-title-none, but a day is asked for.
kit-title-none-by = { $place }: no statement on equipment was found in pages up to { $day }
# When: as kit-title-none.
kit-nothing = No statement on equipment was found in the pages read.
# When: as kit-title-none-by.
kit-nothing-by = No statement on equipment was found in pages up to { $day }.

# When: something is drawn in a wide size and no day is asked for. The years run from the first to the last day of all
# entries.
kit-subtitle = { $where }, { $years }: equipment of territorial units, step by step, as each speaker claims
# When: something is drawn in another size, or a day is asked for.
kit-subtitle-short = { $where }, { $years }: equipment step by step, as claimed
# When: nothing is drawn.
kit-subtitle-none = { $where }

kit-group-firearms = Firearms
kit-group-firearms-aside = type not stated
kit-group-later = Firearms of other units
kit-group-other = Other kit
kit-disagree = sources disagree

kit-no-number = no number found
kit-nothing-found = nothing found
kit-no-room = no room here
kit-step-requested = asked for
kit-step-planned = planned
kit-step-promised = promised
kit-step-issued = handed over
kit-step-arrived = at the base
kit-step-in_use = seen in use
kit-step-storage-issued = ready
kit-step-storage-planned = planned for
kit-lead = { $follows ->
    [blank] { $step }:
   *[other] { $step }
  }
kit-item = { $item }:
kit-contested = contested
kit-key-contested = contested, no number

# When: statements on things of the selection or of the country as a whole are not drawn; in a compact size, or if
# none of these is of a federal region.
kit-note = { $left ->
    [one] Not drawn: { $left } further statement.
   *[other] Not drawn: { $left } further statements.
  }
# When: some but not all statements that are not drawn are of a federal region; not in a compact size.
kit-note-federal = { $left ->
    [one] Not drawn: { $left } further statement, { $federal } of them on units of several regions together.
   *[other] Not drawn: { $left } further statements, { $federal } of them on units of several regions together.
  }
# When: all statements that are not drawn are of a federal region; not in a compact size.
kit-note-federal-all = { $left ->
    [one] Not drawn: { $left } further statement, on units of several regions together.
   *[other] Not drawn: { $left } further statements, all on units of several regions together.
  }
# When: in a wide size: rows of equipment of the regions are rejected.
kit-note-rejected = { $rejected ->
    [one] { $rejected } statement set aside as an evident error.
   *[other] { $rejected } statements set aside as evident errors.
  }
# When: something is drawn; the commonest year of the last days of the statements (things named together count once), of several the one that is told
# first.
kit-note-year = Dates without a year are in { $year }.
# When: not in a compact size: rows of the board have no room; they are named.
kit-note-rows = No room for { $groups }.
# When: in a wide size: two or more quantities are drawn.
kit-note-sums = Quantities are not added up: they may overlap.

kit-drawn = { $region }, { $group }: { $what }
kit-alt-entry = { $region }, { $group }, { $step } — { $things }
# When: something is drawn.
kit-alt-head = Board of equipment, { $where }, { $years }: kinds of item by step, from asked for to seen in use, each entry with its day and speaker.
kit-alt-of = Of { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  } drawn
kit-alt-have = { $numbered ->
    [one] { $numbered } has a number
   *[other] { $numbered } have a number
  }
# When: no entry that is drawn has a quantity.
kit-alt-numberless = { kit-alt-of }, none has a number.
# When: entries that are drawn have a quantity, and 600 letters allow none to be named.
kit-alt-numbered = { kit-alt-of }, { kit-alt-have }.
# When: entries that are drawn have a quantity, and all of them are named, firearms first.
kit-alt-named = { kit-alt-of }, { kit-alt-have }: { $names }.
# When: entries that are drawn have a quantity, and some of them are named, firearms first.
kit-alt-named-some = { kit-alt-of }, { kit-alt-have }: { $names }; and { $rest } more.
# When: entries that are drawn are contested.
kit-alt-contested = { $contested ->
    [one] { $contested } entry is contested.
   *[other] { $contested } entries are contested.
  }
# When: no entry that is drawn is contested.
kit-alt-uncontested = No entry is contested.
# When: nothing is drawn.
kit-alt-empty = An empty board of equipment of territorial units, { $where }, by item and step, from asked for through planned and handed over to seen in use.
# When: nothing is drawn.
kit-alt-absence = An empty board does not mean that the units had nothing, only that no page found says so.

# Below the board.
kit-story-entry = { $step } — { $things } ({ $source })
# When: of each region: no row of equipment of it is known that is not rejected.
kit-story-nothing = { $region }: no statement on equipment was found.
# When: of each region: the row of firearms has entries that are not contested; all are told, step by step.
kit-story-firearms = { $unit }, firearms, type not stated, step by step: { $list }.
# When: of each region: it has entries, none of them on firearms of the main units, with a type or without.
kit-story-no-firearms = { $unit }: no statement on firearms was found.
# When: of each region: it has entries on firearms of the main units, with a type or without, all of them contested.
kit-story-firearms-contested = { $unit }: every statement found on firearms is contested.
# When: of each region: the row of firearms has entries that are not contested, and so have firearms of which a type is
# stated; up to four of these are named.
kit-story-types = Types reported: { $list }{ kit-story-rest }.
# When: of each region: firearms of which a type is stated have entries that are not contested, and the row of firearms
# has none; up to four are named.
kit-story-types-alone = { $region }, firearms by type: { $list }{ kit-story-rest }.
kit-story-rest = { $rest ->
    [0] {""}
   *[other] {" "}and { $rest } more
  }
# When: entries are contested; up to four are named, of each region as many.
kit-story-contested = Contested: { $list }{ kit-story-rest }.
# When: of each region: a number of firearms above zero is reported as held by its units, or as issued or arrived there.
kit-story-delivered = Firearms reported as kept, handed over or arrived: { $list }.
# When: entries that are not contested are of units of several regions together; up to four are named.
kit-story-together = Told of units of several regions together: { $list }{ kit-story-rest }.
# When: an entry without a quantity is not contested.
kit-story-sign-dash = a dash means no number
# When: an entry without a quantity is contested.
kit-story-sign-square = a square with a dot means contested, without a number
# When: something is drawn; the signs are those of the web size. That nothing is added up is told of two or more
# quantities.
kit-story-signs = How to read the board: each line is one step, from asked for to seen in use, as told by the source named; { $list }{ $sums ->
    [yes] ; quantities are not added up, as they may overlap
   *[no] {""}
  }.
