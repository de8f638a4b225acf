# Said in the explorer, and in what its notebook shows when nobody can choose.
explore-chart = Графік
explore-region = Регіон
explore-lang = Мова
explore-size = Формат
explore-size-web = Сайт
explore-size-mobile = Телефон
explore-size-print = Друк
explore-size-social = Соцмережі
explore-chart-unit-sizes = Чисельність формувань
explore-chart-map = Мапа
explore-chart-timeline = Хронологія
explore-chart-kit = Зброя та спорядження
explore-chart-promises = Зброя та люди
explore-chart-who-says-so = Хто це каже
explore-chart-dispute = Де числа розходяться

# The days on which something became known.
explore-all-known = Усе, що відомо
explore-rows-that-day = { $rows ->
    [one] нові відомості цього дня: { $rows } рядок
    [few] нові відомості цього дня: { $rows } рядки
   *[other] нові відомості цього дня: { $rows } рядків
  }
explore-days = { $days ->
    [one] Нові відомості з’являлися в { $days } день
    [few] Нові відомості з’являлися в { $days } дні
   *[other] Нові відомості з’являлися в { $days } днів
  }
explore-no-days = У жодному рядку не вказано, коли він став відомий.

# Receipts of the marks.
explore-receipts = Хто стоїть за знаками
explore-find = Пошук: ім’я, число, дата…
explore-marks = { $marks ->
    [one] { $marks } знак
    [few] { $marks } знаки
   *[other] { $marks } знаків
  }
explore-marks-found = { $found } з { $marks ->
    [one] { $marks } знака
   *[other] { $marks } знаків
  }
explore-no-marks = Нічого не намальовано, тож і називати нікого.
explore-mark = Обвести цей знак і показати все, що про нього записано
explore-drawn = На малюнку
explore-against = Цьому суперечить
explore-told-differently = сторони кажуть різне
explore-pages = { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  }
explore-receipt = Увесь запис, мовою таблиць
explore-choose = Виберіть знак за номером: його буде обведено на малюнку, а тут з’явиться все, що про нього записано.

# Taking it along.
explore-export = Зберегти графік
explore-exported = { $files ->
    [one] До теки { $folder } записано { $files } файл:
    [few] До теки { $folder } записано { $files } файли:
   *[other] До теки { $folder } записано { $files } файлів:
  }
explore-line = Команда papermill
explore-line-told = Ця команда, набрана в теці проєкту, зробить те саме:

# Against another day.
explore-compare = Порівняти з іншим днем
explore-other-day = Інший день
explore-same-day = Це той самий день: пересуньте один із повзунків.
explore-between = { $first } — { $last }
explore-now = зараз
explore-new = { $new ->
    [0] Нових заяв, подій і фактів не знайдено.
   *[other] Нових заяв, подій і фактів: { $new }
  }
explore-more = і ще { $more }
explore-title-moved = Заголовок
explore-was = Було
explore-is = Стало
explore-marks-added = Нове на малюнку ({ $marks })
explore-marks-removed = Зникло з малюнка ({ $marks })
explore-marks-redrawn = Сказано інакше ({ $marks })
explore-marks-behind = Без змін, але з іншими публікаціями: { $marks ->
    [one] { $marks } знак
    [few] { $marks } знаки
   *[other] { $marks } знаків
  }
explore-nothing-moved = Заголовок і знаки обох днів однакові.
explore-figures-moved = Головні числа
explore-no-figure-moved = Головні числа обох днів однакові.
explore-no-figure = не знайдено

# What goes on, and what went wrong.
explore-drawing = Малюємо…
explore-failed = Не вийшло ({ $reason }).
explore-kept = На екрані — останній графік, який вдалося намалювати.
