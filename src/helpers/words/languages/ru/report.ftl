# Headings of the reports, and the sentences of the brief.
report-sizes-people = Сколько людей в списках?
report-sizes-claims = Все заявления о численности
report-map-where = Где сообщали об отрядах и боях?
report-nothing-to-draw = В этих таблицах нет того, по чему можно построить этот рисунок.
report-map-facts = О чём сообщали по районам?
report-timeline-order = Что происходило и в каком порядке?
report-timeline-events = События и их источники
report-arming-kit = Что просили, обещали и передали?
report-arming-ratio = Сколько оружия обещали и на скольких людей?
report-arming-claims = Все сообщения о снаряжении
report-claims-voices = Кто это говорит?
report-claims-dispute = Где числа расходятся?
report-claims-speakers = На ком держатся заявления?
report-claims-kinds = В каких публикациях эти сведения?
report-claims-open = Что остаётся открытым?

brief-title = { $region }: справка
brief-headlines = Числа
brief-contested = Что оспаривается
brief-also-open = Также не решено
brief-unknown = Что не найдено
brief-map = Где
brief-timeline = Когда
brief-sources = Источники чисел
brief-corrections = Исправления
brief-lead-figures = { $unit }, по последним найденным данным: { $list }.
brief-lead-of = { $unit ->
    [no] {""}
   *[other] {" "}({ $unit })
  }
brief-lead-none = { $unit }: данных не найдено.
brief-lead-all-contested = { $unit }: все найденные данные спорны.
brief-lead-members-reported = в списках — { $figure }
brief-lead-members-reported-scoped = { no-figure-of-unit }; ближайшее к этому — { $figure }
brief-lead-part-reported = { $figure }
brief-lead-members-planned = предполагалось{ brief-lead-of } — { $figure }
brief-lead-firearms-planned = по плану{ brief-lead-of } — { $figure }
brief-lead-contradiction = Заявления противоречат друг другу: { $one } или { $other }.
brief-lead-contested = { $n ->
    [one] По { $n } вопросу данные расходятся; все стороны приведены ниже.
   *[other] По { $n } вопросам данные расходятся; все стороны приведены ниже.
  }
brief-nothing-contested = Противоречащих друг другу чисел не найдено.

brief-topic-members-reported = численность ({ $unit })
brief-topic-members-planned = плановая численность ({ $unit })
brief-topic-part-reported = число { $parts } ({ $unit })
brief-topic-firearms-planned = оружие по плану ({ $unit })
brief-members-reported = { $unit }: в списках { $figure }, по последним найденным данным
brief-members-reported-scoped = { $unit }: { no-figure-of-unit }; ближайшее к этому — { $figure }
brief-members-planned = { $unit }: предполагалось { $figure }
brief-part-reported = { $unit }: { $figure }, по последним найденным данным
brief-firearms-planned = { $unit }: по плану { $figure }
brief-who = { $said } ({ $voice }, { $date }; { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }).
brief-contradiction = Заявления расходятся: { $one } или { $other }.
brief-all-contested = Все найденные данные спорны: { $topic }.
brief-no-figure = Данных не найдено: { $topic }.
brief-question = { $question }
brief-question-early = Данные расходятся: { $metric }, { $unit }
brief-reason = Почему числа сопоставлены: { $reason }
brief-open = { $question }
brief-planned = { $metric ->
    [members] предполагалось { $figure }
   *[other] { $figure } по плану
  }
brief-side = { $figure } — { $voice }, { $date }; { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }
brief-unknown-firearms-issued = Сколько единиц оружия выдали { $region }: о выдаче сообщают, число не найдено.
brief-unknown-firearms-none = Сколько единиц оружия выдали { $region }: сообщений о выдаче не найдено.
brief-unknown-later = Более поздних данных не найдено: { $topic }; последние — { $date }.
brief-later-others = Последние неоспоренные данные обо всём отряде — { $date }, более поздние спорны или о чём-то другом: { $topic }.
brief-unknown-unit = Сколько людей служит ({ $unit }): численность не найдена.
