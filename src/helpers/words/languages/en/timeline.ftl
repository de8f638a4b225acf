# The timeline. The kind of an event is a word or two after its date; it does not say who is right.
timeline-alt-event = { $date }: { $event }
timeline-alt-titled = In the title: { $events }.
timeline-kind-arming = arming
timeline-kind-incursion = fighting
timeline-kind-formation = formation
timeline-kind-law = law
timeline-kind-reorganisation = reorganisation
timeline-kind-emergency = emergency
timeline-kind-statement = statement
timeline-kind-training = training
timeline-kind-loss = losses
timeline-federal = Federal decisions
timeline-lane-none = { $region }: no event found.

# Titles; the short ones are for small formats. $day has its year, $dayless has not.
timeline-days = { $days ->
    [one] { $days }{"\u00A0"}day
   *[other] { $days }{"\u00A0"}days
  }
# What part of the regions: both, all, or some of them.
timeline-regions = { $share ->
    [both] both regions
    [all] all { $m } regions
   *[some] { $k } of { $m } regions
  }
timeline-title-after-several = Arms for units in { timeline-regions } reported { $share ->
    [both] { $day },{" "}
   *[other] {""}
  }{ timeline-days } after a raid { $where }
    .short = Arms reported { timeline-days } after a raid { $where }
timeline-title-after = Arms for units { $where } reported { $day }, { timeline-days } after the raid of { $raid }
    .short = Arms reported { timeline-days } after the raid of { $raid }
timeline-title-arms-several = Arms for units in { timeline-regions } were reported on { $day }
    .short = Arms for units in { timeline-regions } reported { $day }
timeline-title-arms = Arms for units { $where } were reported on { $day }
    .short = Arms for units { $where } reported { $day }
timeline-title-count = { $n ->
    [one] One event is shown
   *[other] { $n } events are shown
  }{ $formed ->
    [0] {""}
   *[other] , { $formed } of them about forming units
  }
    .short = { timeline-title-count }
timeline-title-formed = { $n ->
    [one] One event is shown, about forming units
   *[other] { $n } events are shown, all about forming units
  }
    .short = { timeline-title-formed }
timeline-title-none = No dated event around local defence units { $where } was found

timeline-subtitle = Turning points for defence units { $where }, { $period }
timeline-subtitle-small = Events { $where }, { $period }; order in time is not cause
timeline-subtitle-none = Events around local defence units { $where }
timeline-none = No dated event around local defence units { $where } was found in the pages read.

timeline-note-cause = Order in time is not cause.
timeline-note-disputed = Dotted sign: the sides disagree.
timeline-note-claims = Acts are told as the sides report them.
timeline-note-shown = Shown: { $n } of { $m } events found, by our ranking.

timeline-drawn = { $date }, { $kind }: { $title }{ $disputed ->
    [yes] ; the sides tell it differently
   *[other] {""}
  } ({ $publisher })

timeline-alt = Timeline of { $n ->
    [one] one event
   *[other] { $n } events
  } around local defence units { $where }{ $federal ->
    [yes] {" "}and of federal decisions
   *[no] {""}
  }, { $period }. { $finding }. By kind: { $kinds }.
timeline-alt-ends = Earliest: { $opening }. Latest: { $closing }.
timeline-alt-disputed = { $disputed ->
    [0] None is marked as disputed between the sides.
    [one] One is told differently by the two sides (hollow sign).
   *[other] { $disputed } are told differently by the two sides (hollow signs).
  } Order in time says nothing about causes.
timeline-alt-none = An empty timeline. No dated event around local defence units { $where } was found in the pages read{ $day ->
    [no] {""}
   *[other] , as known on { $day }
  }: neither their forming, training or arming nor raids or federal decisions that concern them. The chart shows this statement and no marks.
