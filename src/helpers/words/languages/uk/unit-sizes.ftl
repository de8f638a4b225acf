# Claims on the number of people in the two headline units.
unit-sizes-whose = { $region ->
    [belgorod] бєлгородські
   *[kursk] курські
  }
unit-sizes-where = { $region ->
    [belgorod] Бєлгородської області
   *[kursk] Курської області
  }

unit-sizes-title-doubled = За заявами, { $whose } списки подвоїлися: було { $first }, стало { $bare }
unit-sizes-title-grew = За заявами, { $whose } списки зросли: було { $first }, стало { $bare }
unit-sizes-title-stood = За заявами, { $whose } списки налічують { $last }
unit-sizes-title-planned = План { $where } — { $planned }; у списках заявлено { $bare }
unit-sizes-title-disputed = { $last } чи { $other }: заяви про списки { $where } розходяться
unit-sizes-title-one = Єдина заява: { $whose } списки налічують { $last }
unit-sizes-title-contested = Усі заяви про списки { $where } спірні, остання — { $last }
unit-sizes-title-none = Даних про чисельність у списках { $where } не знайдено
unit-sizes-title-none-by = До { $day } даних про чисельність у списках { $where } не публікували

unit-sizes-title-two = За заявами, { $first }; { $second }
unit-sizes-clause-doubled = { $whose } списки подвоїлися: { $bare }
unit-sizes-clause-grew = { $whose } списки зросли: { $bare }
unit-sizes-clause-stood = { $whose } списки налічують { $bare }
unit-sizes-clause-disputed = { $whose } списки налічують { $last } чи { $other }
unit-sizes-clause-contested = { $whose } списки налічують { $bare } (спірно)
unit-sizes-clause-none = щодо { $where } чисел немає
unit-sizes-more-doubled = { $whose } подвоїлися: { $bare }
unit-sizes-more-grew = { $whose } зросли: { $bare }
unit-sizes-more-stood = { $whose } — { $bare }
unit-sizes-more-disputed = { $whose } — { $last } чи { $other }
unit-sizes-more-contested = { $whose } — { $bare } (спірно)
unit-sizes-more-none = щодо { $where } чисел немає
unit-sizes-title-empty = Даних про чисельність формувань двох областей не знайдено
unit-sizes-title-empty-by = До { $day } даних про чисельність формувань двох областей не публікували

unit-sizes-subtitle = { $regions ->
    [1] Люди у списках формування
   *[other] Люди у списках двох формувань
  }, за словами влади й медіа; один знак — одна заява, { $period }
unit-sizes-subtitle-short = { $regions ->
    [1] Люди у списках формування
   *[other] Люди у списках двох формувань
  }, за словами влади й медіа, { $period }
unit-sizes-subtitle-empty = Люди у списках: { $units }
unit-sizes-nothing = Заяв із числом людей не знайдено: { $units }. Слова на кшталт «сотні» на графік не нанесено.

unit-sizes-note-retold = Повтори однієї заяви — один знак.
unit-sizes-note-contested = Сірий ромб — спірне або іншого охоплення.
unit-sizes-note-contested-short = Сіре — спірне.
unit-sizes-note-month = Довгий знак — день невідомий.
unit-sizes-note-day = Рисочки — день неточний.
unit-sizes-note-bands = Бліда смуга — числа збіглися, що між ними, невідомо.
unit-sizes-note-bands-short = Смуга — числа збіглися.
unit-sizes-note-left-out = Не показано: { $list }.
unit-sizes-left-superseded = { $n ->
    [one] { $n } застарілий повтор
    [few] { $n } застарілі повтори
   *[other] { $n } застарілих повторів
  }
unit-sizes-left-rejected = { $n ->
    [one] { $n } явну помилку
    [few] { $n } явні помилки
   *[other] { $n } явних помилок
  }
unit-sizes-left-word = { $n ->
    [one] { $n } сторінку без числа
    [few] { $n } сторінки без числа
   *[other] { $n } сторінок без числа
  }

unit-sizes-planned = план: { $figure }
unit-sizes-voice = { $voice }, { $time }
unit-sizes-voice-earlier = { $voice }, дані за { $time }
unit-sizes-run = { $n ->
    [one] в { $n } заяві, { $first } — { $last }
   *[other] у { $n } заявах, { $first } — { $last }
  }
unit-sizes-scope-bel-010 = «іменні батальйони»
unit-sizes-scope-bel-027 = лише перший полк
unit-sizes-scope-kur-001 = з козаками й мисливцями
unit-sizes-scope-kur-003 = лише перший загін
unit-sizes-scope-kur-018 = набрано за весь час

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, дані за { $time }; { $voice }, заявлено: { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = спірно
unit-sizes-tag-planned = план

unit-sizes-alt-head = Точковий графік у часі, { $panels ->
    [1] одна панель: заяви про кількість людей у списках, { $units }
   *[other] дві панелі в одному масштабі: заяви про кількість людей у списках двох прикордонних формувань
  }; { $period }. Один знак — одна заява, ліній між ними немає.
unit-sizes-alt-series = { $unit }: { $n ->
    [one] { $n } заява: { $last } ({ $to }).
    [few] { $n } заяви, перша — { $first } ({ $from }), остання — { $last } ({ $to }).
   *[other] { $n } заяв, перша — { $first } ({ $from }), остання — { $last } ({ $to }).
  }
unit-sizes-alt-series-none = { $unit }: незаперечних чисел немає.
unit-sizes-alt-planned = План: { $list }.
unit-sizes-alt-contested = Спірні, сірим: { $list }.
unit-sizes-alt-claim = { $figure } ({ $voice })
unit-sizes-alt-empty = Порожній графік. На ньому було б показано в часі, скільки людей у списках, за словами влади й медіа: { $units }; один знак — одна заява. Таких чисел не знайдено, тому нічого не нанесено; це не означає, що списки були порожні.
unit-sizes-alt-empty-by = Порожній графік. На ньому було б показано в часі, скільки людей у списках, за словами влади й медіа: { $units }; один знак — одна заява. До { $day } таких чисел не публікували, тому нічого не нанесено; це не означає, що списки були порожні.
