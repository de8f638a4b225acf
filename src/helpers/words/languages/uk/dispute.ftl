# The chart of one dispute.
dispute-title-swap-fit = { $unit }: { $first } чи { $second }? Можливо, переставлено цифри; округлені дані узгоджуються з числом { $fit }
dispute-title-swap = { $unit }: { $first } чи { $second }? Можливо, переставлено цифри
dispute-title-one-voice = { $unit }: { $low } чи { $highest }? Обидва числа з одного джерела: { $who }
dispute-title-two = { $unit }: { $low } чи { $highest }? Менше число — { $fewer ->
    [one] у { $fewer } заяві
   *[other] у { $fewer } заявах
  }, більше — у { $more }
dispute-title-part = { $unit }: { $part } чи { $whole } загалом? Частина не може бути більшою за ціле
dispute-title-range-whole = { $unit } загалом: найменше із заявлених чисел — { $low }, найбільше — { $highest }
dispute-title-range = { $unit }: найменше із заявлених чисел — { $low }, найбільше — { $highest }
dispute-title-units = Заявлено про { $units ->
    [one] { $units } формування
   *[other] { $units } формування
  }: найменше число — { $low }, найбільше — { $highest }
dispute-title-one = { $unit }: знайдено лише одне число ({ $period }) — { $figure }
dispute-title-one-scope = { $unit }: усього формування стосується лише один зі знайдених підрахунків — { $figure }; { $others ->
    [one] другий — ні
   *[several] інші — ні
  }
dispute-title-scopes = { $unit }: кожне знайдене число — про інше коло людей
dispute-title-none = { $unit }: спірних чисел не знайдено
dispute-title-none-by = { $unit }: у публікаціях до { $day } включно спірних чисел не знайдено
dispute-title-none-several = Спірних чисел не знайдено
dispute-title-none-several-by = У публікаціях до { $day } включно спірних чисел не знайдено

dispute-subtitle = { $measure } · { $unit } · заяви: { $period }
dispute-subtitle-none = { $where } · заяви, у яких названо число
dispute-rows = у рядку одна заява
dispute-rows-folded = у рядку одне число
dispute-measure-members = Кількість людей у списках
dispute-measure-battalions = Кількість батальйонів
dispute-measure-firearms = Службова зброя, одиниць

dispute-band = числа, які допускає «{ $figure }»
  .short = пасують до «{ $figure }»
  .inner = «{ $figure }»
dispute-unnamed = автора не названо
dispute-no-number = без числа
dispute-who = { $names } і ще { $n ->
    [1] { $n } джерело
   *[other] { $n }
  }
dispute-copies = { $n ->
    [one] в { $n } копії: «{ $figure }»
   *[other] у { $n } копіях: «{ $figure }»
  }
dispute-pages = { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  }
dispute-statements = { $statements ->
    [one] { $statements } заява
    [few] { $statements } заяви
   *[other] { $statements } заяв
  }
dispute-tally = { $statements ->
    [one] { $statements } заява
    [few] { $statements } заяви
   *[other] { $statements } заяв
  } у { $pages ->
    [one] { $pages } публікації
   *[other] { $pages } публікаціях
  }
dispute-drawn = { $figure }, { $unit }, { $status }: { $who }, { $day }; { $statements ->
    [one] { $statements } заява
    [few] { $statements } заяви
   *[other] { $statements } заяв
  } у { $pages ->
    [one] { $pages } публікації
   *[other] { $pages } публікаціях
  }

dispute-note-swap = Можливо, дві цифри переставлено; це не доведено, виправлення не знайдено.
dispute-note-handed-over = Усі числа — плани; скільки зброї передали, не знайдено.
dispute-note-planned = Усі числа — плани.
dispute-note-times = Дані стосуються різного часу.
dispute-note-one = Де кількості не вказано, там одна заява в одній публікації.
dispute-note-no-scale = Для числової шкали тут немає місця.
dispute-note-bands = Скільки допускає «близько», вирішили ми: половину останнього названого розряду, але не більше десятої частки числа.
dispute-note-retold = Перекази заяви нічого до неї не додають.
dispute-note-left-out = Не показано { $n ->
    [one] { $n } публікацію із застарілими чи помилковими даними.
    [few] { $n } публікації із застарілими чи помилковими даними.
   *[other] { $n } публікацій із застарілими чи помилковими даними.
  }
dispute-alt-head = Числова вісь, на ній { $figures ->
    [one] { $figures } варіант
    [few] { $figures } варіанти
   *[other] { $figures } варіантів
  } із { $statements ->
    [one] { $statements } заяви
   *[other] { $statements } заяв
  }: { $measure }, { $unit }; заяви: { $period }.
dispute-alt-sides = { $sides }.
dispute-alt-scale = Шкала — від { $low } до { $high }.
dispute-alt-claims = Усе це заяви, жодної не перевірено.
dispute-alt-empty = Графік без позначок: на числовій осі він показав би, які числа називали для однієї й тієї самої величини, хто назвав кожне з них, коли і в скількох публікаціях.
dispute-none = Чисел, що суперечать одне одному, не знайдено.
dispute-note-reason = { $reason }

# Below the chart.
dispute-story-figures = { $unit }, { $what }: { $figures ->
    [one] { $figures } варіант
    [few] { $figures } варіанти
   *[other] { $figures } варіантів
  } з { $statements ->
    [one] { $statements } заяви
   *[other] { $statements } заяв
  }{ $alike ->
    [yes] {" "}(заяви з одного джерела рахуємо за одну)
   *[no] {""}
  } — { $list }{ $rest ->
    [0] {""}
   *[other] {" "}і ще { $rest }
  }.
dispute-story-side = { $figure } ({ $who }, { $when }{ $statements ->
    [1] {""}
    [one] , { $statements } заява
    [few] , { $statements } заяви
   *[other] , { $statements } заяв
  })
dispute-story-contradiction = Числа { $low } і { $high } не можуть бути правильними водночас: вони про те саме й майже про той самий час.
dispute-story-compatible = Ці числа одне одному не суперечать: вони про різні кола людей чи різний час або ж можуть бути правильними всі.
dispute-story-round = Округлене число, яке називали найчастіше, — { $round } — допускає { $fit } й не допускає { $other }.
dispute-story-signs = Як читати графік: кожне число стоїть на числовій осі; знаки: { $signs }{ $bands ->
    [yes] ; смуга за лініями — числа, які допускає округлене
   *[other] {""}
  }{ $swap ->
    [yes] ; лінії з’єднують цифри, які, можливо, переставлено
   *[other] {""}
  }.
