# Headings of the reports, and the sentences of the brief.
report-sizes-people = Скільки людей у списках?
report-sizes-claims = Усі заяви про чисельність
report-map-where = Де повідомляли про загони та бої?
report-nothing-to-draw = У цих таблицях немає того, за чим можна побудувати цей малюнок.
report-map-facts = Про що повідомляли по районах?
report-timeline-order = Що відбувалося і в якому порядку?
report-timeline-events = Події та їхні джерела
report-arming-kit = Що просили, обіцяли й передали?
report-arming-ratio = Скільки зброї обіцяли і на скількох людей?
report-arming-claims = Усі повідомлення про спорядження
report-claims-voices = Хто це каже?
report-claims-dispute = Де числа розходяться?
report-claims-speakers = На кому тримаються заяви?
report-claims-kinds = У яких публікаціях ці відомості?
report-claims-open = Що лишається відкритим?

brief-title = { $region }: довідка
brief-headlines = Числа
brief-contested = Що спірне
brief-also-open = Також не з’ясовано
brief-unknown = Чого не знайдено
brief-map = Де
brief-timeline = Коли
brief-sources = Джерела чисел
brief-corrections = Виправлення
brief-lead-figures = { $unit }, за останніми знайденими даними: { $list }.
brief-lead-of = { $unit ->
    [no] {""}
   *[other] {" "}({ $unit })
  }
brief-lead-none = { $unit }: даних не знайдено.
brief-lead-all-contested = { $unit }: усі знайдені дані спірні.
brief-lead-members-reported = у списках — { $figure }
brief-lead-members-reported-scoped = { no-figure-of-unit }; найближче до цього — { $figure }
brief-lead-part-reported = { $figure }
brief-lead-members-planned = передбачалося{ brief-lead-of } — { $figure }
brief-lead-firearms-planned = за планом{ brief-lead-of } — { $figure }
brief-lead-contradiction = Заяви суперечать одна одній: { $one } чи { $other }.
brief-lead-contested = { $n ->
    [1] Щодо одного питання дані розходяться; усі сторони наведено нижче.
    [one] Щодо { $n } питання дані розходяться; усі сторони наведено нижче.
   *[other] Щодо { $n } питань дані розходяться; усі сторони наведено нижче.
  }
brief-nothing-contested = Чисел, що суперечать одне одному, не знайдено.

brief-topic-members-reported = { $unit }, чисельність
brief-topic-members-planned = { $unit }, запланована чисельність
brief-topic-part-reported = { $unit }, кількість { $parts }
brief-topic-firearms-planned = { $unit }, зброя за планом
brief-members-reported = { $unit }: у списках { $figure }, за останніми знайденими даними
brief-members-reported-scoped = { $unit }: { no-figure-of-unit }; найближче до цього — { $figure }
brief-members-planned = { $unit }: передбачалося { $figure }
brief-part-reported = { $unit }: { $figure }, за останніми знайденими даними
brief-firearms-planned = { $unit }: за планом { $figure }
brief-who = { $said } — { $voice }, { $date }; { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  }.
brief-contradiction = Заяви розходяться: { $one } чи { $other }.
brief-all-contested = { $topic }: усі знайдені дані спірні.
brief-no-figure = { $topic }: даних не знайдено.
brief-question = { $question }
brief-question-early = { $unit }, { $metric }: дані розходяться
brief-reason = Пояснення до зіставлення: { $reason }
brief-open = { $question }
brief-planned = { $metric ->
    [members] передбачалося { $figure }
   *[other] { $figure } за планом
  }
brief-side = { $figure } — { $voice }, { $date }; { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  }
brief-unknown-firearms-issued = Скільки одиниць зброї передали { $region }, не знайдено: про передачу повідомляли, але без числа.
brief-unknown-firearms-none = Повідомлень про передачу зброї { $region } не знайдено.
brief-unknown-later = { $topic }: пізніших даних не знайдено; останні — { $date }.
brief-later-others = { $topic }: останні дані, не позначені як спірні, — { $date }; знайдені пізніші спірні або стосуються не всього формування.
brief-unknown-unit = { $unit }: даних про чисельність не знайдено.
