# Said in every chart and report.
as-known = По данным на { $day }
note-head = Примечание:
source-head = Источник:
# Said inside the files of a chart.
rights = Можно использовать по лицензии CC BY 4.0 ({ $licence }) с указанием: «{ $credit }». Шрифт: Source Sans Pro, SIL Open Font License 1.1.

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

unit-of-region = Территориальные формирования ({ $region })
unit-not-named = формирование не названо

# Figures; the number is printed as the press of the language does.
figure-exact = { $n }
figure-about = около { $n }
figure-almost = почти { $n }
figure-at-least = не менее { $n }
figure-at-most = до { $n }
figure-range = от { $low } до { $high }
figure-word = не число, а слово
figure-none = без числа

# Who says so, briefly; speakers without an entry go by their name in speakers.csv.
voice-bars-belgorod-battalion-chief = начальник батальона
voice-bars-belgorod-commander = командир отряда
voice-belgorod-city-administration = мэрия Белгорода
voice-belgorod-district-papers = районные газеты
voice-belgorod-government = правительство области
voice-bogomaz = брянский губернатор
voice-bryansk-regional-press = региональная пресса
voice-commentator-unnamed = неназванный комментатор
voice-general-staff = Генштаб
voice-gladkov = губернатор
voice-starovoit = губернатор
voice-gorbunov = комитет безопасности области
voice-grayvoron-municipality = администрация Грайворона
voice-kartapolov = глава комитета Думы
voice-khinshtein = врио, позже губернатор
voice-kursk-checkpoint-commander = командир блокпоста
voice-kursk-dzen-channel = местный канал
voice-kursk-government = правительство области
voice-kurskcity = KurskCity
voice-mantulin = помощник губернатора
voice-sarantsev = армия Украины
voice-smirnov = замгубернатора, позже врио
voice-spiridonov = глава центра «Патриот»
voice-turchak = сенатор
voice-uk-mod = Минобороны Великобритании
voice-volodin = спикер Думы
