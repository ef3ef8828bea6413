// Handing papers in: the batch is opened, each file goes up by itself, then the batch is closed.
// A file that fails can be sent again; the server keeps the same bytes only once.
const form = document.querySelector("#upload");
const list = document.querySelector("#sends");
const button = document.querySelector("#send");
const total = document.querySelector("#total");
const say = form.dataset;
const token = document.body.dataset.csrf;
const language = document.documentElement.lang;
const AT_ONCE = 2;
const sends = [];
let batch = null;

function add(files) {
  for (const file of files) {
    const line = document.createElement("li");
    line.className = "card send";
    line.innerHTML = '<svg class="icon" aria-hidden="true"><use href="/static/icons.svg#file"/></svg><span class="name"></span><span class="soft small number"></span><progress max="100" value="0"></progress><span class="say"></span>';
    line.querySelector(".name").textContent = file.name;
    line.querySelector(".number").textContent = `${(file.size / 1e6).toFixed(1)} MB`;
    list.append(line);
    const send = { file, line, state: "waiting" };
    sends.push(send);
    tell(send, say.sayWait);
  }
  refresh();
}

function tell(send, text, share) {
  send.line.querySelector(".say").textContent = text;
  if (share !== undefined) send.line.querySelector("progress").value = share;
}

function end(send, state, sign, text) {
  send.state = state;
  send.line.classList.remove("done", "refused");
  send.line.classList.add(state === "done" ? "done" : "refused");
  send.line.querySelector("use").setAttribute("href", `/static/icons.svg#${sign}`);
  tell(send, text, 100);
  refresh();
}

function refresh() {
  const done = sends.filter((send) => ["done", "refused"].includes(send.state)).length;
  button.disabled = !sends.some((send) => ["waiting", "lost"].includes(send.state));
  total.textContent = sends.length ? say.sayProgress.replace("{done}", done).replace("{all}", sends.length) : "";
}

async function api(method, path, body, headers = {}) {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    body: body ? JSON.stringify(body) : undefined,
    headers: { "X-CSRF-Token": token, "Content-Type": "application/json", ...headers },
  });
  if (answer.status === 401) location.href = "/sign-in?back=/upload";
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail);
  return told;
}

function put(send) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/v1/batches/${batch}/files?name=${encodeURIComponent(send.file.name)}`);
    request.setRequestHeader("X-CSRF-Token", token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      const share = (100 * event.loaded) / event.total;
      tell(send, share < 100 ? `${Math.round(share)}%` : say.sayStoring, share);
    });
    request.addEventListener("load", () => {
      let told = {};
      try { told = JSON.parse(request.responseText); } catch { /* said below */ }
      if (request.status === 413) end(send, "refused", "ban", say.sayLarge);
      else if (request.status !== 201) end(send, "lost", "warn", told.detail ?? say.sayLost);
      else if (told.state === "refused") end(send, "refused", "ban", `${told.reason} · ${told.sentence[language]}`);
      else end(send, "done", "check", told.duplicate_of || !told.new ? say.sayAgain : say.saySent);
      resolve();
    });
    request.addEventListener("error", () => { end(send, "lost", "warn", say.sayLost); resolve(); });
    request.send(send.file);
  });
}

async function sendAll() {
  const todo = sends.filter((send) => ["waiting", "lost"].includes(send.state));
  const lane = async () => {
    for (let send = todo.shift(); send; send = todo.shift()) {
      send.state = "sending";
      await put(send);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!form.reportValidity()) return;
  button.disabled = true;
  try {
    if (!batch) {
      const values = new FormData(form);
      const opened = await api("POST", "/batches", { label: values.get("label"), agency_id: values.get("agency_id") || null }, { "Idempotency-Key": say.key });
      batch = opened.id;
    }
    await sendAll();
    if (!sends.some((send) => send.state === "lost")) {
      await api("POST", `/batches/${batch}/close`);
      total.textContent = say.sayDone;
      const see = document.querySelector("#see");
      see.href = `/batches/${batch}`;
      see.hidden = false;
      see.classList.add("main");
      button.hidden = true;
      see.focus();
      if (sends.every((send) => send.state === "done")) location.href = see.href;
      return;
    }
  } catch (problem) {
    total.textContent = problem.message || say.sayLost;
  }
  button.disabled = false;
});

const drop = document.querySelector("#drop");
drop.querySelector("input").addEventListener("change", (event) => { add([...event.target.files]); event.target.value = ""; });
for (const name of ["dragover", "dragenter"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
drop.addEventListener("drop", (event) => { event.preventDefault(); add(event.dataTransfer.files); });
