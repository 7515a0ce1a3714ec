import { Worker } from 'node:worker_threads';
import type { Options } from './commands.js';
import type { InputFile } from './files.js';
import type { Display } from './output.js';
import { Refusal } from './refusal.js';

/** What a command is given. It is plain data, since it travels to a thread. */
export interface Task {
  command: string;
  files: InputFile[];
  operands: string[];
  options: Options;
  display: Display;
}

/** What a command made. */
export interface Outcome {
  text: string;
  /** A file that it made. */
  bytes?: Uint8Array;
  /** For the standard error stream. */
  notes: string[];
}

/** A command's work; `onStep` is called when a part of it is done. */
export type Run = (task: Task, onStep: () => void) => Promise<Outcome>;

export type ThreadMessage = { step: true } | { outcome: Outcome } | { refusal: string };

/** As the product: a file made to be expensive costs this much and no more. */
const LIMITS = { seconds: 10, megabytes: 512 };
const LOOK_EVERY_MS = 200;

/** Runs a command in a thread with little memory, and little time for each part of its work. */
export async function work(task: Task): Promise<Outcome> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  });
  try {
    return await outcomeOf(thread);
  } finally {
    await thread.terminate();
  }
}

function outcomeOf(thread: Worker): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const refuse = (sentence: string) => reject(new Refusal(sentence));
    const clock = clockOf(() => refuse(`This takes more than ${LIMITS.seconds} seconds of work, which no act should.`));
    thread.on('message', (message: ThreadMessage) => {
      clock.restart();
      if ('step' in message) return;
      clock.stop();
      if ('outcome' in message) resolve(message.outcome);
      else refuse(message.refusal);
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      clock.stop();
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse(`This needs more than ${LIMITS.megabytes} MB of memory, which no act should.`);
      else reject(error);
    });
  });
}

/** Counts the work of the process, not the time that passes: a busy machine is not the file's fault. */
function clockOf(onEnd: () => void): { restart: () => void; stop: () => void } {
  let start = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(start);
    if (user + system < LIMITS.seconds * 1_000_000) return;
    clearInterval(timer);
    onEnd();
  }, LOOK_EVERY_MS);
  return { restart: () => void (start = process.cpuUsage()), stop: () => clearInterval(timer) };
}
