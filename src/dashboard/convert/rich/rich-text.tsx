import { type ComponentChildren, h, type RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Finding } from '../../../core/convert/judge-finding.ts';
import { useWords } from '../../../ui/hooks/speech-context.ts';
import { isPressed, tableKeys } from '../../../ui/keys.ts';
import { markFindings, markIn, type Piece, piecesOf } from './mark-findings.ts';
import './rich-text.css';

type Props = {
  html: string;
  findings: readonly Finding[];
  viewRef: RefObject<HTMLElement | null>;
  /** Takes back that the words were pasted. */
  onUndo: () => void;
};

/** HTML as it reads, with its links marked by whose they are. Nothing of it but words and their formatting enters the page. */
export function RichText({ html, findings, viewRef, onUndo }: Props) {
  const words = useWords();
  const shown = useMemo(() => {
    const { body } = new DOMParser().parseFromString(markFindings(html, findings), 'text/html');
    return drawAll(body, new Map(findings.map((finding) => [finding.start, finding])));
  }, [html, findings]);
  return (
    <section
      ref={viewRef}
      class="rich-text"
      aria-label={words('convertRich')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
      tabIndex={0}
      onKeyDown={(event) => {
        if (!isPressed(tableKeys.undo, event) || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onUndo();
      }}
    >
      {shown}
    </section>
  );
}

/** Shows a finding in this view. False if the view does not show it. */
export function showMark(view: HTMLElement, { start }: Finding): boolean {
  const mark = view.querySelector<HTMLElement>(`[data-start="${start}"]`);
  mark?.focus();
  return mark !== null;
}

type Marks = ReadonlyMap<number, Finding>;

/** What an element is drawn as. Everything else is drawn as its content. */
const drawnAs: Readonly<Record<string, string>> = {
  blockquote: 'blockquote',
  div: 'div',
  em: 'em',
  i: 'em',
  li: 'div',
  p: 'p',
  pre: 'pre',
  td: 'span',
  th: 'span',
  tr: 'div',
};
const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

const drawAll = (parent: Node, marks: Marks): ComponentChildren[] =>
  [...parent.childNodes].flatMap((child) => draw(child, marks));

function draw(node: Node, marks: Marks): ComponentChildren {
  if (node.nodeType === Node.TEXT_NODE) return piecesOf(node.textContent ?? '').map((piece) => drawPiece(piece, marks));
  if (node.nodeType !== Node.ELEMENT_NODE || unseen.has(node.nodeName)) return null;
  const element = node as HTMLElement;
  const name = element.nodeName.toLowerCase();
  if (name === 'img') return element.getAttribute('alt');
  if (name === 'br') return h('br', {});
  const inside = drawAll(element, marks);
  if (name === 'a') return drawLink(element.getAttribute('href') ?? '', inside, marks);
  if (/^h[1-6]$/.test(name)) return h('p', { class: 'rich-heading' }, inside);
  if (name === 'ul' || name === 'ol') {
    // Whatever else is in a list becomes an item.
    const items = [...element.childNodes]
      .filter((item) => item.textContent?.trim() !== '')
      .map((item) => h('li', {}, item.nodeName === 'LI' ? drawAll(item, marks) : draw(item, marks)));
    return h(name, {}, items);
  }
  const weight = element.style.fontWeight;
  const isBold = /^(?:b|strong)$/.test(name) ? !/^(?:normal|[1-4]00)$/.test(weight) : /^(?:bold|[6-9]00)$/.test(weight);
  const content = isBold ? h('strong', {}, inside) : inside;
  const as = drawnAs[name];
  return as ? h(as, {}, content) : content;
}

const drawLink = (href: string, inside: ComponentChildren, marks: Marks): ComponentChildren => {
  const finding = marks.get(markIn(href.trim()) ?? -1);
  return finding ? drawMark(finding, inside) : h('u', {}, inside);
};

const drawPiece = ({ text, start }: Piece, marks: Marks): ComponentChildren => {
  const finding = start === undefined ? undefined : marks.get(start);
  return finding ? drawMark(finding, text) : text;
};

const drawMark = ({ start, state, address }: Finding, inside: ComponentChildren) =>
  h('mark', { class: state, title: address, 'data-start': start, tabIndex: -1 }, inside);
