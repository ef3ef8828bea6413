// The page picture: zoom, turn, pan, and the boxes of the fields on it.
// All positions are pixels of the page as ingested; the stage is moved by one CSS transform.

const MOST = 4;

function turnPoint(x, y, turn) {
  if (turn === 90) return [-y, x];
  if (turn === 180) return [-x, -y];
  if (turn === 270) return [y, -x];
  return [x, y];
}

export class Sheet {
  constructor(element, onPage, onField) {
    this.element = element;
    this.onPage = onPage;
    this.stages = [...element.querySelectorAll(".stage")];
    this.views = new Map(
      this.stages.map((stage) => [stage, { turn: Number(stage.dataset.turned) % 360, zoom: 0, x: 0, y: 0 }]),
    );
    for (const stage of this.stages) {
      stage.style.width = `${stage.dataset.width}px`;
      stage.style.height = `${stage.dataset.height}px`;
    }
    element.addEventListener("click", (event) => {
      const rect = event.target.closest("rect[data-field]");
      if (rect && !this.moved) onField(rect.dataset.field);
    });
    this.#listenToPointer();
    new ResizeObserver(() => this.current && this.again()).observe(element);
  }

  get pages() {
    return this.stages.map((stage) => Number(stage.dataset.page));
  }

  show(page) {
    const wanted = this.stages.find((stage) => Number(stage.dataset.page) === page) ?? this.stages[0];
    if (!wanted || wanted === this.current) return;
    for (const stage of this.stages) stage.hidden = stage !== wanted;
    const picture = wanted.querySelector("img[data-src]");
    if (picture && !picture.src) picture.src = picture.dataset.src;
    this.current = wanted;
    if (!this.views.get(wanted).zoom) this.fit();
    this.onPage(this.stages.indexOf(wanted) + 1, this.stages.length);
  }

  step(by) {
    const at = this.stages.indexOf(this.current) + by;
    if (at >= 0 && at < this.stages.length) this.show(Number(this.stages[at].dataset.page));
  }

  again() {
    if (this.last) this.focus(...this.last);
    else this.fit();
  }

  fit() {
    this.last = null;
    const { view, width, height } = this.#now();
    view.zoom = Math.min(this.element.clientWidth / width, this.element.clientHeight / height) * 0.97;
    this.#centre(this.stageSize().map((side) => side / 2));
  }

  zoom(factor, at = null) {
    const { view } = this.#now();
    const [px, py] = at ?? [this.element.clientWidth / 2, this.element.clientHeight / 2];
    const before = view.zoom;
    view.zoom = Math.min(MOST, Math.max(0.05, before * factor));
    const real = view.zoom / before;
    view.x = px - (px - view.x) * real;
    view.y = py - (py - view.y) * real;
    this.#apply();
  }

  rotate() {
    const { view } = this.#now();
    view.turn = (view.turn + 90) % 360;
    this.fit();
  }

  contrast() {
    for (const stage of this.stages) stage.classList.toggle("contrast");
  }

  // Bring one box to the middle, large enough to read but with its surroundings in sight.
  focus(page, box) {
    this.show(page);
    if (!this.current || box.length !== 4) return;
    this.last = [page, box];
    const [wide, high] = this.stageSize();
    const { view, width, height } = this.#now();
    let [w, h] = [(box[2] - box[0]) * wide, (box[3] - box[1]) * high];
    if (view.turn % 180) [w, h] = [h, w];
    const whole = Math.min(this.element.clientWidth / width, this.element.clientHeight / height) * 0.97;
    const readable = Math.min((this.element.clientWidth * 0.62) / w, 36 / h);
    view.zoom = Math.min(Math.max(whole, Math.min(readable, whole * 2.8)), MOST);
    this.#centre([((box[0] + box[2]) / 2) * wide, ((box[1] + box[3]) / 2) * high]);
  }

  stageSize() {
    return [Number(this.current.dataset.width), Number(this.current.dataset.height)];
  }

  #now() {
    const view = this.views.get(this.current);
    let [width, height] = this.stageSize();
    if (view.turn % 180) [width, height] = [height, width];
    return { view, width, height };
  }

  #centre([x, y]) {
    const { view } = this.#now();
    const [cx, cy] = turnPoint(x, y, view.turn);
    view.x = this.element.clientWidth / 2 - cx * view.zoom;
    view.y = this.element.clientHeight / 2 - cy * view.zoom;
    this.#clamp();
    this.#apply();
  }

  // A page larger than the window fills it; a smaller one stays in its middle.
  #clamp() {
    const { view, width, height } = this.#now();
    const [wide, high] = this.stageSize();
    const corners = [turnPoint(0, 0, view.turn), turnPoint(wide, high, view.turn)];
    const left = Math.min(corners[0][0], corners[1][0]) * view.zoom;
    const top = Math.min(corners[0][1], corners[1][1]) * view.zoom;
    const hold = (offset, start, size, room) => {
      if (size <= room) return (room - size) / 2 - start;
      return Math.min(12 - start, Math.max(room - size - 12 - start, offset));
    };
    view.x = hold(view.x, left, width * view.zoom, this.element.clientWidth);
    view.y = hold(view.y, top, height * view.zoom, this.element.clientHeight);
  }

  #apply() {
    const { view } = this.#now();
    this.current.style.transform =
      `translate(${view.x}px, ${view.y}px) scale(${view.zoom}) rotate(${view.turn}deg)`;
  }

  #listenToPointer() {
    const sheet = this.element;
    let from = null;
    sheet.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !this.current) return;
      from = { x: event.clientX, y: event.clientY };
      this.moved = false;
    });
    sheet.addEventListener("pointermove", (event) => {
      if (!from) return;
      const { view } = this.#now();
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!this.moved && Math.hypot(dx, dy) < 4) return;
      if (!this.moved) sheet.setPointerCapture(event.pointerId);
      this.moved = true;
      sheet.classList.add("dragging");
      view.x += dx;
      view.y += dy;
      from = { x: event.clientX, y: event.clientY };
      this.#apply();
    });
    const end = () => {
      from = null;
      sheet.classList.remove("dragging");
    };
    sheet.addEventListener("pointerup", end);
    sheet.addEventListener("pointercancel", end);
    sheet.addEventListener("wheel", (event) => {
      event.preventDefault();
      const place = sheet.getBoundingClientRect();
      this.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, [event.clientX - place.left, event.clientY - place.top]);
    }, { passive: false });
  }
}
