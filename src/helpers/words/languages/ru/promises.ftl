# Firearms planned, and people on the rolls.
promises-or = { $first } или { $second }
promises-title-one = { $unit }: { $people } в списках на запланированную единицу оружия; числа переданных не найдено
promises-title-one-given = { $unit }: { $people } в списках на запланированную единицу оружия; сообщали, сколько передали
promises-title-two = Людей на запланированную единицу оружия: { $unit } — { $ratio }, { $other } — { $others }
promises-title-many = Людей на запланированную единицу оружия, регионов: { $regions }; наименьшее — { $low }, наибольшее — { $high }
promises-title-alike = Регионов: { $regions }; везде { $people } в списках на запланированную единицу оружия
promises-title-only = { $unit }: { $people } в списках на запланированную единицу оружия; { $other } — числа не найдено
promises-title-only-of-several = { $unit }: { $people } в списках на запланированную единицу оружия; по другим регионам числа не найдено
promises-title-counts = { $unit }: по плану { $plan }, в списках { $people }
promises-title-no-people = { $who }: по плану { $numbers }; численности людей на это время не найдено
promises-title-none = { $place }: плана с числом единиц оружия не найдено
promises-title-none-by = { $place }: в публикациях не позже { $day } плана с числом единиц оружия не найдено
promises-nothing = Плана с числом единиц оружия не найдено.
promises-nothing-by = В публикациях не позже { $day } плана с числом единиц оружия не найдено.

promises-subtitle = Оружие по плану и люди в списках, { $where }, { $when }; один знак — { promises-per }{ promises-ours }
promises-subtitle-tall = { $where }, { $when }; один знак — { promises-per }{ promises-ours }
promises-subtitle-short = { $when }; один знак — { promises-per }{ promises-ours.short }
promises-subtitle-day = { $when }{ promises-ours.short }
promises-subtitle-none = { $where }: оружие, которое планировали для территориальных формирований, и люди в их списках

promises-per = { $per } { $per ->
    [one] единица оружия или человек
    [few] единицы оружия или человека
   *[other] единиц оружия или человек
  }
promises-ours = { $ratios ->
    [no] {""}
   *[other] ; соотношения — наш расчёт по заявлениям
  }
    .short = { $ratios ->
        [no] {""}
       *[other] ; расчёт наш
      }
promises-ratio = по нашему расчёту, { $people } на единицу оружия
promises-ratio-or = по нашему расчёту, { $people } на единицу оружия: подсчёты расходятся
promises-ratio-short = { $people } на единицу
promises-plan = { $count } по плану
promises-people = { $count } в списках
promises-key-about = { $count }, округлённо
promises-key-contested = { $count } только по большему подсчёту
  .short = { $count } по большему
promises-said = { $who }, { $day }
promises-no-plan = Плана с числом единиц оружия не найдено.
promises-no-people = Численности всего формирования на это время не найдено.
promises-too-many = Людей слишком много, чтобы показать их знаками.
  .short = не показаны: слишком много
promises-delivered = Передано
promises-no-number = числа не найдено
promises-first = первое оружие: { $who }, { $day }
promises-given = сообщается о { $count }

promises-note-joint = { $unit }: { $number } единиц оружия, без разбивки ({ $who }, { $day }).
  .short = { $unit }: { $number } единиц оружия ({ $who }, { $day }).
promises-note-no-plan = Плана с числом не найдено: { $regions }.
promises-note-left-out = Не поместились: { $regions }.
promises-note-other = Спорное, на графике не показано: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = Число людей — последнее из не отмеченных как спорные ко времени плана.
promises-note-rule-contested = Люди: последнее число ко времени плана из не отмеченных как спорные и рядом спорное.
promises-note-rule-not-judged = Люди: последнее число ко времени плана.

promises-drawn-plan = { $unit }: { $count } по плану, { $said }
promises-drawn-people = { $unit }: { $count } в списках, { $said }
promises-drawn-first = { $unit }: оружие передано или на базе, числа не найдено; { $said }
promises-alt-panel = { $place }: { $plan } по плану ({ $who }), в списках { $people }; { $ratio } на единицу.
promises-alt-ratio = { $place }: { $ratio } на единицу.
promises-alt-counts = { $place }: { $plan } по плану ({ $who }), в списках { $people }.
promises-alt-no-people = { $place }: { $plan } по плану ({ $who }); численности всего формирования на это время не найдено.
promises-alt-no-plan = { $place }: плана с числом не найдено.
promises-alt-squares = { $squares ->
    [no] {""}
   *[other] , другие квадраты — люди в списках
  }
promises-alt-head = Пиктограмма, один знак — { promises-per }: пунктирные квадраты — оружие по плану{ promises-alt-squares }, пустая полоса — для переданного оружия.
promises-alt-head-delivered = Пиктограмма, один знак — { promises-per }: пунктирные квадраты — оружие по плану{ promises-alt-squares }, закрашенные квадраты — оружие, о передаче которого сообщалось.
promises-alt-undelivered = Данных о том, сколько единиц оружия передали, не найдено.
promises-alt-ratios = Соотношения — наш расчёт.
promises-alt-ratios-contested = Спорные подсчёты людей отмечены; соотношения — наш расчёт.
promises-alt-empty = Пустая пиктограмма: оружие, которое планировали для территориальных формирований, и люди в их списках, { $where }.
promises-alt-absence = Это не значит, что оружия не обещали и не передавали: не найден лишь план с числом.

# Below the chart.
promises-story-no-plan = { $unit }: плана с числом единиц оружия не найдено.
promises-story-ratio = { $unit }: по плану — { $plan }, в списках — { $people }; по нашему расчёту, это { $ratio } на единицу оружия{ promises-story-contested }.
promises-story-counts = { $unit }: по плану — { $plan }, в списках — { $people }{ promises-story-contested }.
promises-story-contested = { $contested ->
    [yes] ; какой из подсчётов людей верен, спорно
   *[no] {""}
  }
promises-story-no-people = { $unit }: по плану — { $plan }; численности всего формирования на это время не найдено.
promises-story-others = Спорное, на графике не показано: { $list }.
promises-story-given = С тех пор сообщается о передаче: { $list }.
promises-story-first = Данных о том, сколько единиц оружия передали, не найдено; первое сообщение об оружии, переданном или привезённом на базу, — { $day } ({ $who }).
promises-story-sign-exact = закрашенные — люди по точно названному числу
promises-story-sign-open = пустые — люди по неточно названному числу
promises-story-sign-dots = с точкой — люди только по большему подсчёту
promises-story-signs = Как читать график: один знак — { $per } единиц оружия или человек; пунктирные квадраты — оружие по плану{ $list }; полоса с точечным краем — место для переданного оружия.
