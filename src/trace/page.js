'use strict';
// One row an event, one column a frame. Only rows and columns in view are drawn; the canvas sticks to
// the corner of a scroller that is as large as the whole picture.

const data = JSON.parse(document.getElementById('data').textContent);
const WORDS = 7; // numbers an event
const [NEXT, SEND, THROW, CLOSE, AWAIT, WAIT, YIELD, RETURN, RAISE] = data.whats.keys();
const count = data.events.length / WORDS;
const COLORS = {
  'function': '--function', 'generator': '--generator', 'generator-based coroutine': '--bridge',
  'coroutine': '--coroutine', 'asynchronous generator': '--async',
};
const $ = (id) => document.getElementById(id);
const canvas = $('lanes'), scroller = $('scroller'), space = $('space'), tip = $('tip');
const pen = canvas.getContext('2d');
const ROW = 30, HEAD = 58, LEFT = 64, MAX_PIXELS = 15e6;
const MONO = 'ui-monospace, "DejaVu Sans Mono", monospace', SANS = 'system-ui, sans-serif';

function event(i) {
  const e = data.events, at = i * WORDS;
  const what = e[at], lane = e[at + 1], end = e[at + 3];
  const resumes = what <= AWAIT;
  return {
    what, lane, peer: e[at + 2], end, line: e[at + 4], peerLine: e[at + 5],
    text: data.texts[e[at + 6]], resumes,
    // The arrow: to where the program goes on.
    from: resumes ? e[at + 2] : lane, to: resumes ? end : e[at + 2], place: resumes ? end : lane,
  };
}

// ---- Lanes: when each begins and ends, and its column. A frame stands to the right of whoever resumed
// it first, in the first column that is free: columns are used again when a frame is over. A plain function stands to
// the right of the frame that ran before.

const lanes = data.lanes.map(([name, kind, file, line]) =>
  ({ name, kind, file, line, first: Infinity, last: -1, over: false, column: -1 }));
const born = []; // lanes in the order of their first event, each with who brought it up
// The lane that runs after each event.
const active = new Uint32Array(count);
for (let i = 0; i < count; i++) {
  const e = event(i);
  for (const n of [e.peer, e.lane, e.end]) {
    const lane = lanes[n];
    if (lane.last < 0) { lane.first = i; born.push([n, n !== e.peer ? e.peer : i > 0 ? active[i - 1] : -1]); }
    lane.last = i;
  }
  if (e.what === RETURN || e.what === RAISE) lanes[e.lane].over = true;
  active[i] = e.what === WAIT ? e.lane : e.to;
}
const columns = []; // the lanes of each, one after the other
const MOST_TRIED = 300;
for (const [n, parent] of born) {
  const lane = lanes[n];
  // A frame that is not over waits to the end.
  if (!lane.over && lane.kind !== 'function') lane.last = count - 1;
  let c = parent < 0 ? columns.length : lanes[parent].column + 1;
  const end = Math.min(columns.length, c + MOST_TRIED);
  while (c < end && columns[c][columns[c].length - 1].last >= lane.first - 1) c++;
  if (c === end) c = columns.length;
  if (c === columns.length) columns.push([]);
  lane.column = c;
  lane.n = n;
  columns[c].push(lane);
}

// The position of the first lane of a column that is not over before a row.
function laneAt(column, row) {
  const all = columns[column];
  let low = 0, high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].last < row) low = middle + 1; else high = middle;
  }
  return low;
}

// The lane whose name stands over a column: the one that lives at the top of the view, or comes next.
function titleLane(column) {
  const all = columns[column];
  return all[Math.min(all.length - 1, laneAt(column, Math.max(0, rowAt(HEAD))))];
}

// A trace may be taller than what browsers scroll: then a pixel of the scroll bar is more than one.
let width = 150, selected = 0, hovered = -1, colors = {}, viewWidth = 0, viewHeight = 0;
const fullHeight = HEAD + count * ROW + 40;
const height = Math.min(fullHeight, MAX_PIXELS);
const centre = (column) => LEFT + (column + 0.5) * width;

function top() {
  const room = height - viewHeight;
  if (fullHeight <= height || room <= 0) return scroller.scrollTop;
  return scroller.scrollTop / room * (fullHeight - viewHeight);
}

function scrollToTop(y) {
  const wanted = Math.max(0, Math.min(y, fullHeight - viewHeight));
  const room = fullHeight - viewHeight;
  scroller.scrollTop = fullHeight <= height || room <= 0 ? wanted : wanted / room * (height - viewHeight);
}

function label(e) {
  switch (e.what) {
    case NEXT: return 'next';
    case SEND: return `send(${e.text})`;
    case THROW: return `throw ${e.text}`;
    case CLOSE: return 'close';
    case AWAIT: return e.text;
    case WAIT: return e.text;
    case RETURN: return e.text === 'None' ? 'return' : `return ${e.text}`;
    default: return `${data.whats[e.what]} ${e.text}`;
  }
}

const widths = new Map();
function cut(text, room) {
  const measure = (t) => {
    const key = pen.font + t;
    if (!widths.has(key)) {
      if (widths.size > 20000) widths.clear();
      widths.set(key, pen.measureText(t).width);
    }
    return widths.get(key);
  };
  if (measure(text) <= room) return text;
  let n = Math.max(1, Math.floor(text.length * room / measure(text)));
  while (n > 1 && measure(text.slice(0, n) + '…') > room) n--;
  return text.slice(0, n) + '…';
}

// ---- Drawing

function readColors() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ['back', 'raised', 'line', 'ink', 'faint', 'error', 'select', 'mark'])
    colors[name] = style.getPropertyValue('--' + name).trim();
  for (const kind in COLORS) colors[kind] = style.getPropertyValue(COLORS[kind]).trim();
}

const colorOf = (n) => colors[lanes[n].kind] || colors.faint;

function draw() {
  const scale = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(viewWidth * scale) || canvas.height !== Math.round(viewHeight * scale)) {
    canvas.width = Math.round(viewWidth * scale);
    canvas.height = Math.round(viewHeight * scale);
    canvas.style.width = viewWidth + 'px';
    canvas.style.height = viewHeight + 'px';
  }
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.fillStyle = colors.back;
  pen.fillRect(0, 0, viewWidth, viewHeight);
  const y0 = top(), x0 = scroller.scrollLeft;
  const row0 = Math.max(0, Math.floor(y0 / ROW) - 1);
  const row1 = Math.min(count, Math.ceil((y0 + viewHeight - HEAD) / ROW) + 1);
  const column0 = Math.max(0, Math.floor((x0 - LEFT) / width) - 1);
  const column1 = Math.min(columns.length, Math.ceil((x0 + viewWidth - LEFT) / width) + 1);
  const yOf = (row) => HEAD + row * ROW + ROW * 0.66 - y0;
  const xOf = (n) => centre(lanes[n].column) - x0;

  // The selected row and the one under the pointer.
  for (const [row, color] of [[hovered, colors.raised], [selected, colors.select]]) {
    if (row < 0) continue;
    pen.fillStyle = color;
    pen.fillRect(0, yOf(row) - ROW * 0.66, viewWidth, ROW);
  }

  // Life lines: dashed while suspended.
  pen.lineWidth = 1;
  const fresh = [];
  for (let c = column0; c < column1; c++) {
    const all = columns[c];
    for (let k = laneAt(c, row0); k < all.length && all[k].first <= row1; k++) {
      const lane = all[k], x = xOf(lane.n);
      if (lane.first >= row0) fresh.push(lane);
      pen.strokeStyle = colorOf(lane.n);
      pen.globalAlpha = 0.45;
      pen.setLineDash([2, 4]);
      pen.beginPath();
      pen.moveTo(x, Math.max(HEAD, yOf(lane.first)));
      pen.lineTo(x, Math.min(viewHeight, lane.last < count - 1 ? yOf(lane.last) : viewHeight));
      pen.stroke();
    }
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;

  // Bars: who runs.
  for (let i = row0; i < row1; i++) {
    const n = active[i], x = xOf(n);
    if (x < -8 || x > viewWidth + 8) continue;
    pen.fillStyle = colorOf(n);
    pen.globalAlpha = 0.85;
    pen.fillRect(x - 4, yOf(i), 8, i + 1 < count ? ROW : ROW * 0.5);
    pen.globalAlpha = 1;
  }

  // The name of each lane where it begins, below the arrow that begins it.
  pen.font = `600 10px ${SANS}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  for (const lane of fresh) {
    const text = cut(lane.name, width - 20), x = xOf(lane.n) + 9, y = yOf(lane.first) + 11;
    pen.fillStyle = lane.first === selected ? colors.select : colors.back;
    pen.fillRect(x - 1, y - 8, pen.measureText(text).width + 2, 10);
    pen.fillStyle = colorOf(lane.n);
    pen.fillText(text, x, y);
  }

  // Arrows with their labels.
  let arrows = 0, labels = 0;
  pen.font = `11px ${MONO}`;
  pen.textBaseline = 'alphabetic';
  for (let i = row0; i < row1; i++) {
    const e = event(i), y = yOf(i);
    const color = e.what === RAISE || e.what === THROW || e.what === CLOSE
      ? colors.error : colorOf(e.resumes ? e.to : e.lane);
    const a = xOf(e.from), b = xOf(e.what === WAIT ? e.lane : e.to);
    if (Math.max(a, b) < -width || Math.min(a, b) > viewWidth + width) continue;
    pen.strokeStyle = pen.fillStyle = color;
    pen.textAlign = 'left';
    if (a === b) {
      pen.beginPath();
      pen.arc(a, y, 5, 0, 7);
      pen.fillStyle = colors.back;
      pen.fill();
      pen.stroke();
      pen.fillStyle = colors.ink;
      pen.fillText(cut(label(e), Math.max(width * 1.6, 240)), a + 10, y + 3);
      labels++;
      continue;
    }
    const way = Math.sign(b - a);
    pen.lineWidth = i === selected ? 2.2 : 1.4;
    // What comes out of a frame is drawn like an answer: dashed.
    pen.setLineDash(e.resumes ? [] : [5, 3]);
    pen.beginPath();
    pen.moveTo(a + way * 4, y);
    pen.lineTo(b - way * 11, y);
    pen.stroke();
    pen.setLineDash([]);
    pen.fillStyle = color;
    pen.beginPath();
    pen.moveTo(b - way * 4, y);
    pen.lineTo(b - way * 13, y - 4.5);
    pen.lineTo(b - way * 13, y + 4.5);
    pen.fill();
    // The other end of a chain of delegates.
    const via = e.resumes ? e.lane : e.end;
    if (via !== e.from && via !== e.to) {
      const x = xOf(via);
      pen.beginPath();
      pen.arc(x, y, 4, 0, 7);
      pen.fillStyle = colors.back;
      pen.fill();
      pen.strokeStyle = colorOf(via);
      pen.stroke();
    }
    if (e.what === RETURN || e.what === RAISE) {
      pen.fillStyle = color;
      pen.fillRect(a - 6, y - 2, 12, 5);
    }
    // The label stands over the arrow, next to where it starts, inside the view.
    const room = Math.abs(b - a) - 26;
    pen.fillStyle = e.what === RAISE || e.what === THROW ? colors.error : colors.ink;
    const text = cut(label(e), Math.max(room, 30));
    const w = pen.measureText(text).width;
    const low = Math.min(a, b) + 12, high = Math.max(a, b) - 12 - w;
    const wanted = way > 0 ? low : high;
    const x = Math.max(low, Math.min(high, Math.max(LEFT + 4, Math.min(viewWidth - w - 6, wanted))));
    const ink = pen.fillStyle;
    pen.globalAlpha = 0.85;
    pen.fillStyle = i === selected ? colors.select : i === hovered ? colors.raised : colors.back;
    pen.fillRect(x - 2, y - 15, w + 4, 12);
    pen.globalAlpha = 1;
    pen.fillStyle = ink;
    pen.fillText(text, x, y - 5);
    arrows++;
    labels++;
  }

  // Row numbers at the left, names of the lanes at the top.
  pen.fillStyle = colors.back;
  pen.fillRect(0, 0, LEFT - 14, viewHeight);
  pen.font = `10px ${MONO}`;
  pen.textAlign = 'right';
  for (let i = row0; i < row1; i++) {
    pen.fillStyle = i === selected ? colors.ink : colors.faint;
    pen.fillText(String(i + 1), LEFT - 20, yOf(i) + 3);
  }
  pen.fillStyle = colors.raised;
  pen.fillRect(0, 0, viewWidth, HEAD - 6);
  pen.fillStyle = colors.line;
  pen.fillRect(0, HEAD - 6, viewWidth, 1);
  let heads = 0;
  pen.textAlign = 'center';
  for (let c = column0; c < column1; c++) {
    const lane = titleLane(c), n = lane.n, x = xOf(n);
    // A lane that is over, or not yet begun, steps back.
    const alive = lane.first <= row1 && lane.last >= row0;
    pen.globalAlpha = alive ? 1 : 0.4;
    pen.fillStyle = colorOf(n);
    pen.fillRect(x - width / 2 + 5, 6, width - 10, 4);
    pen.font = `600 12px ${SANS}`;
    pen.fillStyle = colors.ink;
    pen.fillText(cut(lane.name, width - 14), x, 27);
    pen.font = `10.5px ${SANS}`;
    pen.fillStyle = colorOf(n);
    const kind = lane.kind === 'function' ? (lane.name === '<module>' ? 'module' : 'function') : lane.kind;
    pen.fillText(cut(kind, width - 10), x, 43);
    pen.globalAlpha = 1;
    heads++;
  }
  pen.fillStyle = colors.raised;
  pen.fillRect(0, 0, LEFT - 14, HEAD - 6);
  Object.assign(document.body.dataset, {
    events: count, lanes: born.length, columns: columns.length, drawn: arrows, labels, heads, firstRow: row0, lastRow: row1,
  });
}

let waiting = false;
function redraw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => { waiting = false; draw(); });
}

function layout() {
  width = $('fit').checked ? 84 : 150;
  viewWidth = scroller.clientWidth;
  viewHeight = scroller.clientHeight;
  space.style.width = Math.max(viewWidth, LEFT + columns.length * width + 20) + 'px';
  space.style.height = Math.max(viewHeight, height) + 'px';
}

// ---- The panel: what the selected event is, and the source it happened in.

const escape = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
const shortFile = (n) => data.files[n][0].replace(/^<frozen (.*)>$/, '$1').replace(/^.*\//, '');
const sourceLine = (n, line) => (data.files[n][1][line - 1] || '').trim();

function sentence(e) {
  const name = (n) => `<b style="color:${colorOf(n)}">${escape(lanes[n].name)}</b>`;
  const value = `<span class="value">${escape(e.text)}</span>`;
  const [lane, peer, end] = [name(e.lane), name(e.peer), name(e.end)];
  const leaf = e.end !== e.lane ? `; ${end} goes on, at the end of its chain` : '';
  const root = e.end !== e.lane ? `, passing all up to ${end}` : '';
  switch (e.what) {
    case NEXT: return `${peer} resumes ${lane}${leaf}`;
    case SEND: return `${peer} sends ${value} to ${lane}${leaf}`;
    case THROW: return `${peer} throws ${value} into ${lane}${leaf}`;
    case CLOSE: return `${peer} closes ${lane}: GeneratorExit is thrown in`;
    case AWAIT: return `${peer}: <span class="value">${escape(e.text)}</span> ${lane}${leaf}`;
    case WAIT: return `${lane}: ${value}`;
    case YIELD: return `${lane} yields ${value} to ${peer}${root}`;
    case RETURN: return `${lane} returns ${value} to ${peer}, and is over`;
    default: return `${lane} raises ${value} in ${peer}, and is over`;
  }
}

const where = (n, line) => `${escape(shortFile(lanes[n].file))}:${line}`;

let shownFile = -1;
function select(i, follow) {
  if (count === 0) return;
  selected = Math.max(0, Math.min(count - 1, i));
  const e = event(selected);
  $('detail').innerHTML = `<div>${selected + 1}. ${sentence(e)}</div>`;
  const file = lanes[e.place].file;
  showFile(file);
  $('file').textContent = `${data.files[file][0]}, line ${e.line}`;
  for (const old of $('source').querySelectorAll('.here, .peer')) old.className = '';
  const mark = (line, name) => {
    const row = $('source').children[line - 1];
    if (row) row.className = name;
    return row;
  };
  if (lanes[e.peer].file === file) mark(e.peerLine, 'peer');
  const row = mark(e.line, 'here');
  if (row) {
    const box = $('source'), y = row.offsetTop;
    if (y < box.scrollTop + 36 || y > box.scrollTop + box.clientHeight - 54)
      box.scrollTop = y - box.clientHeight / 2;
  }
  if (follow) {
    const y = HEAD + selected * ROW, from = top();
    if (y < from + HEAD) scrollToTop(y - HEAD - ROW);
    else if (y + ROW > from + viewHeight) scrollToTop(y + 2 * ROW - viewHeight);
    const x = centre(lanes[e.place].column), left = scroller.scrollLeft;
    if (x < left + LEFT + width / 2 || x > left + viewWidth - width / 2)
      scroller.scrollLeft = x - viewWidth / 2;
  }
  document.body.dataset.selected = selected;
  redraw();
}

function showFile(n) {
  if (n === shownFile) return;
  shownFile = n;
  const lines = data.files[n][1];
  $('source').innerHTML = lines.length
    ? lines.map((line, i) => `<div data-n="${i + 1}">${escape(line)}</div>`).join('')
    : '<div>(no source)</div>';
}

// ---- Input

const rowAt = (y) => Math.floor((y - HEAD + top()) / ROW);

canvas.addEventListener('mousemove', (m) => {
  const box = canvas.getBoundingClientRect();
  const x = m.clientX - box.left, y = m.clientY - box.top;
  const row = rowAt(y);
  if (y < HEAD - 6) {
    const column = Math.floor((x + scroller.scrollLeft - LEFT) / width);
    if (!columns[column]) return hideTip();
    const lane = titleLane(column), n = lane.n;
    showTip(m, `<b>${escape(lane.name)}</b> (${lane.kind})<code>${where(n, lane.line)}  ` +
      `${escape(sourceLine(lane.file, lane.line))}</code>events ${lane.first + 1} to ${lane.last + 1}`);
    hovered = -1;
  } else if (row >= 0 && row < count) {
    const e = event(row);
    showTip(m, `${row + 1}. ${sentence(e)}<code>${where(e.place, e.line)}  ` +
      `${escape(sourceLine(lanes[e.place].file, e.line))}</code>`);
    hovered = row;
  } else {
    hideTip();
  }
  redraw();
});
canvas.addEventListener('mouseleave', () => { hideTip(); redraw(); });
canvas.addEventListener('click', (m) => {
  const box = canvas.getBoundingClientRect(), y = m.clientY - box.top;
  if (y >= HEAD - 6) return select(rowAt(y));
  const column = Math.floor((m.clientX - box.left + scroller.scrollLeft - LEFT) / width);
  if (columns[column]) select(titleLane(column).first, true);
});

function showTip(m, html) {
  tip.innerHTML = html;
  tip.hidden = false;
  const x = Math.min(m.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
  const below = m.clientY + 18, above = m.clientY - tip.offsetHeight - 10;
  tip.style.left = x + 'px';
  tip.style.top = (below + tip.offsetHeight > window.innerHeight ? above : below) + 'px';
}

function hideTip() {
  tip.hidden = true;
  hovered = -1;
}

// The next event, one way or the other, of the frame that is selected.
function sameLane(step) {
  const lane = event(selected).place;
  for (let i = selected + step; i >= 0 && i < count; i += step) {
    const e = event(i);
    if (e.lane === lane || e.end === lane) return i;
  }
  return selected;
}

document.addEventListener('keydown', (key) => {
  const page = Math.max(1, Math.floor((viewHeight - HEAD) / ROW) - 2);
  const to = {
    ArrowDown: () => selected + 1, ArrowUp: () => selected - 1,
    PageDown: () => selected + page, PageUp: () => selected - page,
    Home: () => 0, End: () => count - 1,
    ArrowRight: () => sameLane(1), ArrowLeft: () => sameLane(-1),
  }[key.key];
  if (!to || key.ctrlKey || key.metaKey || key.altKey) return;
  key.preventDefault();
  select(to(), true);
});

scroller.addEventListener('scroll', redraw);
window.addEventListener('resize', () => { layout(); redraw(); });
$('fit').addEventListener('change', () => { layout(); redraw(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColors(); select(selected); });

$('legend').innerHTML = Object.keys(COLORS).map((kind) =>
  `<span><i style="background:var(${COLORS[kind]})"></i>${kind}</span>`).join('');
readColors();
layout();
// `#event=123` opens the page there.
const asked = /event=(\d+)/.exec(location.hash);
select(asked ? asked[1] - 1 : 0, Boolean(asked));
draw();
document.body.dataset.ready = Math.round(performance.now());
