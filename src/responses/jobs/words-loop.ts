import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Loop } from '../../platform/jobs/loop.js';
import { IndexWords } from './index-words.job.js';

const EVERY_MS = 2_000;

/** A new comment is found by its words two seconds later. */
@Injectable()
export class WordsLoop extends Loop {
  constructor(words: IndexWords, @Inject(CONFIG) config: Config) {
    super(words, EVERY_MS, config);
  }
}
