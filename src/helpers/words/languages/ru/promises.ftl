# Firearms promised against people on the lists.
promises-or = { $first } или { $second }
promises-title-one = План: ствол на { $people } { $where }; числа переданных не найдено
promises-title-one-given = План: ствол на { $people } { $where }; о числе переданных сообщалось
promises-title-two = План: ствол на { $people } { $where }, на { $others } { $there }
promises-title-many = План: один ствол на { $low }–{ $high } { $people }, регионов: { $regions }
promises-title-alike = План: один ствол на { $low } { $people }, одинаково по регионам: их { $regions }
promises-title-only = План: ствол на { $people } { $where }; { $there } числа не найдено
promises-title-only-of-several = План: ствол на { $people } { $where }; по другим регионам числа не найдено
promises-title-counts = По плану { $plan } на { $people } { $where }
promises-title-no-people = По плану { $numbers } единиц оружия, но численность людей неизвестна
promises-title-none = Планового числа единиц оружия не найдено
promises-title-none-by = На { $day } планового числа единиц оружия известно не было
promises-nothing = Плана с числом единиц оружия не найдено.
promises-nothing-by = На { $day } плана с числом единиц оружия известно не было.

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
promises-no-plan = Плана с числом единиц оружия не найдено.
promises-no-people = Численность всего формирования на это время неизвестна.
promises-too-many = Людей слишком много, чтобы показать их знаками.
promises-delivered = Передано
promises-no-number = числа не найдено
promises-first = первое оружие: { $who }, { $day }
promises-given = сообщается о { $count }

promises-note-joint = { $unit }: { $number } единиц оружия, без разбивки ({ $who }, { $day }).
  .short = { $unit }: { $number } единиц оружия ({ $who }, { $day }).
promises-note-no-plan = Плана с числом не найдено: { $regions }.
promises-note-left-out = Не поместились: { $regions }.
promises-note-other = Другие спорные оценки численности не показаны: { $list }.
promises-note-other-one = { $figure } { $where } ({ $who })
promises-note-rule = Люди: последнее принятое число ко времени плана.
promises-note-rule-not-judged = Люди: последнее число ко времени плана.
promises-note-lines = Черта показывает, где кончается каждый подсчёт.
promises-note-rounded = Пустые квадраты: число, которое не названо точным.

promises-drawn-plan = { $unit }: { $count } по плану, { $said }
promises-drawn-people = { $unit }: { $count } в списках, { $said }
promises-drawn-first = { $unit }: оружие выдано или на базе, числа не найдено; { $said }
promises-alt = Пиктограмма, один знак — { $per }: пунктирные кольца — оружие по плану{ $squares ->
    [no] {""}
   *[other] , квадраты — люди в списках
  }, пустая дорожка — переданное оружие. { $panels } Числа переданных единиц не найдено. { $contested ->
    [0] Соотношения — наш расчёт.
   *[other] Численность спорна, отмечены все подсчёты; соотношения — наш расчёт.
  }
promises-alt-panel = { $place }: { $plan } по плану ({ $who }), в списках { $people }; одна единица на { $ratio }.
promises-alt-ratio = { $place }: одна единица на { $ratio }.
promises-alt-counts = { $place }: { $plan } по плану ({ $who }), в списках { $people }.
promises-alt-delivered = Пиктограмма, один знак — { $per }: пунктирные кольца — оружие по плану{ $squares ->
    [no] {""}
   *[other] , квадраты — люди в списках
  }, круги — оружие, о передаче которого сообщалось. { $panels } Соотношения — наш расчёт.
promises-alt-no-people = { $place }: { $plan } по плану ({ $who }); численность всего формирования на это время неизвестна.
promises-alt-no-plan = { $place }: плана с числом не найдено.
promises-alt-none = Пиктограмма: оружие, обещанное территориальным формированиям, и люди в их списках, { $where }. Она пуста. { $finding }. Это не значит, что оружия не обещали и не выдавали: не найден лишь план с числом.
