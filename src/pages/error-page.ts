import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config.js';
import { ErrorPage, type ErrorView } from '../platform/http/error-page.js';
import { PageRenderer } from './page-renderer.js';

@Injectable()
export class ReactErrorPage extends ErrorPage {
  constructor(
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  render(view: ErrorView): Promise<string> {
    const signIn = view.status === 401 ? `/sign-in?return=${encodeURIComponent(view.path)}` : null;
    const props = { status: view.status, sentence: view.message, advice: null, signIn, reference: null };
    return this.pages.render('error', props, {
      lang: view.lang,
      path: view.path,
      demo: this.config.demo,
      unlisted: true,
    });
  }
}
