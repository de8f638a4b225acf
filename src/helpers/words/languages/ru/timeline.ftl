# Хронология. Слово после даты называет вид события и не говорит, кто прав.
timeline-alt-event = { $event } ({ $date })
timeline-alt-titled = В заголовке: { $events }.
timeline-kind-arming = оружие и снаряжение
timeline-kind-incursion = бои
timeline-kind-formation = создание и состав
timeline-kind-law = закон
timeline-kind-reorganisation = реорганизация
timeline-kind-emergency = ЧС
timeline-kind-statement = заявление
timeline-kind-training = подготовка
timeline-kind-loss = потери
timeline-alt-kind = { $kind } — { $n }
timeline-federal = Федеральный уровень
timeline-lane-none = { $region }: событий не найдено.

timeline-days = { $days ->
    [one] { $days }{"\u00A0"}день
    [few] { $days }{"\u00A0"}дня
   *[other] { $days }{"\u00A0"}дней
  }
# Какая часть регионов: оба, все или некоторые.
timeline-of-regions = { $share ->
    [both] двух регионов
    [all] всех { $m } регионов
   *[some] { $k } из { $m } регионов
  }
timeline-title-after-several = О вооружении формирований { timeline-of-regions } сообщили { $share ->
    [both] { $day },{" "}
   *[other] {""}
  }через { timeline-days } после рейда { $where }
    .short = О вооружении сообщили через { timeline-days } после рейда { $where }
timeline-title-after = О вооружении формирований { $where } сообщили { $day }, через { timeline-days } после рейда { $raid }
    .short = О вооружении сообщили через { timeline-days } после рейда { $raid_alone }
timeline-title-arms-several = О вооружении формирований { timeline-of-regions } сообщили { $day }
    .short = О вооружении формирований { $share ->
        [some] { timeline-of-regions }{" "}
       *[other] {""}
      }сообщили { $day }
timeline-title-arms = О вооружении формирований { $where } сообщили { $day }
    .short = О вооружении формирований сообщили { $day }
timeline-title-count = { $n ->
    [one] Показано { $n } событие
    [few] Показаны { $n } события
   *[other] Показано { $n } событий
  }{ $formed ->
    [0] {""}
   *[other] , из них о создании и составе формирований — { $formed }
  }
    .short = { timeline-title-count }
timeline-title-formed = { $n ->
    [one] Показано { $n } событие — о создании и составе формирований
    [2] Показаны { $n } события, оба — о создании и составе формирований
    [few] Показаны { $n } события, все — о создании и составе формирований
   *[other] Показано { $n } событий, все — о создании и составе формирований
  }
    .short = { timeline-title-formed }
timeline-title-none = Датированных событий вокруг местных формирований { $where } не найдено

timeline-subtitle = События вокруг формирований { $where }, { $period }
timeline-subtitle-small = События { $where }, { $period }; «после» не значит «из-за»
timeline-subtitle-none = События вокруг местных формирований { $where }
timeline-none = В прочитанных публикациях датированных событий вокруг местных формирований { $where } не найдено.
timeline-none-by = В публикациях не позже { $day } датированных событий вокруг местных формирований { $where } не найдено.

timeline-note-cause = «После» — не «из-за».
timeline-note-columns = Рядом — значит в один год, но не в один день.
timeline-note-disputed = Знак с точкой: версии расходятся.
timeline-note-claims = Всё со слов сторон.
timeline-note-shown = Показано { $n } из { $m } событий, отбор наш.

timeline-drawn = { $date }, { $kind }: { $title }{ $disputed ->
    [yes] ; стороны говорят разное
   *[other] {""}
  } ({ $publisher })

timeline-alt-ends = Первое: { $opening }. Последнее: { $closing }.
timeline-alt-events = { $n ->
    [one] { $n } событие
    [few] { $n } события
   *[other] { $n } событий
  }
timeline-alt-head = Хронология: { timeline-alt-events } вокруг местных формирований { $where }, { $period }.
timeline-alt-head-federal = Хронология: { timeline-alt-events } вокруг местных формирований { $where }, включая федеральные решения, { $period }.
timeline-alt-kinds = По видам: { $kinds }.
timeline-alt-disputed = { $disputed ->
    [one] О { $disputed } событии стороны говорят разное.
   *[other] О { $disputed } событиях стороны говорят разное.
  }
timeline-alt-undisputed = Ни об одном событии не отмечено, что стороны говорят разное.
timeline-alt-cause = «После» не значит «из-за».
timeline-alt-empty = Пустая хронология: она показала бы, когда создавали, готовили и вооружали местные формирования { $where }, рейды и федеральные решения о формированиях.
timeline-alt-absence = На рисунке только одна фраза, знаков нет.

# Below the chart.
timeline-story-none = Датированных событий вокруг местных формирований { $where } не найдено.
timeline-story-all = { $n ->
    [one] Найдено { $n } событие
    [few] Найдены { $n } события
   *[other] Найдено { $n } событий
  } вокруг местных формирований { $where }{ $federal ->
    [yes] , включая федеральные решения
   *[other] {""}
  }, { $period }{ $days ->
    [known] {""}
    [unknown] ; точный день неизвестен
   *[some] ; у { $inexact } из них точный день неизвестен
  }; что из этого показано на графике, решает наш отбор.
timeline-story-first = { $kind } — { $event }{ $disputed ->
    [yes] , о чём стороны говорят по-разному
   *[other] {""}
  }
timeline-story-region = { $region }, первые из найденных событий трёх видов: { $list }{ $lacking ->
    [yes] ; событий не найдено: { $kinds }
   *[no] {""}
  }.
timeline-story-lacking = Не найдено { $where }: { $kinds }.
timeline-story-disputed = Стороны говорят по-разному о { $n ->
    [one] { $n } событии
   *[other] { $n } событиях
  }{ $rest ->
    [0] : { $list }
   *[other] ; среди них: { $list }
  }.
timeline-story-undisputed = Событий, о которых стороны говорят по-разному, среди найденных не отмечено.
timeline-story-signs = Как читать график: события стоят в хронологическом порядке, перед каждым — дата и вид{ $bold ->
    [yes] ; жирным — то, о чём говорит заголовок
   *[other] {""}
  }{ $dots ->
    [yes] ; точка в знаке — стороны говорят об этом по-разному
   *[other] {""}
  }.
