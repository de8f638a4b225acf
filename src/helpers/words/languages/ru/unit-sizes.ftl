# Claims on the number of people in the two headline units.
unit-sizes-whose = { $region ->
    [belgorod] белгородские
   *[kursk] курские
  }
unit-sizes-where = { $region ->
    [belgorod] Белгородской области
   *[kursk] Курской области
  }

unit-sizes-title-doubled = По заявлениям, { $whose } списки удвоились: было { $first }, стало { $bare }
unit-sizes-title-grew = По заявлениям, { $whose } списки выросли: было { $first }, стало { $bare }
unit-sizes-title-stood = По заявлениям, { $whose } списки насчитывают { $last }
unit-sizes-title-planned = План { $where } — { $planned }; в списках заявлено { $bare }
unit-sizes-title-disputed = { $last } или { $other }: заявления о списках { $where } расходятся
unit-sizes-title-one = Единственное заявление: { $whose } списки насчитывают { $last }
unit-sizes-title-contested = Все заявления о списках { $where } спорны, последнее — { $last }
unit-sizes-title-none = Данных о численности в списках { $where } не найдено
unit-sizes-title-none-by = До { $day } данных о численности в списках { $where } не публиковали

unit-sizes-title-two = По заявлениям, { $first }; { $second }
unit-sizes-clause-doubled = { $whose } списки удвоились: { $bare }
unit-sizes-clause-grew = { $whose } списки выросли: { $bare }
unit-sizes-clause-stood = { $whose } списки насчитывают { $bare }
unit-sizes-clause-disputed = { $whose } списки насчитывают { $last } или { $other }
unit-sizes-clause-contested = { $whose } списки насчитывают { $bare } (спорно)
unit-sizes-clause-none = по { $where } чисел нет
unit-sizes-more-doubled = { $whose } удвоились: { $bare }
unit-sizes-more-grew = { $whose } выросли: { $bare }
unit-sizes-more-stood = { $whose } — { $bare }
unit-sizes-more-disputed = { $whose } — { $last } или { $other }
unit-sizes-more-contested = { $whose } — { $bare } (спорно)
unit-sizes-more-none = по { $where } чисел нет
unit-sizes-title-empty = Данных о численности формирований двух областей не найдено
unit-sizes-title-empty-by = До { $day } данных о численности формирований двух областей не публиковали

unit-sizes-subtitle = { $regions ->
    [1] Люди в списках формирования
   *[other] Люди в списках двух формирований
  }, по словам властей и СМИ; один знак — одно заявление, { $period }
unit-sizes-subtitle-short = { $regions ->
    [1] Люди в списках формирования
   *[other] Люди в списках двух формирований
  }, по словам властей и СМИ, { $period }
unit-sizes-subtitle-empty = Люди в списках: { $units }
unit-sizes-nothing = Заявлений с числом людей не найдено: { $units }. Слова вроде «сотни» на график не наносятся.

unit-sizes-note-retold = Повторы одного заявления — один знак.
unit-sizes-note-contested = Серый ромб — спорное или иного охвата.
unit-sizes-note-contested-short = Серое — спорно.
unit-sizes-note-month = Длинный знак — день неизвестен.
unit-sizes-note-day = Чёрточки — день неточен.
unit-sizes-note-bands = Бледная полоса — числа совпали, что между ними, неизвестно.
unit-sizes-note-bands-short = Полоса — числа совпали.
unit-sizes-note-left-out = Не показаны: { $list }.
unit-sizes-left-superseded = { $n ->
    [one] { $n } устаревший повтор
    [few] { $n } устаревших повтора
   *[other] { $n } устаревших повторов
  }
unit-sizes-left-rejected = { $n ->
    [one] { $n } явная ошибка
    [few] { $n } явные ошибки
   *[other] { $n } явных ошибок
  }
unit-sizes-left-word = { $n ->
    [one] { $n } страница без числа
    [few] { $n } страницы без числа
   *[other] { $n } страниц без числа
  }

unit-sizes-planned = план: { $figure }
unit-sizes-voice = { $voice }, { $time }
unit-sizes-voice-earlier = { $voice }, данные за { $time }
unit-sizes-run = { $n ->
    [one] в { $n } заявлении, { $first } — { $last }
   *[other] в { $n } заявлениях, { $first } — { $last }
  }
unit-sizes-scope-bel-010 = «именные батальоны»
unit-sizes-scope-bel-027 = только первый полк
unit-sizes-scope-kur-001 = с казаками и охотниками
unit-sizes-scope-kur-003 = только первый отряд
unit-sizes-scope-kur-018 = набрано за весь срок

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, данные за { $time }; { $voice }, заявлено: { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = спорно
unit-sizes-tag-planned = план

unit-sizes-alt-head = Точечный график во времени, { $panels ->
    [1] одна панель: заявления о числе людей в списках, { $units }
   *[other] две панели в одном масштабе: заявления о числе людей в списках двух приграничных формирований
  }; { $period }. Один знак — одно заявление, линий между ними нет.
unit-sizes-alt-series = { $unit }: { $n ->
    [one] { $n } заявление: { $last } ({ $to }).
    [few] { $n } заявления, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
   *[other] { $n } заявлений, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
  }
unit-sizes-alt-series-none = { $unit }: бесспорных чисел нет.
unit-sizes-alt-planned = План: { $list }.
unit-sizes-alt-contested = Спорные, серым: { $list }.
unit-sizes-alt-claim = { $figure } ({ $voice })
unit-sizes-alt-empty = Пустой график. На нём было бы показано во времени, сколько людей числится в списках, по словам властей и СМИ: { $units }; один знак — одно заявление. Таких чисел не найдено, поэтому ничего не нанесено; это не значит, что списки были пусты.
unit-sizes-alt-empty-by = Пустой график. На нём было бы показано во времени, сколько людей числится в списках, по словам властей и СМИ: { $units }; один знак — одно заявление. До { $day } таких чисел не публиковали, поэтому ничего не нанесено; это не значит, что списки были пусты.
