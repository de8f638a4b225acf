# Firearms planned, and people on the rolls.
promises-or = { $first } or { $second }
promises-title-one = { $unit }: { $people } on the rolls per planned firearm; no delivery count found
promises-title-one-given = { $unit }: { $people } on the rolls per planned firearm; a number delivered was reported
promises-title-two = People per planned firearm: { $ratio } in { $unit }, { $others } in { $other }
promises-title-many = People per planned firearm in units of { $regions } regions: lowest { $low }, highest { $high }
promises-title-alike = Units of { $regions } regions: { $people } per planned firearm in each
promises-title-only = { $unit }: { $people } on the rolls per planned firearm; no number found for { $other }
promises-title-only-of-several = { $unit }: { $people } on the rolls per planned firearm; no number found elsewhere
promises-title-counts = { $unit }: { $plan } planned, { $people } on the rolls
promises-title-no-people = { $who }: { $numbers } planned; no headcount of that time was found
promises-title-none = { $place }: no planned number of firearms was found
promises-title-none-by = { $place }: no planned number of firearms was found in pages up to { $day }
promises-nothing = No plan with a number of firearms was found.
promises-nothing-by = No plan with a number of firearms was found in pages up to { $day }.

promises-subtitle = Planned firearms and people on the rolls, { $where }, { $when }; each mark stands for { $per }; ratios are our arithmetic
promises-subtitle-tall = { $where }, { $when }; each mark stands for { $per }; ratios are our arithmetic on claims
promises-subtitle-short = { $when }; each mark stands for { $per }; ratios are our arithmetic
promises-subtitle-none = { $where }: firearms planned for territorial units, and people on their rolls

promises-ratio = works out at one firearm for { $people }
promises-ratio-or = works out at one firearm for { $people }, by rival counts
promises-ratio-short = one per { $people }
promises-plan = { $count } planned
promises-people = { $count } on the rolls
promises-key-about = { $count }, rounded
promises-key-contested = { $count } in the higher count only
promises-said = { $who }, { $day }
promises-no-plan = No plan with a number of firearms was found.
promises-no-people = No headcount of the whole unit was found for that time.
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

promises-drawn-plan = { $unit }: { $count } planned, { $said }
promises-drawn-people = { $unit }: { $count } on the rolls, { $said }
promises-drawn-first = { $unit }: firearms issued or at the base, no number found; { $said }
promises-alt = Pictogram, each mark stands for { $per }: dashed squares for planned firearms{ $squares ->
    [no] {""}
   *[other] , further squares for people on the rolls
  }, an empty dotted track for deliveries. { $panels } No number delivered was found. { $contested ->
    [0] Ratios are our arithmetic.
   *[other] Counts of people are contested, all are marked; ratios are our arithmetic.
  }
promises-alt-panel = { $place }: { $plan } planned ({ $who }) for { $people }, one firearm for { $ratio }.
promises-alt-ratio = { $place }: one firearm for { $ratio }.
promises-alt-counts = { $place }: { $plan } planned ({ $who }) for { $people }.
promises-alt-delivered = Pictogram, each mark stands for { $per }: dashed squares for planned firearms{ $squares ->
    [no] {""}
   *[other] , further squares for people on the rolls
  }, filled squares for firearms reported as delivered. { $panels } Ratios are our arithmetic.
promises-alt-no-people = { $place }: { $plan } planned ({ $who }); no headcount of the whole unit was found for that time.
promises-alt-no-plan = { $place }: no plan with a number was found.
promises-alt-none = Pictogram of firearms planned for territorial units and of people on their rolls, { $where }. It is empty. { $finding }. An empty chart does not mean that no weapons were promised or issued, only that no plan with a number was found.
