import type { Preferences } from '../../core/settings/settings.ts';
import { isPrivateWindow } from '../../platform/private-window.ts';
import { type Keeping, keepingIn } from './copy-link.ts';

/** What is kept of what leaves from this page of ours. */
export const keepingHere = (preferences: Preferences): Keeping => keepingIn(isPrivateWindow(), preferences);
