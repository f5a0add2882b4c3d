import { chromium, type Browser, type Page } from 'playwright-core';

/** The line and the processor that pages are measured on: a slow mobile network, and a phone of the middle class. */
export const conditions = { latency: 150, bytesPerSecond: 200_000, processor: 4 };

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window, quiet on the network. */
export const startBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags });

/** Does something with a page that nothing has been loaded into or kept for, on the slow line unless told otherwise. */
export const withColdPage = async <Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
  { slow = true } = {},
): Promise<Result> => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (slow) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: conditions.latency,
        downloadThroughput: conditions.bytesPerSecond,
        uploadThroughput: conditions.bytesPerSecond,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.processor });
    }
    return await use(page);
  } finally {
    await context.close();
  }
};
