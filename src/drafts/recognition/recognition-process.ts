import { recogniseVersion } from './recognise-version.js';
import { RECOGNITION_BROKE, type ProcessMessage, type RecognitionInput } from './recognition.js';

const send = (message: ProcessMessage) => new Promise<void>((resolve) => process.send!(message, () => resolve()));

async function recognise(input: RecognitionInput): Promise<void> {
  try {
    const recognised = await recogniseVersion(input, (step) => void send({ step }));
    await send({ recognised });
  } catch (error) {
    const { code, params } = error as { code?: unknown; params?: Record<string, string | number> };
    // only refusals carry words for the publisher; anything else is a defect of the recognition itself
    const known = typeof code === 'string' && /^(format|draft)\./.test(code);
    await send({ failure: known ? { code, params: params ?? {} } : { code: RECOGNITION_BROKE, params: {} } });
  }
  process.exit(0);
}

process.once('message', (input: RecognitionInput) => void recognise(input));
// the parent is gone: nobody waits for the result
process.once('disconnect', () => process.exit(1));
