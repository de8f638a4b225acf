# Said in every chart and report.
as-known = По данным на { $day }
note-head = Примечание:
source-head = Источник:
list-and = { $head } и { $last }

source-line-all = { $pages ->
    [one] { $pages } страница:
    [few] { $pages } страницы:
   *[other] { $pages } страниц:
  } { $names }
source-line = { $pages ->
    [one] { $pages } страница,
    [few] { $pages } страницы,
   *[other] { $pages } страниц,
  } среди них { $names } и ещё { $rest ->
    [one] { $rest } издание
    [few] { $rest } издания
   *[other] { $rest } изданий
  }
source-line-short = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[other] { $pages } страниц
  } { $rest ->
    [one] { $rest } издания
   *[other] { $rest } изданий
  }, список в файле данных
