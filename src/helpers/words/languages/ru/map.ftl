# Карта районов и столкновений. n: районы с действиями отрядов, t: только набор и планы, k: бои и рейды, m: всего.
map-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
map-units = { $place ->
    [no] о действиях местных отрядов
   *[other] о действиях отрядов
  }
map-areas = { $areas ->
    [districts] районов
    [cities] городов
   *[both] районов и городов
  }
map-title-work-raids = { map-place }{ map-units } сообщали в { $n } из { $m } { map-areas }, о боях или рейдах — в { $k }
map-title-work-raids-short = О действиях отрядов сообщали в { $n } из { $m } { map-areas }, о боях — в { $k }
map-title-work-calm = { map-place }{ map-units } сообщали в { $n } из { $m } { map-areas }; сообщений о рейдах не найдено
map-title-work-unplaced = { map-place }{ map-units } сообщали в { $n } из { $m } { map-areas }
map-title-ties-raids = { map-place }о боях или рейдах сообщали в { $k } из { $m } { map-areas }; сообщений о действиях отрядов не найдено
map-title-ties-calm = { map-place }сообщали лишь о наборе в отряды или планах — в { $t } из { $m } { map-areas }
map-title-none-raids = { map-place }о боях или рейдах сообщали в { $k } из { $m } { map-areas }; сообщений об отрядах не найдено
map-title-none-calm = { map-place }ни одно из найденных сообщений не называет района, где был отряд, бой или рейд

map-subtitle = Сообщения об отрядах и о приграничных боях { $place }, { $period }. Пустой район: сообщений не найдено; это не значит, что отрядов или боёв там не было
map-subtitle-short = Сообщения { $place }, { $period }
map-subtitle-empty = Сообщения об отрядах и о приграничных боях { $place }
map-nothing = Ни один район не закрашен: в найденных сообщениях районы не названы.

map-key-work = сообщали о действиях отряда
map-key-ties = только набор, планы или назначения
map-key-blank = сообщений не найдено
map-key-area = бой или рейд в районе
map-key-area-disputed = то же, спорно
map-key-spot = бой или рейд у населённого пункта
map-key-spot-disputed = то же, спорно
map-key-border = признанная граница
map-key-work-short = действия отряда
map-key-ties-short = только набор, планы
map-key-blank-short = сообщений не найдено
map-key-area-short = бой, рейд: район
map-key-area-disputed-short = то же, спорно
map-key-spot-short = бой, рейд: нас. пункт
map-key-spot-disputed-short = то же, спорно
map-also = Также: { $names }
map-also-some = Также: { $names } и ещё { $rest ->
    [1] одно место
   *[other] { $rest }
  }

map-note-facts = { $n ->
    [one] { $n } сообщение об отрядах не называет района и не показано.
    [few] { $n } сообщения об отрядах не называют района и не показаны.
   *[other] { $n } сообщений об отрядах не называют района и не показаны.
  }
map-note-events = { $n ->
    [one] { $n } бой или рейд без указания места не показан.
    [few] { $n } боя или рейда без указания места не показаны.
   *[other] { $n } боёв или рейдов без указания места не показаны.
  }
map-note-outline = { $n ->
    [one] { $n } сообщение не показано: границ района у нас нет ({ $names }).
    [few] { $n } сообщения не показаны: границ районов у нас нет ({ $names }).
   *[other] { $n } сообщений не показано: границ районов у нас нет ({ $names }).
  }
map-note-ties = Набор, планы и назначения действиями не считаются.
map-note-area = Столкновения в сёлах, координаты которых неизвестны, отнесены к району в целом.
map-credits = Границы: районы © участники OpenStreetMap (ODbL), через geoBoundaries, на { $year } год; статус некоторых с тех пор изменился. Области © участники OpenStreetMap (ODbL), через MAPS.ME. Города: GeoNames (CC BY 4.0). Реки: Natural Earth. Равновеликая проекция.
map-credits-short = Карта: © участники OpenStreetMap (ODbL), geoBoundaries { $year }, MAPS.ME; GeoNames (CC BY 4.0)

map-disputed = { $dates } (спорно)
map-at = { $village }: { $dates }
map-told = { $dates }: { $what }
map-since = с { $day }
map-drawn = { $what }, { $date } ({ $publisher })
map-km = { $n } км

map-alt-head = Карта районов и городов { $place }, { $period }. { $title }.
map-alt-head-empty = Карта районов и городов { $place }. { $title }.
map-alt-units = Действия отрядов: { $names }.
map-alt-units-some = Действия отрядов: { $names } и ещё { $rest }.
map-alt-raids = Бои или рейды: { $names }.
map-alt-raids-some = Бои или рейды: { $names } и ещё { $rest }.
map-places-disputed = { $n ->
    [one] В { $n } месте версии сторон расходятся.
   *[other] В { $n } местах версии сторон расходятся.
  }
map-alt-blank = Пустой район означает, что сообщений не найдено, а не что отрядов или боёв там не было.
map-alt-empty = На карте только границы районов, признанная государственная граница, реки и города; ни один район не закрашен.
