"use strict";

const problems = [...document.querySelectorAll("article.card")];
const help = document.getElementById("help");
const keysOn = document.getElementById("keys-on");

function place() {
  const near = problems.findIndex((card) => card.contains(document.activeElement));
  if (near >= 0) return near;
  const next = problems.findIndex((card) => card.getBoundingClientRect().bottom > 80);
  return (next < 0 ? problems.length : next) - 0.5;
}

function step(by) {
  const at = by > 0 ? Math.floor(place() + 1) : Math.ceil(place() - 1);
  const card = problems[Math.min(Math.max(at, 0), problems.length - 1)];
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "start" });
}

function unfold(open) {
  for (const each of document.querySelectorAll("details")) each.open = open;
}

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let each = target; each; each = each.parentElement) {
    if (each.tagName === "DETAILS") each.open = true;
  }
  target.scrollIntoView({ block: "start" });
  target.focus({ preventScroll: true });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => unfold(!document.querySelector("main details[open].card, main details[open].whole")),
  "?": () => (help.open ? help.close() : help.showModal()),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || keysOn?.checked === false) return;
  if (help.open && event.key !== "?") return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  unfold(true);
});
addEventListener("afterprint", () => {
  for (const each of folded) each.open = false;
});
addEventListener("hashchange", reveal);

for (const each of document.querySelectorAll(".keys")) each.hidden = false;
if (location.hash) reveal();
