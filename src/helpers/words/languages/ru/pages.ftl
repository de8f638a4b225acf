# Страницы, которые публикуются для читателей.
page-language = Русский
page-name = Сколько — и кто это говорит?
page-skip = К содержанию
page-languages = Языки
page-parts = Разделы сайта
page-version = Данные: { $version }

# Разделы сайта, как их называют верх и низ каждой страницы.
page-overview = Обзор
page-days = Что было известно на день
page-reports = Отчёты
page-tables = Все строки
page-methods = Метод
page-take = Забрать с собой
page-unknown = Что неизвестно
page-corrections = Исправления
page-changelog = Изменения данных
page-codebook = Описание таблиц
page-licences = Лицензии
page-cite = Как цитировать

# Главная страница.
page-front = { $place }: сколько людей в отрядах, какое у них оружие и кто это говорит
page-standfirst = Каждое число здесь — чьё-то заявление. Указано, кто и когда его назвал; от числа можно перейти к публикации, где оно прочитано, к её пересказам и к тому, что ему противоречит. Пересказ заявления — не новое свидетельство. Ничего не усредняется и не додумывается.
page-figures = Числа, как они заявлены
page-the-brief = Справка для печати
page-as-known = То же — как было известно на любой день
page-unknown-more = Что ещё неизвестно

# Под графиком.
page-doubtful = Что под вопросом:
page-nothing-doubtful = среди показанных заявлений противоречащих друг другу не найдено.
page-more-doubtful = { $n ->
    [one] и ещё { $n } вопрос
    [few] и ещё { $n } вопроса
   *[other] и ещё { $n } вопросов
  }
page-each-mark = Каждая отметка и её строки
page-embed-it = Встроить
page-in-words = График словами
page-marks = Отметки и что за ними стоит
page-marks-lead = Одна отметка — одно заявление, сколько бы публикаций его ни повторяли. Код строки ведёт к её карточке: кто это говорит, где прочитано, кто повторяет и что этому противоречит.
page-drawn = Что показано

# Карточка строки.
page-receipt = Карточка строки
page-counts = Что считают
page-place = Место
page-stated-on = Заявлено
page-about = К какому времени относится
page-known-from = Известно читателям с
page-same-as = То же число, что
page-based-on = Основано на
page-superseded = { $judged }; вместо неё используется { $row }
page-read-at = Где прочитано
page-not-linked = Ссылка на эту страницу не даётся:
page-repeated = Кто это повторяет
page-not-repeated = Других публикаций с этим заявлением не найдено.
page-opposed = Что этому противоречит
page-not-opposed = В прочитанных публикациях противоречий не найдено.
page-pages = { $n ->
    [one] { $n } публикация
    [few] { $n } публикации
   *[other] { $n } публикаций
  }
page-with-it = Что ещё сказано в том же заявлении
page-sides = Кто что говорит
page-notes = Заметки редакции данных
page-description = Коротко
page-note = Заметка
page-positions = Позиции
page-handling = Как с этим обращаться
page-shown-in = Графики, где это показано
page-shown-nowhere = Ни один график этого не показывает.
page-history = Исправления этой строки
page-no-history = Не было.
page-to-quote = Для цитирования
page-quote = { $what }. Так утверждает: { $voice }, { $date }{ $standing ->
    [no] {""}
   *[other] {" "}({ $standing })
  }. Прочитано: { $publisher }. Строка { $id }.
page-quote-page = { $what } ({ $date }), источник: { $publisher }. Строка { $id }.
page-copy = Скопировать
page-copied = Скопировано

# Как использовать график.
page-use = Использовать этот график
page-use-lead = Архив — неизменная копия: то, что вы забрали, не изменится, когда изменятся данные.
