/** Compares two strings by code unit: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders things by the keys that `keys` gives, the first that differs deciding. */
export const by =
  <T>(...keys: ((item: T) => string | number)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };

/** A date as a key: one that tells no day comes after the days of its month or year, since nobody knows how early it was. */
export const dateKey = (date: string): string => (date === '' ? '' : `${date}~`);

/** A copy in the order of the given keys. */
export const sortedBy = <T>(items: Iterable<T>, ...keys: ((item: T) => string | number)[]): T[] =>
  [...items].sort(by(...keys));
