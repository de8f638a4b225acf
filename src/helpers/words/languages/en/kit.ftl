# The board of equipment: what was asked for, planned, handed over, seen in use.
kit-title-plans = { $count ->
    [one] The plan named { $numbers } firearms; no count of those issued was found
   *[other] Plans named { $numbers } firearms; no count of those issued was found
  }
kit-title-plans-only = { $count ->
    [one] A plan named { $numbers } firearms; no word of their issue was found
   *[other] Plans named { $numbers } firearms; no word of their issue was found
  }
kit-title-counted = Firearms: plans named { $numbers }, statements of issue name { $issued }
kit-title-issued-unplanned = Firearms were issued or reached a base; no number was found
kit-title-no-number = Firearms were asked for or promised; no number was found
kit-title-no-firearms = Equipment was promised or issued; no word of firearms was found
kit-title-some = Statements on equipment of territorial units: { $statements }
kit-title-none = No statement on equipment was found
kit-title-none-by = No statement on equipment was on record by { $day }
kit-nothing = No statement on equipment was found in the sources.
kit-nothing-by = No statement on equipment had been published in our sources by { $day }.

kit-subtitle = { $where }, { $years }: equipment of territorial units, step by step, as each speaker claims
kit-subtitle-short = { $where }, { $years }: equipment step by step, as claimed

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
    [0] { "" }
    [one] Not drawn: { $left } further statement.
   *[other] Not drawn: { $left } further statements.
  }
kit-note-federal = { $federal ->
    [0] { "" }
    [one] Not drawn: { $left } further statements, { $federal } of them on units of several regions together.
   *[other] Not drawn: { $left } further statements, { $federal } of them on units of several regions together.
  }
kit-note-rejected = { $rejected ->
    [0] { "" }
    [one] { $rejected } set aside as an evident error.
   *[other] { $rejected } set aside as evident errors.
  }
kit-note-year = Days without a year: { $year }.
kit-note-sums = Quantities are not added up: they may overlap.
kit-note-outside = Grey disc: real, but not for these units, or unit not named.
kit-note-contested = Grey diamond: contested.

kit-drawn = { $region }, { $group }: { $what }
kit-alt = Board of equipment of territorial units, { $where }, { $years }: rows are kinds of item, and each entry has its step, from asked for through planned and issued to seen in use, a quantity if one was stated, a date and who says so. { $finding }. Of { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
  } drawn, { $numbered ->
    [0] none has a number
    [one] { $numbered } has a number
   *[other] { $numbered } have a number
  }. { $contested ->
    [0] No entry is contested.
    [one] { $contested } entry is contested and marked by a diamond.
   *[other] { $contested } entries are contested and marked by a diamond, each side with its speaker.
  }
kit-alt-none = Board of equipment of territorial units, { $where }, by item and step, from asked for through planned and issued to seen in use. It is empty. { $finding }. An empty board does not mean that the units had nothing, only that no source on our list had said so.
