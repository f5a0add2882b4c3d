/** The address at which a reader reports what is wrong with a page, its path and id filled in. */
export const reportUrl = (issues: string, path: string): string => `${issues}/new?title=${path}`;
