// The dashboard's flows and states in five languages: found, pressed and read by the words of each.
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, it } from 'vitest';
import { loadOrMove } from '../../src/flow/settings/load-chosen.ts';
import { noteUpdate } from '../../src/flow/updates.ts';
import { addRecords } from '../../src/store/bulk.ts';
import { access } from '../drive/impact-answers.mjs';
import { browser, fake } from '../support/fake-browser.ts';
import { fakeImpact } from '../support/fake-impact.ts';
import { aRecord } from '../support/records.ts';
import { reportText } from '../support/reports.ts';
import { controls, spokenLanguages, suiteIn } from '../support/spoken.tsx';

const link = 'https://upwork.pxf.io/c/1234567/1062918/13634';
const hire = (skill: string) => `https://www.upwork.com/hire/${skill}/`;
const links = [
  aRecord({ title: 'PHP developers' }),
  aRecord({ title: 'Logo designers' }, hire('logo-designers')),
  aRecord({ title: 'Testers', subIds: { subId1: 'blog', subId2: 'linkedin' } }, hire('qa')),
];

const { field, press, type, choose, filter, drop } = controls;

describe.each(spokenLanguages)('in %s', (language) => {
  const { spoken, say } = suiteIn(language);

  it('Links: none, all, a search, the selected ones, deleted and back again', async () => {
    await spoken.section('links');
    await spoken.look(say('linksEmpty'));
    await addRecords(links);
    await spoken.look(
      `${spoken.counted('linksPages', 3)} · ${spoken.counted('bulkLinks', 3)}`,
      say('column_usedAt'),
      'PHP developers',
    );
    await type(say('linksSearch'), 'qa');
    await spoken.look(spoken.counted('linksFound', 3, spoken.number(1)));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'a', ctrlKey: true });
    await spoken.look(say('bulkSelected', spoken.number(1)), say('bulkCopy'), say('bulkExport'));
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Delete' });
    await spoken.look(spoken.counted('linksDeleted', 1));
    await press(say('undo'));
    await spoken.look('Testers');
    await type(say('linksSearch'), 'nothing');
    await spoken.look(say('linksNone'));
  });

  it('Links: one with all that is known of it, filters, and the chart', async () => {
    await addRecords(links);
    await spoken.section('links');
    fireEvent.click(await screen.findByRole('button', { name: 'PHP developers' }));
    await spoken.look(say('detail_variant'), say('subIdReports'), say('whyHeading'), say('note'));
    await screen.findByRole('link', { name: say('detailOpen'), hidden: true });
    fireEvent.change(await field(say('note')), { target: { value: '1' } });
    await screen.findByText(say('savedHereOnly'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    await filter(say('column_usedAt'), spoken.counted('filterDays', 30));
    fireEvent.click(screen.getByTitle(say('chartHeading')));
    await spoken.look(say('filterClear'));
  });

  it('Links: a list is imported after a preview', async () => {
    await spoken.section('links');
    await press(say('importOpen'));
    await spoken.look(say('importWhat'));
    await type(say('importPaste'), `${hire('go')}\nhttps://upwork.pxf.io/c/5555555/1/13634`);
    await press(say('importLook'));
    await spoken.look(say('importCounts', ...[1, 0, 1].map(spoken.number)), say('row_another_partner', '5555555'));
    await press(spoken.counted('importNew', 1));
    await spoken.look(spoken.counted('imported', 1));
  });

  it('Convert: a draft with links of several people, its disclosure, and the copy', async () => {
    await spoken.section('convert');
    await spoken.look(say('convertWhat'), say('readHeading'));
    await type(
      say('convertPaste'),
      `${hire('qa')} ${link.replace('1234567', '7654321')} https://www.upwork.com/nx/find-work/`,
    );
    await spoken.look(say('found_others', '7654321'), say('count_convertible'), say('convertUndisclosed'));
    await press(spoken.counted('convertCopy', 1));
    await spoken.look(spoken.counted('convertCopied', 1));
    await press(say('convertRecord'));
    await spoken.look(spoken.counted('convertRecorded', 1));
    await type(say('readPaste'), `${link.replace('1234567', '7654321')}?u=${encodeURIComponent(hire('qa'))}`);
    await spoken.look(say('owner_others', '7654321'), say('readChange'), say('kind_hire_skill'));
    await drop(say('convertFile'), '\u0089PNG\uFFFD\u0000', 'picture.md');
    await spoken.look();
  });

  it('Earnings: a report from its preview to what each link earned', async () => {
    await addRecords(links);
    await spoken.section('earnings');
    await spoken.look(say('earnedStepOpen'));
    await drop(say('reportFile'), reportText('8682-AdvancedActionListi (1).csv'), 'report.csv');
    await spoken.look(say('reportKind_actions'));
    await press(say('reportImport'));
    await spoken.look(say('reportImported'), say('figure_locked'), say('figure_reversed'), say('earnedNext'));
    await choose(say('earnedBy'), 'label');
    await spoken.look(say('dimension_label'));
    await filter(say('earnedSpan'), say('span_year'));
    await choose(say('earnedBy'), 'place');
    await spoken.look(say('dimension_place'), say('earnedUnlinked'));
  });

  it('Earnings: the calculator, what happens after the click, and the forecast', async () => {
    await spoken.section('earnings');
    fireEvent.click(await screen.findByRole('tab', { name: say('tab_calculator') }));
    await spoken.look(say('lookup'), say('afterPending'), spoken.dollars(150));
    fireEvent.click(screen.getByRole('tab', { name: say('planHeading') }));
    await spoken.look(say('planWhat'), say('planOutClient'));
    await press(say('planFromVisits'));
    await spoken.look(say('planOutMonth'));
  });

  it('Earnings: columns that nobody knows, and a file that is no report', async () => {
    await spoken.section('earnings');
    await drop(say('reportFile'), 'Fecha;N;Estado;C\n2026-08-03;13634.24117.100001;P;84.00', 'informe.csv');
    await spoken.look(say('columnsHeading'), say('meaning_commission'));
    await press(say('cancel'));
    await drop(say('reportFile'), '<!doctype html><title>1</title>', 'report.csv');
    await spoken.look(say('report_web_page'));
  });

  it('Earnings: connected to impact.com', async () => {
    fakeImpact({ now: Date.UTC(2026, 8, 20, 12) });
    await spoken.section('earnings');
    await press(say('impactConnectHeading'));
    await spoken.look(say('impactStepBoxes'), say('impactTokenKept'));
    await type(say('impactSid'), access.sid);
    await type(say('impactToken'), access.token);
    await press(say('impactConnect'));
    await spoken.look(spoken.counted('impactNews', 11), say('impactContract'), say('impactRefresh'));
    fireEvent.click(screen.getByText(say('impactContract')));
    fireEvent.click(screen.getByText(spoken.counted('impactAds', 4)));
    await spoken.look(say('impactAdsWhat'), say('adKind_banner'));
    await press(say('impactDisconnect'));
    await spoken.look(say('impactDisconnected'));
  });

  it('Sharing: disclosures with their rule, and what is wrong with an own one', async () => {
    await spoken.section('sharing');
    await spoken.look(say('disclosureWhat'), say('templatesOrder'), say('disclosureForm_long'));
    await type(say('disclosureOwn'), '#aff');
    await spoken.look(say('disclosure_weak_tag', '#aff'));
    await choose(say('disclosureLanguage'), 'de');
    await spoken.look(say('disclosureRule', '§ 5a Abs. 4 UWG'));
    await choose(say('disclosureLanguage'), 'pl');
    await type(say('template'), '{title}');
    await spoken.look(say('disclosureUnchecked'), say('template_no_link'));
  });

  it('Settings: every group, a value out of range, an account, and what deletes everything', async () => {
    await spoken.section('settings');
    await spoken.look(say('accountsOne'), say('labelsWhat', '').slice(0, 20), say('termsWhat'), say('exportWhat'));
    await type(say('subId1'), '{labl}');
    await spoken.look(say('labelsUnknown', '{labl}'));
    await type(say('term_rateBasisPoints'), '101');
    await spoken.look(say('terms_rate_out_of_range'));
    await press(say('accountAdd'));
    await spoken.look(say('setUpWhere'));
    await press(say('ask_delete'));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    fireEvent.input(dialog.getByLabelText(say('deleteType', say('deleteWord'))), {
      target: { value: say('deleteWord') },
    });
    await spoken.look(say('deleteWhat'));
    fireEvent.click(dialog.getByText(say('deleteAll'), { selector: 'button' }));
    await spoken.look(say('deleted_all'));
  });

  it('Getting started, Help and What’s new', async () => {
    await noteUpdate('0.9.3');
    const first = await spoken.section('welcome');
    await spoken.look(say('updated'), say('welcomeDeep'), say('welcomePress', 'Alt+Shift+K'));
    first.unmount();
    const second = await spoken.section('help');
    await spoken.look(say('helpPrivacy_nothing'), say('why_actions_unknown'), say('tableKey_undo'), say('key_space'));
    await type(say('whyLink'), link.replace('1234567', '7654321'));
    await spoken.look(say('why_pays_other', '7654321'));
    second.unmount();
    await spoken.section('whats-new');
    await spoken.look(say('new_languages'), say('helpVersion', '1.0.0'));
  });

  it.each(['links', 'earnings', 'convert', 'settings'])('in a private window: %s', async (name) => {
    browser.extension.inIncognitoContext = true;
    // The worker is in no window.
    fake.worker = loadOrMove;
    await spoken.section(name);
    await spoken.look(say(`section_${name}` as 'section_links'));
  });
});
