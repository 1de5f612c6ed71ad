import { copyPage } from '../flow/copy-page.ts';
import { onInstalledAddMenu, onMenu } from '../platform/context-menu.ts';
import { onMessage } from '../platform/messages.ts';
import { onShortcut } from '../platform/shortcut.ts';
import { forgetClosedTabs } from '../platform/tab-memory.ts';
import { words } from '../platform/words.ts';
import { route } from './route.ts';

onMessage(route);
onShortcut((tab) => void copyPage(tab));
onMenu((tab) => void copyPage(tab));
onInstalledAddMenu(() => words('menuCopyLink'));
forgetClosedTabs();
