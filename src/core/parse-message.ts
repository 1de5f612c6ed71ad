import { linkRecordShape } from './library/link-record.ts';
import type { FromContent, FromOwnPage } from './messages.ts';

/** A message to the worker, by who may send it, or nothing. A content script counts as outside: it may name one thing. */
export function parseFromContent(message: unknown): FromContent | undefined {
  return nameOf(message) === 'page/moved' ? { name: 'page/moved' } : undefined;
}

/** A message from one of our own pages to the worker, or nothing. Unknown names and malformed rows are nothing. */
export function parseFromOwnPage(message: unknown): FromOwnPage | undefined {
  const name = nameOf(message);
  const body = message as { record?: unknown; id?: unknown };
  if (name === 'record/add') {
    const record = linkRecordShape.parse(body.record);
    return record && { name, record };
  }
  return name === 'record/confirm' && typeof body.id === 'string' ? { name, id: body.id } : undefined;
}

function nameOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'name' in message ? message.name : undefined;
}
