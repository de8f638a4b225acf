// Charts: the drawing that fits the box is brought when it is wanted; each mark tells what it is and leads on.
"use strict";

const NARROW = 600; // px of a box below which the phone's drawing is shown
const scripts = new Map(); // what waits for the script of a drawing or a piece, by its key

// A script calls this with its key, its packed content and the names of the pieces that it is made of.
window.drawing = (key, packed, pieces) => scripts.get(key)?.resolve({ packed, pieces });

const loaded = async (key, source) => {
  if (!scripts.has(key)) {
    const one = Promise.withResolvers ? Promise.withResolvers() : withResolvers();
    const script = document.createElement("script");
    script.src = source;
    script.onerror = () => one.reject(new Error(source));
    scripts.set(key, one);
    document.head.append(script);
  }
  const { packed, pieces } = await scripts.get(key).promise;
  return { text: await unpacked(packed), pieces };
};

const piece = async (root, name) => {
  const { text, pieces } = await loaded(name, `${root}../shared/${name}.js`);
  const parts = await Promise.all(pieces.map((one) => piece(root, one)));
  return text.replace(/\u0001(\d+)\u0001/g, (_, number) => parts[number]);
};

// Bring a drawing, its form and its words, by scripts; `root` leads to the folder of the language.
const brought = async (root, key) => {
  const { text, pieces: [form] } = await loaded(key, `${root}drawn/${key}.js`);
  const [name, ...words] = JSON.parse(text);
  return (await piece(root, form)).replaceAll("\u0003", name).replace(/\u0002/g, () => words.shift());
};

const withResolvers = () => {
  const one = {};
  one.promise = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
  return one;
};

const unpacked = async (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
};

// A day as the language of the page writes it; the page says how it writes a day of each month.
const written = (dates, day) => {
  const [year, month, number] = day.split("-").map(Number);
  return dates[month - 1].replace("{d}", number).replace("{y}", year);
};

const isDay = (text) => /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

// Put a drawing into a form of a chart; its links lead on from the folder of the language.
const put = (form, svg) => {
  const root = form.closest(".chart").dataset.root;
  form.innerHTML = svg.replaceAll('href="~/', `href="${root}`);
  form.classList.remove("waiting");
  tellMarks(form);
};

// The browser's own tooltips would come on top of ours, and come to no keyboard.
const tellMarks = (form) => {
  for (const title of form.querySelectorAll("[data-mark] > title")) {
    const mark = title.parentElement;
    if (mark.dataset.rows !== undefined) mark.setAttribute("aria-label", title.textContent);
    mark.dataset.told = title.textContent;
    title.remove();
  }
};

const fill = async (form) => {
  const key = form.dataset.key;
  if (!key) return true;
  delete form.dataset.key;
  try {
    put(form, await brought(form.closest(".chart").dataset.root, key));
    return true;
  } catch {
    form.classList.remove("waiting");
    return false;
  }
};

const fit = async (chart) => {
  const narrow = chart.clientWidth < NARROW;
  const form = chart.querySelector(narrow ? ".form.phone" : ".form.web");
  if (await fill(form) && narrow) chart.classList.add("ready");
};

// The tooltip: it comes by mouse and by keyboard, stays while it is pointed at, and goes by Escape.
class Tip {
  constructor(chart) {
    this.chart = chart;
    this.box = document.createElement("div");
    this.box.className = "tip";
    this.box.setAttribute("aria-hidden", "true"); // each mark has the same words as its name
    this.box.hidden = true;
    chart.append(this.box);
    chart.addEventListener("pointerover", (event) => this.over(event));
    chart.addEventListener("pointerleave", () => this.hide());
    chart.addEventListener("focusin", (event) => this.of(event.target));
    chart.addEventListener("focusout", () => this.hide());
    chart.addEventListener("click", (event) => this.touched(event), true);
    chart.addEventListener("pointerdown", (event) => { this.touch = event.pointerType === "touch"; }, true);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.hide(); });
  }

  over(event) {
    if (event.pointerType === "touch" || this.box.contains(event.target)) return;
    clearTimeout(this.going);
    const mark = event.target.closest("[data-mark]");
    if (mark) this.of(mark);
    else this.going = setTimeout(() => this.hide(), 300); // the way from the mark to the tooltip takes a moment
  }

  // A finger has no way to point: the first touch tells what a mark is, the second leads on.
  touched(event) {
    const mark = event.target.closest("[data-mark]");
    if (!mark || !this.touch || this.mark === mark.dataset.mark) return;
    event.preventDefault();
    this.of(mark);
    this.mark = mark.dataset.mark;
  }

  of(target) {
    const mark = target.closest?.("[data-mark]");
    const whole = mark && wholeOf(mark);
    if (!whole) return;
    clearTimeout(this.going);
    this.box.replaceChildren(paragraph(whole.dataset.told), ways(whole));
    this.box.hidden = false;
    this.place(mark.getBoundingClientRect());
  }

  place(mark) {
    const chart = this.chart.getBoundingClientRect();
    const box = this.box.getBoundingClientRect();
    const left = Math.min(Math.max(mark.left - chart.left, 4), chart.width - box.width - 4);
    const below = mark.bottom - chart.top + 6;
    const above = mark.top - chart.top - box.height - 6;
    this.box.style.left = `${Math.max(left, 4)}px`;
    this.box.style.top = `${mark.bottom + box.height + 12 > innerHeight && above > 0 ? above : below}px`;
  }

  hide() {
    clearTimeout(this.going);
    this.box.hidden = true;
    this.mark = null;
  }
}

// Labels say their own words; what their mark is, the mark tells.
const wholeOf = (part) =>
  part.closest("svg").querySelector(`[data-rows][data-told][data-mark="${CSS.escape(part.dataset.mark)}"]`);

const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text, tabIndex: -1 });

const ways = (mark) => { // to the receipts of all its rows; the mark itself leads to the first
  const line = document.createElement("p");
  for (const row of mark.dataset.rows.split(" ")) {
    const href = mark.getAttribute("href").replace(/[^/]*$/, `${row}.html`);
    line.append(Object.assign(document.createElement("a"), { href, textContent: row, tabIndex: -1 }), " ");
  }
  return line;
};

window.requestIdleCallback ??= (call) => setTimeout(call, 200); // which Safari lacks

const near = new IntersectionObserver((seen) => {
  for (const one of seen) {
    if (one.isIntersecting) {
      fit(one.target);
      near.unobserve(one.target);
      sizes.observe(one.target);
    }
  }
}, { rootMargin: "800px" });

const sizes = new ResizeObserver((changed) => { for (const one of changed) fit(one.target); });

for (const chart of document.querySelectorAll(".chart")) {
  new Tip(chart);
  if (chart.closest("[data-by-day]")) continue; // another script says what is drawn when
  for (const form of chart.querySelectorAll(".form.web[data-key]")) form.classList.add("waiting");
  chart.querySelectorAll(".form").forEach(tellMarks);
  near.observe(chart);
  if (chart.closest("[data-all]")) requestIdleCallback(() => fit(chart)); // paper shows all of them
}
