# Карта районов и столкновений. n: районы с действиями отрядов, t: только набор и планы, k: бои и рейды, m: всего.
map-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
map-units = { $place ->
    [no] местные отряды
   *[other] отряды
  }
map-areas = { $areas ->
    [districts] районов
    [cities] городов
   *[both] районов и городов
  }
map-title-work-raids = { map-place }{ map-units } упомянуты в { $n } из { $m } { map-areas }, бои или рейды — в { $k }
map-title-work-raids-short = Отряды упомянуты в { $n } из { $m } { map-areas }, бои — в { $k }
map-title-work-calm = { map-place }{ map-units } упомянуты в { $n } из { $m } { map-areas }; сообщений о боях и рейдах не найдено
map-title-work-unplaced = { map-place }{ map-units } упомянуты в { $n } из { $m } { map-areas }
map-title-ties-raids = { map-place }о боях или рейдах сообщали в { $k } из { $m } { map-areas }; об отрядах — лишь набор, планы, техника
map-title-ties-calm = { map-place }об отрядах сообщали лишь набор, планы или технику — в { $t } из { $m } { map-areas }
map-title-none-raids = { map-place }о боях или рейдах сообщали в { $k } из { $m } { map-areas }; сообщений об отрядах не найдено
map-title-none-calm = { map-place }ни одно из найденных сообщений не называет района, где был отряд обороны, бой или рейд

map-subtitle = Сообщения об отрядах и о приграничных боях { $place }, { $period }
map-subtitle-short = Отряды и бои { $place }, { $period }
map-subtitle-day = Отряды и бои { $place }
map-subtitle-empty = Сообщения об отрядах и о приграничных боях { $place }
map-nothing = Ни один район не закрашен: сообщений об отрядах обороны или боях с названием района не найдено.

map-key-work = отряд там упомянут
map-key-ties = только набор, планы, назначения или техника
map-key-blank = сообщений об отрядах или боях не найдено, но они могли быть
map-key-area = бой или рейд в районе
map-key-spot = бой или рейд у населённого пункта
map-key-disputed = то же, спорно
map-key-border = признанная граница
map-key-work-short = отряд упомянут
map-key-ties-short = набор, планы, техника
map-key-blank-short = сообщений не найдено
map-key-area-short = бой, рейд
map-key-spot-short = у нас. пункта
map-key-disputed-short = спорно

map-list-none = О боях и рейдах сообщений в прочитанных публикациях не найдено.
map-list-rest = { $n ->
    [one] и ещё { $n } район без номера
    [few] и ещё { $n } района без номеров
   *[other] и ещё { $n } районов без номеров
  }

map-note-facts = { $n ->
    [one] { $n } сообщение об отрядах без района не показано.
    [few] { $n } сообщения об отрядах без района не показаны.
   *[other] { $n } сообщений об отрядах без района не показаны.
  }
map-note-facts-short = { $n ->
    [one] { $n } сообщение без района или о другом отряде не показано.
    [few] { $n } сообщения без района или о других отрядах не показаны.
   *[other] { $n } сообщений без района или о других отрядах не показаны.
  }
map-note-events = { $n ->
    [one] { $n } бой или рейд без указания места не показан.
    [few] { $n } боя или рейда без указания места не показаны.
   *[other] { $n } боёв или рейдов без указания места не показаны.
  }
map-note-others = { $n ->
    [one] Не показано { $n } сообщение об отрядах другого рода.
    [few] Не показаны { $n } сообщения об отрядах другого рода.
   *[other] Не показано { $n } сообщений об отрядах другого рода.
  }
map-note-outline = { $n ->
    [one] { $n } сообщение не показано: границ района у нас нет ({ $names }).
    [few] { $n } сообщения не показаны: границ районов у нас нет ({ $names }).
   *[other] { $n } сообщений не показано: границ районов у нас нет ({ $names }).
  }
map-note-ties = Набор, планы, назначения и машины для района не учитываются.
map-note-area = Столкновения в сёлах, координаты которых неизвестны, отнесены к району в целом.
map-credits = Границы: районы © участники OpenStreetMap (ODbL), через geoBoundaries, на { $year } год; статус некоторых с тех пор изменился. Области © участники OpenStreetMap (ODbL), через MAPS.ME. Города: GeoNames (CC BY 4.0). Реки: Natural Earth. Равновеликая проекция.
map-credits-short = Карта: © участники OpenStreetMap (ODbL), geoBoundaries { $year }, MAPS.ME; GeoNames (CC BY 4.0)

map-disputed = { $dates } (спорно)
map-at = { $village }: { $dates }
map-told = { $dates }: { $what }
map-since = с { $day }
map-drawn = { $what }, { $date } ({ $publisher })
map-km = { $n } км

map-alt-units = Отряды упомянуты: { $names }.
map-alt-units-some = Отряды упомянуты: { $names } и ещё { $rest }.
map-alt-raids = Бои или рейды: { $names }.
map-alt-raids-some = Бои или рейды: { $names } и ещё { $rest }.
map-places-disputed = { $n ->
    [one] В { $n } месте версии сторон расходятся.
   *[other] В { $n } местах версии сторон расходятся.
  }
map-alt-blank = Пустой район означает, что сообщений не найдено, а не что отрядов или боёв там не было.
map-alt-empty = На карте только границы районов, признанная государственная граница, реки и города; ни один район не закрашен.
map-alt-head = Карта районов и городов { $place }, { $period }.
map-alt-head-empty = Карта районов и городов { $place }.

# Below the map.
map-story-event = «{ $what }» ({ $where }, { $date }; { $publisher })
map-story-fact = { $what } ({ $where }, { $date }; { $publisher })
map-story-pages = { $pages ->
    [one] { $pages } публикация сообщает
    [few] { $pages } публикации сообщают
   *[other] { $pages } публикаций сообщают
  }
map-story-units = { map-story-pages } об отрядах в { $n } из { $m } { map-areas } { $place }; среди самых ранних сообщений: { $first }; среди последних: { $last }.
map-story-units-once = { map-story-pages } об отрядах в { $n } из { $m } { map-areas } { $place }, всё об одном времени; среди сообщений: { $first }.
map-story-unit = Найдено одно сообщение, где отряд привязан к району: { $only }.
map-story-ties = Об отрядах сообщают лишь набор, планы, назначения или передачу техники району — в { $t } из { $m } { map-areas }; сообщений о самих отрядах в районах не найдено.
map-story-ties-too = Ещё в { $t } — сообщения только о наборе, планах, назначениях или технике для района.
map-story-no-unit = { $place }: ни одно из найденных сообщений не называет района, где был бы отряд.
map-story-raids = О боях или рейдах сообщают в { $places ->
    [one] { $places } месте
   *[other] { $places } местах
  } ({ $k ->
    [one] { $k } район
    [few] { $k } района
   *[other] { $k } районов
  }). Самое раннее из этих сообщений: { $first }; одно из последних: { $last }.
map-story-raid = На карте один бой или рейд: { $only }.
map-story-unplaced = О боях или рейдах сообщают, но места на карте ни у одного нет.
map-story-no-raid = Сообщений о боях или рейдах { $place } не найдено.
map-story-differently = О том, что произошло, стороны говорят по-разному в { $n ->
    [one] { $n } месте
   *[other] { $n } местах
  }: { $names }{ $rest ->
    [0] {""}
   *[other] {" "}и ещё { $rest }
  }.
map-story-open = Открытый вопрос: { $question }
map-story-nowhere = { $n ->
    [one] { $n } сообщение об отряде не называет района, на карте его нет.
    [few] { $n } сообщения об отрядах не называют района, на карте их нет.
   *[other] { $n } сообщений об отрядах не называют района, на карте их нет.
  }
map-story-sign-work = закрашенный район — там упомянут отряд
map-story-sign-ties = с пунктирным краем — только набор, планы, назначения или техника
map-story-sign-area = толстый край и штриховка — бои или рейды в районе
map-story-sign-area-dots = толстый край и точки — бои или рейды в районе, о которых стороны говорят по-разному
map-story-sign-spot = закрашенный треугольник — бои или рейды у населённого пункта
map-story-sign-spot-dots = треугольник с точкой — бои или рейды у населённого пункта, о которых стороны говорят по-разному
map-story-sign-number = номера ведут к списку
map-story-signs = Как читать карту: { $list }.
