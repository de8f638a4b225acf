# Claims on the number of people in the headline units. A unit or a region is named in the nominative, so that any name
# fits; figures come with or without their noun.
unit-sizes-alt-of-region = { $region }: { $list }
unit-sizes-contested-scoped = { $figure } ({ $scope }; спорно)
unit-sizes-in-year = { $year ->
    [no] {""}
   *[other] {" "}в { $year } году
  }
unit-sizes-title-doubled = { $unit }: по заявлениям, рост вдвое{ unit-sizes-in-year } — было { $first }, стало { $people }
unit-sizes-title-nearly-doubled = { $unit }: по заявлениям, рост почти вдвое{ unit-sizes-in-year } — было { $first }, стало { $people }
unit-sizes-title-grew = { $unit }: по заявлениям, рост{ unit-sizes-in-year } — было { $first }, стало { $people }
unit-sizes-clause-nearly-doubled = { $unit } — { $figure } (почти вдвое больше)
unit-sizes-title-stood = { $unit }: заявлено { $people }
unit-sizes-title-planned = { $unit }: план — { $other }, заявлено — { $last }
unit-sizes-title-disputed = { $unit }: { $last } или { $other }? Заявления расходятся
unit-sizes-title-one = { $unit }: единственное найденное заявление — { $people }
unit-sizes-title-contested = { $unit }: все заявления спорны, последнее — { $people }
unit-sizes-title-contested-word = { $unit }: все заявления спорны, последнее — слово без числа
unit-sizes-title-contested-one = { $unit }: единственное найденное заявление, { $people }, спорно
unit-sizes-title-plan = { $unit }: найден только план — { $other }
unit-sizes-title-none = { $unit }: данных о числе людей не найдено
unit-sizes-title-none-by = { $unit }: в публикациях не позже { $day } данных о числе людей не найдено

unit-sizes-title-two = Заявлено людей: { $first }; { $second }
unit-sizes-title-others = Заявлено людей: { $first }; по другим формированиям чисел не найдено
unit-sizes-title-list = Заявлено людей: { $list }
unit-sizes-title-range = Последние заявления: наибольшее — { $here }, { $most }; наименьшее — { $there }, { $fewest }
unit-sizes-title-empty = Данных о численности формирований не найдено
unit-sizes-title-empty-by = В публикациях не позже { $day } данных о численности формирований не найдено
unit-sizes-clause-doubled = { $unit } — { $figure } (вдвое больше)
unit-sizes-clause-grew = { $unit } — { $figure } (рост)
unit-sizes-clause-stood = { $unit } — { $figure }
unit-sizes-clause-plan = { $unit } — { $figure }
unit-sizes-clause-contested-word = { $unit }: все заявления спорны, последнее — слово без числа
unit-sizes-clause-none = { $unit } — чисел не найдено
unit-sizes-of-region = { $region } — { $figure }
unit-sizes-either = { $one } или { $other }
unit-sizes-contested = { $figure } (спорно)

unit-sizes-subtitle = { $regions ->
    [1] Люди в списках формирования,
   *[other] Люди в списках формирований,
  } по публичным заявлениям; один знак — одно заявление, { $period }
unit-sizes-subtitle-short = { $regions ->
    [1] Люди в списках формирования,
   *[other] Люди в списках формирований,
  } по публичным заявлениям, { $period }
unit-sizes-subtitle-empty = Люди в списках: { $units }
unit-sizes-nothing = Заявлений с числом людей не найдено: { $units }. Слова вроде «сотни» на график не наносятся.
unit-sizes-nothing-here = Чисел не найдено

unit-sizes-note-retold = Повторы одного заявления — один знак.
unit-sizes-note-contested = Серый ромб — спорное число или число по другому кругу людей.
unit-sizes-note-contested-short = Серое — спорно.
unit-sizes-note-month = Длинный знак — день неизвестен.
unit-sizes-note-day = Чёрточки — день неточен.
unit-sizes-note-bands = Бледная полоса — числа совпали; что между ними, неизвестно.
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
    [one] { $n } публикация без числа
    [few] { $n } публикации без числа
   *[other] { $n } публикаций без числа
  }
unit-sizes-left-event = { $n ->
    [one] { $n } событие
    [few] { $n } события
   *[other] { $n } событий
  }

unit-sizes-planned = план: { $figure }
unit-sizes-voice = { $voice }, { $time }
unit-sizes-voice-earlier = { $voice }, данные за { $time }
unit-sizes-run = { $n ->
    [one] в { $n } заявлении, { $first } — { $last }
   *[other] в { $n } заявлениях, { $first } — { $last }
  }

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, данные за { $time }; { $voice }, заявлено: { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = спорно
unit-sizes-tag-planned = план

unit-sizes-alt-head = Точечный график во времени, { $panels ->
    [1] одна панель: заявления о числе людей в списках, { $units }
   *[other] по панели на регион: заявления о числе людей в списках формирования
  }; { $period }. Один знак — одно заявление.
unit-sizes-alt-series = { $region }: { $n ->
    [one] { $n } заявление: { $last } ({ $to }).
    [few] { $n } заявления, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
   *[other] { $n } заявлений, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
  }
  .short = { $region }: { $n ->
    [one] { $n } заявление, { $last }.
    [few] { $n } заявления, первое — { $first }, последнее — { $last }.
   *[other] { $n } заявлений, первое — { $first }, последнее — { $last }.
  }
unit-sizes-alt-series-none = { $region }: бесспорных чисел не найдено.
unit-sizes-alt-planned = План: { $list }.
unit-sizes-alt-contested = Спорные, серым: { $list }.
unit-sizes-alt-claim = { $figure } ({ $voice })
unit-sizes-alt-empty = Пустой график. На нём было бы показано во времени, сколько людей числится в списках, по публичным заявлениям: { $units }; один знак — одно заявление. Таких чисел не найдено, поэтому ничего не нанесено; это не значит, что списки были пусты.
unit-sizes-alt-empty-by = Пустой график. На нём было бы показано во времени, сколько людей числится в списках, по публичным заявлениям: { $units }; один знак — одно заявление. В публикациях не позже { $day } таких чисел не найдено, поэтому ничего не нанесено; это не значит, что списки были пусты.
