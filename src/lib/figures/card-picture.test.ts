import { expect, test } from 'vitest';
import { cardPicture, type CardText, type PictureNode } from './card-picture.ts';

const card: CardText = { name: 'Kestrel 1', above: 'Kestrel', summary: 'A model.', bars: [], figures: [] };

const textsIn = (node: PictureNode | string): string[] =>
  typeof node === 'string' ? [node] : [node.props.children ?? []].flat().flatMap(textsIn);

test('a picture says name, summary and each figure with its remark', () => {
  const figures = [{ label: 'Size', text: '1.8T', remark: 'rumoured parameters' }];
  const texts = textsIn(cardPicture({ ...card, chinese: '红隼', figures }));
  for (const text of ['Kestrel 1', '红隼', 'Kestrel', 'A model.', 'Size', '1.8T', 'rumoured parameters'])
    expect(texts).toContain(text);
});

test('a long summary ends with a sentence, or at a word', () => {
  const sentence = 'It has many more parts than anybody could ever count in one sitting of an hour.';
  const summaryIn = (summary: string) => textsIn(cardPicture({ ...card, summary }))[2];
  expect(summaryIn(`${sentence} ${sentence}`)).toBe(sentence);
  const cut = summaryIn('wordy '.repeat(60)) ?? '';
  expect(cut).toMatch(/^(?:wordy )+…$/);
  expect(cut.length).toBeLessThan(150);
});

test('a family gives its hue, and an unknown size a hollow bar', () => {
  const bar = { x: 0, y: 0, width: 3, height: 8, hollow: true };
  const drawn = JSON.stringify(cardPicture({ ...card, hue: 255, bars: [bar] }));
  expect(drawn).toMatch(/"border":"4px solid #[0-9a-f]{6}"/);
  expect(drawn).not.toBe(JSON.stringify(cardPicture({ ...card, hue: 25, bars: [bar] })));
});
