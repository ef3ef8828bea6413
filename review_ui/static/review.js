// The review screen: what the keys do. The server draws the panel; this moves through it.
import { Sheet } from "./sheet.js";
import { decide, panelOf, undoStack } from "./wire.js";

const body = document.body;
const find = (selector, inside = document) => inside.querySelector(selector);
const panel = () => find("#panel");
const say = (name) => panel().dataset[`say${name}`];

let here = null; // key of the stop that has the focus: "field:<id>" or "person:<worker>"
let version = panel().dataset.version;
let waiting = Promise.resolve();
let underway = 0;

const sheet = new Sheet(
  find("#sheet"),
  (number, all) => { find("#page-number").textContent = `${number} / ${all}`; },
  (field) => go(`field:${field}`),
);

// ---- stops: everything a person decides on, in the order of the panel
function stops() {
  return [...panel().querySelectorAll(".item[data-field], .persons[data-worker]")]
    .filter((stop) => !stop.closest("details:not([open])"));
}
const keyOf = (stop) => (stop.dataset.field ? `field:${stop.dataset.field}` : `person:${stop.dataset.worker}`);
const isOpen = (stop) => (stop.dataset.field ? stop.dataset.open === "true" : stop.dataset.decided === "false");
const stopOf = (key) => {
  const [what, id] = (key ?? "").split(":");
  return find(what === "field" ? `.item[data-field="${id}"]` : `.persons[data-worker="${id}"]`, panel());
};

function go(key, { focus = true } = {}) {
  const stop = stopOf(key);
  if (!stop) return;
  stop.closest("details")?.setAttribute("open", "");
  here = key;
  for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
  const shown = stop.dataset.field ? stop : find(".person.chosen, .person", stop) ?? stop;
  shown.classList.add("now");
  if (focus) {
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
    shown.scrollIntoView({ block: "nearest" });
  }
  const inked = stop.dataset.field ? stop : find('.item[data-name="full_name"]', stop.closest(".worker"));
  if (inked) {
    sheet.focus(Number(inked.dataset.page), inked.dataset.box.split(",").map(Number));
    if (stop.dataset.field) find(`rect[data-field="${inked.dataset.field}"]`)?.classList.add("now");
  }
}

function goNext(from = here) {
  const all = stops();
  const at = all.findIndex((stop) => keyOf(stop) === from);
  const open = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((stop) => isOpen(stop) && keyOf(stop) !== from);
  if (open) return go(keyOf(open));
  here = null;
  for (const old of document.querySelectorAll(".now")) old.classList.remove("now");
  find("#accept")?.focus();
  find("#accept")?.scrollIntoView({ block: "nearest" });
}

function move(by) {
  const all = stops();
  const at = all.findIndex((stop) => keyOf(stop) === here);
  const to = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (to) go(keyOf(to));
}

// ---- decisions
function paint() {
  for (const rect of document.querySelectorAll("rect[data-field]")) {
    const item = find(`.item[data-field="${rect.dataset.field}"]`, panel());
    rect.classList.toggle("need", item?.dataset.open === "true");
    rect.classList.toggle("done", ["confirmed", "corrected"].includes(item?.dataset.state));
  }
}

// of a long list only one worker comes back: it takes its place, and the head and foot are renewed
function swapPart(fresh) {
  const part = `.worker[data-worker="${fresh.dataset.only}"]`;
  find(part, panel())?.replaceWith(find(part, fresh));
  for (const edge of [".about", ".acts"]) find(edge, panel()).replaceWith(find(edge, fresh));
  Object.assign(panel().dataset, fresh.dataset);
}

function draw(html) {
  const top = find("#body").scrollTop;
  const opened = [...panel().querySelectorAll("details")].map((fold) => fold.open);
  const made = document.createElement("template");
  made.innerHTML = html.trim();
  const fresh = find("#panel", made.content);
  if (fresh.dataset.only) swapPart(fresh);
  else panel().replaceWith(fresh);
  panel().querySelectorAll("details").forEach((fold, at) => { fold.open = opened[at] ?? false; });
  find("#body").scrollTop = top;
  paint();
  if (here) go(here);
  else goNext();
}

function send(decision, undo) {
  const { document: documentId, query } = panel().dataset;
  underway += 1;
  waiting = waiting.then(async () => {
    let answer;
    try {
      answer = await decide(documentId, version, decision, query);
    } catch {
      answer = { ok: false, sentence: say("Offline") };
    }
    underway -= 1;
    if (!answer.ok) return refused(answer, documentId, query);
    version = answer.version;
    if (undo) undoStack.push({ document: documentId, decision: undo });
    if (["document.confirm", "document.reject"].includes(decision.act)) {
      toast(say("Next"));
      find("#next").click();
      return undefined;
    }
    if (underway) return undefined;
    draw(answer.html);
    const { remaining, flagged, state } = panel().dataset;
    // the last choice made and nothing raised: there is nothing to preview, so on to the next
    if (decision.act === "person.choose" && undo && remaining === "0" && flagged === "false" && state === "needs_review") accept();
    return undefined;
  });
  return waiting;
}

async function refused(answer, documentId, query) {
  toast(answer.code === "S110" ? say("Lost") : answer.sentence, true);
  const anew = await panelOf(documentId, query).catch(() => null);
  if (anew?.ok && !underway) {
    version = anew.version;
    draw(anew.html);
  }
}

function undoOfField(item) {
  const before = { read: "field.reopen", confirmed: "field.confirm", corrected: "field.correct", rejected: "field.reject" };
  const value = item.dataset.state === "rejected" ? "unreadable" : item.dataset.before;
  return { act: before[item.dataset.state], target: item.dataset.field, value };
}

function decideField(item, act, value = "") {
  const undo = undoOfField(item);
  item.dataset.open = "false"; // shown at once; the panel that comes back is the truth
  item.classList.remove("need");
  item.classList.add(act === "field.reject" ? "struck" : "done");
  const key = keyOf(item);
  send({ act, target: item.dataset.field, value }, undo);
  goNext(key);
}

function decidePerson(group, act, value = "") {
  const undo = { act: group.dataset.beforeAct, target: group.dataset.worker, value: group.dataset.before };
  group.dataset.decided = act === "person.reopen" ? "false" : "true";
  send({ act, target: group.dataset.worker, value }, undo);
  if (act !== "person.reopen") goNext(keyOf(group));
}

function accept() {
  if (panel().dataset.state !== "needs_review") return;
  const open = stops().find(isOpen) ?? (Number(panel().dataset.remaining) && !underway ? find("[data-open=true], [data-decided=false]", panel()) : null);
  if (open) {
    toast(say("Look"));
    go(keyOf(open));
    return;
  }
  send({ act: "document.confirm" }, { act: "document.reopen" });
}

async function undo() {
  await waiting;
  const last = undoStack.pop();
  if (!last) return toast(say("Nothing"));
  const same = last.document === panel().dataset.document;
  if (same) {
    await send(last.decision, null);
    if (last.decision.target) go(stopOf(`field:${last.decision.target}`) ? `field:${last.decision.target}` : `person:${last.decision.target}`);
    return toast(say("Undone"));
  }
  const there = await panelOf(last.document);
  if (there.ok) await decide(last.document, there.version, last.decision);
  location.href = `/review/${last.document}?${panel().dataset.query}`;
  return undefined;
}

// ---- editing one value
function edit(item) {
  const form = find("form.edit", item);
  if (!form) return;
  form.hidden = false;
  const input = find("input", form);
  input.focus();
  input.select();
}

panel().closest("main").addEventListener("submit", (event) => {
  const form = event.target.closest("form.edit");
  if (!form) return;
  event.preventDefault();
  const item = form.closest(".item");
  decideField(item, "field.correct", find("input", form).value);
  form.hidden = true;
});

// ---- mouse
document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-act], [data-do], [data-reject], [data-close], .item");
  if (!target) return;
  if (target.dataset.close !== undefined) return target.closest("dialog").close();
  if (target.dataset.reject) return rejectWith(target.dataset.reject);
  const item = target.closest(".item");
  const { act, value = "" } = target.dataset;
  if (act?.startsWith("field.")) return decideField(item, act, value);
  if (act?.startsWith("person.")) return decidePerson(find(`.persons[data-worker="${target.dataset.target}"]`), act, value);
  if (act === "document.confirm") return accept();
  if (act === "document.reopen") return send({ act });
  if (target.dataset.do) return act_(target.dataset.do, item);
  if (item && !event.target.closest("form, button")) go(keyOf(item));
  return undefined;
});

function rejectWith(reason) {
  find("#reject").close();
  send({ act: "document.reject", value: reason }, { act: "document.reopen" });
}

function act_(what, item) {
  const does = {
    "previous-page": () => sheet.step(-1),
    "next-page": () => sheet.step(1),
    "zoom-in": () => sheet.zoom(1.3),
    "zoom-out": () => sheet.zoom(1 / 1.3),
    fit: () => sheet.fit(),
    rotate: () => sheet.rotate(),
    contrast: () => sheet.contrast(),
    help: () => find("#help").showModal(),
    reject: () => panel().dataset.state === "needs_review" && find("#reject").showModal(),
    undo,
    edit: () => edit(item),
  };
  does[what]?.();
}

// ---- keys
function personGroup() {
  const stop = stopOf(here);
  return stop?.closest(".worker")?.querySelector(".persons") ?? find(".persons[data-decided=false]", panel()) ?? find(".persons", panel());
}

function choose(number) {
  const group = personGroup();
  const person = group?.querySelectorAll(".person")[number - 1];
  if (person) decidePerson(group, "person.choose", person.dataset.kpj);
}

const KEYS = {
  Enter: (stop) => {
    if (!stop?.dataset.field) return here ? goNext() : accept();
    if (stop.dataset.state !== "read") return goNext();
    return stop.dataset.unread === "true" ? edit(stop) : decideField(stop, "field.confirm");
  },
  F2: (stop) => stop?.dataset.field && edit(stop),
  m: (stop) => stop?.querySelector('[data-act="field.correct"]')?.click(),
  x: (stop) => stop?.dataset.field && decideField(stop, "field.reject", "unreadable"),
  "-": (stop) => (stop?.dataset.field ? decideField(stop, "field.reject", "absent") : sheet.zoom(1 / 1.3)),
  y: () => choose(1),
  n: () => personGroup() && decidePerson(personGroup(), "person.none"),
  u: () => personGroup() && decidePerson(personGroup(), "person.unsure"),
  a: () => accept(),
  b: () => act_("reject"),
  o: () => panel().dataset.state !== "needs_review" && send({ act: "document.reopen" }),
  r: () => sheet.rotate(),
  c: () => sheet.contrast(),
  s: () => find("#next").click(),
  "+": () => sheet.zoom(1.3),
  "=": () => sheet.zoom(1.3),
  _: () => sheet.zoom(1 / 1.3),
  0: () => sheet.fit(),
  "[": () => sheet.step(-1),
  "]": () => sheet.step(1),
  "?": () => find("#help").showModal(),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
};
const DECIDING = new Set(["Enter", "F2", "m", "x", "-", "y", "n", "u", "a"]);

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && typing?.form?.classList.contains("edit")) {
    typing.form.hidden = true;
    return go(here);
  }
  const open = find("dialog[open]");
  if (open) {
    const reason = open.id === "reject" && [...open.querySelectorAll("[data-reject]")][Number(event.key) - 1];
    if (reason) reason.click();
    return undefined;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
    event.preventDefault();
    return undo();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === "Enter" && event.target.closest("button, a, summary")) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const deciding = panel().dataset.state === "needs_review";
  if (/^[1-5]$/.test(key) && deciding) {
    event.preventDefault();
    return choose(Number(key));
  }
  const act = KEYS[key];
  if (!act || (DECIDING.has(key) && !deciding)) return undefined;
  event.preventDefault();
  return act(stopOf(here));
});

// skipped documents stay behind until the queue is opened again
document.addEventListener("click", (event) => {
  const link = event.target.closest("#next");
  if (!link) return;
  event.preventDefault();
  const left = [...new Set([...JSON.parse(sessionStorage.getItem("periksa-skipped") ?? "[]"), panel().dataset.document])].slice(-50);
  sessionStorage.setItem("periksa-skipped", JSON.stringify(left));
  location.href = `/queue/next?${panel().dataset.query}${left.map((id) => `&but=${id}`).join("")}`;
});

let gone = null;
function toast(text, bad = false) {
  const shown = find("#toast");
  shown.textContent = text;
  shown.classList.toggle("bad", bad);
  shown.hidden = false;
  clearTimeout(gone);
  gone = setTimeout(() => { shown.hidden = true; }, 5000);
}

sheet.show(sheet.pages[0]);
paint();
const first = stops().find(isOpen);
if (first) go(keyOf(first));
else find("#accept")?.focus({ preventScroll: true });
body.dataset.ready = "true";
