import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { MessageKey } from '../../i18n/messages.js';
import {
  RecognitionRefused,
  type ProcessMessage,
  type Recognised,
  type RecognitionInput,
  type RecognitionStep,
} from './recognition.js';

/** A file made to be expensive costs one process this much and nobody else anything. */
const LIMITS = { seconds: 10, startSeconds: 120, megabytes: 512 };

/** Recognises texts in a process of its own, with no environment, little memory and little time. */
@Injectable()
export class Recogniser {
  /** Seconds that a file may take. */
  patience = LIMITS.seconds;

  recognise(input: RecognitionInput, onStep: (step: RecognitionStep) => void): Promise<Recognised> {
    const child = fork(join(process.cwd(), 'dist/drafts/recognition/recognition-process.js'), [], {
      execArgv: [`--max-old-space-size=${LIMITS.megabytes}`],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return new Promise<Recognised>((resolve, reject) => {
      const stop = () => {
        reject(new RecognitionRefused('draft.import-too-slow', { seconds: this.patience }));
        end(child);
      };
      // the file's own time begins when the process is ready for it: a busy machine is not the file's fault
      let limit = setTimeout(stop, LIMITS.startSeconds * 1000);
      child.on('message', (message: ProcessMessage) => {
        if ('step' in message) {
          if (message.step === 'reading') {
            clearTimeout(limit);
            limit = setTimeout(stop, this.patience * 1000);
          }
          return onStep(message.step);
        }
        if ('recognised' in message) resolve(message.recognised);
        else reject(new RecognitionRefused(message.failure.code as MessageKey, message.failure.params));
      });
      child.once('error', reject);
      // after a result this changes nothing; without one the process ran out of memory
      child.once('exit', () => {
        clearTimeout(limit);
        reject(new RecognitionRefused('draft.import-too-heavy', { megabytes: LIMITS.megabytes }));
      });
      child.send(input);
    });
  }
}

const end = (child: ChildProcess) => void child.kill('SIGKILL');
