# Хронологія. Слово після дати називає вид події і не каже, хто має рацію.
timeline-alt-event = { $event } ({ $date })
timeline-alt-titled = У заголовку: { $events }.
timeline-kind-arming = зброя та спорядження
timeline-kind-incursion = бої
timeline-kind-formation = створення і склад
timeline-kind-law = закон
timeline-kind-reorganisation = реорганізація
timeline-kind-emergency = НС
timeline-kind-statement = заява
timeline-kind-training = підготовка
timeline-kind-loss = втрати
timeline-alt-kind = { $kind } — { $n }
timeline-federal = Федеральний рівень
timeline-lane-none = { $region }: подій не знайдено.

timeline-days = { $days ->
    [one] { $days }{"\u00A0"}день
    [few] { $days }{"\u00A0"}дні
   *[other] { $days }{"\u00A0"}днів
  }
# Яка частка регіонів: обидва, усі чи деякі.
timeline-of-regions = { $share ->
    [both] двох регіонів
    [all] усіх { $m } регіонів
   *[some] { $k } з { $m } регіонів
  }
timeline-title-after-several = Про озброєння загонів { timeline-of-regions } повідомили { $share ->
    [both] { $day },{" "}
   *[other] {""}
  }через { timeline-days } після рейду { $where }
    .short = Про озброєння повідомили через { timeline-days } після рейду { $where }
timeline-title-after = Про озброєння загонів { $where } повідомили { $day }, через { timeline-days } після рейду { $raid }
    .short = Про озброєння повідомили через { timeline-days } після рейду { $raid_alone }
timeline-title-arms-several = Про озброєння загонів { timeline-of-regions } повідомили { $day }
    .short = Про озброєння загонів { $share ->
        [some] { timeline-of-regions }{" "}
       *[other] {""}
      }повідомили { $day }
timeline-title-arms = Про озброєння загонів { $where } повідомили { $day }
    .short = Про озброєння загонів повідомили { $day }
timeline-title-count = { $n ->
    [one] Показано { $n } подію
    [few] Показано { $n } події
   *[other] Показано { $n } подій
  }{ $formed ->
    [0] {""}
   *[other] , з них про створення і склад загонів — { $formed }
  }
    .short = { timeline-title-count }
timeline-title-formed = { $n ->
    [one] Показано { $n } подію, і вона про створення і склад загонів
    [2] Показано { $n } події, обидві — про створення і склад загонів
    [few] Показано { $n } події, усі — про створення і склад загонів
   *[other] Показано { $n } подій, усі — про створення і склад загонів
  }
    .short = { timeline-title-formed }
timeline-title-none = Датованих подій, пов’язаних із місцевими загонами оборони { $where }, не знайдено

timeline-subtitle = Події, пов’язані із загонами оборони { $where }, { $period }
timeline-subtitle-small = Події { $where }, { $period }; «після» не означає «внаслідок»
timeline-subtitle-none = Події, пов’язані з місцевими загонами оборони { $where }
timeline-none = У прочитаних публікаціях датованих подій, пов’язаних із місцевими загонами оборони { $where }, не знайдено.
timeline-none-by = У публікаціях до { $day } включно датованих подій, пов’язаних із місцевими загонами оборони { $where }, не знайдено.

timeline-note-cause = «Після» — не «внаслідок».
timeline-note-columns = Поруч — означає того самого року, але не того самого дня.
timeline-note-disputed = Знак із крапкою: версії різні.
timeline-note-claims = Усе — зі слів сторін.
timeline-note-shown = Показано { $n } з { $m } подій, добір наш.

timeline-drawn = { $date }, { $kind }: { $title }{ $disputed ->
    [yes] ; сторони кажуть різне
   *[other] {""}
  } ({ $publisher })

timeline-alt-ends = Перша: { $opening }. Остання: { $closing }.
timeline-alt-events = { $n ->
    [one] { $n } подія
    [few] { $n } події
   *[other] { $n } подій
  }
timeline-alt-head = Хронологія: { timeline-alt-events }, місцеві загони оборони { $where }, { $period }.
timeline-alt-head-federal = Хронологія: { timeline-alt-events }, місцеві загони оборони { $where } та федеральні рішення щодо них, { $period }.
timeline-alt-kinds = За видами: { $kinds }.
timeline-alt-disputed = { $disputed ->
    [one] Про { $disputed } подію сторони кажуть різне.
    [few] Про { $disputed } події сторони кажуть різне.
   *[other] Про { $disputed } подій сторони кажуть різне.
  }
timeline-alt-undisputed = Жодної події не позначено як спірну між сторонами.
timeline-alt-cause = «Після» не означає «внаслідок».
timeline-alt-empty = Порожня хронологія: вона показала б, коли створювали, навчали й озброювали місцеві загони оборони { $where }, рейди та федеральні рішення щодо загонів.
timeline-alt-absence = На рисунку лише одне речення, знаків немає.

# Below the chart.
timeline-story-none = Датованих подій, пов’язаних із місцевими загонами оборони { $where }, не знайдено.
timeline-story-all = Знайдено { $n ->
    [one] { $n } подію, пов’язану
    [few] { $n } події, пов’язані
   *[other] { $n } подій, пов’язаних
  } з місцевими загонами оборони { $where } ({ $federal ->
    [yes] разом із рішеннями федерального рівня;{" "}
   *[other] {""}
  }{ $period }){ $days ->
    [known] {""}
    [unknown] ; точного дня не знайдено
   *[some] ; для { $inexact } з них точного дня не знайдено
  }; що з цього показано на графіку, вирішує наш добір.
timeline-story-first = { $kind } — { $event }{ $disputed ->
    [yes] , про що сторони говорять по-різному
   *[other] {""}
  }
timeline-story-region = { $region }, перші зі знайдених подій трьох видів: { $list }{ $lacking ->
    [yes] ; подій не знайдено: { $kinds }
   *[no] {""}
  }.
timeline-story-lacking = Не знайдено { $where }: { $kinds }.
timeline-story-disputed = Сторони говорять по-різному про { $n ->
    [one] { $n } подію
    [few] { $n } події
   *[other] { $n } подій
  }{ $rest ->
    [0] : { $list }
   *[other] ; серед них: { $list }
  }.
timeline-story-undisputed = Жодної зі знайдених подій не позначено як таку, про яку сторони говорять по-різному.
timeline-story-signs = Як читати графік: події стоять у хронологічному порядку, перед кожною — дата й вид{ $bold ->
    [yes] ; жирним — те, про що каже заголовок
   *[other] {""}
  }{ $dots ->
    [yes] ; крапка у знаку — сторони говорять про це по-різному
   *[other] {""}
  }.
