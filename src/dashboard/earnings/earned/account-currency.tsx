import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useSettings } from '../../../ui/hooks/settings-context.ts';
import { useSpeech } from '../../../ui/hooks/speech-context.ts';

/** The currencies offered, the most used first. */
const offered = [
  ...['USD', 'EUR', 'GBP', 'AUD', 'CAD', 'INR', 'BRL', 'JPY', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON'],
  ...['NZD', 'SGD', 'HKD', 'MXN', 'ZAR', 'ILS', 'TRY', 'THB', 'PHP', 'MYR', 'IDR', 'KRW', 'CNY', 'AED', 'COP', 'ARS'],
];

/** Asks for the currency of amounts that a report names none for. The answer is kept and can be changed here. */
export function AccountCurrency() {
  const { words, locale } = useSpeech();
  const { settings, change } = useSettings();
  const { accountCurrency } = settings.preferences;
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = accountCurrency === '' || offered.includes(accountCurrency) ? offered : [accountCurrency, ...offered];
  return (
    <SelectField
      class="fit"
      label={words('accountCurrency')}
      hint={words(accountCurrency === '' ? 'accountCurrencyUnsaid' : 'accountCurrencySaid')}
      value={accountCurrency}
      options={[
        ['', words('accountCurrencyNone')] as const,
        ...codes.map((code) => [code, `${code} – ${names.of(code) ?? code}`] as const),
      ]}
      onChoose={(code) => void change('accountCurrency', code)}
    />
  );
}
