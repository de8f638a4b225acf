# Claims on the number of people in the headline units. A unit or a region is named in the nominative, so that any name
# fits; figures come with or without their noun.
unit-sizes-alt-of-region = { $region } — { $list }
unit-sizes-contested-scoped = { $figure } ({ $scope }; спірно)
unit-sizes-in-year = { $year ->
    [no] {""}
   *[other] {" "}у { $year } році
  }
unit-sizes-title-scoped = { $unit }: { no-figure-of-unit }; найближче число — { $people }
unit-sizes-title-doubled = { $unit }, за заявами:{ unit-sizes-in-year } вдвічі більше людей — { $first }, потім { $people }
unit-sizes-title-nearly-doubled = { $unit }, за заявами:{ unit-sizes-in-year } майже вдвічі більше людей — { $first }, потім { $people }
unit-sizes-title-grew = { $unit }, за заявами:{ unit-sizes-in-year } більше людей — було { $first }, стало { $people }
unit-sizes-clause-nearly-doubled = { $unit } — { $figure } (зростання майже вдвічі)
unit-sizes-title-stood = { $unit }: заявлено { $people }
unit-sizes-title-planned = { $unit }, за заявами: передбачалося { $other }, у списках — { $last }
unit-sizes-title-disputed = { $unit }: { $last } чи { $other }? Заяви розходяться
unit-sizes-title-one = { $unit }: єдина знайдена заява — { $people }
unit-sizes-title-contested = { $unit }: усі знайдені заяви про чисельність спірні, остання — { $people }
unit-sizes-title-contested-word = { $unit }: усі знайдені заяви про чисельність спірні, остання — слово без числа
unit-sizes-title-contested-one = { $unit }: єдина знайдена заява про чисельність, { $people }, спірна
unit-sizes-title-plan = { $unit }: знайдено лише план — { $other }
unit-sizes-title-none = { $unit }: даних про кількість людей не знайдено
unit-sizes-title-none-by = { $unit }: у публікаціях до { $day } включно даних про кількість людей не знайдено

unit-sizes-title-two = Людей, за заявами: { $first }; { $second }
unit-sizes-title-two-apart = { $first }; { $second }
unit-sizes-title-others = Людей, за заявами: { $first }; щодо інших формувань чисел не знайдено
unit-sizes-title-others-apart = { $first }; щодо інших формувань чисел не знайдено
unit-sizes-title-list = Людей, за заявами: { $list }
unit-sizes-title-range = Останні заяви: найбільше число — { $here }, { $most }; найменше — { $there }, { $fewest }
unit-sizes-title-empty = Даних про чисельність формувань не знайдено
unit-sizes-title-empty-by = У публікаціях до { $day } включно даних про чисельність формувань не знайдено
unit-sizes-clause-doubled = { $unit } — { $figure } (зростання вдвічі)
unit-sizes-clause-grew = { $unit } — { $figure } (зростання)
unit-sizes-clause-stood = { $unit } — { $figure }
unit-sizes-clause-plan = { $unit } — { $figure }
unit-sizes-clause-scoped = { $unit } — { $disputed ->
    [yes] неоспорених{" "}
   *[no] {""}
  }даних про саме формування не знайдено
unit-sizes-clause-contested = { $unit } — усі знайдені дані спірні
unit-sizes-clause-none = { $unit } — даних не знайдено
unit-sizes-of-region = { $region } — { $figure }
unit-sizes-either = { $one } чи { $other }
unit-sizes-contested = { $figure } (спірно)

unit-sizes-subtitle = { $regions ->
    [1] Люди у списках формування,
   *[other] Люди у списках формувань,
  } { $period }, за публічними заявами; один рядок — одна заява
unit-sizes-subtitle-short = { $regions ->
    [1] Люди у списках формування,
   *[other] Люди у списках формувань,
  } { $period }, за публічними заявами
unit-sizes-subtitle-empty = Люди у списках: { $units }
unit-sizes-nothing-here = Чисел не знайдено

unit-sizes-note-retold = Повтори однієї заяви — один рядок.
unit-sizes-note-left-out = Не показано: { $list }.
unit-sizes-left-more = { $n ->
    [one] { $n } іншу заяву
    [few] { $n } інші заяви
   *[other] { $n } інших заяв
  }
unit-sizes-left-superseded = { $n ->
    [one] { $n } застарілий повтор
    [few] { $n } застарілі повтори
   *[other] { $n } застарілих повторів
  }
unit-sizes-left-rejected = { $n ->
    [one] { $n } явну помилку
    [few] { $n } явні помилки
   *[other] { $n } явних помилок
  }
unit-sizes-left-word = { $n ->
    [one] { $n } згадку без числа
    [few] { $n } згадки без числа
   *[other] { $n } згадок без числа
  }
unit-sizes-left-aside = { $n ->
    [one] { $n } { $alone ->
        [yes] заяву, застарілу, помилкову або без числа
       *[no] застарілу, помилкову або без числа
      }
    [few] { $n } { $alone ->
        [yes] заяви, застарілі, помилкові або без числа
       *[no] застарілі, помилкові або без числа
      }
   *[other] { $n } { $alone ->
        [yes] заяв, застарілих, помилкових або без числа
       *[no] застарілих, помилкових або без числа
      }
  }
unit-sizes-left-event = { $n ->
    [one] { $n } подію
    [few] { $n } події
   *[other] { $n } подій
  }

unit-sizes-planned = передбачалося: { $figure }
unit-sizes-voice = { $voice }, { $time }
unit-sizes-said = заявлено: { $day }
unit-sizes-key-pair = суперечність
unit-sizes-run = { $n ->
    [one] в { $n } заяві, { $first } — { $last }
   *[other] у { $n } заявах, { $first } — { $last }
  }

unit-sizes-drawn = { $unit }: { $what }; { $voice }, { $time }
unit-sizes-drawn-earlier = { $unit }: { $what }, дані за { $time }; { $voice }, заявлено: { $said }
unit-sizes-drawn-event = { $time }: { $event }
unit-sizes-tag-contested = спірно
unit-sizes-tag-planned = план

unit-sizes-alt-head = Заяви про кількість людей у списках, у хронологічному порядку, { $panels ->
    [1] { $units }
   *[other] за регіонами
  }; { $period }. Один рядок — одна заява, її число — на числовій осі.
unit-sizes-alt-series = { $region }: { $n ->
    [1] одна неоспорена заява — { $last } ({ $to }).
    [one] { $n } неоспорена заява, перша — { $first } ({ $from }), остання — { $last } ({ $to }).
    [few] { $n } неоспорені заяви, перша — { $first } ({ $from }), остання — { $last } ({ $to }).
   *[other] { $n } неоспорених заяв, перша — { $first } ({ $from }), остання — { $last } ({ $to }).
  }
  .short = { $region }: { $n ->
    [1] одна неоспорена заява — { $last }.
    [one] { $n } неоспорена заява, перша — { $first }, остання — { $last }.
    [few] { $n } неоспорені заяви, перша — { $first }, остання — { $last }.
   *[other] { $n } неоспорених заяв, перша — { $first }, остання — { $last }.
  }
unit-sizes-alt-series-none = { $region }: чисел, не позначених як спірні, не знайдено.
unit-sizes-alt-series-nothing = { $region }: чисел не знайдено.
unit-sizes-alt-planned = План: { $list }.
unit-sizes-alt-planned-count = Заявлено планів: { $n }.
unit-sizes-alt-contested = Спірні: { $list }.
unit-sizes-alt-contested-count = Спірних заяв: { $n }.
unit-sizes-alt-claim = { $figure }, { $voice }
unit-sizes-nothing = Заяв із числом людей не знайдено: { $units }.
unit-sizes-nothing-words = Слова на кшталт «сотні» на графік не нанесено.
unit-sizes-alt-empty = Порожній графік: на ньому за датами стояли б публічні заяви про кількість людей у списках: { $units }; один рядок — одна заява.
unit-sizes-alt-absence = Порожній графік не означає, що списки були порожні.

# Below the chart.
unit-sizes-story-grew = { $unit }: за заявами, не позначеними як спірні, людей стало більше — було { $first }, стало { $last }.
unit-sizes-story-fell = { $unit }: із заяв, не позначених як спірні, перша — { $first }, остання — { $last }, і вона нижча; причину не знайдено.
unit-sizes-story-open = { $unit }: із заяв, не позначених як спірні, перша — { $first }, остання — { $last }; чи змінилася чисельність, за ними не зрозуміти.
unit-sizes-story-same = { $unit }: перша із заяв, не позначених як спірні, — { $first }; в останній число те саме — { $last }.
unit-sizes-story-scoped = { $unit }: { no-figure-of-unit }; найближче зі знайдених чисел — { $last }.
unit-sizes-story-one = { $unit }: знайдено одну заяву про чисельність усього формування, не позначену як спірну, — { $last }.
unit-sizes-story-again = В останній із таких заяв теж { $last } ({ $voice }, { $date }).
unit-sizes-story-all = { $unit }: усі знайдені заяви про чисельність позначено як спірні — { $list }{ unit-sizes-story-and-more }.
unit-sizes-story-plan = { $unit }: знайдено лише план — { $last }.
unit-sizes-story-none = { $unit }: даних про кількість людей не знайдено.
unit-sizes-story-planned = Ще одне число — план, а не підрахунок: { $plan }.
unit-sizes-story-and-more = { $more ->
    [0] {""}
   *[other] {" "}і ще { $more }
  }
unit-sizes-story-more = { $more ->
    [0] {""}
    [one] ; як спірну позначено ще { $more } заяву
    [few] ; як спірні позначено ще { $more } заяви
   *[other] ; як спірні позначено ще { $more } заяв
  }
unit-sizes-story-contradiction = Дві заяви суперечать одна одній — { $one } і { $other }: обидві про те саме й майже про той самий час{ unit-sizes-story-more }.
unit-sizes-story-doubtful = Позначено як спірне: { $list }{ unit-sizes-story-and-more }.
unit-sizes-story-later = Пізніших даних не знайдено.
unit-sizes-story-later-others = Усі знайдені пізніші дані спірні або стосуються не всього формування.
unit-sizes-story-signs = Як читати графік: рядок — одна заява, хай скільки публікацій її повторює; знаки: { $signs }.
