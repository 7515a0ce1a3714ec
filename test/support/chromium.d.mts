import type { Browser } from 'playwright-core';

export function launchBrowser(wish?: { bundled?: boolean }): Promise<Browser>;
