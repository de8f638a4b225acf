# The board of equipment: what was asked for, planned, handed over, seen in use.
kit-status = { $status ->
    [promised] обещали
   *[planned] планировали
  }
kit-units = Формирования { $n ->
    [one] { $n } региона
   *[other] { $n } регионов
  }
kit-title-plans = { $who }: { kit-status } { $numbers } { $last ->
    [one] единицу
    [few] единицы
   *[other] единиц
  } оружия; числа переданных не найдено
kit-title-plans-only = { $who }: { kit-status } { $numbers } { $last ->
    [one] единицу
    [few] единицы
   *[other] единиц
  } оружия; сообщений о передаче не найдено
kit-title-counted = { $who }: единиц оружия в планах { $numbers }, в сообщениях о передаче и завозе { $issued }
kit-title-issued-unplanned = { $who }: сообщали о передаче или завозе оружия; числа не найдено
kit-title-no-number = { $who }: оружие { $steps ->
    [requested] просили
    [promised] обещали
    [planned] планировали
    [requested-and-promised] просили и обещали
   *[requested-and-planned] просили и планировали
  }; числа не найдено
kit-title-no-firearms = { $who }: снаряжение обещали или передавали; сообщений об оружии для { $n ->
    [one] этого формирования
   *[other] этих формирований
  } не найдено
kit-title-some = { $place }: { $statements ->
    [one] найдено { $statements } упоминание
    [few] найдены { $statements } упоминания
   *[other] найдено { $statements } упоминаний
  } снаряжения местных формирований
kit-title-none = { $place }: сообщений о снаряжении не найдено
kit-title-none-by = { $place }: в публикациях не позже { $day } сообщений о снаряжении не найдено
kit-nothing = В прочитанных публикациях сообщений о снаряжении не найдено.
kit-nothing-by = В публикациях не позже { $day } сообщений о снаряжении не найдено.

kit-subtitle = { $where }, { $years }: снаряжение формирований по этапам, со слов источников
kit-subtitle-short = { $where }, { $years }: снаряжение со слов источников
kit-subtitle-none = { $where }

kit-group-firearms = Оружие
kit-group-firearms-aside = тип не назван
kit-group-later = Оружие других формирований
kit-group-other = Прочее
kit-disagree = данные расходятся

kit-no-number = числа не найдено
kit-nothing-found = сообщений не найдено
kit-no-room = не поместилось
kit-step-requested = просили
kit-step-planned = план
kit-step-promised = обещано
kit-step-issued = передано
kit-step-arrived = на базе
kit-step-in_use = используют
kit-step-storage-issued = готово
kit-step-storage-planned = план на
kit-lead = { $follows ->
    [day] { $step }
   *[other] { $step }:
  }
kit-item = { $item } —
kit-contested = спорно
kit-key-contested = спорное, без числа

kit-note = { $left ->
    [one] Ещё { $left } сообщение не показано.
    [few] Ещё { $left } сообщения не показаны.
   *[other] Ещё { $left } сообщений не показано.
  }
kit-note-federal = { $left ->
    [one] Ещё { $left } сообщение не показано, из них о формированиях нескольких регионов вместе — { $federal }.
    [few] Ещё { $left } сообщения не показаны, из них о формированиях нескольких регионов вместе — { $federal }.
   *[other] Ещё { $left } сообщений не показано, из них о формированиях нескольких регионов вместе — { $federal }.
  }
kit-note-federal-all = { $left ->
    [one] Ещё { $left } сообщение не показано: оно о формированиях нескольких регионов вместе.
    [few] Ещё { $left } сообщения не показаны, все — о формированиях нескольких регионов вместе.
   *[other] Ещё { $left } сообщений не показано, все — о формированиях нескольких регионов вместе.
  }
kit-note-rejected = { $rejected ->
    [one] { $rejected } сообщение отклонено как явная ошибка.
    [few] { $rejected } сообщения отклонены как явные ошибки.
   *[other] { $rejected } сообщений отклонено как явные ошибки.
  }
kit-note-year = Даты без года относятся к { $year } году.
kit-note-rows = Не поместилось: { $groups }.
kit-note-sums = Количества не складываем: одно и то же могло быть названо дважды.

kit-drawn = { $region }, { $group } — { $what }
kit-alt-entry = { $region }, { $group }, { $step }: { $things }
kit-alt-head = Таблица снаряжения, { $where }, { $years }: виды имущества по этапам, от просьбы до использования; у каждой записи день и источник.
kit-alt-of = { $entries ->
    [one] Показана { $entries } запись
    [few] Показаны { $entries } записи
   *[other] Показано { $entries } записей
  }
kit-alt-have = с числом — { $numbered }
kit-alt-numberless = { kit-alt-of }, ни одной с числом.
kit-alt-numbered = { kit-alt-of }, { kit-alt-have }.
kit-alt-named = { kit-alt-of }, { kit-alt-have }. { $names }.
kit-alt-named-some = { kit-alt-of }, { kit-alt-have }. { $names }; и ещё { $rest }.
kit-alt-contested = Спорных записей: { $contested }.
kit-alt-uncontested = Спорных записей нет.
kit-alt-empty = Пустая таблица снаряжения территориальных формирований, { $where }, по видам имущества и этапам: просьба, план или обещание, передача, использование.
kit-alt-absence = Это не значит, что у формирований ничего не было: лишь публикаций об этом не найдено.

# Below the board.
kit-story-entry = { $step }: { $things } ({ $source })
kit-story-nothing = { $region }: сообщений о снаряжении не найдено.
kit-story-firearms = { $unit }, оружие, тип не указан, по этапам — { $list }.
kit-story-no-firearms = { $unit }: сообщений об оружии не найдено.
kit-story-firearms-contested = { $unit }: все найденные сообщения об оружии спорны.
kit-story-types = Называют и типы — { $list }{ kit-story-rest }.
kit-story-types-alone = { $region }, оружие по типам — { $list }{ kit-story-rest }.
kit-story-rest = { $rest ->
    [0] {""}
   *[other] {" "}и ещё { $rest }
  }
kit-story-contested = Спорные сообщения — { $list }{ kit-story-rest }.
kit-story-delivered = Оружие, о котором сообщают как о полученном, переданном или привезённом: { $list }.
kit-story-together = О формированиях нескольких регионов вместе — { $list }{ kit-story-rest }.
kit-story-sign-dash = чёрточка — без числа
kit-story-sign-square = квадрат с точкой — спорное без числа
kit-story-signs = Как читать таблицу: строка — один этап, от просьбы до использования, со слов того, кто назван; знаки: { $list }{ $sums ->
    [yes] ; количества не складываем: одно и то же могло быть названо дважды
   *[no] {""}
  }.
