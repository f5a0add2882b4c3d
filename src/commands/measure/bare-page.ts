const words =
  'model layer token weight head training context data compute embedding decoder encoder attention gradient release licence paper checkpoint vocabulary sequence parameter rotary norm expert window batch schedule corpus language benchmark'.split(
    ' ',
  );

/**
 * The least that an article of a family could weigh: one document of eight hundred invented words, two tables, a block of
 * code and a list of the family, with hardly any style. Measured beside real pages it gives the limit of the line and
 * the machine.
 */
export const barePage = (): string => {
  let seed = 7;
  const word = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return `${words[seed % words.length] ?? ''}${seed % 3 === 0 ? '' : (seed % 1296).toString(36)}`;
  };
  const line = (length: number): string => Array.from({ length }, word).join(' ');
  const list = (length: number, part: () => string): string => Array.from({ length }, part).join('');
  const table = (): string => `<table>${list(12, () => `<tr><th>${line(2)}<td>${line(1)}<td>${line(2)}</tr>`)}</table>`;
  const section = (): string => `<h2>${line(3)}</h2><p>${line(58)}.</p><p>${line(58)}.</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Limit</title>
<style>body{max-width:42rem;margin:auto;padding:1rem;font:1rem/1.5 serif}td{padding:.3rem}</style>
<nav><ul>${list(20, () => `<li><a href="/${word()}/">${line(2)}</a>`)}</ul></nav>
<main><h1>${line(2)}</h1>${list(3, section)}${table()}<pre>${list(8, () => `${line(4)}\n`)}</pre>${section()}${table()}${list(2, section)}</main></html>`;
};
