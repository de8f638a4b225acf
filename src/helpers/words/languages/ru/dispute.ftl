# The chart of one dispute.
dispute-title-swap-fit = { $unit }: { $first } или { $second }? Возможно, переставлены цифры; округлённые данные согласуются с числом { $fit }
dispute-title-swap = { $unit }: { $first } или { $second }? Возможно, переставлены цифры
dispute-title-one-voice = { $unit }: { $low } или { $highest }? У обоих чисел один источник: { $who }
dispute-title-two = { $unit }: { $low } или { $highest }? Меньшее число — { $fewer ->
    [one] в { $fewer } заявлении
   *[other] в { $fewer } заявлениях
  }, большее — в { $more }
dispute-title-part = { $unit }: { $part } или { $whole } всего? Часть не может быть больше целого
dispute-title-range-whole = { $unit } в целом: наименьшее из заявленных чисел — { $low }, наибольшее — { $highest }
dispute-title-range = { $unit }: наименьшее из заявленных чисел — { $low }, наибольшее — { $highest }
dispute-title-units = Заявлено о { $units ->
    [one] { $units } формировании
   *[other] { $units } формированиях
  }: наименьшее число — { $low }, наибольшее — { $highest }
dispute-title-one = { $unit }: найдено только одно число ({ $period }) — { $figure }
dispute-title-one-scope = { $unit }: из найденных подсчётов ко всему формированию относится лишь один — { $figure }; { $others ->
    [one] другой — нет
   *[several] другие — нет
  }
dispute-title-scopes = { $unit }: у каждого найденного числа свой охват
dispute-title-none = { $unit }: спорных чисел не найдено
dispute-title-none-by = { $unit }: в публикациях не позже { $day } спорных чисел не найдено
dispute-title-none-several = Спорных чисел не найдено
dispute-title-none-several-by = В публикациях не позже { $day } спорных чисел не найдено

dispute-subtitle = { $measure } · { $unit } · заявления: { $period }
dispute-subtitle-none = { $where } · заявления, в которых названо число
dispute-rows = в строке одно заявление
dispute-rows-folded = в строке одно число
dispute-measure-members = Число людей в списках
dispute-measure-battalions = Число батальонов
dispute-measure-firearms = Служебное оружие, единиц

dispute-band = числа, которые допускает «{ $figure }»
  .short = подходят к «{ $figure }»
  .inner = «{ $figure }»
dispute-unnamed = автор не назван
dispute-no-number = без числа
dispute-who = { $names } и { $n ->
    [1] ещё { $n } источник
   *[other] ещё { $n }
  }
dispute-copies = { $n ->
    [one] в { $n } копии: «{ $figure }»
   *[other] в { $n } копиях: «{ $figure }»
  }
dispute-pages = { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }
dispute-statements = { $statements ->
    [one] { $statements } заявление
    [few] { $statements } заявления
   *[other] { $statements } заявлений
  }
dispute-tally = { $statements ->
    [one] { $statements } заявление
    [few] { $statements } заявления
   *[other] { $statements } заявлений
  } в { $pages ->
    [one] { $pages } публикации
   *[other] { $pages } публикациях
  }
dispute-drawn = { $figure }, { $unit }, { $status }: { $who }, { $day }; { $statements ->
    [one] { $statements } заявление
    [few] { $statements } заявления
   *[other] { $statements } заявлений
  } в { $pages ->
    [one] { $pages } публикации
   *[other] { $pages } публикациях
  }

dispute-note-swap = Возможно, две цифры переставлены; это не доказано, поправки не найдено.
dispute-note-handed-over = Все числа — планы; сколько оружия передали, не найдено.
dispute-note-planned = Все числа — планы.
dispute-note-times = Данные относятся к разному времени.
dispute-note-one = Где не указано иное — одно заявление в одной публикации.
dispute-note-no-scale = Для числовой шкалы здесь нет места.
dispute-note-bands = Сколько допускает «около», решили мы: половину последнего названного разряда, но не больше десятой доли числа.
dispute-note-retold = Пересказы заявления ничего к нему не добавляют.
dispute-note-left-out = { $n ->
    [one] Не показана { $n } публикация с устаревшими или ошибочными данными.
    [few] Не показаны { $n } публикации с устаревшими или ошибочными данными.
   *[other] Не показано { $n } публикаций с устаревшими или ошибочными данными.
  }
dispute-alt-head = Числовая ось, на ней { $figures ->
    [one] { $figures } вариант
    [few] { $figures } варианта
   *[other] { $figures } вариантов
  } из { $statements ->
    [one] { $statements } заявления
   *[other] { $statements } заявлений
  }: { $measure }, { $unit }; заявления: { $period }.
dispute-alt-sides = { $sides }.
dispute-alt-scale = Шкала — от { $low } до { $high }.
dispute-alt-claims = Всё это заявления, ни одно не проверено.
dispute-alt-empty = График без отметок: на числовой оси он показал бы, какие числа называли для одной и той же величины, кто назвал каждое из них, когда и в скольких публикациях.
dispute-none = Противоречащих друг другу чисел не найдено.
dispute-note-reason = { $reason }

# Below the chart.
dispute-story-figures = { $unit }, { $what }: { $figures ->
    [one] { $figures } вариант
    [few] { $figures } варианта
   *[other] { $figures } вариантов
  } из { $statements ->
    [one] { $statements } заявления
   *[other] { $statements } заявлений
  }{ $alike ->
    [yes] {" "}(восходящие к одному считаем за одно)
   *[no] {""}
  } — { $list }{ $rest ->
    [0] {""}
   *[other] {" "}и ещё { $rest }
  }.
dispute-story-side = { $figure } ({ $who }, { $when }{ $statements ->
    [1] {""}
    [one] , { $statements } заявление
    [few] , { $statements } заявления
   *[other] , { $statements } заявлений
  })
dispute-story-contradiction = { $low } и { $high } — эти числа не могут быть верны оба: они об одном и том же и почти об одном времени.
dispute-story-compatible = Никакие два из этих чисел не противоречат друг другу: у них разный охват или разное время, либо все они могут быть верны.
dispute-story-round = Округлённое число, которое называли чаще всего, — { $round } — допускает { $fit } и не допускает { $other }.
dispute-story-signs = Как читать график: каждое число стоит на числовой оси; знаки: { $signs }{ $bands ->
    [yes] ; полоса за линиями — числа, которые допускает округлённое
   *[other] {""}
  }{ $swap ->
    [yes] ; линии соединяют цифры, которые, возможно, переставлены
   *[other] {""}
  }.
