import { parentPort, workerData } from 'node:worker_threads';
import { COMMANDS } from './commands.js';
import { Refusal } from './refusal.js';
import type { Task, ThreadMessage } from './work.js';

const send = (message: ThreadMessage): void => parentPort!.postMessage(message);

const task = workerData as Task;
const command = COMMANDS.find((one) => one.name === task.command)!;
const { run } = await command.load();
send({ step: true });
try {
  send({ outcome: await run(task, () => send({ step: true })) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  send({ refusal: error.message });
}
