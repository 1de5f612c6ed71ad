import { describeOmnibox, enterOmnibox } from '../flow/answer-omnibox.ts';
import { copyPage } from '../flow/copy-page.ts';
import { keepSnapshot } from '../flow/keep-snapshot.ts';
import { menuTitles } from '../flow/menu-titles.ts';
import { onInstalledAddMenu, onMenu } from '../platform/context-menu.ts';
import { onMessage } from '../platform/messages.ts';
import { onOmnibox } from '../platform/omnibox.ts';
import { onShortcut } from '../platform/shortcut.ts';
import { forgetClosedTabs } from '../platform/tab-memory.ts';
import { route } from './route.ts';

onMessage(route);
onShortcut((tab) => void copyPage({ tab }));
onMenu((click) => void copyPage(click));
onInstalledAddMenu(menuTitles);
onOmnibox(describeOmnibox, (text) => void enterOmnibox(text));
forgetClosedTabs();
void keepSnapshot();
