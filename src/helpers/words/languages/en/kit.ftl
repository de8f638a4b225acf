# The board of equipment: what was asked for, planned, handed over, seen in use.
kit-status = { $status ->
    [promised] promised
   *[planned] planned
  }
kit-units = { $n ->
    [one] Units of { $n } region
   *[other] Units of { $n } regions
  }
kit-title-plans = { $who }: { $numbers } { $last ->
    [one] firearm
   *[other] firearms
  } { kit-status }; no count of those issued was found
kit-title-plans-only = { $who }: { $numbers } { $last ->
    [one] firearm
   *[other] firearms
  } { kit-status }; no word of their issue was found
kit-title-counted = { $who }: { $numbers } firearms planned, { $issued } reported issued or at the base
kit-title-issued-unplanned = { $who }: firearms reported issued or at the base; no number was found
kit-title-no-number = { $who }: firearms asked for or promised; no number was found
kit-title-no-firearms = { $who }: equipment promised or issued; no word of firearms for { $n ->
    [one] the unit
   *[other] the units
  } found
kit-title-some = { $place }: { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
  } found on equipment of territorial units
kit-title-none = { $place }: no statement on equipment was found
kit-title-none-by = { $place }: no statement on equipment was found in pages up to { $day }
kit-nothing = No statement on equipment was found in the pages read.
kit-nothing-by = No statement on equipment was found in pages up to { $day }.

kit-subtitle = { $where }, { $years }: equipment of territorial units, step by step, as each speaker claims
kit-subtitle-short = { $where }, { $years }: equipment step by step, as claimed
kit-subtitle-none = { $where }

kit-group-firearms = Firearms
kit-group-firearms-aside = type not stated
kit-group-later = Firearms of other units
kit-group-other = Other kit
kit-disagree = sources disagree

kit-no-number = no number found
kit-nothing-found = nothing found
kit-no-statement = no statement found
kit-step-requested = asked for
kit-step-planned = planned
kit-step-promised = promised
kit-step-issued = issued
kit-step-arrived = at the base
kit-step-in_use = seen in use
kit-step-storage-issued = ready
kit-step-storage-planned = planned for
kit-contested = contested

kit-note = { $left ->
    [one] Not drawn: { $left } further statement.
   *[other] Not drawn: { $left } further statements.
  }
kit-note-federal = { $left ->
    [one] Not drawn: { $left } further statement, { $federal } of them on units of several regions together.
   *[other] Not drawn: { $left } further statements, { $federal } of them on units of several regions together.
  }
kit-note-federal-all = { $left ->
    [one] Not drawn: { $left } further statement, on units of several regions together.
   *[other] Not drawn: { $left } further statements, all on units of several regions together.
  }
kit-note-rejected = { $rejected ->
    [one] { $rejected } statement set aside as an evident error.
   *[other] { $rejected } statements set aside as evident errors.
  }
kit-note-year = Dates without a year are in { $year }.
kit-note-sums = Quantities are not added up: they may overlap.
kit-note-outside = Grey disc: real, but not for these units, or unit not named.
kit-note-contested = Grey diamond: contested.

kit-drawn = { $region }, { $group }: { $what }
kit-alt = Board of equipment, { $where }, { $years }: kinds of item by step, from asked for to seen in use, each entry with its day and speaker. { $finding }. Of { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  } drawn, { $numbered ->
    [0] none has a number
    [one] { $numbered } has a number
   *[other] { $numbered } have a number
  }{ $names ->
    [no] {""}
   *[other] : { $names }
  }. { $contested ->
    [0] No entry is contested.
    [one] { $contested } entry is contested and marked by a diamond.
   *[other] { $contested } entries are contested and marked by a diamond.
  }
kit-alt-named = { $names }
kit-alt-named-some = { $names } and { $rest } more
kit-alt-none = Board of equipment of territorial units, { $where }, by item and step, from asked for through planned and issued to seen in use. It is empty. { $finding }. An empty board does not mean that the units had nothing, only that no page found says so.
