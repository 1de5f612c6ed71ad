import { loadLocal, saveLocal } from '../../platform/storage/settings-store.ts';

const key = 'pageMarkAsked';

/** Whether the user was asked in this browser for a mark of the page in the sub IDs. */
export const wasPageMarkAsked = async (): Promise<boolean> => (await loadLocal([key]))[key] === true;

/** Remembers that the user has answered. */
export const pageMarkAnswered = (): Promise<void> => saveLocal(key, true);
