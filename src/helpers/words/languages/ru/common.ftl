# Said in every chart and report.
as-known = По данным на { $day }
note-head = Примечание:
source-head = Источник:
# Said inside the files of a chart.
rights = Можно использовать по лицензии { $licence } ({ $url }) с указанием: «{ $credit }».
rights-credit = Просим указывать: «{ $credit }».
rights-typeface = Шрифт: Source Sans Pro, SIL Open Font License 1.1.

list-and = { $head } и { $last }

source-line-all = { $pages ->
    [one] { $pages } публикация:
    [few] { $pages } публикации:
   *[other] { $pages } публикаций:
  } { $names }
source-line = { $pages ->
    [one] { $pages } публикация:
    [few] { $pages } публикации:
   *[other] { $pages } публикаций:
  } { $names } и ещё { $rest ->
    [one] { $rest } издание
    [few] { $rest } издания
   *[other] { $rest } изданий
  }
source-line-short = { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  } { $rest ->
    [one] { $rest } издания
   *[other] { $rest } изданий
  }, список в файле данных

unit-of-region = Территориальные формирования ({ $region })
unit-not-named = формирование не названо

# Figures; the number is printed as the press of the language does.
figure-exact = { $n }
figure-about = около { $n }
figure-almost = почти { $n }
figure-at-least = не менее { $n }
figure-at-most = до { $n }
figure-alike = { $n }
figure-range = от { $low } до { $high }
figure-said = { $said }
figure-zero = { $noun } нет
figure-word = слово, без числа
figure-none = без числа

# What a figure covers where that is not the whole unit and the tables have no words for it.
scoped = { $figure } ({ $scope })
scope-part = только часть
scope-wider = вместе с другими
scope-flow = за всё время
no-figure-of-unit = { $disputed ->
    [yes] неоспоренных{" "}
   *[no] {""}
  }{ $scope ->
    [part] данных обо всём формировании
    [flow] данных о численности
   *[wider] данных только о самом формировании
  } не найдено

# What the texts below charts say.
story-as-known = Далее — то, что было сказано и опубликовано не позже { $day }.
story-claim = { $figure } ({ $voice }, { $date })
story-claim-scoped = { $figure } ({ $scope }; { $voice }, { $date })
stated-for = { $day }, данные за { $time }
story-event = «{ $what }» ({ $date }; { $publisher })
story-sign-exact = закрашенный — точное число
story-sign-about = пустой — округлённое
story-sign-unstated = пустой — насколько число точно, никто не сказал
story-sign-open = пустой — округлённое или такое, о точности которого никто не сказал
story-sign-at-least = стрелка вправо — не менее
story-sign-at-most = стрелка влево — не более или почти
story-sign-range = вытянутый — от одного числа до другого
story-sign-planned = пунктир — план
story-sign-contested = ромб — спорное
