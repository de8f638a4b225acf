# Firearms planned, and people on the rolls.
promises-or = { $first } or { $second }
# When: of the regions drawn exactly one has a plan and a count of people with a quotient, the others have a plan
# without people or there is none; and no number delivered to its unit is known.
promises-title-one = { $unit }: { $people } on the rolls per planned firearm; no number handed over found
# When: as promises-title-one, but a number of firearms was reported as held by or issued to a unit with a plan, on
# the first day of the plan or later.
promises-title-one-given = { $unit }: { $people } on the rolls per planned firearm; a hand-over number was reported
# When: two of the regions have a plan and a count of people with a quotient; the one with more people to a firearm
# comes first.
promises-title-two = People per planned firearm: { $ratio } in { $unit }, { $others } in { $other }
# When: three or four regions have a plan and people; the quotients of all counts differ, and the least and the
# greatest are printed.
promises-title-many = People per planned firearm in units of { $regions } regions: lowest { $low }, highest { $high }
# When: three or four regions have a plan and people, and all quotients are the same.
promises-title-alike = Units of { $regions } regions: { $people } per planned firearm in each
# When: exactly one region has a plan and people with a quotient, and exactly one has no plan.
promises-title-only = { $unit }: { $people } on the rolls per planned firearm; no number found for { $other }
# When: exactly one region has a plan and people with a quotient, and several have no plan.
promises-title-only-of-several = { $unit }: { $people } on the rolls per planned firearm; no number found elsewhere
# When: of some region with a plan and people a count of people is less than half of the firearms, so that a quotient
# would be zero; plan and counts are printed.
promises-title-counts = { $unit }: { $plan } planned, { $people } on the rolls
# When: a plan is found, and of no region a count of people to set against it.
promises-title-no-people = { $who }: { $numbers } planned; no headcount of that time was found
# When: no planned number of firearms above zero is found; no day is asked for.
promises-title-none = { $place }: no planned number of firearms was found
# When: as promises-title-none, but a day is asked for.
promises-title-none-by = { $place }: no planned number of firearms was found in pages up to { $day }
# When: as promises-title-none.
promises-nothing = No plan with a number of firearms was found.
# When: as promises-title-none-by.
promises-nothing-by = No plan with a number of firearms was found in pages up to { $day }.

# When: a plan is drawn in a wide size; the months are those in which the plans and the counts
# of people were stated.
promises-subtitle = Planned firearms and people on the rolls, { $where }, { $when }; each mark stands for { $per } of them{ promises-ours.short }
# When: a plan is drawn in a tall size.
promises-subtitle-tall = { $where }, { $when }; each mark stands for { promises-per }{ promises-ours }
# When: a plan is drawn in a compact size, and no day is asked for.
promises-subtitle-short = { $when }; each mark stands for { promises-per }{ promises-ours.short }
# When: as promises-subtitle-short, but as of a past day, which stands behind it, or where one line has no room for that;
# the key says what a mark stands for.
promises-subtitle-day = { $when }{ promises-ours.short }
# When: no plan is drawn.
promises-subtitle-none = { $where }: firearms planned for territorial units, and people on their rolls

promises-per = { $per } { $per ->
    [one] firearm or person
   *[other] firearms or people
  }
promises-ours = { $ratios ->
    [no] {""}
   *[other] ; ratios are our arithmetic on claims
  }
    .short = { $ratios ->
        [no] {""}
       *[other] ; ratios are our arithmetic
      }
promises-ratio = works out at one firearm for { $people }
promises-ratio-or = works out at one firearm for { $people }, by rival counts
promises-ratio-short = one firearm per { $people }
promises-plan = { $count } planned
promises-people = { $count } on the rolls
promises-key-about = { $count }, rounded
promises-key-contested = { $count } in the higher count only
  .short = { $count }, higher count only
promises-said = { $who }, { $day }
promises-no-plan = No plan with a number of firearms was found.
promises-no-people = No headcount of the whole unit was found for that time.
promises-too-many = Too many people to draw as marks.
  .short = not drawn: too many
promises-delivered = Handed over
promises-no-number = no number found
promises-first = first weapons: { $who }, { $day }
promises-given = { $count } reported

# When: a row of equipment with item small_arms is of a unit with role joint and has a quantity or a word.
promises-note-joint = { $unit }: { $number } firearms, without a split ({ $who }, { $day }).
  .short = { $unit }: { $number } firearms ({ $who }, { $day }).
# When: regions without a plan are not drawn, for want of room; they are named.
promises-note-no-plan = No plan with a number was found: { $regions }.
# When: regions with a plan are not drawn, for want of room; they are named.
promises-note-left-out = No room for: { $regions }.
# When: not in a compact size: contested counts of the time of the chosen count stand against it in a dispute, and are
# not exact or of another scope than the plan.
promises-note-other = Contested and not drawn: { $list }.
# When: each of the counts of promises-note-other.
promises-note-other-one = { $figure } { $where } ({ $who })
# When: in a wide size: all counts of people that are set against a plan have an assessment, and no contested one is
# drawn.
promises-note-rule = People: the latest accepted count by the time of the plan.
# When: as promises-note-rule, and a contested count is drawn beside one of them.
promises-note-rule-contested = People: the latest accepted count by the time of the plan, and the contested one beside it.
# When: in a wide size: some count of people that is set against a plan has no assessment.
promises-note-rule-not-judged = People: the latest count by the time of the plan.

promises-drawn-plan = { $unit }: { $count } planned, { $said }
promises-drawn-people = { $unit }: { $count } on the rolls, { $said }
promises-drawn-first = { $unit }: firearms handed over or at the base, no number found; { $said }
# When: of each region: it has a plan, people and quotients.
promises-alt-panel = { $place }: { $plan } planned ({ $who }) for { $people }, one firearm for { $ratio }.
# When: as promises-alt-panel, where 600 letters do not allow more.
promises-alt-ratio = { $place }: one firearm for { $ratio }.
# When: of each region: it has a plan and people, and promises-title-counts holds of it.
promises-alt-counts = { $place }: { $plan } planned ({ $who }) for { $people }.
# When: of each region: it has a plan, and no count of people to set against it.
promises-alt-no-people = { $place }: { $plan } planned ({ $who }); no headcount of the whole unit was found for that time.
# When: of each region: it has no plan.
promises-alt-no-plan = { $place }: no plan with a number was found.
promises-alt-squares = { $squares ->
    [no] {""}
   *[other] , further squares for people on the rolls
  }
# When: as promises-alt-undelivered; squares are named where a count is drawn as squares.
promises-alt-head = Pictogram, each mark stands for { promises-per }: dashed squares for planned firearms{ promises-alt-squares }, an empty dotted track for those handed over.
# When: a plan is drawn, and promises-alt-undelivered does not hold; squares are named where a count is drawn as squares.
promises-alt-head-delivered = Pictogram, each mark stands for { promises-per }: dashed squares for planned firearms{ promises-alt-squares }, filled squares for those reported as handed over.
# When: a plan is drawn, and no number of firearms is reported as held by or issued to a unit with a plan, on the
# first day of the plan or later.
promises-alt-undelivered = No number handed over was found.
# When: a plan is drawn with quotients, and no contested count of people is drawn as squares.
promises-alt-ratios = Ratios are our arithmetic.
# When: a plan is drawn with quotients, and a contested count of people is drawn as squares.
promises-alt-ratios-contested = Contested counts of people are marked; ratios are our arithmetic.
# When: no plan is drawn.
promises-alt-empty = An empty pictogram of firearms planned for territorial units and of people on their rolls, { $where }.
# When: no plan is drawn.
promises-alt-absence = An empty chart does not mean that no weapons were promised or handed over, only that no plan with a number was found.

# Below the chart.
# When: of each region: it has no plan.
promises-story-no-plan = { $unit }: no plan with a number of firearms was found.
# When: of each region: it has a plan, people and quotients. Which count is right is called contested where contested
# counts of people that are exact, and of the scope of the plan, stand against the count that is set against the plan.
promises-story-ratio = { $unit }: { $plan } were planned, while on the rolls there were { $people }; by our arithmetic, that is one firearm for { $ratio }{ promises-story-contested }.
# When: of each region: it has a plan and people, and promises-title-counts holds of it. A contested count is told of as in
# promises-story-ratio.
promises-story-counts = { $unit }: { $plan } were planned, while on the rolls there were { $people }{ promises-story-contested }.
promises-story-contested = { $contested ->
    [yes] ; which count is right is contested
   *[no] {""}
  }
# When: of each region: it has a plan, and no count of people to set against it.
promises-story-no-people = { $unit }: { $plan } were planned; no headcount of the whole unit was found for that time.
# When: of each region: as promises-note-other, in each size.
promises-story-others = Contested and not drawn: { $list }.
# When: of each region that has a plan: a number of firearms was reported as held by or issued to its unit, on the first
# day of the plan or later.
promises-story-given = Reported as handed over since: { $list }.
# When: of each region that has a plan: promises-story-given does not hold, and rows of small_arms of its unit were
# issued or arrived. The first day of these is told.
promises-story-first = How many were handed over was not found; the first report of weapons handed over or at the base dates from { $day } ({ $who }).
# When: a count of people is exact.
promises-story-sign-exact = filled squares are people in a number stated exactly
# When: a count of people is not exact.
promises-story-sign-open = open squares are people in a number that is not exact
# When: contested counts stand against another in some region, as in promises-story-ratio.
promises-story-sign-dots = squares with a dot are people in the higher count only
# When: a plan is drawn; the signs are those of the web size.
promises-story-signs = How to read the chart: each mark stands for { $per } firearms or people; dashed squares are planned firearms{ $list }; the dotted track is for what was handed over.
