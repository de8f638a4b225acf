# The timeline. The kind of an event is a word or two after its date; it does not say who is right.
# When: each of the events of timeline-alt-titled.
timeline-alt-event = { $event } ({ $date })
# When: the title is about single events; their days and words are told, as far as 600 letters allow.
timeline-alt-titled = In the title: { $events }.
timeline-kind-arming = arms and kit
timeline-kind-incursion = fighting
timeline-kind-formation = formation
timeline-kind-law = law
timeline-kind-reorganisation = reorganisation
timeline-kind-emergency = emergency
timeline-kind-statement = statement
timeline-kind-training = training
timeline-kind-loss = losses
timeline-alt-kind = { $kind } { $n }
timeline-federal = Federal decisions
# When: no event of that region is known.
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
# When: as timeline-title-after, but in other regions the first firm arming is of the same day, too.
timeline-title-after-several = Units in { timeline-regions }: arms reported { $share ->
    [both] on { $day },{" "}
   *[other] {""}
  }{ timeline-days } after a raid { $where }
    .short = Arms reported { timeline-days } after a raid { $where }
# When: in some region the first firm event of arming comes after the first firm event of fighting (see firm), and in
# no other region the first firm arming is of the same day. Days are counted from the one to the other.
timeline-title-after = Units { $where }: arms reported on { $day }, { timeline-days } after the raid of { $raid }
    .short = Arms reported { timeline-days } after the raid of { $raid_alone }
# When: as timeline-title-arms, but other regions' first firm arming is of the same day, too.
timeline-title-arms-several = Arms for units in { timeline-regions } were reported on { $day }
    .short = Arms for units in { timeline-regions } reported on { $day }
# When: some region has a firm event of arming, none has a firm fight before it, and no other region's first firm
# arming is of the same day.
timeline-title-arms = Arms for units { $where } were reported on { $day }
    .short = Arms for units { $where } reported on { $day }
# When: no region has a firm event of arming, and not all events drawn are of category formation.
timeline-title-count = { $n ->
    [one] One event is shown
   *[other] { $n } events are shown
  }{ $formed ->
    [0] {""}
   *[other] , { $formed } of them on how units were formed or grew
  }
    .short = { timeline-title-count }
# When: no region has a firm event of arming, and all events drawn are of category formation.
timeline-title-formed = { $n ->
    [one] One event is shown, on how units were formed or grew
    [2] { $n } events are shown, both on how units were formed or grew
   *[other] { $n } events are shown, all on how units were formed or grew
  }
    .short = { timeline-title-formed }
# When: no event of the regions or the country is known.
timeline-title-none = No dated event concerning local defence units { $where } was found

# When: events are drawn in a wide size. The months run from the first to the last day of the events drawn.
timeline-subtitle = Events concerning defence units { $where }, { $period }
# When: events are drawn in another size; in a compact one the years, if there are several.
timeline-subtitle-small = Events { $where }, { $period }; sequence is not cause
# When: nothing is drawn.
timeline-subtitle-none = Events concerning local defence units { $where }
# When: as timeline-title-none; no day is asked for.
timeline-none = No dated event concerning local defence units { $where } was found in the pages read.
# When: as timeline-title-none; a day is asked for.
timeline-none-by = No dated event concerning local defence units { $where } was found in pages up to { $day }.

# When: events are drawn in a wide size.
timeline-note-cause = What came first need not be the cause.
# When: events of several regions, or of one and of the country, are drawn in a wide size.
timeline-note-columns = Side by side means the same year, not the same day.
# When: a disputed event is drawn.
timeline-note-disputed = Sign with a dot: the sides disagree.
# When: events are drawn in a wide size.
timeline-note-claims = Events are worded as the sides report them.
# When: events of the regions or the country are known that are not drawn; n counts the events drawn, m all.
timeline-note-shown = Shown: { $n } of { $m } events found, by our ranking.

timeline-drawn = { $date }, { $kind }: { $title }{ $disputed ->
    [yes] ; the sides tell it differently
   *[other] {""}
  } ({ $publisher })

# When: events are drawn; the first and the last of them, by the day on which each began or, where that is not known to
# the day, by the middle of its days, as far as 600 letters allow.
timeline-alt-ends = Earliest: { $opening }. Latest: { $closing }.
timeline-alt-events = { $n ->
    [one] one event
   *[other] { $n } events
  }
# When: events are drawn, none of them of a federal region.
timeline-alt-head = Timeline of { timeline-alt-events } concerning local defence units { $where }, { $period }.
# When: events are drawn, some of them of a federal region.
timeline-alt-head-federal = Timeline of { timeline-alt-events } concerning local defence units { $where }, federal decisions included, { $period }.
# When: events are drawn; those of each category are counted.
timeline-alt-kinds = By kind: { $kinds }.
# When: disputed events are drawn.
timeline-alt-disputed = { $disputed ->
    [one] One is told differently by the two sides.
   *[other] { $disputed } are told differently by the two sides.
  }
# When: no disputed event is drawn.
timeline-alt-undisputed = None is marked as disputed between the sides.
# When: events are drawn.
timeline-alt-cause = What came first need not be the cause.
# When: nothing is drawn.
timeline-alt-empty = An empty timeline: it would show when local defence units { $where } were formed, trained and armed, raids, and federal decisions that concern them.
# When: nothing is drawn.
timeline-alt-absence = The chart shows one statement and no marks.

# Below the chart.
# When: no event of the regions or the country is known.
timeline-story-none = No dated event concerning local defence units { $where } was found.
# When: events of the regions or the country are known; federal decisions are told of where some are of a federal
# region. The months run from the first to the last of their days, not beyond the day asked for. Events are counted
# whose days are known only about, or not to the day; of all events that is said without a number.
timeline-story-all = Found: { $n ->
    [one] { $n } event
   *[other] { $n } events
  } concerning local defence units { $where }{ $federal ->
    [yes] , federal decisions included
   *[other] {""}
  }, { $period }{ $days ->
    [known] {""}
    [unknown] ; the exact day is not known
   *[some] ; the exact day of { $inexact } of them is not known
  }; which of them the chart shows follows our ranking.
# When: of each of the categories formation, incursion and arming of which an event of the region is known: the
# earliest (where the day is not known, the middle of the days that are possible counts).
timeline-story-first = { $kind } — { $event }{ $disputed ->
    [yes] , on which the sides’ accounts differ
   *[other] {""}
  }
# When: of each region: events of category formation, incursion or arming are known; of which of these none is, is said.
timeline-story-region = { $region }, the first event found of each of three kinds: { $list }{ $lacking ->
    [yes] ; no event found: { $kinds }
   *[no] {""}
  }.
# When: of each region of which events are known: none is of category formation, incursion or arming.
timeline-story-lacking = Not found { $where }: { $kinds }.
# When: disputed events are known; up to three are named, those first that are told first.
timeline-story-disputed = The sides’ accounts of { $n ->
    [one] { $n } event
   *[other] { $n } events
  } differ{ $rest ->
    [0] : { $list }
   *[other] , among them { $list }
  }.
# When: events are known, none of them disputed.
timeline-story-undisputed = No event found is marked as one on which the sides’ accounts differ.
# When: events are known. Bold type is told of where the title is about single events, a dot where an event that is
# told is disputed.
timeline-story-signs = How to read the chart: events stand in order of time, each after its date and kind{ $bold ->
    [yes] ; words in bold are what the title is about
   *[other] {""}
  }{ $dots ->
    [yes] ; a dot in a sign means that the sides’ accounts differ
   *[other] {""}
  }.
