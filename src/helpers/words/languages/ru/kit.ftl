# The board of equipment: what was asked for, planned, handed over, seen in use.
kit-title-plans = { $count ->
    [one] В плане { $numbers } единиц оружия; сколько выдано, не сообщалось
   *[other] В планах { $numbers } единиц оружия; сколько выдано, не сообщалось
  }
kit-title-plans-only = { $count ->
    [one] В плане { $numbers } единиц оружия; сообщений о выдаче не найдено
   *[other] В планах { $numbers } единиц оружия; сообщений о выдаче не найдено
  }
kit-title-counted = Оружие: в планах { $numbers }, в сообщениях о выдаче { $issued }
kit-title-issued-unplanned = Оружие выдано или завезено на базу; количество не называли
kit-title-no-number = Оружие просили или обещали; количество не называли
kit-title-no-firearms = Снаряжение обещали или выдали; об оружии сообщений не найдено
kit-title-some = Сообщений о снаряжении территориальных формирований: { $statements }
kit-title-none = Сообщений о снаряжении не найдено
kit-title-none-by = К { $day } сообщений о снаряжении не было
kit-nothing = В источниках нет сообщений о снаряжении этих формирований.
kit-nothing-by = К { $day } в наших источниках не было сообщений о снаряжении этих формирований.

kit-where-both = Белгородская и Курская области
kit-where-belgorod = Белгородская область
kit-where-kursk = Курская область
kit-years = { $first }–{ $last }
kit-subtitle = { $where }, { $years }: снаряжение формирований по этапам, со слов источников
kit-subtitle-short = { $where }, { $years }: снаряжение со слов источников

kit-group-firearms = Оружие
kit-group-firearms-aside = тип не назван
kit-group-later = Оружие других частей
kit-group-other = Прочее
kit-disagree = данные расходятся

kit-no-number-published = число не названо
kit-nothing-found = сообщений нет
kit-unit-not-named = получатель не назван
kit-no-statement = сообщений нет
kit-unit-belgorod-kursk-joint = на обе области
kit-unit-kursk-police-rosgvardia = полиции и Росгвардии
kit-unit-kursk-fire-posts = пожарные посты
kit-unit-kursk-mobilisation-reserve = резервисты
kit-unit-belgorod-bars-orlan = «БАРС» и «Орлан»
kit-unit-belgorod-bars-orlan-rescuers = «БАРС», «Орлан», спасатели
kit-unit-belgorod-special-units = ряд формирований, муниципалитеты
kit-step-requested = просят
kit-step-planned = план
kit-step-promised = обещано
kit-step-issued = выдано
kit-step-arrived = на базе
kit-step-in_use = в ходу
kit-step-storage-issued = готовы
kit-step-storage-planned = план на
kit-contested = спорно
kit-word-fed-q01 = «несколько сотен»

kit-note = { $left ->
    [0] { "" }
    [one] Не показано ещё { $left } сообщение.
    [few] Не показаны ещё { $left } сообщения.
   *[other] Не показано ещё { $left } сообщений.
  }
kit-note-border = { $border ->
    [0] { "" }
   *[other] { $left ->
        [one] Не показано ещё { $left } сообщение
        [few] Не показаны ещё { $left } сообщения
       *[other] Не показано ещё { $left } сообщений
      }, из них { $border } — об отрядах нескольких приграничных регионов вместе.
  }
kit-note-rejected = { $rejected ->
    [0] { "" }
    [one] { $rejected } отклонено как явная ошибка.
    [few] { $rejected } отклонены как явные ошибки.
   *[other] { $rejected } отклонено как явные ошибки.
  }
kit-note-year = Даты без года — за { $year } год.
kit-note-sums = Количества не складываются: они могут пересекаться.
kit-note-outside = Серый круг: выдано, но не этим формированиям, или получатель не назван.
kit-note-contested = Серый ромб: спорные данные.

kit-drawn = { $region }, { $group }: { $what }
kit-alt = Таблица снаряжения территориальных формирований, { $where }, { $years }: строки — виды имущества; у каждой записи указаны этап (просьба, план или обещание, выдача, использование), количество, если его назвали, дата и источник. { $finding }. Показано { $entries ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[other] { $entries } записей
  }, с числом: { $numbered }. { $contested ->
    [0] Спорных записей нет.
   *[other] Спорных записей: { $contested }, они отмечены ромбом, у каждой стороны указан источник.
  }
kit-alt-none = Таблица снаряжения территориальных формирований, { $where }, по видам имущества и этапам: просьба, план или обещание, выдача, использование. Таблица пуста. { $finding }. Это не значит, что у формирований ничего не было: об этом лишь не сообщал ни один из наших источников.
