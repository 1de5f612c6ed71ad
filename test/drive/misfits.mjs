// Finds text that does not fit where it is: cut off, over other text, out of its box, and amounts broken over lines.

/** Runs in a page: what a reader would miss there. Each is a kind of fault with the words that it is about. */
export const misfits = () => {
  const found = new Set();
  const say = (kind, text) => found.add(`${kind}: ${text.replace(/\s+/g, ' ').trim().slice(0, 80)}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) say('wider than the page', `${scrollWidth} > ${clientWidth}`);

  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // Addresses and titles of pages are cut on purpose: whole, they are in the title, the details or on the clipboard.
  const mayBeCut =
    '.address, [title], [data-link], .post-back, .live-link, .finding bdi, .name, textarea, code, .mono, td, option, select';
  const amount = /(?:US|CA|A)?[$€£¥]\s?\d[\d.,\u00a0\u202f]*|\d[\d.,\u00a0\u202f]*\s?(?:(?:US|CA|A)?[$€£¥]|%)/g;
  const lines = [];
  /** What is left of a box after all that cuts it. */
  const shownPart = (box, owner) => {
    let { left, right, top, bottom } = box;
    for (let around = owner; around && around !== document.body; around = around.parentElement) {
      const room = around.getBoundingClientRect();
      const { overflowX, overflowY, display } = getComputedStyle(around);
      if (display === 'inline') continue;
      if (overflowX !== 'visible') [left, right] = [Math.max(left, room.left), Math.min(right, room.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)];
    }
    return right - left > 1 && bottom - top > 1 ? { left, right, top, bottom, height: box.height } : undefined;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const owner = node.parentElement;
    const text = node.data;
    if (text.trim() === '' || !owner || !isSeen(owner) || owner.closest('script, style, option, svg, .post-back'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    for (const box of boxes) {
      const shown = shownPart(box, owner);
      if (shown) lines.push({ box: shown, owner, text });
    }
    for (const { 0: one, index } of text.matchAll(amount)) {
      range.setStart(node, index);
      range.setEnd(node, index + one.trimEnd().length);
      const tops = [...range.getClientRects()].map(({ top, height }) => top + height / 2);
      if (Math.max(...tops) - Math.min(...tops) > 4) say('an amount over two lines', one);
    }
    if (owner.closest(mayBeCut)) continue;
    for (let around = owner; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position, display } = getComputedStyle(around);
      const room = around.getBoundingClientRect();
      if (room.width <= 1 || room.height <= 1) break; // Only for screen readers.
      const isOver = boxes.some((box) => box.left < room.left - 1.5 || box.right > room.right + 1.5);
      const isUnder = boxes.some((box) => box.top < room.top - 3 || box.bottom > room.bottom + 3);
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break;
      if (isOver && (hides(overflowX) || display !== 'inline')) say('wider than its box', text);
      if (isUnder && hides(overflowY)) say('cut off', text);
      if (isUnder && around.matches('button, .button, .chip, th')) say('higher than its control', text);
      if (position === 'fixed') break;
    }
  }

  const isFloating = (one) => {
    for (let around = one; around; around = around.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(around).position)) return true;
    return false;
  };
  const overlap = (a, b, give) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > give &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.35;
  const still = lines.filter(({ owner }) => !isFloating(owner) && !owner.closest('dialog'));
  for (const [at, one] of still.entries())
    for (const other of still.slice(at + 1))
      if (one.owner !== other.owner && overlap(one.box, other.box, 2))
        say('over other text', `${one.text} | ${other.text}`);

  const controls = [...document.querySelectorAll('button, input, select, textarea, a[href], summary')]
    .filter((one) => isSeen(one) && !isFloating(one) && !one.closest('dialog, .post, .sr, [role="menu"]'))
    .map((one) => ({ one, box: shownPart(one.getBoundingClientRect(), one.parentElement) }))
    .filter(({ box }) => box);
  for (const [at, { one, box }] of controls.entries())
    for (const other of controls.slice(at + 1))
      if (!one.contains(other.one) && overlap(box, other.box, 2))
        say('over another control', `${one.outerHTML.slice(0, 60)} | ${other.one.outerHTML.slice(0, 60)}`);

  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('input[placeholder], select, button.select')) {
    if (!isSeen(field)) continue;
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    pen.font = font;
    // A hint in an empty field has one line, so with larger text its end may be outside.
    const hint = field.value === '' && !('isDouble' in document.body.dataset) ? field.placeholder : '';
    const text = field.matches('select') ? (field.selectedOptions[0]?.text ?? '') : hint;
    const room = field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    if (pen.measureText(text).width > room + 2) say('longer than its field', text);
  }
  return [...found];
};

/** Runs in a page: makes all text twice as large and leaves the boxes as they are, as “zoom text only” does. */
export const doubleText = () => {
  const all = [...document.querySelectorAll('body, body *')].filter((one) => !one.closest('svg'));
  const sizes = all.map((one) => {
    const { fontSize, lineHeight } = getComputedStyle(one);
    return [Number.parseFloat(fontSize) * 2, Number.parseFloat(lineHeight) * 2];
  });
  for (const [at, one] of all.entries()) {
    const [size, line] = sizes[at];
    one.style.fontSize = `${size}px`;
    if (line > 0) one.style.lineHeight = `${line}px`;
  }
  document.body.dataset.isDouble = '';
};
