# The board of equipment: what was asked for, planned, handed over, seen in use.
kit-status = { $status ->
    [promised] обіцяли
   *[planned] планували
  }
kit-units = Формування { $n ->
    [one] { $n } регіону
   *[other] { $n } регіонів
  }
kit-title-plans = { $who }: { kit-status } { $numbers } { $last ->
    [one] одиницю
    [few] одиниці
   *[other] одиниць
  } зброї; скільки передали, не знайдено
kit-title-plans-only = { $who }: { kit-status } { $numbers } { $last ->
    [one] одиницю
    [few] одиниці
   *[other] одиниць
  } зброї; повідомлень про передачу не знайдено
kit-title-counted = { $who }: одиниць зброї в планах { $numbers }, у повідомленнях про передачу та завезення { $issued }
kit-title-issued-unplanned = { $who }: повідомляли про передачу чи завезення зброї; числа не знайдено
kit-title-no-number = { $who }: зброю { $steps ->
    [requested] просили
    [promised] обіцяли
    [planned] планували
    [requested-and-promised] просили й обіцяли
   *[requested-and-planned] просили й планували
  }; числа не знайдено
kit-title-no-firearms = { $who }: спорядження обіцяли або передавали; повідомлень про зброю для { $n ->
    [one] цього формування
   *[other] цих формувань
  } не знайдено
kit-title-some = { $place }: знайдено { $statements ->
    [one] { $statements } згадку
    [few] { $statements } згадки
   *[other] { $statements } згадок
  } про спорядження місцевих формувань
kit-title-none = { $place }: повідомлень про спорядження не знайдено
kit-title-none-by = { $place }: у публікаціях до { $day } включно повідомлень про спорядження не знайдено
kit-nothing = У прочитаних публікаціях повідомлень про спорядження не знайдено.
kit-nothing-by = У публікаціях до { $day } включно повідомлень про спорядження не знайдено.

kit-subtitle = { $where }, { $years }: спорядження формувань за етапами, зі слів джерел
kit-subtitle-short = { $where }, { $years }: спорядження зі слів джерел
kit-subtitle-none = { $where }

kit-group-firearms = Зброя
kit-group-firearms-aside = тип не названо
kit-group-later = Зброя інших формувань
kit-group-other = Інше
kit-disagree = дані різняться

kit-no-number = числа не знайдено
kit-nothing-found = повідомлень не знайдено
kit-no-room = не вмістилося
kit-step-requested = просили
kit-step-planned = план
kit-step-promised = обіцяно
kit-step-issued = передано
kit-step-arrived = на базі
kit-step-in_use = використовують
kit-step-storage-issued = готово
kit-step-storage-planned = план на
kit-lead = { $follows ->
    [day] { $step }
   *[other] { $step }:
  }
kit-item = { $item } —
kit-contested = спірно
kit-key-contested = спірне, без числа

kit-note = { $left ->
    [one] Не показано ще { $left } повідомлення.
    [few] Не показано ще { $left } повідомлення.
   *[other] Не показано ще { $left } повідомлень.
  }
kit-note-federal = { $left ->
    [one] Не показано ще { $left } повідомлення, з них { $federal } — про формування кількох регіонів разом.
    [few] Не показано ще { $left } повідомлення, з них { $federal } — про формування кількох регіонів разом.
   *[other] Не показано ще { $left } повідомлень, з них { $federal } — про формування кількох регіонів разом.
  }
kit-note-federal-all = { $left ->
    [one] Не показано ще { $left } повідомлення — про формування кількох регіонів разом.
    [few] Не показано ще { $left } повідомлення, усі — про формування кількох регіонів разом.
   *[other] Не показано ще { $left } повідомлень, усі — про формування кількох регіонів разом.
  }
kit-note-rejected = { $rejected ->
    [one] { $rejected } повідомлення відкинуто як явну помилку.
    [few] { $rejected } повідомлення відкинуто як явні помилки.
   *[other] { $rejected } повідомлень відкинуто як явні помилки.
  }
kit-note-year = Дати без року стосуються { $year } року.
kit-note-rows = Немає місця для рядків: { $groups }.
kit-note-sums = Кількостей не додаємо: те саме могли назвати двічі.

kit-drawn = { $region }, { $group } — { $what }
kit-alt-entry = { $region }, { $group }, { $step }: { $things }
kit-alt-head = Таблиця спорядження, { $where }, { $years }: види майна за етапами, від прохання до використання; кожен запис має день і джерело.
kit-alt-of = Показано { $entries ->
    [one] { $entries } запис
    [few] { $entries } записи
   *[other] { $entries } записів
  }
kit-alt-have = з числом — { $numbered }
kit-alt-numberless = { kit-alt-of }, жодного з числом.
kit-alt-numbered = { kit-alt-of }, { kit-alt-have }.
kit-alt-named = { kit-alt-of }, { kit-alt-have }. { $names }.
kit-alt-named-some = { kit-alt-of }, { kit-alt-have }. { $names }; і ще { $rest }.
kit-alt-contested = Спірних записів: { $contested }.
kit-alt-uncontested = Спірних записів немає.
kit-alt-empty = Порожня таблиця спорядження територіальних формувань, { $where }, за видами майна й етапами: прохання, план або обіцянка, передача, використання.
kit-alt-absence = Це не означає, що формування нічого не мали: лише публікацій про це не знайдено.

# Below the board.
kit-story-entry = { $step }: { $things } ({ $source })
kit-story-nothing = { $region }: повідомлень про спорядження не знайдено.
kit-story-firearms = { $unit }, зброя, тип не вказано, за етапами — { $list }.
kit-story-no-firearms = { $unit }: повідомлень про зброю не знайдено.
kit-story-firearms-contested = { $unit }: усі знайдені повідомлення про зброю спірні.
kit-story-types = Називають і типи — { $list }{ kit-story-rest }.
kit-story-types-alone = { $region }, зброя за типами — { $list }{ kit-story-rest }.
kit-story-rest = { $rest ->
    [0] {""}
   *[other] {" "}і ще { $rest }
  }
kit-story-contested = Спірні повідомлення — { $list }{ kit-story-rest }.
kit-story-delivered = Зброя, про яку повідомляють як про отриману, передану чи привезену: { $list }.
kit-story-together = Про формування кількох регіонів разом — { $list }{ kit-story-rest }.
kit-story-sign-dash = риска — без числа
kit-story-sign-square = квадрат із крапкою — спірне без числа
kit-story-signs = Як читати таблицю: рядок — один етап, від прохання до використання, за словами того, кого названо; знаки: { $list }{ $sums ->
    [yes] ; кількостей не додаємо: те саме могли назвати двічі
   *[no] {""}
  }.
