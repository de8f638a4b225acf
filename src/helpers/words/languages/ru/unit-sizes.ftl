# Claims on the number of people in the headline units. A unit or a region is named in the nominative, so that any name
# fits; figures come with or without their noun.
unit-sizes-alt-of-region = { $region } — { $list }
unit-sizes-contested-scoped = { $figure } ({ $scope }; спорно)
unit-sizes-in-year = { $year ->
    [no] {""}
   *[other] {" "}в { $year } году
  }
unit-sizes-title-scoped = { $unit }: { no-figure-of-unit }; ближайшее число — { $people }
unit-sizes-title-doubled = { $unit }: по заявлениям, рост вдвое{ unit-sizes-in-year } — было { $first }, стало { $people }
unit-sizes-title-nearly-doubled = { $unit }: по заявлениям, рост почти вдвое{ unit-sizes-in-year } — было { $first }, стало { $people }
unit-sizes-title-grew = { $unit }: по заявлениям, рост{ unit-sizes-in-year } — было { $first }, стало { $people }
unit-sizes-clause-nearly-doubled = { $unit } — { $figure } (рост почти вдвое)
unit-sizes-title-stood = { $unit }: заявлено { $people }
unit-sizes-title-planned = { $unit }, по заявлениям: предполагалось { $other }, в списках — { $last }
unit-sizes-title-disputed = { $unit }: { $last } или { $other }? Заявления расходятся
unit-sizes-title-one = { $unit }: единственное найденное заявление — { $people }
unit-sizes-title-contested = { $unit }: все найденные заявления о численности спорны, последнее — { $people }
unit-sizes-title-contested-word = { $unit }: все найденные заявления о численности спорны, последнее — слово без числа
unit-sizes-title-contested-one = { $unit }: единственное найденное заявление о численности, { $people }, спорно
unit-sizes-title-plan = { $unit }: найден только план — { $other }
unit-sizes-title-none = { $unit }: данных о числе людей не найдено
unit-sizes-title-none-by = { $unit }: в публикациях не позже { $day } данных о числе людей не найдено

unit-sizes-title-two = В списках, по заявлениям: { $first }; { $second }
unit-sizes-title-two-apart = { $first }; { $second }
unit-sizes-title-others = Людей в списках, по заявлениям: { $first }; по другим формированиям чисел не найдено
unit-sizes-title-others-apart = { $first }; по другим формированиям чисел не найдено
unit-sizes-title-list = Людей в списках, по заявлениям: { $list }
unit-sizes-title-range = Последние заявления: наибольшее — { $here }, { $most }; наименьшее — { $there }, { $fewest }
unit-sizes-title-empty = Данных о численности формирований не найдено
unit-sizes-title-empty-by = В публикациях не позже { $day } данных о численности формирований не найдено
unit-sizes-clause-doubled = { $unit } — { $figure } (рост вдвое)
unit-sizes-clause-grew = { $unit } — { $figure } (рост)
unit-sizes-clause-stood = { $unit } — { $figure }
unit-sizes-clause-plan = { $unit } — { $figure }
unit-sizes-clause-scoped = { $unit } — { $disputed ->
    [yes] неоспоренных{" "}
   *[no] {""}
  }данных о самом формировании не найдено
unit-sizes-clause-contested = { $unit } — все найденные данные спорны
unit-sizes-clause-none = { $unit } — данных не найдено
unit-sizes-of-region = { $region } — { $figure }
unit-sizes-either = { $one } или { $other }
unit-sizes-contested = { $figure } (спорно)

unit-sizes-subtitle = { $regions ->
    [1] Люди в списках формирования,
   *[other] Люди в списках формирований,
  } { $period }, по публичным заявлениям; одна строка — одно заявление
unit-sizes-subtitle-short = { $regions ->
    [1] Люди в списках формирования,
   *[other] Люди в списках формирований,
  } { $period }, по публичным заявлениям
unit-sizes-subtitle-empty = Люди в списках: { $units }
unit-sizes-nothing-here = Чисел не найдено

unit-sizes-note-retold = Повторы одного заявления — одна строка.
unit-sizes-note-left-out = Не показано: { $list }.
unit-sizes-left-more = { $n ->
    [one] { $n } другое заявление
    [few] { $n } других заявления
   *[other] { $n } других заявлений
  }
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
    [one] { $n } упоминание без числа
    [few] { $n } упоминания без числа
   *[other] { $n } упоминаний без числа
  }
unit-sizes-left-aside = { $n ->
    [one] { $n } { $alone ->
        [yes] заявление, устаревшее, ошибочное или без числа
       *[no] устаревшее, ошибочное или без числа
      }
    [few] { $n } { $alone ->
        [yes] заявления, устаревшие, ошибочные или без числа
       *[no] устаревших, ошибочных или без числа
      }
   *[other] { $n } { $alone ->
        [yes] заявлений, устаревших, ошибочных или без числа
       *[no] устаревших, ошибочных или без числа
      }
  }
unit-sizes-left-event = { $n ->
    [one] { $n } событие
    [few] { $n } события
   *[other] { $n } событий
  }

unit-sizes-planned = предполагалось: { $figure }
unit-sizes-voice = { $voice }, { $time }
unit-sizes-said = заявлено: { $day }
unit-sizes-key-pair = противоречие
unit-sizes-run = { $n ->
    [one] в { $n } заявлении, { $first } — { $last }
   *[other] в { $n } заявлениях, { $first } — { $last }
  }

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, данные за { $time }; { $voice }, заявлено: { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = спорно
unit-sizes-tag-planned = план

unit-sizes-alt-head = Заявления о числе людей в списках, в хронологическом порядке, { $panels ->
    [1] { $units }
   *[other] по регионам
  }; { $period }. Одна строка — одно заявление, его число — на числовой оси.
unit-sizes-alt-series = { $region }: { $n ->
    [1] одно неоспоренное заявление — { $last } ({ $to }).
    [one] { $n } неоспоренное заявление, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
    [few] { $n } неоспоренных заявления, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
   *[other] { $n } неоспоренных заявлений, первое — { $first } ({ $from }), последнее — { $last } ({ $to }).
  }
  .short = { $region }: { $n ->
    [1] одно неоспоренное заявление — { $last }.
    [one] { $n } неоспоренное заявление, первое — { $first }, последнее — { $last }.
    [few] { $n } неоспоренных заявления, первое — { $first }, последнее — { $last }.
   *[other] { $n } неоспоренных заявлений, первое — { $first }, последнее — { $last }.
  }
unit-sizes-alt-series-none = { $region }: чисел, не отмеченных как спорные, не найдено.
unit-sizes-alt-series-nothing = { $region }: чисел не найдено.
unit-sizes-alt-planned = План: { $list }.
unit-sizes-alt-planned-count = Заявлено планов: { $n }.
unit-sizes-alt-contested = Спорные: { $list }.
unit-sizes-alt-contested-count = Спорных заявлений: { $n }.
unit-sizes-alt-claim = { $figure }, { $voice }
unit-sizes-nothing = Заявлений с числом людей не найдено: { $units }.
unit-sizes-nothing-words = Слова вроде «сотни» на график не наносятся.
unit-sizes-alt-empty = Пустой график: на нём по датам стояли бы публичные заявления о числе людей в списках: { $units }; одна строка — одно заявление.
unit-sizes-alt-absence = Пустой график не значит, что списки были пусты.

# Below the chart.
unit-sizes-story-grew = { $unit }: по заявлениям, не отмеченным как спорные, людей стало больше — было { $first }, стало { $last }.
unit-sizes-story-fell = { $unit }: из заявлений, не отмеченных как спорные, первое — { $first }, последнее — { $last }, и оно ниже; причина не найдена.
unit-sizes-story-open = { $unit }: из заявлений, не отмеченных как спорные, первое — { $first }, последнее — { $last }; изменилась ли численность, по ним не понять.
unit-sizes-story-same = { $unit }: первое из заявлений, не отмеченных как спорные, — { $first }; в последнем число то же — { $last }.
unit-sizes-story-scoped = { $unit }: { no-figure-of-unit }; ближайшее из найденных чисел — { $last }.
unit-sizes-story-one = { $unit }: найдено одно заявление о численности всего формирования, не отмеченное как спорное, — { $last }.
unit-sizes-story-again = В последнем из таких заявлений тоже { $last } ({ $voice }, { $date }).
unit-sizes-story-all = { $unit }: все найденные заявления о численности отмечены как спорные — { $list }{ unit-sizes-story-and-more }.
unit-sizes-story-plan = { $unit }: найден только план — { $last }.
unit-sizes-story-none = { $unit }: данных о числе людей не найдено.
unit-sizes-story-planned = Ещё одно число — план, а не подсчёт: { $plan }.
unit-sizes-story-and-more = { $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
unit-sizes-story-more = { $more ->
    [0] {""}
    [one] ; как спорное отмечено ещё { $more } заявление
    [few] ; как спорные отмечены ещё { $more } заявления
   *[other] ; как спорные отмечены ещё { $more } заявлений
  }
unit-sizes-story-contradiction = Два заявления противоречат друг другу — { $one } и { $other }: оба об одном и том же и почти об одном времени{ unit-sizes-story-more }.
unit-sizes-story-doubtful = Отмечено как спорное: { $list }{ unit-sizes-story-and-more }.
unit-sizes-story-later = Более поздних данных не найдено.
unit-sizes-story-later-others = Все найденные более поздние данные спорны или относятся не ко всему формированию.
unit-sizes-story-signs = Как читать график: строка — одно заявление, сколько бы публикаций его ни повторяло; знаки: { $signs }.
