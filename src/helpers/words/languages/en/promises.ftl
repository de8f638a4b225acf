# Firearms promised against people on the lists.
promises-or = { $first } or { $second }
promises-title-one = One firearm planned per { $people } { $where }; no delivery count found
promises-title-one-given = One firearm planned per { $people } { $where }; a number delivered was reported
promises-title-two = One firearm planned per { $people } { $where }, { $others } { $there }
promises-title-many = One firearm planned per { $low } to { $high } { $people }, in { $regions } regions
promises-title-alike = One firearm planned per { $low } { $people } in each of { $regions } regions
promises-title-only = One firearm planned per { $people } { $where }; no number found { $there }
promises-title-only-of-several = One firearm planned per { $people } { $where }; no number found for other regions
promises-title-counts = { $plan } planned for { $people } { $where }
promises-title-no-people = { $numbers } firearms planned, but no headcount to set them against
promises-title-none = No planned number of firearms was found
promises-title-none-by = No planned number of firearms was known by { $day }
promises-nothing = No plan with a number of firearms was found.
promises-nothing-by = No plan with a number of firearms was known by { $day }.

promises-subtitle = Planned firearms against people on the lists, { $where }, { $when }; each mark is { $per }; ratios are our arithmetic
promises-subtitle-tall = { $where }, { $when }; each mark is { $per }; ratios are our arithmetic on claims
promises-subtitle-short = { $when }; each mark is { $per }; ratios are our arithmetic
promises-subtitle-none = { $where }: firearms promised to territorial units against people on the lists

promises-ratio = works out at one firearm for { $people }
promises-ratio-or = works out at one firearm for { $people }, by rival counts
promises-ratio-short = one per { $people }
promises-column = one column: { $firearms } for { $people }
promises-plan = { $count } planned
promises-people = { $count } on the lists
promises-said = { $who }, { $day }
promises-no-plan = No plan with a number of firearms was found.
promises-no-people = No headcount of the whole unit is known for that time.
promises-too-many = Too many people to draw as marks.
promises-delivered = Delivered
promises-no-number = no number found
promises-first = first weapons: { $who }, { $day }
promises-given = { $count } reported

promises-note-joint = { $unit }: { $number } firearms, without a split ({ $who }, { $day }).
  .short = { $unit }: { $number } firearms ({ $who }, { $day }).
promises-note-no-plan = No plan with a number was found: { $regions }.
promises-note-left-out = No room for: { $regions }.
promises-note-other = Other contested counts of people are not drawn: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = People: the latest accepted count by the time of the plan.
promises-note-rule-not-judged = People: the latest count by the time of the plan.
promises-note-lines = A line marks where each count ends.
promises-note-rounded = Outlined squares: a figure not said to be exact.

promises-drawn-plan = { $unit }: { $count } planned, { $said }
promises-drawn-people = { $unit }: { $count } on the lists, { $said }
promises-drawn-first = { $unit }: firearms issued or at the base, no number found; { $said }
promises-alt = Pictogram, each mark { $per }: dashed rings for planned firearms{ $squares ->
    [no] {""}
   *[other] , squares for people on the lists
  }, an empty dotted track for deliveries. { $panels } No number delivered was found. { $contested ->
    [0] Ratios are our arithmetic.
   *[other] Counts of people are contested, all are marked; ratios are our arithmetic.
  }
promises-alt-panel = { $place }: { $plan } planned ({ $who }) against { $people }, one firearm for { $ratio }.
promises-alt-ratio = { $place }: one firearm for { $ratio }.
promises-alt-counts = { $place }: { $plan } planned ({ $who }) for { $people }.
promises-alt-delivered = Pictogram, each mark { $per }: dashed rings for planned firearms{ $squares ->
    [no] {""}
   *[other] , squares for people on the lists
  }, discs for firearms reported as delivered. { $panels } Ratios are our arithmetic.
promises-alt-no-people = { $place }: { $plan } planned ({ $who }); no headcount of the whole unit is known for that time.
promises-alt-no-plan = { $place }: no plan with a number was found.
promises-alt-none = Pictogram of firearms promised to territorial units against people on their lists, { $where }. It is empty. { $finding }. An empty chart does not mean that no weapons were promised or issued, only that no plan with a number was found.
