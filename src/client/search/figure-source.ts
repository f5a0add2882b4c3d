import { askedField } from '../../lib/search/asked-field.ts';
import type { NameHit } from '../../lib/search/find-names.ts';
import type { AskedFigure } from '../../lib/search/results.ts';

type Preview = { figures: Record<string, { label: string; text: string; fragment: string }> };

const previews = new Map<string, Promise<Preview>>();

const loadPreview = (base: string, id: string): Promise<Preview> => {
  const known = previews.get(id);
  if (known) return known;
  const loading = fetch(`${base}search/preview/${id}.json`).then((response) => {
    if (!response.ok) throw new Error(`preview of ${id}: ${response.status}`);
    return response.json() as Promise<Preview>;
  });
  previews.set(id, loading);
  loading.catch(() => previews.delete(id));
  return loading;
};

/** The figure that a query asks for of the best entry it names, if it does and the entry has it. */
export const searchFigure = async (base: string, names: readonly NameHit[]): Promise<AskedFigure | undefined> => {
  const [best] = names;
  const field = askedField(best?.rest);
  if (!best || !field || (best.kind !== 'model' && best.kind !== 'variant')) return undefined;
  const figure = (await loadPreview(base, best.id)).figures[field];
  if (!figure) return undefined;
  return {
    id: best.id,
    label: figure.label,
    text: figure.text,
    url: `${best.url.split('#')[0] ?? ''}#${figure.fragment}`,
  };
};
