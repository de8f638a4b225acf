# The chart of one dispute.
dispute-title-swap-fit = { $first } чи { $second }? Цифри ті самі, порядок інший; округлені дані відповідають { $fit }
dispute-title-swap = { $first } чи { $second }? Ті самі цифри в різному порядку
dispute-title-rounds = { $count } чи { $about } { $things }? Перше число округлюється до другого
dispute-title-one-voice = { $low } чи { $high } { $things }? Обидва числа з одного джерела: { $who }
dispute-title-two = { $low } чи { $high } { $things }? { $low } — { $fewer ->
    [one] у { $fewer } заяві
   *[other] у { $fewer } заявах
  }, { $high } — у { $more }
dispute-title-range = { $unit }: називають від { $low } до { $high } { $things }
dispute-title-units = Дані про { $units ->
    [one] { $units } формування
   *[other] { $units } формування
  }: від { $low } до { $high } { $things }
dispute-title-one = Знайдено лише одне число ({ $period }): { $figure }
dispute-title-one-by = На { $day } відоме одне число ({ $period }): { $figure }
dispute-title-one-then = Відоме лише одне число ({ $period }): { $figure }
dispute-title-one-scope = Усього формування стосується одне число: { $figure }; в інших чисел інше охоплення
dispute-title-scopes = Кожне знайдене число має своє охоплення
dispute-title-none = { $unit }: спірних чисел не знайдено
dispute-title-none-by = { $unit }: на { $day } спірних чисел немає
dispute-title-none-several = Спірних чисел не знайдено
dispute-title-none-several-by = На { $day } спірних чисел немає

dispute-subtitle = { $measure } · { $unit } · заяви: { $period }
dispute-subtitle-none = { $where } · заяви, у яких названо число
dispute-rows = у рядку одна заява
dispute-rows-folded = у рядку одне число
dispute-none = Публікацій бодай з одним зі спірних чисел немає.
dispute-measure-members = Осіб у списках
dispute-measure-battalions = Кількість батальйонів
dispute-measure-firearms = Службова зброя, одиниць

dispute-band = числа, що округлюються до { $figure }
  .short = округлено { $figure }
dispute-sheets = сторінки
dispute-unnamed = автора не названо
dispute-no-number = без числа
dispute-who = { $names } і ще { $n }
dispute-of = { $day } (за період: { $time })
dispute-copies = { $n ->
    [one] в { $n } копії: «{ $figure }»
   *[other] у { $n } копіях: «{ $figure }»
  }
dispute-pages = { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[other] { $pages } сторінок
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
  } на { $pages ->
    [one] { $pages } сторінці
   *[other] { $pages } сторінках
  }
dispute-drawn = { $figure }, { $unit }, { $status }: { $who }, { $day }; { $statements ->
    [one] { $statements } заява
    [few] { $statements } заяви
   *[other] { $statements } заяв
  } на { $pages ->
    [one] { $pages } сторінці
   *[other] { $pages } сторінках
  }

dispute-note-swap = Можливо, дві цифри переставлено; це не доведено, виправлення не знайдено.
dispute-note-handed-over = Усі числа — плани; скільки зброї передали, не знайдено.
dispute-note-planned = Усі числа — плани.
dispute-note-times = Дані стосуються різного часу.
dispute-note-one = Якщо лічби немає — одна заява на одній сторінці.
dispute-note-retold = Перекази заяви нічого до неї не додають.
dispute-note-left-out = Не показано { $n ->
    [one] { $n } сторінку із застарілими чи помилковими даними.
    [few] { $n } сторінки із застарілими чи помилковими даними.
   *[other] { $n } сторінок із застарілими чи помилковими даними.
  }

dispute-alt = Числова вісь, на ній { $figures ->
    [one] { $figures } число
    [few] { $figures } числа
   *[other] { $figures } чисел
  } із { $statements ->
    [one] { $statements } заяви
   *[other] { $statements } заяв
  }: { $measure }, { $unit }; заяви: { $period }. { $finding }. { $sides }. Шкала — від { $low } до { $high }. Усе це заяви, жодну не перевірено.
dispute-alt-none = Графік без позначок: на числовій осі він показав би, які числа називали для однієї й тієї самої величини, хто назвав кожне з них, коли і на скількох сторінках. { $finding }. Публікацій бодай з одним зі спірних чисел немає, тож на графіку нічого не показано.
