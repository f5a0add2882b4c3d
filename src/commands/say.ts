/** Prints what is being done now. */
export const say = (text: string): void => console.log(text);

/** Ends the command with a plain reason and no stack trace. */
export const giveUp = (reason: string, code = 1): never => {
  console.error(`\n${reason}`);
  process.exit(code);
};

/** Seconds since a moment of `performance.now()`, in words. */
export const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
