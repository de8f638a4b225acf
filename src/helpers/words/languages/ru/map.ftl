# Карта районов и столкновений. n: районы с действиями формирований, t: только набор и планы, k: бои и рейды, m: всего.
map-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
map-units = { $place ->
    [no] местные формирования
   *[other] формирования
  }
map-areas = { $areas ->
    [districts] районов
    [cities] городов
   *[both] районов и городов
  }
map-title-work-raids = { map-place }{ map-units } упомянуты в { $n } из { $m } { map-areas }, бои или рейды — в { $k }
map-title-work-calm = { map-place }{ map-units } упомянуты в { $n } из { $m } { map-areas }; сообщений о боях не найдено
map-title-work-unplaced = { map-place }{ map-units } упомянуты в { $n } из { $m } { map-areas }
map-title-ties-raids = { map-place }бои или рейды, по сообщениям, — в { $k } из { $m } { map-areas }; о формированиях — лишь набор, планы, техника
map-title-ties-calm = { map-place }сообщали лишь о наборе в формирования, планах или технике — в { $t } из { $m } { map-areas }
map-title-none-raids = { map-place }бои или рейды, по сообщениям, — в { $k } из { $m } { map-areas }; сообщений о формированиях не найдено
map-title-none-calm = { map-place }ни одно из найденных сообщений не называет района, где были местное формирование, бой или рейд

map-subtitle = Сообщения о формированиях и боях { $place }, { $period }
map-subtitle-short = { $place }, { $period }
map-subtitle-undated = Сообщения о формированиях и боях { $place }
map-subtitle-undated-short = { $place }
map-nothing = Ни один район не закрашен: сообщений о формированиях или боях с названием района не найдено.

map-key-work = формирование упомянуто
map-key-ties = лишь набор, планы, назначения или машины
map-key-blank = сообщений о формированиях или боях не найдено, но они могли быть
map-key-area = бой или рейд в районе
map-key-spot = бой или рейд у населённого пункта
map-key-disputed = то же, всё спорно
map-key-border = признанная граница
map-key-work-short = формирование
map-key-ties-short = набор, планы и др.
map-key-blank-short = сообщений не найдено
map-key-area-short = бой, рейд
map-key-spot-short = у нас. пункта
map-key-disputed-short = всё спорно

map-list-none = О боях и рейдах сообщений в прочитанных публикациях не найдено.
map-list-rest = { $n ->
    [one] и ещё { $n } район без номера
    [few] и ещё { $n } района без номеров
   *[other] и ещё { $n } районов без номеров
  }

map-note-facts = { $n ->
    [one] Не показано { $n } сообщение о формированиях, где район не назван.
    [few] Не показаны { $n } сообщения о формированиях, где район не назван.
   *[other] Не показано { $n } сообщений о формированиях, где район не назван.
  }
map-note-facts-short = { $n ->
    [one] Не показано { $n } сообщение: без района или о другом.
    [few] Не показаны { $n } сообщения: без района или о других.
   *[other] Не показано { $n } сообщений: без района или о других.
  }
map-note-events = { $n ->
    [one] Не показан { $n } бой или рейд без указания места.
    [few] Не показаны { $n } боя или рейда без указания места.
   *[other] Не показано { $n } боёв или рейдов без указания места.
  }
map-note-others = { $n ->
    [one] Не показано { $n } сообщение о формированиях другого рода.
    [few] Не показаны { $n } сообщения о формированиях другого рода.
   *[other] Не показано { $n } сообщений о формированиях другого рода.
  }
map-note-outline = { $n ->
    [one] { $n } сообщение не показано: границ района у нас нет ({ $names }).
    [few] { $n } сообщения не показаны: границ районов у нас нет ({ $names }).
   *[other] { $n } сообщений не показано: границ районов у нас нет ({ $names }).
  }
map-note-ties = Набор, планы, назначения и машины для района не учтены.
map-note-area = Бои в сёлах без известных координат отнесены к району.
map-credits = Границы: районы © участники OpenStreetMap (ODbL), через geoBoundaries, на { $year } год; статус некоторых с тех пор изменился. Области © участники OpenStreetMap (ODbL), через MAPS.ME. Города: GeoNames (CC BY 4.0). Реки: Natural Earth. Равновеликая проекция.
map-credits-short = Карта: © участники OpenStreetMap (ODbL), geoBoundaries { $year }, MAPS.ME; GeoNames (CC BY 4.0)
map-credits-own = Границы: слои, приложенные к таблицам. Равновеликая проекция.

map-disputed = { $dates } (спорно)
map-disputed-partly = { $dates } (отчасти спорно)
map-at = { $village }: { $dates }
map-alt-at = { $place } — { $dates }
map-told = { $dates }: { $what }
map-drawn = { $what }, { $date } ({ $publisher })
map-km = { $n } км

map-alt-units = Формирования упомянуты: { $names }.
map-alt-units-some = Формирования упомянуты: { $names } и ещё { $rest }.
map-alt-raids = Бои или рейды: { $names }.
map-alt-raids-some = Бои или рейды: { $names } и ещё { $rest }.
map-districts-disputed = В { $n ->
    [one] { $n } районе
   *[other] { $n } районах
  } версии сторон расходятся.
map-districts-disputed-starred = * Есть спорное: { $n ->
    [one] { $n } район
    [few] { $n } района
   *[other] { $n } районов
  }.
map-alt-blank = Незакрашенный район означает, что сообщений не найдено, а не что формирований или боёв там не было.
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
map-story-units = { map-story-pages } о формированиях в { $n } из { $m } { map-areas } { $place }; одно из самых ранних по дате: { $first }; одно из последних: { $last }.
map-story-units-once = { map-story-pages } о формированиях в { $n } из { $m } { map-areas } { $place }; всё это относится к одной дате, например: { $first }.
map-story-unit = Найдено одно сообщение, в котором назван район: { $only }.
map-story-ties = Сообщают лишь о наборе в формирования, планах, назначениях или машинах для района — в { $t } из { $m } { map-areas }; сообщений о самих формированиях в районах не найдено.
map-story-no-unit = { $place }: ни одно из найденных сообщений не называет района, где было бы формирование из тех, о которых эта карта.
map-story-raids = Сообщают о боях или рейдах: { $places ->
    [one] { $places } место
    [few] { $places } места
   *[other] { $places } мест
  }, { $k ->
    [one] { $k } район
    [few] { $k } района
   *[other] { $k } районов
  }; самое раннее событие — { $first }, одно из последних — { $last }.
map-story-raid = На карте один бой или рейд: { $only }.
map-story-unplaced = О боях или рейдах сообщают, но места на карте ни у одного нет.
map-story-no-raid = Сообщений о боях или рейдах { $place } не найдено.
map-story-differently = Хотя бы об одном из событий стороны говорят по-разному в { $n ->
    [one] { $n } месте
   *[other] { $n } местах
  }: { $names }{ $rest ->
    [0] {""}
   *[other] {" "}и ещё { $rest }
  }.
map-story-open = Открыт вопрос: «{ $question }»
map-story-sign-work = закрашенный район — там упомянуто формирование
map-story-sign-ties = с пунктирным краем — только набор, планы, назначения или машины для района
map-story-sign-area = толстый край и штриховка — бои или рейды в районе
map-story-sign-area-dots = толстый край и точки — бои или рейды в районе, и обо всех стороны говорят по-разному
map-story-sign-spot = закрашенный треугольник — бои или рейды у населённого пункта
map-story-sign-spot-dots = треугольник с точкой — бои или рейды у населённого пункта, и обо всех стороны говорят по-разному
map-story-sign-number = номера ведут к списку
map-story-sign-blank = незакрашенный район — сообщений не найдено, но это не значит, что формирований или боёв там не было
map-story-signs = Как читать карту: { $list }.
