# The chart of voices: pages and the statements behind them.
who-says-so-alt-others = Інші: { $names }.
who-says-so-place = { $place ->
    [no] {""}
   *[other] { $place }:{" "}
  }
who-says-so-title = { who-says-so-place }{ $pages ->
    [one] { $pages } публікація спирається
    [few] { $pages } публікації спираються
   *[other] { $pages } публікацій спираються
  } на { $statements ->
    [one] { $statements } заяву
    [few] { $statements } заяви
   *[other] { $statements } заяв
  }, { $top } { $who }
who-says-so-title-all = { who-says-so-place }{ $pages ->
    [one] { $pages } публікація спирається
    [few] { $pages } публікації спираються
   *[other] { $pages } публікацій спираються
  } на { $statements ->
    [one] { $statements } заяву, її
    [2] { $statements } заяви, обидві
    [few] { $statements } заяви, усі
   *[other] { $statements } заяв, усі
  } { $who }
who-says-so-title-single = { who-says-so-place }знайдено лише одну публікацію з однією заявою, її { $who }
who-says-so-title-none-official = { who-says-so-place }{ $pages ->
    [one] { $pages } публікація спирається
    [few] { $pages } публікації спираються
   *[other] { $pages } публікацій спираються
  } на { $statements ->
    [one] { $statements } заяву
    [few] { $statements } заяви
   *[other] { $statements } заяв
  }, від посадовців — жодної
who-says-so-title-none = { $unit }: заяв про чисельність і зброю не знайдено
who-says-so-region = { $region ->
    [no] {""}
   *[other] {" "}{ $region }
  }
who-says-so-by-governor = { $n ->
    [one] зробив губернатор{ who-says-so-region }
    [2] зробили два губернатори
    [3] зробили три губернатори
    [4] зробили чотири губернатори
   *[other] зробили { $n } губернаторів
  }
who-says-so-by-official = { $n ->
    [one] зробив один посадовець{ who-says-so-region }
    [few] зробили { $n } посадовці
   *[other] зробили { $n } посадовців
  }
who-says-so-subtitle = Заяви: { $metrics } · { $where } · { $period }
who-says-so-subtitle-headed = Заяви: { $metrics } · { $period }
who-says-so-subtitle-none = { $where }
who-says-so-head-pages = Публікації з даними
who-says-so-head-statements = Заяви за ними
who-says-so-kind-state = державні медіа й органи
  .short = держмедіа, органи влади
who-says-so-kind-private = недержавні медіа
  .short = недержавні
who-says-so-kind-foreign = закордонні медіа
  .short = закордонні
who-says-so-kind-count = { $kind } — { $n }
who-says-so-kind-other = передруки, портали, довідники
  .short = передруки, портали
who-says-so-share = { $n } із { $statements ->
    [one] { $statements } заяви
   *[other] { $statements } заяв
  }, у { $p } із { $pages ->
    [one] { $pages } публікації
   *[other] { $pages } публікацій
  }
who-says-so-others = Інші
who-says-so-all = Усі заяви
who-says-so-no-official = Заяв посадовців не знайдено.
who-says-so-more = { $name } і ще { $n ->
    [1] { $n } джерело
   *[other] { $n }
  }
who-says-so-word = { $metric }, { $figure }
who-says-so-planned = план: { $figure }
who-says-so-folded = ще { $n ->
    [one] { $n } заява
    [few] { $n } заяви
   *[other] { $n } заяв
  } у { $pages ->
    [one] { $pages } публікації
   *[other] { $pages } публікаціях
  }
  .all = { $n ->
    [one] { $n } заява
    [few] { $n } заяви
   *[other] { $n } заяв
  } у { $pages ->
    [one] { $pages } публікації
   *[other] { $pages } публікаціях
  }
who-says-so-drawn = { $who }, { $day }: { $figures }; { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  }
who-says-so-note-repeat = Повтор заяви її не підтверджує.
who-says-so-note-dotted = Знак із крапкою: спірні або застарілі дані.
who-says-so-note-shared = { $n ->
    [one] { $n } публікація стосується
    [few] { $n } публікації стосуються
   *[other] { $n } публікацій стосуються
  } кількох регіонів.
who-says-so-note-several = В одній публікації може бути кілька заяв.
who-says-so-note-coding = До якої заяви відсилає публікація, визначили ми; явні помилки не враховано.
who-says-so-none = Публікацій із такими даними не знайдено: { $metrics }.
who-says-so-of-unit = { $unit }, { $figure }
who-says-so-missing = { $unit }: даних не знайдено.
who-says-so-nothing-here = Заяв не знайдено
who-says-so-alt-head = Квадрати — публікації, рядки чи репліки — заяви про чисельність і зброю.
who-says-so-alt-contested = { $n ->
    [one] { $n } заява спірна чи застаріла.
    [few] { $n } заяви спірні чи застарілі.
   *[other] { $n } заяв спірні чи застарілі.
  }
who-says-so-alt-uncontested = Спірних заяв немає.
who-says-so-alt-pages = { $unit }: { who-says-so-page-count }.
who-says-so-alt-pages-kinds = { $unit }: { who-says-so-page-count } ({ $kinds }).
who-says-so-page-count = { $pages ->
    [one] { $pages } публікація
    [few] { $pages } публікації
   *[other] { $pages } публікацій
  }
who-says-so-alt-share = { $who }: { $share }.
who-says-so-alt-empty = Графік без позначок: він показав би квадратами публікації, у яких названо такі дані ({ $metrics }), а рядками — заяви, до яких ці публікації відсилають.

# Below the chart.
who-says-so-story-back = { $pages ->
    [one] { $pages } публікація спирається
    [few] { $pages } публікації спираються
   *[other] { $pages } публікацій спираються
  } на { $statements ->
    [one] { $statements } заяву
    [few] { $statements } заяви
   *[other] { $statements } заяв
  }
who-says-so-story-top = { $share ->
    [single] { $unit }: знайдено лише одну заяву, її автор — посадовець ({ $who }); вона { $p ->
        [1] в одній публікації
        [one] у { $p } публікації
       *[other] у { $p } публікаціях
      }.
    [all] { $unit }: { who-says-so-story-back }, { $n ->
        [2] обидві
       *[other] усі { $n }
      } зробив один посадовець ({ $who }).
   *[some] { $unit }: { who-says-so-story-back }; { $n } із них зробив один посадовець ({ $who }), вони у { $p ->
        [one] { $p } публікації
       *[other] { $p } публікаціях
      }.
  }
who-says-so-story-no-official = { $unit }: { who-says-so-story-back }; серед них не знайдено жодної від посадовців області.
who-says-so-story-others = Чиї ще заяви тут є: { $names }.
who-says-so-story-most = { $tied ->
    [yes] Жодна інша заява не має більше публікацій ({ $pages }), ніж ця
   *[no] Найбільше публікацій ({ $pages }) має ця заява
  } ({ $who }, { $date }): { $figures }.
who-says-so-story-contested = { $n ->
    [one] { $n } заяву позначено як спірну або застарілу
    [few] { $n } заяви позначено як спірні або застарілі
   *[other] { $n } заяв позначено як спірні або застарілі
  }
who-says-so-story-unnamed = { $n ->
    [one] { $n } заява — лише від редакції, жодної людини не названо
    [few] { $n } заяви — лише від редакцій, жодної людини не названо
   *[other] { $n } заяв — лише від редакцій, жодної людини не названо
  }
who-says-so-story-doubtful = { $list }.
who-says-so-story-signs = Як читати графік: квадрат — публікація, його тон — вид публікації; репліка — заява, поруч її публікації{ $dots ->
    [yes] ; репліка з крапкою — заява спірна або застаріла
   *[other] {""}
  }.
