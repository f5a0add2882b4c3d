import type { Reference } from '../schema/shared.ts';

const lastName = (author: Reference['authors'][number] | undefined): string =>
  author === undefined ? '' : 'literal' in author ? author.literal : author.family;

/** A source in brief: `Touvron et al. 2023`, `Su and Lu 2021`, `Meta 2023`. */
export const citationLabel = (reference: Reference): string => {
  const { authors, others, date } = reference;
  const [first, second] = [lastName(authors[0]), lastName(authors[1])];
  const who = authors.length > 2 || (others ?? false) ? `${first} et al.` : second ? `${first} and ${second}` : first;
  return [who, date?.slice(0, 4)].filter(Boolean).join(' ');
};

/** Authors in full, at most six of them: `Hugo Touvron, Louis Martin and others`. */
export const authorLine = ({ authors, others }: Reference): string => {
  const names = authors.map((author) =>
    'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' '),
  );
  const shown = names.slice(0, 6);
  if ((others ?? false) || names.length > shown.length) return `${shown.join(', ')} and others`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
};
