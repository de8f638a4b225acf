// As known on a day: charts, and what became known, for any day; the day stands in the address, as #2023-08-02.
"use strict";

const form = document.querySelector("form.days");
const slider = form.querySelector("#day");
const picked = form.querySelector("#date");
const since = form.querySelector("#since");
const became = document.querySelector(".became");
const known = [...document.querySelectorAll(".known > li")];
const days = known.map((item) => item.dataset.day);
const summary = became.querySelector("summary span");
const whatBecame = summary.textContent;
const EVERYTHING = "";
const lines = new Map([...document.querySelectorAll(".known [data-row]")].map((line) => [line.dataset.row, line]));
const told = JSON.parse(document.getElementById("states").textContent);
const exhibits = told.charts.map((one) => ({ ...one, chart: document.getElementById(one.stem) }));

let shown = { day: EVERYTHING, from: EVERYTHING };

// The number of days in a sorted list that have come by a day.
const come = (list, day) => {
  if (day === EVERYTHING) return list.length;
  let count = 0;
  while (count < list.length && list[count] <= day) count += 1;
  return count;
};

const named = (day) => written(told.dates, day);
const asKnown = (day) => form.dataset.asKnown.replace("%", named(day));

// The state of a form on a day: the day it began, EVERYTHING for what is known without a day, null before all.
const stateOf = (list, day) => {
  if (day === EVERYTHING) return EVERYTHING;
  return list[come(list, day) - 1] ?? null;
};

const titleOf = (one, day) => (day === EVERYTHING ? one.titles.at(-1) : one.titles[come(one.web, day) - 1] ?? "");
const rowsOf = (one, day) => (day === EVERYTHING ? one.rows.at(-1) : one.rows[come(one.web, day) - 1] ?? []);

const draw = async (one) => {
  const form = one.chart.clientWidth < NARROW ? "phone" : "web";
  const size = form === "phone" ? "mobile" : "web";
  const state = stateOf(one[size], shown.day);
  const box = one.chart.querySelector(`.form.${form}`);
  const wanted = `${one.stem}.${size}${state ? `.${state}` : ""}`;
  one.wanted = wanted;
  caption(one, state);
  if (state === null) {
    box.replaceChildren();
    one.drawn = null;
    return;
  }
  if (one.drawn === wanted) return;
  const svg = await brought(one.chart.dataset.root, wanted);
  if (one.wanted !== wanted) return; // another day has been asked for meanwhile
  put(box, svg);
  one.drawn = wanted;
  one.chart.classList.toggle("ready", form === "phone");
};

const caption = (one, state) => {
  const figure = one.chart.closest("figure");
  const line = figure.querySelector(".state");
  if (state === null) line.textContent = form.dataset.before;
  else if (shown.day === EVERYTHING) line.textContent = "";
  else {
    const said = asKnown(shown.day);
    line.textContent = state < shown.day ? `${said}. ${form.dataset.same} ${named(state)}.` : `${said}.`;
  }
  moved(one, figure.querySelector(".moved"));
};

// Who said what that moved a chart between two days.
const moved = (one, box) => {
  box.hidden = !shown.from;
  if (!shown.from) return;
  const before = new Set(rowsOf(one, shown.from));
  const fresh = rowsOf(one, shown.day).filter((row) => !before.has(row) && lines.has(row));
  const items = fresh.map((row) => lines.get(row).cloneNode(true));
  const was = titleOf(one, shown.from);
  if (was && was !== titleOf(one, shown.day)) items.unshift(item(`${form.dataset.was} ${was}`));
  box.querySelector("ul").replaceChildren(...(items.length ? items : [item(form.dataset.nothing)]));
};

const item = (text) => Object.assign(document.createElement("li"), { textContent: text });

const list = () => {
  const latest = days[come(days, shown.day) - 1];
  for (const one of known) {
    const day = one.dataset.day;
    one.hidden = shown.from ? day <= shown.from || !(day <= latest) : day !== latest;
  }
  became.hidden = known.every((one) => one.hidden);
  summary.textContent = shown.from ? whatBecame : summary.dataset.on.replace("%", named(latest ?? days[0]));
};

const visible = new Set();
const seen = new IntersectionObserver((changes) => {
  for (const change of changes) {
    const one = exhibits.find((each) => each.chart === change.target);
    if (change.isIntersecting) { visible.add(one); draw(one); } else visible.delete(one);
  }
}, { rootMargin: "600px" });

// Show a day, and what moved since another; of two days the later one is drawn, in whichever order they are asked for.
const show = ({ day, from }, keep = true) => {
  shown = from && day !== EVERYTHING && from > day ? { day: from, from: day } : { day, from };
  const name = shown.day === EVERYTHING ? form.dataset.everything : asKnown(shown.day);
  slider.value = shown.day === EVERYTHING ? days.length : Math.max(come(days, shown.day) - 1, 0);
  slider.setAttribute("aria-valuetext", name);
  form.querySelector("output").textContent = name;
  picked.value = shown.day;
  since.value = shown.from;
  list();
  for (const one of exhibits) {
    if (visible.has(one)) draw(one);
    else caption(one, stateOf(one.web, shown.day));
  }
  const hash = [shown.from, shown.day].filter(Boolean).join("/");
  if (keep) history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
};

const asked = () => {
  const parts = decodeURIComponent(location.hash.slice(1)).split("/");
  const [from, day] = parts.length > 1 ? parts : ["", parts[0]];
  return { day: isDay(day) ? day : EVERYTHING, from: isDay(from) ? from : "" };
};

const back = () => days.findLast((day) => shown.day === EVERYTHING || day < shown.day) ?? shown.day;
const on = () => (shown.day === EVERYTHING ? EVERYTHING : days.find((day) => day > shown.day) ?? EVERYTHING);

slider.addEventListener("input", () => show({ ...shown, day: days[slider.value] ?? EVERYTHING }));
form.querySelector(".back").addEventListener("click", () => show({ ...shown, day: back() }));
form.querySelector(".on").addEventListener("click", () => show({ ...shown, day: on() }));
picked.addEventListener("change", () => show({ ...shown, day: picked.value }));
since.addEventListener("change", () => show({ ...shown, from: since.value }));
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => show(asked(), false));
for (const one of exhibits) {
  new ResizeObserver(() => { if (visible.has(one)) draw(one); }).observe(one.chart);
  seen.observe(one.chart);
}
form.hidden = false;
became.open = false;
show(asked(), false);
