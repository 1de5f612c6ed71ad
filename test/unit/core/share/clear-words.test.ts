import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../../../src/core/share/disclosure/check-disclosure.ts';

const link = 'https://upwork.pxf.io/c/1/2/3';
const codes = (words: string) => checkDisclosure(`${words} ${link}`, link).map(({ code }) => code);

describe('who says that they earn something discloses it', () => {
  it.each([
    'I earn a commission if you hire here.',
    'Wir verdienen an Käufen über diesen Link.',
    'Ich erhalte dafür eine Provision.',
    'Dafür bekomme ich eine kleine Vergütung.',
    'Je reçois une petite commission.',
    'Nous touchons une rémunération.',
    'Recibo una comisión si contratas.',
    'Cobramos un porcentaje de cada compra.',
    'Recebo uma comissão.',
    'Ganhamos uma percentagem.',
    'Guadagno una commissione.',
    'Riceviamo un compenso.',
    'Ik ontvang een vergoeding.',
    'Wij krijgen een kleine commissie.',
    'Dostaję prowizję od Upwork.',
    'Pobieramy procent od pierwszej umowy.',
  ])('%s', (words) => {
    expect(codes(words)).toEqual([]);
  });
});

describe('who gets anything else says nothing about a commission', () => {
  it.each([
    'Ich bekomme viele Fragen zu guten Leuten.',
    'Ich erhalte jeden Tag Post.',
    'Je touche à tout.',
    'Gano una hora cada día con este equipo.',
    'Ganho uma tarde livre.',
    'Ricevo una risposta in un’ora.',
    'Krijg een gratis offerte.',
    'Otrzymuj oferty codziennie.',
    'Recibo una respuesta. La comisión la paga Upwork.',
  ])('%s', (words) => {
    expect(codes(words)).toContain('missing');
  });
});
