# Firearms promised against people on the lists.
promises-in-belgorod = в Белгородской области
promises-in-kursk = в Курской области
promises-there-belgorod = в Белгородской
promises-there-kursk = в Курской
promises-or = { $first } или { $second }
promises-title-one = План: один ствол на { $people } { $where }; число переданных не названо
promises-title-one-given = План: один ствол на { $people } { $where }; о числе переданных сообщалось
promises-title-two = План: один ствол на { $people } { $where }, на { $others } { $there }
promises-title-only = План: один ствол на { $people } { $where }; { $there } числа не найдено
promises-title-counts = По плану { $plan } на { $people } { $where }
promises-title-no-people = По плану { $numbers } единиц оружия, но численность людей неизвестна
promises-title-none = Среди данных об этих формированиях нет планового числа единиц оружия
promises-title-none-by = К { $day } планового числа единиц оружия в данных о формированиях не было
promises-nothing = Среди данных об этих формированиях нет плана с числом единиц оружия.
promises-nothing-by = К { $day } среди данных об этих формированиях не было плана с числом единиц оружия.

promises-where-both = Белгородская и Курская области
promises-where-belgorod = Белгородская область
promises-where-kursk = Курская область
promises-subtitle = Обещанное оружие и люди в списках, { $where }, { $when }; один знак — { $per }; соотношения — наш расчёт по заявлениям
promises-subtitle-tall = { $where }, { $when }; один знак — { $per }; соотношения — наш расчёт по заявлениям
promises-subtitle-short = { $when }; один знак — { $per }; расчёт наш
promises-subtitle-none = { $where }: оружие, обещанное территориальным формированиям, и люди в списках

promises-ratio = по нашему расчёту, одна единица на { $people }
promises-ratio-or = по нашему расчёту, одна единица на { $people }: подсчёты расходятся
promises-ratio-short = одна на { $people }
promises-column = один столбец: { $firearms } на { $people }
promises-plan = { $count } по плану
promises-people = { $count } в списках
promises-said = { $who }, { $day }
promises-no-plan = Плана с числом единиц оружия для этого формирования не найдено.
promises-no-people = Численность на это время неизвестна.
promises-too-many = Людей слишком много, чтобы показать их знаками.
promises-delivered = Передано
promises-no-number = число не названо
promises-first = первое оружие: { $who }, { $day }
promises-given = сообщается о { $count }

promises-note-both = «Несколько сотен» на обе области, без разбивки: { $who }, { $day }.
promises-note-other = Другие спорные оценки численности не показаны: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = Люди: последнее принятое число ко времени плана.
promises-note-lines = Черта показывает, где кончается каждый подсчёт.
promises-note-rounded = Пустые квадраты: округлённое или предельное число.

promises-drawn-plan = { $unit }: { $count } по плану, { $said }
promises-drawn-people = { $unit }: { $count } в списках, { $said }
promises-drawn-first = { $unit }: оружие выдано или на базе, число не названо; { $said }
promises-alt = Пиктограмма, один знак — { $per }: пунктирные кольца — оружие по плану{ $squares ->
    [no] {""}
   *[other] , квадраты — люди в списках
  }, пустая дорожка — переданное оружие. { $panels } Число переданных единиц не публиковалось. { $contested ->
    [0] Соотношения — наш расчёт.
   *[other] Численность спорна, отмечены оба подсчёта; соотношения — наш расчёт.
  }
promises-alt-panel = { $place }: { $plan } по плану ({ $who }), в списках { $people }; одна единица на { $ratio }.
promises-alt-counts = { $place }: { $plan } по плану ({ $who }), в списках { $people }.
promises-alt-delivered = Пиктограмма, один знак — { $per }: пунктирные кольца — оружие по плану{ $squares ->
    [no] {""}
   *[other] , квадраты — люди в списках
  }, круги — оружие, о передаче которого сообщалось. { $panels } Соотношения — наш расчёт.
promises-alt-no-people = { $place }: { $plan } по плану ({ $who }); численность на это время неизвестна.
promises-alt-no-plan = { $place }: плана с числом не найдено.
promises-alt-none = Пиктограмма: оружие, обещанное территориальным формированиям, и люди в их списках, { $where }. Она пуста. { $finding }. Это не значит, что оружия не обещали и не выдавали: плана с числом нет среди данных о формированиях.
