// Tables that can be filtered: by words, all of which a row must have, and by what stands in a column.
"use strict";
const form = document.querySelector("form.filter");
const rows = [...document.querySelectorAll(`#${form.dataset.of} tbody tr`)];
const texts = rows.map((row) => row.textContent.toLocaleLowerCase(document.documentElement.lang));
const choices = [...form.querySelectorAll("select")];
const words = form.querySelector("input");

for (const choice of choices) {
  const told = new Set(rows.map((row) => row.cells[choice.dataset.column].textContent));
  for (const text of [...told].filter(Boolean).sort((a, b) => a.localeCompare(b, document.documentElement.lang))) {
    choice.append(new Option(text, text));
  }
}

const show = () => {
  const wanted = words.value.toLocaleLowerCase(document.documentElement.lang).split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, number) => {
    const fits = wanted.every((word) => texts[number].includes(word))
      && choices.every((choice) => !choice.value || row.cells[choice.dataset.column].textContent === choice.value);
    row.hidden = !fits;
    shown += fits;
  });
  form.querySelector(".count b").textContent = shown;
};

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
show(); // a browser may have kept what was typed
