# Firearms promised against people on the lists.
promises-in-belgorod = на Бєлгородщині
promises-in-kursk = на Курщині
promises-there-belgorod = на Бєлгородщині
promises-there-kursk = на Курщині
promises-or = { $first } або { $second }
promises-title-one = План: один ствол на { $people } { $where }; число переданих не названо
promises-title-one-given = План: один ствол на { $people } { $where }; число переданих називали
promises-title-two = План: один ствол на { $people } { $where }, на { $others } { $there }
promises-title-only = План: один ствол на { $people } { $where }; { $there } числа не знайдено
promises-title-counts = За планом { $plan } на { $people } { $where }
promises-title-no-people = За планом { $numbers } одиниць зброї, але чисельність людей невідома
promises-title-none = Серед даних про ці формування немає планового числа одиниць зброї
promises-title-none-by = До { $day } планового числа одиниць зброї в даних про формування не було
promises-nothing = Серед даних про ці формування немає плану з числом одиниць зброї.
promises-nothing-by = До { $day } серед даних про ці формування не було плану з числом одиниць зброї.

promises-where-both = Бєлгородська та Курська області
promises-where-belgorod = Бєлгородська область
promises-where-kursk = Курська область
promises-subtitle = Обіцяна зброя і люди у списках, { $where }, { $when }; один знак — { $per }; співвідношення — наш підрахунок за заявами
promises-subtitle-tall = { $where }, { $when }; один знак — { $per }; співвідношення — наш підрахунок за заявами
promises-subtitle-short = { $when }; один знак — { $per }; підрахунок наш
promises-subtitle-none = { $where }: зброя, обіцяна територіальним формуванням, і люди у списках

promises-ratio = за нашим підрахунком, одна одиниця на { $people }
promises-ratio-or = за нашим підрахунком, одна одиниця на { $people }: дані різняться
promises-ratio-short = одна на { $people }
promises-column = один стовпчик: { $firearms } на { $people }
promises-plan = { $count } за планом
promises-people = { $count } у списках
promises-said = { $who }, { $day }
promises-no-plan = Плану з числом одиниць зброї для цього формування не знайдено.
promises-no-people = Чисельність на цей час невідома.
promises-too-many = Людей забагато, щоб показати їх знаками.
promises-delivered = Передано
promises-no-number = числа не названо
promises-first = перша зброя: { $who }, { $day }
promises-given = повідомляють про { $count }

promises-note-both = «Кілька сотень» на обидві області, без розподілу: { $who }, { $day }.
promises-note-other = Інші спірні оцінки чисельності не показано: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = Люди: останнє прийняте число на час плану.
promises-note-lines = Риска показує, де закінчується кожен підрахунок.
promises-note-rounded = Порожні квадрати: округлене або граничне число.

promises-drawn-plan = { $unit }: { $count } за планом, { $said }
promises-drawn-people = { $unit }: { $count } у списках, { $said }
promises-drawn-first = { $unit }: зброю видано або завезено на базу, числа не названо; { $said }
promises-alt = Піктограма, один знак — { $per }: пунктирні кільця — зброя за планом{ $squares ->
    [no] {""}
   *[other] , квадрати — люди у списках
  }, порожня доріжка — передана зброя. { $panels } Числа переданих одиниць не публікували. { $contested ->
    [0] Співвідношення — наш підрахунок.
   *[other] Чисельність спірна, позначено обидва підрахунки; співвідношення — наш підрахунок.
  }
promises-alt-panel = { $place }: { $plan } за планом ({ $who }), у списках { $people }; одна одиниця на { $ratio }.
promises-alt-counts = { $place }: { $plan } за планом ({ $who }), у списках { $people }.
promises-alt-delivered = Піктограма, один знак — { $per }: пунктирні кільця — зброя за планом{ $squares ->
    [no] {""}
   *[other] , квадрати — люди у списках
  }, кола — зброя, про передачу якої повідомляли. { $panels } Співвідношення — наш підрахунок.
promises-alt-no-people = { $place }: { $plan } за планом ({ $who }); чисельність на цей час невідома.
promises-alt-no-plan = { $place }: плану з числом не знайдено.
promises-alt-none = Піктограма: зброя, обіцяна територіальним формуванням, і люди в їхніх списках, { $where }. Вона порожня. { $finding }. Це не означає, що зброї не обіцяли й не видавали: плану з числом немає серед даних про формування.
