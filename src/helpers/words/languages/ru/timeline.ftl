# Хронология. Слово после даты называет вид события и не говорит, кто прав.
timeline-kind-arming = вооружение
timeline-kind-incursion = бои
timeline-kind-formation = создание
timeline-kind-law = право
timeline-kind-reorganisation = реорганизация
timeline-kind-emergency = особый режим
timeline-kind-statement = заявление
timeline-kind-training = подготовка
timeline-kind-loss = потери
timeline-federal = Федеральный уровень
timeline-lane-none = { $region }: событий не найдено

timeline-days = { $days ->
    [one] { $days }{"\u00A0"}день
    [few] { $days }{"\u00A0"}дня
   *[other] { $days }{"\u00A0"}дней
  }
# Какая часть регионов: оба, все или некоторые.
timeline-in-regions = { $share ->
    [both] двух регионах
    [all] всех { $m } регионах
   *[some] { $k } из { $m } регионов
  }
timeline-of-regions = { $share ->
    [both] двух регионов
    [all] всех { $m } регионов
   *[some] { $k } из { $m } регионов
  }
timeline-title-after-several = Об оружии { $share ->
    [all] во
   *[other] в
  } { timeline-in-regions } сообщили через { timeline-days } после рейда { $dayless }
    .short = Об оружии сообщили через { timeline-days } после рейда { $dayless }
timeline-title-after = Об оружии { $where } сообщили через { timeline-days } после рейда { $dayless }
    .short = Об оружии сообщили через { timeline-days } после рейда { $dayless }
timeline-title-arms-several = Об оружии для отрядов { timeline-of-regions } сообщили { $day }
    .short = Об оружии { $share ->
    [all] во
   *[other] в
  } { timeline-in-regions } сообщили { $day }
timeline-title-arms = Об оружии для отрядов { $where } сообщили { $day }
    .short = Об оружии для отрядов сообщили { $day }
timeline-title-count = { $n ->
    [one] Известно { $n } событие
    [few] Известны { $n } события
   *[other] Известно { $n } событий
  }{ $formed ->
    [0] {""}
    [one] , из них { $formed } о создании отрядов
   *[other] , из них { $formed } — о создании отрядов
  }
    .short = { timeline-title-count }
timeline-title-formed = { $n ->
    [one] Известно { $n } событие, и оно о создании отрядов
    [few] Известны { $n } события, все — о создании отрядов
   *[other] Известно { $n } событий, все — о создании отрядов
  }
    .short = { timeline-title-formed }
timeline-title-count-some = { $n ->
    [one] Показано { $n } событие
    [few] Показаны { $n } события
   *[other] Показано { $n } событий
  }{ $formed ->
    [0] {""}
    [one] , из них { $formed } о создании отрядов
   *[other] , из них { $formed } — о создании отрядов
  }
    .short = { timeline-title-count-some }
timeline-title-formed-some = { $n ->
    [one] Показано { $n } событие, и оно о создании отрядов
    [few] Показаны { $n } события, все — о создании отрядов
   *[other] Показано { $n } событий, все — о создании отрядов
  }
    .short = { timeline-title-formed-some }
timeline-title-none = Датированных событий вокруг местных отрядов обороны не найдено

timeline-months = { $first } — { $last }
timeline-years = { $first }–{ $last }
timeline-subtitle = Главные события вокруг отрядов обороны { $where }, { $period }
timeline-subtitle-small = События { $where }, { $period }; «после» не значит «из-за»
timeline-subtitle-none = События вокруг местных отрядов обороны { $where }
timeline-none = В найденных публикациях нет датированных событий вокруг местных отрядов обороны { $where }.

timeline-note-cause = «После» — не «из-за».
timeline-note-disputed = Полый знак: версии расходятся.
timeline-note-soft = Размытый край: день неясен.
timeline-note-claims = Всё со слов сторон.
timeline-note-wordless = { $n ->
    [one] Ещё { $n } событие — в файле данных.
    [few] Ещё { $n } события — в файле данных.
   *[other] Ещё { $n } событий — в файле данных.
  }

timeline-drawn = { $date }, { $kind }: { $title }{ $disputed ->
    [yes] ; стороны говорят разное
   *[other] {""}
  } ({ $publisher })

timeline-alt = Хронология: { $n ->
    [one] { $n } событие
    [few] { $n } события
   *[other] { $n } событий
  } вокруг местных отрядов обороны { $where }{ $federal ->
    [yes] {" "}и на федеральном уровне
   *[no] {""}
  }, { $period }. { $finding }. По видам: { $kinds }.
timeline-alt-ends = Первое: { $opening }. Последнее: { $closing }.
timeline-alt-disputed = { $disputed ->
    [0] Спорными между сторонами эти события не отмечены.
    [one] О { $disputed } событии стороны говорят разное, его знак полый.
   *[other] О { $disputed } событиях стороны говорят разное, их знаки полые.
  } Порядок во времени не говорит о причинах.
timeline-alt-none = Пустая хронология. В найденных публикациях нет датированных событий вокруг местных отрядов обороны { $where }{ $day ->
    [no] {""}
   *[other] {" "}(по данным на { $day })
  }: ни о создании, подготовке или вооружении отрядов, ни о рейдах, ни о федеральных решениях о них. На рисунке только эта фраза, знаков нет.
