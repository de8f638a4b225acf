# Said in every chart and report.
as-known = За даними на { $day }
note-head = Примітка:
source-head = Джерело:
list-and = { $head } і { $last }

source-line-all = { $pages ->
    [one] { $pages } сторінка:
    [few] { $pages } сторінки:
   *[other] { $pages } сторінок:
  } { $names }
source-line = { $pages ->
    [one] { $pages } сторінка,
    [few] { $pages } сторінки,
   *[other] { $pages } сторінок,
  } серед них { $names } і ще { $rest ->
    [one] { $rest } видання
    [few] { $rest } видання
   *[other] { $rest } видань
  }
source-line-short = { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[other] { $pages } сторінок
  } { $rest ->
    [one] { $rest } видання
   *[other] { $rest } видань
  }, перелік у файлі даних
