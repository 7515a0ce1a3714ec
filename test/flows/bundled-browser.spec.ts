import { launchBrowser } from '../support/browser';
import { PATIENCE_MS, STORY_MS } from '../support/patience';

jest.setTimeout(STORY_MS);

test('a machine without a browser has the one that npm brings, with its libraries', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setContent('<h1>Талқы</h1>');
    expect(await page.textContent('h1')).toBe('Талқы');
  } finally {
    await browser.close();
  }
});
