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
    [1] По одному вопросу данные расходятся; все версии приведены ниже.
    [one] По { $n } вопросу данные расходятся; все версии приведены ниже.
   *[other] По { $n } вопросам данные расходятся; все версии приведены ниже.
  }
brief-nothing-contested = Противоречащих друг другу чисел не найдено.

brief-topic-members-reported = { $unit }, численность
brief-topic-members-planned = { $unit }, численность по плану
brief-topic-part-reported = { $unit }, число { $parts }
brief-topic-firearms-planned = { $unit }, оружие по плану
brief-members-reported = { $unit }: в списках { $figure }, по последним найденным данным
brief-members-reported-scoped = { $unit }: { no-figure-of-unit }; ближайшее к этому — { $figure }
brief-members-planned = { $unit }: предполагалось { $figure }
brief-part-reported = { $unit }: { $figure }, по последним найденным данным
brief-firearms-planned = { $unit }: по плану { $figure }
brief-who = { $said } — { $voice }, { $date }; { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }.
brief-contradiction = Заявления расходятся: { $one } или { $other }.
brief-all-contested = { $topic }: все найденные данные спорны.
brief-no-figure = { $topic }: данных не найдено.
brief-question = { $question }
brief-question-early = { $unit }, { $metric }: данные расходятся
brief-reason = Пояснение к сопоставлению: { $reason }
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
brief-unknown-firearms-issued = Данных о том, сколько единиц оружия передали { $region }, не найдено: о передаче сообщали, но без числа.
brief-unknown-firearms-none = Сообщений о передаче оружия { $region } не найдено.
brief-unknown-later = { $topic }: более поздних данных не найдено; последние — { $date }.
brief-later-others = { $topic }: последние данные, не отмеченные как спорные, — { $date }; найденные более поздние спорны или относятся не ко всему формированию.
brief-unknown-unit = { $unit }: данных о численности не найдено.
