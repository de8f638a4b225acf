# Said in the explorer, and in what its notebook shows when nobody can choose.
explore-chart = График
explore-region = Регион
explore-lang = Язык
explore-size = Формат
explore-size-web = Сайт
explore-size-mobile = Телефон
explore-size-print = Печать
explore-size-social = Соцсети
explore-chart-unit-sizes = Численность формирований
explore-chart-map = Карта
explore-chart-timeline = Хронология
explore-chart-kit = Оружие и снаряжение
explore-chart-promises = Оружие и люди
explore-chart-who-says-so = Кто это говорит
explore-chart-dispute = Где числа расходятся

# The days on which something became known.
explore-all-known = Всё, что известно
explore-rows-that-day = { $rows ->
    [one] новые сведения в этот день: { $rows } строка
    [few] новые сведения в этот день: { $rows } строки
   *[other] новые сведения в этот день: { $rows } строк
  }
explore-days = { $days ->
    [one] Новые сведения появлялись в { $days } день
    [few] Новые сведения появлялись в { $days } дня
   *[other] Новые сведения появлялись в { $days } дней
  }
explore-no-days = Ни в одной строке не указано, когда она стала известна.

# Receipts of the marks.
explore-receipts = Кто стоит за знаками
explore-find = Поиск: имя, число, дата…
explore-marks = { $marks ->
    [one] { $marks } знак
    [few] { $marks } знака
   *[other] { $marks } знаков
  }
explore-marks-found = { $found } из { $marks ->
    [one] { $marks } знака
   *[other] { $marks } знаков
  }
explore-no-marks = Ничего не нарисовано, так что и называть некого.
explore-mark = Обвести этот знак и показать всё, что о нём записано
explore-drawn = На рисунке
explore-against = Этому противоречит
explore-told-differently = стороны говорят разное
explore-pages = { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }
explore-receipt = Вся запись, на языке таблиц
explore-choose = Выберите знак по номеру: он будет обведён на рисунке, а здесь появится всё, что о нём записано.

# Taking it along.
explore-export = Сохранить график
explore-exported = { $files ->
    [one] В папку { $folder } записан { $files } файл:
    [few] В папку { $folder } записаны { $files } файла:
   *[other] В папку { $folder } записаны { $files } файлов:
  }
explore-line = Команда papermill
explore-line-told = Эта команда, набранная в папке проекта, сделает то же самое:

# Against another day.
explore-compare = Сравнить с другим днём
explore-other-day = Другой день
explore-same-day = Это один и тот же день: передвиньте один из ползунков.
explore-between = { $first } — { $last }
explore-now = сейчас
explore-new = { $new ->
    [0] Новых заявлений, событий и фактов не найдено.
   *[other] Новых заявлений, событий и фактов: { $new }
  }
explore-more = и ещё { $more }
explore-title-moved = Заголовок
explore-was = Было
explore-is = Стало
explore-marks-added = Новое на рисунке ({ $marks })
explore-marks-removed = Исчезло с рисунка ({ $marks })
explore-marks-redrawn = Сказано иначе ({ $marks })
explore-marks-behind = Без изменений, но с другими публикациями: { $marks ->
    [one] { $marks } знак
    [few] { $marks } знака
   *[other] { $marks } знаков
  }
explore-nothing-moved = Заголовок и знаки в оба дня одинаковы.
explore-figures-moved = Главные числа
explore-no-figure-moved = Главные числа в оба дня одинаковы.
explore-no-figure = не найдено

# What goes on, and what went wrong.
explore-drawing = Рисуем…
explore-failed = Не получилось ({ $reason }).
explore-kept = На экране — последний график, который удалось нарисовать.
