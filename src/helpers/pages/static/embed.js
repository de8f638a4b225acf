// A chart in the frame of another page: it tells its height, and with a day in its address it shows what was known then.
"use strict";

const told = JSON.parse(document.getElementById("told").textContent);
const chart = document.querySelector(".chart");
const line = document.querySelector(".newer");
const day = isDay(location.hash.slice(1)) && told.web.length ? location.hash.slice(1) : "";

// What the scripts of most hosts understand: that of AMP and its kin, and that of pym.js.
const tellHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  const child = new URLSearchParams(location.search).get("childId");
  if (child) parent.postMessage(["pym", child, "height", height].join("xPYMx"), "*");
};

const stateOf = (list) => list.filter((one) => one <= day).at(-1);

const draw = async () => {
  const form = chart.clientWidth < NARROW ? "phone" : "web";
  const size = form === "phone" ? "mobile" : "web";
  const state = day ? stateOf(told[size]) : "";
  const box = chart.querySelector(`.form.${form}`);
  if (state === undefined || box.dataset.key === undefined) return;
  const key = [chart.dataset.chart, size, state].filter(Boolean).join(".");
  delete box.dataset.key;
  put(box, await brought(chart.dataset.root, key));
  chart.classList.toggle("ready", form === "phone");
};

if (day) {
  const newer = told.known.filter((one) => one > day).length;
  const said = [line.dataset.asKnown.replace("%", written(told.dates, day))];
  if (!stateOf(told.web)) said.push(line.dataset.before);
  if (newer) said.push(line.dataset.newer.replace("%", newer));
  line.textContent = said.map((text) => text.replace(/\.?$/, ".")).join(" ");
  line.hidden = false;
}

new ResizeObserver(draw).observe(chart);
new ResizeObserver(tellHeight).observe(document.documentElement);
addEventListener("load", tellHeight);
