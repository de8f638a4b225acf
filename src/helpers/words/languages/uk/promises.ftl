# Firearms promised against people on the lists.
promises-or = { $first } або { $second }
promises-title-one = План: ствол на { $people } { $where }; числа переданих не знайдено
promises-title-one-given = План: ствол на { $people } { $where }; число переданих називали
promises-title-two = План: ствол на { $people } { $where }, на { $others } { $there }
promises-title-many = План: один ствол на { $low }–{ $high } { $people }, регіонів: { $regions }
promises-title-alike = План: один ствол на { $low } { $people }, однаково за регіонами: їх { $regions }
promises-title-only = План: ствол на { $people } { $where }; { $there } числа не знайдено
promises-title-only-of-several = План: ствол на { $people } { $where }; щодо інших регіонів числа не знайдено
promises-title-counts = За планом { $plan } на { $people } { $where }
promises-title-no-people = За планом { $numbers } одиниць зброї, але чисельність людей невідома
promises-title-none = Планового числа одиниць зброї не знайдено
promises-title-none-by = На { $day } планового числа одиниць зброї відомо не було
promises-nothing = Плану з числом одиниць зброї не знайдено.
promises-nothing-by = На { $day } плану з числом одиниць зброї відомо не було.

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
promises-no-plan = Плану з числом одиниць зброї не знайдено.
promises-no-people = Чисельність усього формування на цей час невідома.
promises-too-many = Людей забагато, щоб показати їх знаками.
promises-delivered = Передано
promises-no-number = числа не знайдено
promises-first = перша зброя: { $who }, { $day }
promises-given = повідомляють про { $count }

promises-note-joint = { $unit }: { $number } одиниць зброї, без розподілу ({ $who }, { $day }).
  .short = { $unit }: { $number } одиниць зброї ({ $who }, { $day }).
promises-note-no-plan = Плану з числом не знайдено: { $regions }.
promises-note-left-out = Не вмістилися: { $regions }.
promises-note-other = Інші спірні оцінки чисельності не показано: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = Люди: останнє прийняте число на час плану.
promises-note-rule-not-judged = Люди: останнє число на час плану.
promises-note-lines = Риска показує, де закінчується кожен підрахунок.
promises-note-rounded = Порожні квадрати: число, яке не названо точним.

promises-drawn-plan = { $unit }: { $count } за планом, { $said }
promises-drawn-people = { $unit }: { $count } у списках, { $said }
promises-drawn-first = { $unit }: зброю видано або завезено на базу, числа не знайдено; { $said }
promises-alt = Піктограма, один знак — { $per }: пунктирні кільця — зброя за планом{ $squares ->
    [no] {""}
   *[other] , квадрати — люди у списках
  }, порожня доріжка — передана зброя. { $panels } Числа переданих одиниць не знайдено. { $contested ->
    [0] Співвідношення — наш підрахунок.
   *[other] Чисельність спірна, позначено всі підрахунки; співвідношення — наш підрахунок.
  }
promises-alt-panel = { $place }: { $plan } за планом ({ $who }), у списках { $people }; одна одиниця на { $ratio }.
promises-alt-ratio = { $place }: одна одиниця на { $ratio }.
promises-alt-counts = { $place }: { $plan } за планом ({ $who }), у списках { $people }.
promises-alt-delivered = Піктограма, один знак — { $per }: пунктирні кільця — зброя за планом{ $squares ->
    [no] {""}
   *[other] , квадрати — люди у списках
  }, кола — зброя, про передачу якої повідомляли. { $panels } Співвідношення — наш підрахунок.
promises-alt-no-people = { $place }: { $plan } за планом ({ $who }); чисельність усього формування на цей час невідома.
promises-alt-no-plan = { $place }: плану з числом не знайдено.
promises-alt-none = Піктограма: зброя, обіцяна територіальним формуванням, і люди в їхніх списках, { $where }. Вона порожня. { $finding }. Це не означає, що зброї не обіцяли й не видавали: не знайдено лише плану з числом.
