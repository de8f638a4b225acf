# Сторінки, що публікуються для читачів.
page-language = Українська
page-name = Скільки — і хто це каже?
page-skip = До змісту
page-languages = Мови
page-parts = Розділи сайту
page-version = Дані: { $version }

# Розділи сайту, як їх називають верх і низ кожної сторінки.
page-overview = Огляд
page-days = Що було відомо на день
page-reports = Звіти
page-tables = Усі рядки
page-methods = Метод
page-take = Взяти з собою
page-unknown = Чого не відомо
page-corrections = Виправлення
page-changelog = Зміни даних
page-codebook = Опис таблиць
page-licences = Ліцензії
page-cite = Як цитувати

# Головна сторінка.
page-front = { $place }: скільки людей у загонах, яка в них зброя і хто це каже
page-standfirst = Кожне число тут — чиясь заява. Зазначено, хто й коли його назвав; від числа можна перейти до публікації, де його прочитано, до її переказів і до того, що йому суперечить. Переказ заяви — не нове свідчення. Нічого не усереднено й не домислено.
page-figures = Числа, як їх заявлено
page-the-brief = Довідка для друку
page-as-known = Те саме — як було відомо на будь-який день
page-unknown-more = Чого ще не відомо

# Під графіком.
page-doubtful = Що під питанням:
page-nothing-doubtful = серед показаних заяв таких, що суперечать одна одній, не знайдено.
page-more-doubtful = { $n ->
    [one] і ще { $n } питання
    [few] і ще { $n } питання
   *[other] і ще { $n } питань
  }
page-each-mark = Кожна позначка і її рядки
page-embed-it = Вбудувати
page-in-words = Графік словами
page-marks = Позначки і що за ними стоїть
page-marks-lead = Одна позначка — одна заява, хоч би скільки публікацій її повторювали. Код рядка веде до його картки: хто це каже, де прочитано, хто повторює і що цьому суперечить.
page-drawn = Що показано

# Картка рядка.
page-receipt = Картка рядка
page-counts = Що рахують
page-place = Місце
page-stated-on = Заявлено
page-about = Якого часу стосується
page-known-from = Відомо читачам із
page-same-as = Те саме число, що
page-based-on = Ґрунтується на
page-superseded = { $judged }; замість нього слід брати { $row }
page-read-at = Де прочитано
page-not-linked = Посилання на цю сторінку не подаємо:
page-repeated = Хто це повторює
page-not-repeated = Інших публікацій із цією заявою не знайдено.
page-opposed = Що цьому суперечить
page-not-opposed = У прочитаних публікаціях суперечностей не знайдено.
page-pages = { $n ->
    [one] { $n } публікація
    [few] { $n } публікації
   *[other] { $n } публікацій
  }
page-with-it = Що ще сказано в тій самій заяві
page-sides = Хто що каже
page-notes = Нотатки редакції даних
page-description = Коротко
page-note = Нотатка
page-positions = Позиції
page-handling = Як із цим поводитися
page-shown-in = Графіки, де це показано
page-shown-nowhere = Жоден графік цього не показує.
page-history = Виправлення цього рядка
page-no-history = Не було.
page-to-quote = Для цитування
page-quote = { $what }. Так стверджує: { $voice }, { $date }{ $standing ->
    [no] {""}
   *[other] {" "}({ $standing })
  }. Прочитано: { $publisher }. Рядок { $id }.
page-quote-page = { $what } ({ $date }), джерело: { $publisher }. Рядок { $id }.
page-copy = Скопіювати
page-copied = Скопійовано

# Як використати графік.
page-use = Використати цей графік
page-use-lead = Архів — незмінна копія: те, що ви взяли, не зміниться, коли зміняться дані.
