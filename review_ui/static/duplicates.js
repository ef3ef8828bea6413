// Pairs of KPJ: what the keys do. The server draws each pair anew after a decision.
const KEYS = { y: "same", n: "different", u: "unsure" };
const undo = []; // {pair, before}: decisions of this visit, the last one last
let underway = null; // the decision that was sent and has not come back

const find = (selector, inside = document) => inside.querySelector(selector);
const cards = () => [...document.querySelectorAll(".twin")];
const cardOf = (pair) => document.getElementById(`pair-${pair}`);
const here = () => document.activeElement?.closest(".twin");
const say = (name) => find(".twins")?.dataset[`say${name}`];

function toast(text) {
  const shown = find("#toast");
  shown.textContent = text;
  shown.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { shown.hidden = true; }, 6000);
}

function go(card) {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}

function move(by) {
  const all = cards();
  const at = all.indexOf(here());
  go(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
}

function goOn(pair) {
  const all = cards();
  const at = all.findIndex((card) => card.dataset.pair === pair);
  go([...all.slice(at + 1), ...all.slice(0, at + 1)].find((card) => card.dataset.decision === "open") ?? all[at]);
}

function press(card, decision) {
  if (underway) return;
  window.htmx.process(card); // a card that was just drawn anew may not be wired yet
  find(`button[value="${decision}"]`, card)?.click();
}

function takeBack() {
  if (underway) return;
  const last = undo.pop();
  const card = last && cardOf(last.pair);
  if (!card) return toast(say("Nothing"));
  undo.back = last.pair;
  press(card, last.before);
}

// the numbers in the filter follow what was decided on this page
function count(decision, by) {
  const option = find(`option[value="${decision}"]`);
  if (!option) return;
  option.dataset.count = Number(option.dataset.count) + by;
  option.textContent = option.textContent.replace(/\(.*\)/, `(${Number(option.dataset.count).toLocaleString(document.documentElement.lang)})`);
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey) {
    if (key === "z") { event.preventDefault(); takeBack(); }
    return;
  }
  if (key === "arrowdown" || key === "arrowup") {
    event.preventDefault();
    move(key === "arrowdown" ? 1 : -1);
  } else if (KEYS[key] && !event.repeat && here()) {
    event.preventDefault();
    press(here(), KEYS[key]);
  }
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const card = event.target.closest?.(".twin");
  if (!card || event.detail.requestConfig.verb !== "post") return;
  if (underway) return event.preventDefault();
  underway = { pair: card.dataset.pair, before: card.dataset.decision };
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (!underway || event.detail.requestConfig.verb !== "post") return;
  const { pair, before } = underway;
  const back = undo.back === pair;
  underway = null;
  undo.back = null;
  if (event.detail.successful) {
    count(before, -1);
    count(cardOf(pair)?.dataset.decision, 1);
    if (!back) undo.push({ pair, before });
    if (back) go(cardOf(pair));
    else goOn(pair);
    return;
  }
  const answer = event.detail.xhr;
  if (answer.status === 401) return;
  toast(sentence(answer) ?? say("Offline"));
  if (answer.status === 409) window.htmx.ajax("GET", `/register/duplicates/${pair}`, { target: `#pair-${pair}`, swap: "outerHTML" });
});

function sentence(answer) {
  try {
    return JSON.parse(answer.responseText).detail;
  } catch {
    return null;
  }
}

cards()[0]?.focus({ preventScroll: true });
