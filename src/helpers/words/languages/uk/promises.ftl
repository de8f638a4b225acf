# Firearms planned, and people on the rolls.
promises-or = { $first } або { $second }
promises-title-one = { $unit }: { $people } у списках на одну заплановану одиницю зброї; скільки передали, не знайдено
promises-title-one-given = { $unit }: { $people } у списках на одну заплановану одиницю зброї; повідомляли, скільки передали
promises-title-two = Людей на заплановану одиницю зброї: { $unit } — { $ratio }, { $other } — { $others }
promises-title-many = Людей на заплановану одиницю зброї, регіонів: { $regions }; найменше — { $low }, найбільше — { $high }
promises-title-alike = Регіонів: { $regions }; усюди { $people } у списках на одну заплановану одиницю зброї
promises-title-only = { $unit }: { $people } у списках на одну заплановану одиницю зброї; { $other } — числа не знайдено
promises-title-only-of-several = { $unit }: { $people } у списках на одну заплановану одиницю зброї; щодо інших регіонів числа не знайдено
promises-title-counts = { $unit }: за планом { $plan }, у списках { $people }
promises-title-no-people = { $who }: за планом { $numbers }; чисельності людей на цей час не знайдено
promises-title-none = { $place }: плану з кількістю зброї не знайдено
promises-title-none-by = { $place }: у публікаціях до { $day } включно плану з кількістю зброї не знайдено
promises-nothing = Плану з кількістю зброї не знайдено.
promises-nothing-by = У публікаціях до { $day } включно плану з кількістю зброї не знайдено.

promises-subtitle = Зброя за планом і люди у списках, { $where }, { $when }; один знак — { promises-per }{ promises-ours }
promises-subtitle-tall = { $where }, { $when }; один знак — { promises-per }{ promises-ours }
promises-subtitle-short = { $when }; один знак — { promises-per }{ promises-ours.short }
promises-subtitle-day = { $when }{ promises-ours.short }
promises-subtitle-none = { $where }: зброя, яку планували для територіальних формувань, і люди у їхніх списках

promises-per = { $per } { $per ->
    [one] одиниця зброї чи особа
    [few] одиниці зброї чи особи
   *[other] одиниць зброї чи осіб
  }
promises-ours = { $ratios ->
    [no] {""}
   *[other] ; співвідношення — наш розрахунок за заявами
  }
    .short = { $ratios ->
        [no] {""}
       *[other] ; розрахунок наш
      }
promises-ratio = за нашим розрахунком, { $people } на одиницю зброї
promises-ratio-or = за нашим розрахунком, { $people } на одиницю зброї: дані різняться
promises-ratio-short = { $people } на одиницю
promises-plan = { $count } за планом
promises-people = { $count } у списках
promises-key-about = { $count }, округлено
promises-key-contested = { $count } лише за більшим підрахунком
  .short = { $count } за більшим
promises-said = { $who }, { $day }
promises-no-plan = Плану з числом одиниць зброї не знайдено.
promises-no-people = Чисельності всього формування на цей час не знайдено.
promises-too-many = Людей забагато, щоб показати їх знаками.
  .short = не показані: забагато
promises-delivered = Передано
promises-no-number = числа не знайдено
promises-first = перша зброя: { $who }, { $day }
promises-given = повідомляють про { $count }

promises-note-joint = { $unit }: { $number } одиниць зброї, без розподілу ({ $who }, { $day }).
  .short = { $unit }: { $number } одиниць зброї ({ $who }, { $day }).
promises-note-no-plan = Плану з числом не знайдено: { $regions }.
promises-note-left-out = Не вмістилися: { $regions }.
promises-note-other = Спірне, на графіку не показано: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = Кількість людей — остання з не позначених як спірні на час плану.
promises-note-rule-contested = Люди: останнє число на час плану з не позначених як спірні та поруч спірне.
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
promises-alt-head = Піктограма, один знак — { promises-per }: пунктирні квадрати — зброя за планом{ promises-alt-squares }, порожня смуга — для переданої зброї.
promises-alt-head-delivered = Піктограма, один знак — { promises-per }: пунктирні квадрати — зброя за планом{ promises-alt-squares }, зафарбовані квадрати — зброя, про передачу якої повідомляли.
promises-alt-undelivered = Скільки одиниць зброї передали, не знайдено.
promises-alt-ratios = Співвідношення — наш розрахунок.
promises-alt-ratios-contested = Спірні підрахунки людей позначено; співвідношення — наш розрахунок.
promises-alt-empty = Порожня піктограма: зброя, яку планували для територіальних формувань, і люди в їхніх списках, { $where }.
promises-alt-absence = Це не означає, що зброї не обіцяли й не передавали: не знайдено лише плану з числом.

# Below the chart.
promises-story-no-plan = { $unit }: плану з числом одиниць зброї не знайдено.
promises-story-ratio = { $unit }: за планом — { $plan }, у списках — { $people }; за нашим розрахунком, це { $ratio } на одиницю зброї{ promises-story-contested }.
promises-story-counts = { $unit }: за планом — { $plan }, у списках — { $people }{ promises-story-contested }.
promises-story-contested = { $contested ->
    [yes] ; котрий із підрахунків людей правильний, спірно
   *[no] {""}
  }
promises-story-no-people = { $unit }: за планом — { $plan }; чисельності всього формування на цей час не знайдено.
promises-story-others = Спірне, на графіку не показано: { $list }.
promises-story-given = Відтоді повідомляють про передачу: { $list }.
promises-story-first = Скільки одиниць зброї передали, не знайдено; перше повідомлення про зброю, передану чи привезену на базу, — { $day } ({ $who }).
promises-story-sign-exact = зафарбовані — люди за точно названим числом
promises-story-sign-open = порожні — люди за неточно названим числом
promises-story-sign-dots = із крапкою — люди лише за більшим підрахунком
promises-story-signs = Як читати графік: один знак — { $per } одиниць зброї чи осіб; пунктирні квадрати — зброя за планом{ $list }; смуга, обведена крапками, — місце для переданої зброї.
