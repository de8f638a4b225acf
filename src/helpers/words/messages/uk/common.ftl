# Said in every chart and report.
as-known = За даними на { $day }
note-head = Примітка:
source-head = Джерело:
# Said inside the files of a chart.
rights = Можна використовувати за ліцензією CC BY 4.0 ({ $licence }) із зазначенням: «{ $credit }». Шрифт: Source Sans Pro, SIL Open Font License 1.1.

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

unit-of-region = Територіальні формування ({ $region })
unit-not-named = формування не названо

# Figures; the number is printed as the press of the language does.
figure-exact = { $n }
figure-about = близько { $n }
figure-almost = майже { $n }
figure-at-least = щонайменше { $n }
figure-at-most = до { $n }
figure-range = від { $low } до { $high }
figure-word = не число, а слово
figure-none = без числа

# Who says so, briefly; speakers without an entry go by their name in speakers.csv.
voice-bars-belgorod-battalion-chief = начальник батальйону
voice-bars-belgorod-commander = командир загону
voice-belgorod-city-administration = мерія Бєлгорода
voice-belgorod-district-papers = районні газети
voice-belgorod-government = уряд області
voice-bogomaz = брянський губернатор
voice-bryansk-regional-press = регіональна преса
voice-commentator-unnamed = неназваний коментатор
voice-general-staff = Генштаб РФ
voice-gladkov = губернатор
voice-starovoit = губернатор
voice-gorbunov = комітет безпеки області
voice-grayvoron-municipality = адміністрація Грайворона
voice-kartapolov = голова комітету Думи
voice-khinshtein = т. в. о., згодом губернатор
voice-kursk-checkpoint-commander = командир блокпоста
voice-kursk-dzen-channel = місцевий канал
voice-kursk-government = уряд області
voice-kurskcity = KurskCity
voice-mantulin = помічник губернатора
voice-sarantsev = армія України
voice-smirnov = заступник, згодом т. в. о.
voice-spiridonov = очільник центру «Патріот»
voice-turchak = сенатор
voice-uk-mod = Міноборони Великої Британії
voice-volodin = спікер Думи
