// Talking to the server: one decision after the other, each on the version the last one gave.

export const token = () => document.body.dataset.csrf;

export async function decide(documentId, version, decision, query = "") {
  const answer = await fetch(`/review/${documentId}/decisions?${query}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRF-Token": token(),
      "If-Match": `"${version}"`,
      Accept: "text/html, application/problem+json",
      "HX-Request": "true",
    },
    body: JSON.stringify(decision),
  });
  return read(answer);
}

export async function panelOf(documentId, query = "") {
  return read(await fetch(`/review/${documentId}/panel?${query}`, { headers: { "HX-Request": "true" } }));
}

async function read(answer) {
  if (answer.status === 401) {
    location.href = `/sign-in?back=${encodeURIComponent(location.pathname)}`;
    return new Promise(() => {});
  }
  if (answer.ok) return { ok: true, html: await answer.text(), version: answer.headers.get("ETag")?.replaceAll('"', "") };
  const problem = await answer.json().catch(() => ({}));
  return { ok: false, code: problem.code, sentence: problem.detail ?? answer.statusText };
}

const STACK = "periksa-undo";

export const undoStack = {
  push(entry) {
    const held = JSON.parse(sessionStorage.getItem(STACK) ?? "[]");
    sessionStorage.setItem(STACK, JSON.stringify([...held, entry].slice(-20)));
  },
  pop() {
    const held = JSON.parse(sessionStorage.getItem(STACK) ?? "[]");
    const last = held.pop();
    sessionStorage.setItem(STACK, JSON.stringify(held));
    return last;
  },
};
