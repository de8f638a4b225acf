# Firearms planned, and people on the rolls.
promises-or = { $first } або { $second }
promises-title-one = { $unit }: { $people } на одиницю зброї за планом; числа переданих не знайдено
promises-title-one-given = { $unit }: { $people } на одиницю зброї за планом; число переданих повідомляють
promises-title-two = Осіб на одиницю зброї за планом: { $unit } — { $ratio }, { $other } — { $others }
promises-title-many = Осіб на одиницю зброї за планом, регіонів: { $regions }; найменше — { $low }, найбільше — { $high }
promises-title-alike = Регіонів: { $regions }; усюди { $people } на одиницю зброї за планом
promises-title-only = { $unit }: { $people } на одиницю зброї за планом; { $other } — числа не знайдено
promises-title-only-of-several = { $unit }: { $people } на одиницю зброї за планом; щодо інших регіонів числа не знайдено
promises-title-counts = { $unit }: за планом { $plan }, у списках { $people }
promises-title-no-people = { $who }: за планом { $numbers }; чисельності людей на цей час не знайдено
promises-title-none = { $place }: планового числа одиниць зброї не знайдено
promises-title-none-by = { $place }: у публікаціях не пізніше { $day } планового числа одиниць зброї не знайдено
promises-nothing = Плану з числом одиниць зброї не знайдено.
promises-nothing-by = У публікаціях не пізніше { $day } плану з числом одиниць зброї не знайдено.

promises-subtitle = Зброя за планом і люди у списках, { $where }, { $when }; один знак — { $per } одиниць чи осіб; співвідношення — наш підрахунок за заявами
promises-subtitle-tall = { $where }, { $when }; один знак — { $per } одиниць зброї чи осіб; співвідношення — наш підрахунок за заявами
promises-subtitle-short = { $when }; один знак — { $per } одиниць зброї чи осіб; підрахунок наш
promises-subtitle-none = { $where }: зброя, яку планували для територіальних формувань, і люди у їхніх списках

promises-ratio = за нашим підрахунком, { $people } на одиницю зброї
promises-ratio-or = за нашим підрахунком, { $people } на одиницю зброї: дані різняться
promises-ratio-short = { $people } на одиницю
promises-plan = { $count } за планом
promises-people = { $count } у списках
promises-key-about = { $count }, округлено
promises-key-contested = { $count } лише за більшим підрахунком
  .short = { $count }, спірно
promises-said = { $who }, { $day }
promises-no-plan = Плану з числом одиниць зброї не знайдено.
promises-no-people = Чисельності всього формування на цей час не знайдено.
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

promises-drawn-plan = { $unit }: { $count } за планом, { $said }
promises-drawn-people = { $unit }: { $count } у списках, { $said }
promises-drawn-first = { $unit }: зброю передано або завезено на базу, числа не знайдено; { $said }
promises-alt-panel = { $place }: { $plan } за планом ({ $who }), у списках { $people }; { $ratio } на одиницю.
promises-alt-ratio = { $place }: { $ratio } на одиницю.
promises-alt-counts = { $place }: { $plan } за планом ({ $who }), у списках { $people }.
promises-alt-no-people = { $place }: { $plan } за планом ({ $who }); чисельності всього формування на цей час не знайдено.
promises-alt-no-plan = { $place }: плану з числом не знайдено.
promises-alt-squares = { $squares ->
    [no] {""}
   *[other] , інші квадрати — люди у списках
  }
promises-alt-head = Піктограма, один знак — { $per } одиниць зброї чи осіб: пунктирні квадрати — зброя за планом{ promises-alt-squares }, порожня доріжка — передана зброя.
promises-alt-head-delivered = Піктограма, один знак — { $per } одиниць зброї чи осіб: пунктирні квадрати — зброя за планом{ promises-alt-squares }, зафарбовані квадрати — зброя, про передачу якої повідомляли.
promises-alt-undelivered = Числа переданих одиниць не знайдено.
promises-alt-ratios = Співвідношення — наш підрахунок.
promises-alt-ratios-contested = Чисельність спірна, позначено всі підрахунки; співвідношення — наш підрахунок.
promises-alt-empty = Порожня піктограма: зброя, яку планували для територіальних формувань, і люди в їхніх списках, { $where }.
promises-alt-absence = Це не означає, що зброї не обіцяли й не передавали: не знайдено лише плану з числом.

# Below the chart.
promises-story-no-plan = { $unit }: плану з кількістю одиниць зброї не знайдено.
promises-story-ratio = { $unit }: за планом — { $plan }, у списках — { $people }; за нашим розрахунком, це { $ratio } на одиницю зброї.
promises-story-counts = { $unit }: за планом — { $plan }, у списках — { $people }.
promises-story-no-people = { $unit }: за планом — { $plan }; чисельності всього формування на цей час не знайдено.
promises-story-rivals = Який із цих підрахунків людей правильний, спірно, тому відкритим є і співвідношення.
promises-story-others = Спірні підрахунки, яких немає на графіку: { $list }.
promises-story-given = Відтоді повідомляють про передачу: { $list }.
promises-story-first = Числа переданих не знайдено; перше повідомлення про зброю, передану чи привезену на базу, — { $day } ({ $who }).
promises-story-sign-exact = зафарбовані — люди за точним підрахунком
promises-story-sign-open = порожні — люди за неточним підрахунком
promises-story-sign-dots = із крапкою — люди лише за більшим підрахунком
promises-story-signs = Як читати графік: один знак — { $per } одиниць зброї чи осіб; пунктирні квадрати — зброя за планом{ $list }; смуга з крапковим краєм — передане.
