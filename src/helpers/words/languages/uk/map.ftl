# Мапа районів і сутичок. n: райони, де діяли загони, t: лише набір і плани, k: бої та рейди, m: усього.
map-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
map-units = { $place ->
    [no] місцеві загони
   *[other] загони
  }
map-areas = { $areas ->
    [cities] міст
   *[both] муніципалітетів
  }
map-title-work-raids = { map-place }{ map-units } згадано у { $n } з { $m } { map-areas }, бої або рейди — у { $k }
map-title-work-calm = { map-place }{ map-units } згадано у { $n } з { $m } { map-areas }; повідомлень про бої не знайдено
map-title-work-unplaced = { map-place }{ map-units } згадано у { $n } з { $m } { map-areas }
map-title-ties-raids = { map-place }бої або рейди, за повідомленнями, — у { $k } з { $m } { map-areas }; про загони — лише набір, плани, техніка
map-title-ties-calm = { map-place }повідомляли лише про набір до загонів, плани або техніку — у { $t } з { $m } { map-areas }
map-title-none-raids = { map-place }бої або рейди, за повідомленнями, — у { $k } з { $m } { map-areas }; повідомлень про загони не знайдено
map-title-none-calm = { map-place }жодне зі знайдених повідомлень не називає району, де був загін оборони, бій чи рейд

map-subtitle = Повідомлення про загони та бої { $place }, { $period }
map-subtitle-short = { $place }, { $period }
map-subtitle-undated = Повідомлення про загони та бої { $place }
map-subtitle-undated-short = { $place }
map-nothing = Жодного району не зафарбовано: згадок про загони оборони чи бої в районах не знайдено.

map-key-work = загін там згадано
map-key-ties = лише набір, плани, призначення чи машини
map-key-blank = повідомлень про загони чи бої не знайдено, але вони могли бути
map-key-area = бій або рейд у районі
map-key-spot = бій або рейд біля населеного пункту
map-key-disputed = те саме, усе спірне
map-key-border = визнаний кордон
map-key-work-short = загін згадано
map-key-ties-short = набір, плани, машини
map-key-blank-short = повідомлень не знайдено
map-key-area-short = бій, рейд
map-key-spot-short = біля нас. пункту
map-key-disputed-short = усе спірне

map-list-none = Повідомлень про бої та рейди в прочитаних публікаціях не знайдено.
map-list-rest = { $n ->
    [one] і ще { $n } район без номера
    [few] і ще { $n } райони без номерів
   *[other] і ще { $n } районів без номерів
  }

map-note-facts = { $n ->
    [one] { $n } повідомлення про загони не називає району й не показане.
    [few] { $n } повідомлення про загони не називають району й не показані.
   *[other] { $n } повідомлень про загони не називають району й не показані.
  }
map-note-facts-short = { $n ->
    [one] { $n } повідомлення без району чи про інший загін не показане.
    [few] { $n } повідомлення без району чи про інші загони не показані.
   *[other] { $n } повідомлень без району чи про інші загони не показані.
  }
map-note-events = { $n ->
    [one] { $n } бій або рейд без зазначеного місця не показано.
    [few] { $n } бої або рейди без зазначеного місця не показано.
   *[other] { $n } боїв або рейдів без зазначеного місця не показано.
  }
map-note-others = { $n ->
    [one] Не показано { $n } повідомлення про загони іншого роду.
    [few] Не показано { $n } повідомлення про загони іншого роду.
   *[other] Не показано { $n } повідомлень про загони іншого роду.
  }
map-note-outline = { $n ->
    [one] { $n } повідомлення не показано: меж району в нас немає ({ $names }).
    [few] { $n } повідомлення не показано: меж районів у нас немає ({ $names }).
   *[other] { $n } повідомлень не показано: меж районів у нас немає ({ $names }).
  }
map-note-ties = Набір, плани, призначення й машини для району не враховано.
map-note-area = Сутички в селах, координати яких невідомі, віднесено до району загалом.
map-credits = Межі: райони © учасники OpenStreetMap (ODbL), через geoBoundaries, на { $year } рік; статус деяких відтоді змінився. Області © учасники OpenStreetMap (ODbL), через MAPS.ME. Міста: GeoNames (CC BY 4.0). Річки: Natural Earth. Рівновелика проєкція.
map-credits-short = Мапа: © учасники OpenStreetMap (ODbL), geoBoundaries { $year }, MAPS.ME; GeoNames (CC BY 4.0)
map-credits-own = Межі: шари, додані до таблиць. Рівновелика проєкція.

map-disputed = { $dates } (спірно)
map-disputed-partly = { $dates } (частково спірно)
map-at = { $village }: { $dates }
map-alt-at = { $place } — { $dates }
map-told = { $dates }: { $what }
map-drawn = { $what }, { $date } ({ $publisher })
map-km = { $n } км

map-alt-units = Загони згадано: { $names }.
map-alt-units-some = Загони згадано: { $names } і ще { $rest }.
map-alt-raids = Бої або рейди: { $names }.
map-alt-raids-some = Бої або рейди: { $names } і ще { $rest }.
map-districts-disputed = У { $n ->
    [one] { $n } районі
   *[other] { $n } районах
  } версії сторін різняться.
map-districts-disputed-starred = * Є спірне: { $n ->
    [one] { $n } район
    [few] { $n } райони
   *[other] { $n } районів
  }.
map-alt-blank = Незафарбований район означає, що повідомлень не знайдено, а не що загонів чи боїв там не було.
map-alt-empty = На мапі лише межі районів, визнаний державний кордон, річки й міста; жодного району не зафарбовано.
map-alt-head = Мапа муніципалітетів { $place }, { $period }.
map-alt-head-empty = Мапа муніципалітетів { $place }.

# Below the map.
map-story-event = «{ $what }» ({ $where }, { $date }; { $publisher })
map-story-fact = { $what } ({ $where }, { $date }; { $publisher })
map-story-pages = { $pages ->
    [one] { $pages } публікація повідомляє
    [few] { $pages } публікації повідомляють
   *[other] { $pages } публікацій повідомляють
  }
map-story-units = { map-story-pages } про загони у { $n } з { $m } { map-areas } { $place }; одне з найраніших за датою: { $first }; одне з останніх: { $last }.
map-story-units-once = { map-story-pages } про загони у { $n } з { $m } { map-areas } { $place }; усе це стосується однієї дати, наприклад: { $first }.
map-story-unit = Знайдено одне повідомлення, де загін прив’язано до району: { $only }.
map-story-ties = Про загони повідомляють лише набір, плани, призначення чи передачу машин району — у { $t } з { $m } { map-areas }; повідомлень про самі загони в районах не знайдено.
map-story-no-unit = { $place }: жодне зі знайдених повідомлень не називає району, де був би загін із тих, про які ця мапа.
map-story-raids = За повідомленнями, бої або рейди були у { $places ->
    [one] { $places } місці
   *[other] { $places } місцях
  } (у { $k ->
    [one] { $k } муніципалітеті
   *[other] { $k } муніципалітетах
  }); найраніша подія — { $first }, одна з останніх — { $last }.
map-story-raid = На мапі один бій або рейд: { $only }.
map-story-unplaced = Про бої або рейди повідомляють, але місця на мапі не має жоден.
map-story-no-raid = Повідомлень про бої або рейди { $place } не знайдено.
map-story-differently = Принаймні про одну з подій сторони говорять по-різному у { $n ->
    [one] { $n } місці
   *[other] { $n } місцях
  }: { $names }{ $rest ->
    [0] {""}
   *[other] {" "}і ще { $rest }
  }.
map-story-open = Відкритим лишається питання: «{ $question }»
map-story-sign-work = зафарбований район — там згадано загін
map-story-sign-ties = із пунктирним краєм — лише набір, плани, призначення чи машини для району
map-story-sign-area = товстий край і штрихування — бої або рейди в районі
map-story-sign-area-dots = товстий край і крапки — бої або рейди в районі, і про всі сторони говорять по-різному
map-story-sign-spot = зафарбований трикутник — бої або рейди біля населеного пункту
map-story-sign-spot-dots = трикутник із крапкою — бої або рейди біля населеного пункту, і про всі сторони говорять по-різному
map-story-sign-number = номери ведуть до переліку
map-story-sign-blank = незафарбований район — повідомлень не знайдено, але це не означає, що загонів чи боїв там не було
map-story-signs = Як читати мапу: { $list }.
