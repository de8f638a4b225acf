# Хронологія. Слово після дати називає вид події і не каже, хто має рацію.
timeline-kind-arming = озброєння
timeline-kind-incursion = бої
timeline-kind-formation = створення
timeline-kind-law = право
timeline-kind-reorganisation = реорганізація
timeline-kind-emergency = особливий режим
timeline-kind-statement = заява
timeline-kind-training = вишкіл
timeline-kind-loss = втрати
timeline-federal = Федеральний рівень
timeline-lane-none = { $region }: подій не знайдено

timeline-days = { $days ->
    [one] { $days }{"\u00A0"}день
    [few] { $days }{"\u00A0"}дні
   *[other] { $days }{"\u00A0"}днів
  }
# Яка частка регіонів: обидва, усі чи деякі.
timeline-in-regions = { $share ->
    [both] двох регіонах
    [all] всіх { $m } регіонах
   *[some] { $k } з { $m } регіонів
  }
timeline-of-regions = { $share ->
    [both] двох регіонів
    [all] усіх { $m } регіонів
   *[some] { $k } з { $m } регіонів
  }
timeline-title-after-several = Про зброю у { timeline-in-regions } повідомили за { timeline-days } після рейду { $dayless }
    .short = Про зброю повідомили за { timeline-days } після рейду { $dayless }
timeline-title-after = Про зброю { $where } повідомили за { timeline-days } після рейду { $dayless }
    .short = Про зброю повідомили за { timeline-days } після рейду { $dayless }
timeline-title-arms-several = Про зброю для загонів { timeline-of-regions } повідомили { $day }
    .short = Про зброю у { timeline-in-regions } повідомили { $day }
timeline-title-arms = Про зброю для загонів { $where } повідомили { $day }
    .short = Про зброю для загонів повідомили { $day }
timeline-title-count = { $n ->
    [one] Відомо про { $n } подію
    [few] Відомо про { $n } події
   *[other] Відомо про { $n } подій
  }{ $formed ->
    [0] {""}
    [one] , з них { $formed } про створення загонів
   *[other] , з них { $formed } — про створення загонів
  }
    .short = { timeline-title-count }
timeline-title-formed = { $n ->
    [one] Відомо про { $n } подію, і вона про створення загонів
    [few] Відомо про { $n } події, усі — про створення загонів
   *[other] Відомо про { $n } подій, усі — про створення загонів
  }
    .short = { timeline-title-formed }
timeline-title-count-some = { $n ->
    [one] Показано { $n } подію
    [few] Показано { $n } події
   *[other] Показано { $n } подій
  }{ $formed ->
    [0] {""}
    [one] , з них { $formed } про створення загонів
   *[other] , з них { $formed } — про створення загонів
  }
    .short = { timeline-title-count-some }
timeline-title-formed-some = { $n ->
    [one] Показано { $n } подію, і вона про створення загонів
    [few] Показано { $n } події, усі — про створення загонів
   *[other] Показано { $n } подій, усі — про створення загонів
  }
    .short = { timeline-title-formed-some }
timeline-title-none = Датованих подій навколо місцевих загонів оборони не знайдено

timeline-months = { $first } — { $last }
timeline-years = { $first }–{ $last }
timeline-subtitle = Головні події навколо загонів оборони { $where }, { $period }
timeline-subtitle-small = Події { $where }, { $period }; «після» не означає «через»
timeline-subtitle-none = Події навколо місцевих загонів оборони { $where }
timeline-none = У знайдених публікаціях немає датованих подій навколо місцевих загонів оборони { $where }.

timeline-note-cause = «Після» — не «через».
timeline-note-disputed = Порожній знак: версії різні.
timeline-note-soft = Розмитий край: день невідомий.
timeline-note-claims = Усе — зі слів сторін.
timeline-note-wordless = { $n ->
    [one] Ще { $n } подія — у файлі даних.
    [few] Ще { $n } події — у файлі даних.
   *[other] Ще { $n } подій — у файлі даних.
  }

timeline-drawn = { $date }, { $kind }: { $title }{ $disputed ->
    [yes] ; сторони кажуть різне
   *[other] {""}
  } ({ $publisher })

timeline-alt = Хронологія: { $n ->
    [one] { $n } подія
    [few] { $n } події
   *[other] { $n } подій
  } навколо місцевих загонів оборони { $where }{ $federal ->
    [yes] {" "}і на федеральному рівні
   *[no] {""}
  }, { $period }. { $finding }. За видами: { $kinds }.
timeline-alt-ends = Перша: { $opening }. Остання: { $closing }.
timeline-alt-disputed = { $disputed ->
    [0] Спірними між сторонами ці події не позначені.
    [one] Про { $disputed } подію сторони кажуть різне, її знак порожній.
    [few] Про { $disputed } події сторони кажуть різне, їхні знаки порожні.
   *[other] Про { $disputed } подій сторони кажуть різне, їхні знаки порожні.
  } Порядок у часі не говорить про причини.
timeline-alt-none = Порожня хронологія. У знайдених публікаціях немає датованих подій навколо місцевих загонів оборони { $where }{ $day ->
    [no] {""}
   *[other] {" "}(за даними на { $day })
  }: ні про створення, вишкіл чи озброєння загонів, ні про рейди, ні про федеральні рішення щодо них. На рисунку лише це речення, знаків немає.
