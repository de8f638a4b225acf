# Said in every chart and report.
as-known = За даними на { $day }
note-head = Примітка:
source-head = Джерело:
# Said inside the files of a chart.
rights = Можна використовувати за ліцензією { $licence } ({ $url }) із зазначенням: «{ $credit }».
rights-credit = Просимо зазначати: «{ $credit }».
rights-typeface = Шрифт: Source Sans Pro, SIL Open Font License 1.1.

list-and = { $head } і { $last }

source-line-all = { $pages ->
    [one] { $pages } публікація:
    [few] { $pages } публікації:
   *[other] { $pages } публікацій:
  } { $names }
source-line = { $pages ->
    [one] { $pages } публікація:
    [few] { $pages } публікації:
   *[other] { $pages } публікацій:
  } { $names } і ще { $rest ->
    [one] { $rest } видання
    [few] { $rest } видання
   *[other] { $rest } видань
  }
source-line-short = { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  } { $rest ->
    [one] { $rest } видання
   *[other] { $rest } видань
  }, перелік у файлі даних

unit-of-region = Територіальні формування ({ $region })
unit-not-named = формування не названо

# Figures; the number is printed as the press of the language does.
figure-exact = { $n }
figure-about = близько { $n }
figure-almost = майже { $n }
figure-at-least = щонайменше { $n }
figure-at-most = до { $n }
figure-alike = { $n }
figure-range = від { $low } до { $high }
figure-said = { $said }
figure-zero = { $noun } немає
figure-word = слово, без числа
figure-none = без числа

# What a figure covers where that is not the whole unit and the tables have no words for it.
scoped = { $figure } ({ $scope })
scope-part = лише частина
scope-wider = разом з іншими
scope-flow = за весь час
no-figure-of-unit = { $disputed ->
    [yes] неоспорених{" "}
   *[no] {""}
  }{ $scope ->
    [part] даних про все формування
    [flow] даних про чисельність
   *[wider] даних лише про саме формування
  } не знайдено

# What the texts below charts say.
story-as-known = Нижче — лише те, що було сказано й опубліковано до { $day } включно.
story-claim = { $figure } ({ $voice }, { $date })
story-claim-scoped = { $figure } ({ $scope }; { $voice }, { $date })
stated-for = { $day }, дані за { $time }
story-event = «{ $what }» ({ $date }; { $publisher })
story-sign-exact = зафарбований — точне число
story-sign-about = порожній — округлене
story-sign-unstated = порожній — наскільки число точне, ніхто не сказав
story-sign-open = порожній — округлене або таке, про точність якого ніхто не сказав
story-sign-at-least = стрілка праворуч — щонайменше
story-sign-at-most = стрілка ліворуч — «до» або «майже»
story-sign-range = видовжений — від одного числа до іншого
story-sign-planned = пунктир — план
story-sign-contested = ромб — спірне
