import { expect, test } from 'vitest';
import { countForgiven, findNear, letterMask } from './edit-distance.ts';

const far = { whole: Infinity, beginning: Infinity };
const measure = (query: string, name: string, limit: number) =>
  findNear(query, [{ letters: name, mask: letterMask(name), forgiven: limit }], limit)[0] ?? far;

test.each([
  ['falcn', 'falcon'],
  ['falccon', 'falcon'],
  ['falcno', 'falcon'],
  ['falcin', 'falcon'],
  ['alcon', 'falcon'],
  ['falco', 'falcon'],
  ['galcon', 'falcon'],
  ['afalcon', 'falcon'],
])('%s is one slip from %s', (query, name) => {
  const { whole } = measure(query, name, 1);
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThanOrEqual(1);
});

test('two slips count where two are forgiven', () => {
  expect(measure('chnchila', 'chinchilla', 2).whole).toBeLessThanOrEqual(2);
  expect(measure('chnchila', 'chinchilla', 1).whole).toBe(Infinity);
  expect(measure('kubernetes', 'chinchilla', 2).whole).toBe(Infinity);
});

test('a name is no slip from itself', () => {
  expect(measure('falcon', 'falcon', 1)).toMatchObject({ whole: 0, beginning: 0, length: 6 });
});

test('the likelier slip costs less', () => {
  const cost = (query: string) => measure(query, 'falcon', 1).whole;
  expect(cost('fallcon')).toBeLessThan(cost('faxlcon'));
  expect(cost('falcpn')).toBeLessThan(cost('falcqn'));
  expect(cost('flacon')).toBeLessThan(cost('fxlcon'));
});

test('a name being typed is measured as far as it goes', () => {
  expect(measure('falcno', 'falcon40binstruct', 1)).toMatchObject({
    whole: Infinity,
    beginning: 0.75,
    length: 6,
  });
  expect(measure('falcon', 'baichuan13bchat', 1).beginning).toBe(Infinity);
});

test('Chinese characters are letters like any other', () => {
  expect(measure('通意千问', '通义千问', 1).whole).toBe(1);
  expect(measure('通意百问', '通义千问', 1).whole).toBe(Infinity);
});

test('short names forgive little', () => {
  expect(['t5', 'opt', 'falcon', 'starcoder', '百川', '通义千问'].map(countForgiven)).toEqual([1, 1, 1, 2, 1, 1]);
});
