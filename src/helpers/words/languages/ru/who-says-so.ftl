# The chart of voices: pages and the statements behind them.
who-says-so-alt-others = Другие: { $names }.
who-says-so-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
who-says-so-title = { who-says-so-place }{ $pages ->
    [one] { $pages } публикация восходит
    [few] { $pages } публикации восходят
   *[other] { $pages } публикаций восходят
  } к { $statements ->
    [one] { $statements } заявлению
   *[other] { $statements } заявлениям
  }, { $top } { $who }
who-says-so-title-all = { who-says-so-place }{ $pages ->
    [one] { $pages } публикация восходит
    [few] { $pages } публикации восходят
   *[other] { $pages } публикаций восходят
  } к { $statements ->
    [one] { $statements } заявлению, его
    [2] { $statements } заявлениям, оба
   *[other] { $statements } заявлениям, все
  } { $who }
who-says-so-title-single = { who-says-so-place }найдена лишь одна публикация с одним заявлением, его { $who }
who-says-so-title-none-official = { who-says-so-place }{ $pages ->
    [one] { $pages } публикация восходит
    [few] { $pages } публикации восходят
   *[other] { $pages } публикаций восходят
  } к { $statements ->
    [one] { $statements } заявлению
   *[other] { $statements } заявлениям
  }, от чиновников — ни одного
who-says-so-title-none = { $unit }: заявлений о численности и оружии не найдено
who-says-so-region = { $region ->
    [no] {""}
   *[other] {" "}{ $region }
  }
who-says-so-by-governor = { $n ->
    [one] сделал губернатор{ who-says-so-region }
    [2] сделали два губернатора
    [3] сделали три губернатора
    [4] сделали четыре губернатора
   *[other] сделали { $n } губернаторов
  }
who-says-so-by-official = { $n ->
    [one] сделал один чиновник{ who-says-so-region }
    [few] сделали { $n } чиновника
   *[other] сделали { $n } чиновников
  }
who-says-so-subtitle = Заявления: { $metrics } · { $where } · { $period }
who-says-so-subtitle-headed = Заявления: { $metrics } · { $period }
who-says-so-subtitle-none = { $where }
who-says-so-head-pages = Публикации с данными
who-says-so-head-statements = Заявления за ними
who-says-so-kind-state = госСМИ и ведомства
  .short = госСМИ, ведомства
who-says-so-kind-private = негосударственные СМИ
  .short = негосударственные
who-says-so-kind-foreign = зарубежные СМИ
  .short = зарубежные
who-says-so-kind-count = { $kind } — { $n }
who-says-so-kind-other = перепечатки, порталы, справочники
  .short = перепечатки, порталы
who-says-so-share = { $n } из { $statements ->
    [one] { $statements } заявления
   *[other] { $statements } заявлений
  }, в { $p } из { $pages ->
    [one] { $pages } публикации
   *[other] { $pages } публикаций
  }
who-says-so-others = Другие
who-says-so-all = Все заявления
who-says-so-no-official = Заявлений чиновников не найдено.
who-says-so-more = { $name } и ещё { $n ->
    [1] { $n } источник
   *[other] { $n }
  }
who-says-so-word = { $metric }, { $figure }
who-says-so-planned = план: { $figure }
who-says-so-folded = ещё { $n ->
    [one] { $n } заявление
    [few] { $n } заявления
   *[other] { $n } заявлений
  } в { $pages ->
    [one] { $pages } публикации
   *[other] { $pages } публикациях
  }
  .all = { $n ->
    [one] { $n } заявление
    [few] { $n } заявления
   *[other] { $n } заявлений
  } в { $pages ->
    [one] { $pages } публикации
   *[other] { $pages } публикациях
  }
who-says-so-drawn = { $who }, { $day }: { $figures }; { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }
who-says-so-note-repeat = Повтор заявления его не подтверждает.
who-says-so-note-dotted = Знак с точкой: спорные или устаревшие данные.
who-says-so-note-shared = { $n ->
    [one] { $n } публикация относится
    [few] { $n } публикации относятся
   *[other] { $n } публикаций относятся
  } к нескольким регионам.
who-says-so-note-several = В одной публикации может быть несколько заявлений.
who-says-so-note-coding = К какому заявлению восходит публикация, определили мы; явные ошибки не учтены.
who-says-so-none = Публикаций с такими данными не найдено: { $metrics }.
who-says-so-of-unit = { $unit }, { $figure }
who-says-so-missing = { $unit }: данных не найдено.
who-says-so-nothing-here = Заявлений не найдено
who-says-so-alt-head = Квадраты — публикации, строки или кружки — заявления о численности и оружии.
who-says-so-alt-contested = { $n ->
    [one] { $n } заявление спорно или устарело.
    [few] { $n } заявления спорны или устарели.
   *[other] { $n } заявлений спорно или устарело.
  }
who-says-so-alt-uncontested = Спорных заявлений нет.
who-says-so-alt-pages = { $unit }: { who-says-so-page-count }.
who-says-so-alt-pages-kinds = { $unit }: { who-says-so-page-count } ({ $kinds }).
who-says-so-page-count = { $pages ->
    [one] { $pages } публикация
    [few] { $pages } публикации
   *[other] { $pages } публикаций
  }
who-says-so-alt-share = { $who }: { $share }.
who-says-so-alt-empty = График без отметок: он показал бы квадратами публикации, в которых названы такие данные ({ $metrics }), а строками — заявления, к которым эти публикации восходят.

# Below the chart.
who-says-so-story-back = { $pages ->
    [one] { $pages } публикация восходит
    [few] { $pages } публикации восходят
   *[other] { $pages } публикаций восходят
  } к { $statements ->
    [one] { $statements } заявлению
   *[other] { $statements } заявлениям
  }
who-says-so-story-top = { $share ->
    [single] { $unit }: найдено лишь одно заявление, его сделало должностное лицо ({ $who }), { $p ->
        [1] в одной публикации
        [one] в { $p } публикации
       *[other] в { $p } публикациях
      }.
    [all] { $unit }: { who-says-so-story-back }, { $n ->
        [2] оба
       *[other] все { $n }
      } сделало одно должностное лицо ({ $who }).
   *[some] { $unit }: { who-says-so-story-back }; { $n } из них сделало одно должностное лицо ({ $who }), о них — { $p ->
        [one] { $p } публикация
        [few] { $p } публикации
       *[other] { $p } публикаций
      }.
  }
who-says-so-story-no-official = { $unit }: { who-says-so-story-back }; среди них не найдено ни одного от должностных лиц области.
who-says-so-story-others = Кто ещё сделал такие заявления: { $names }.
who-says-so-story-most = { $tied ->
    [yes] Ни у какого другого заявления нет больше публикаций ({ $pages }), чем у этого
   *[no] Больше всего публикаций ({ $pages }) у этого заявления
  } ({ $who }, { $date }): { $figures }.
who-says-so-story-contested = { $n ->
    [one] { $n } заявление отмечено как спорное или устаревшее
    [few] { $n } заявления отмечены как спорные или устаревшие
   *[other] { $n } заявлений отмечены как спорные или устаревшие
  }
who-says-so-story-unnamed = { $n ->
    [one] { $n } заявление — только от редакции, ни один человек не назван
    [few] { $n } заявления — только от редакций, ни один человек не назван
   *[other] { $n } заявлений — только от редакций, ни один человек не назван
  }
who-says-so-story-doubtful = { $list }.
who-says-so-story-signs = Как читать график: квадрат — публикация, его тон — вид публикации; облачко — заявление, рядом его публикации{ $dots ->
    [yes] ; точка в облачке — спорное или устаревшее
   *[other] {""}
  }.
