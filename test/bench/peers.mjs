// The alternatives, as one script for a page.
import { LinkifyIt } from 'linkify-it';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { parse } from 'parse5';

const linkify = new LinkifyIt();
const markdown = new MarkdownIt();

/** Each reads a whole draft as far as it can: its addresses, or its parts. */
export const peers = {
  'linkify-it': (draft) => linkify.match(draft),
  'markdown-it': (draft) => markdown.parse(draft, {}),
  parse5: (draft) => parse(draft),
  papaparse: (draft) => Papa.parse(draft),
};
