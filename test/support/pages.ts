import * as renderer from '../../client/render';
import { PageRenderer } from '../../src/pages/page-renderer';
import type { TestApp } from './app';

const manifest = {
  'client/islands/main.ts': { file: 'assets/main.js', css: ['assets/main.css'] },
  'client/theme.ts': { file: 'assets/theme.js' },
  'client/shell/icon.svg': { file: 'assets/icon.svg' },
};

/** Lets the pages be drawn by the client's source as it stands, so that a test needs no build. */
export function drawFromSource(app: TestApp): void {
  Reflect.set(app.nest.get(PageRenderer), 'built', Promise.resolve({ renderer, manifest }));
}
