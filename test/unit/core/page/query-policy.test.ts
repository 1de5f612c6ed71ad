import { expect, it } from 'vitest';
import { detectPage } from '../../../../src/core/page/detect-page.ts';

const canonical = (address: string) => detectPage(address).canonicalUrl;

it('keeps filters byte for byte and in order, and drops parameters of a click', () => {
  expect(canonical('https://www.upwork.com/nx/search/talent/?q=a+b%20c&utm_source=x&loc=fr&irclickid=1&x=%zz')).toBe(
    'https://www.upwork.com/nx/search/talent/?q=a+b%20c&loc=fr&x=%zz',
  );
});

it('drops parameters that could carry another address, however their names are encoded', () => {
  expect(canonical('https://www.upwork.com/services/search?q=x&%75=https://evil.example&redir=//evil.example')).toBe(
    'https://www.upwork.com/services/search?q=x',
  );
});

it('gives only addresses of the strict host, whatever the input held', () => {
  expect(canonical('HTTPS://www.up­work.com:443\\freelancers\\~01d1adfb925a2de897#x')).toBe(
    'https://www.upwork.com/freelancers/~01d1adfb925a2de897',
  );
});

it('takes no longer per character for a long address than for a short one', () => {
  for (const piece of ['a-', '%7e', '_', '_01', '%2B', '/x', '&a=b', '~01', '%'])
    for (const family of ['services', 'services/product', 'freelancers', 'companies', 'hire'])
      expect(detectPage(`https://www.upwork.com/${family}/${piece.repeat(500_000)}`).linkable).toBe(false);
});

it.each(['/freelancers/Settings', '/services/API/auth', '/hire/%00/', '/hire/%2F%2F', '/hire/%zz/'])(
  '%s is not linkable',
  (path) => {
    expect(detectPage(`https://www.upwork.com${path}`).linkable).toBe(false);
  },
);

it('recognises a page with a very long click id', () => {
  expect(canonical(`https://www.upwork.com/hire/php-developers/?fbclid=${'x'.repeat(20_000)}`)).toBe(
    'https://www.upwork.com/hire/php-developers/',
  );
});
