import { isObject } from './is-object.ts';
import { linkRecordShape } from './library/link-record.ts';
import type { FromContent, FromOwnPage } from './messages.ts';
import { parseChoice } from './settings/choose.ts';
import { type PreferenceChange, preferenceNames, preferenceShapes } from './settings/settings.ts';
import { channels, serverOf } from './share/channels.ts';

/**
 * A message to the worker, checked by its sender, or nothing. Content scripts count as outside and may send only one
 * message.
 */
export function parseFromContent(message: unknown): FromContent | undefined {
  return nameOf(message) === 'page/moved' ? { name: 'page/moved' } : undefined;
}

/** A message from one of our own pages to the worker. Unknown names and malformed rows give nothing. */
export function parseFromOwnPage(message: unknown): FromOwnPage | undefined {
  const name = nameOf(message);
  const { record: sent, id, use, note, change } = (message ?? {}) as Record<string, unknown>;
  if (name === 'record/add') {
    const record = linkRecordShape.parse(sent);
    return record && { name, record };
  }
  if (name === 'accounts/chosen') return parseChosenAsked(message as Record<string, unknown>);
  if (name === 'share/open') return parseShare(message as Record<string, unknown>);
  if (name === 'record/note')
    return typeof id === 'string' && typeof note === 'string' ? { name, id, note } : undefined;
  if (name === 'preference/save') return parsePreference(change);
  if (name !== 'record/confirm' || typeof id !== 'string' || typeof use !== 'string') return undefined;
  return { name, id, use };
}

/** A known preference with a value that fits it. */
function parsePreference(change: unknown): FromOwnPage | undefined {
  const { preference, value: sent } = (change ?? {}) as Record<string, unknown>;
  const known = preferenceNames.find((one) => one === preference);
  const value: unknown = known && preferenceShapes[known].parse(sent);
  if (value === undefined) return undefined;
  return { name: 'preference/save', change: { preference: known, value } as PreferenceChange };
}

/** A question, either without a decision or with a complete one. */
function parseChosenAsked({ choice: sent }: Record<string, unknown>): FromOwnPage | undefined {
  const choice = parseChoice(sent);
  if (sent !== undefined && !choice) return undefined;
  return { name: 'accounts/chosen', ...(choice ? { choice } : {}) };
}

/** A post to share: a known channel, four texts, and a row that is complete or absent. */
function parseShare({ channel, text, url, title, server, record }: Record<string, unknown>): FromOwnPage | undefined {
  const known = channels.find(({ id }) => id === channel);
  const texts = [text, url, title, server].every((one) => typeof one === 'string' && one.length <= 100_000);
  if (!known || !texts) return undefined;
  // The server becomes the host of an address that is opened, so only a bare host passes.
  if (known.asks === 'server' && serverOf(String(server)) !== server) return undefined;
  const row = record === undefined ? undefined : linkRecordShape.parse(record);
  if (record !== undefined && !row) return undefined;
  const post = { text, url, title, server } as { text: string; url: string; title: string; server: string };
  return { name: 'share/open', channel: known.id, ...post, ...(row ? { record: row } : {}) };
}

function nameOf(message: unknown): unknown {
  return isObject(message) ? message.name : undefined;
}
