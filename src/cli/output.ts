import type { Options } from './commands.js';

/** How the result is shown. It travels to the thread that makes it. */
export interface Display {
  json: boolean;
  colour: boolean;
  /** Columns of the terminal; null where the output is no terminal and nothing is cut. */
  width: number | null;
}

export function displayOf(options: Options): Display {
  const terminal = process.stdout.isTTY === true;
  return {
    json: options.json === true,
    colour: terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    width: terminal ? Math.max(process.stdout.columns ?? 80, 40) : null,
  };
}

/** Writes to the standard output and waits until it is taken. A reader that left early (`| head`) is no error. */
export async function print(content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: NodeJS.ErrnoException | null) =>
      !error || error.code === 'EPIPE' ? resolve() : reject(error);
    process.stdout.once('error', settle);
    process.stdout.write(content, settle);
  });
}

/** One line to the standard error stream. */
export function tell(sentence: string): void {
  process.stderr.once('error', () => undefined);
  process.stderr.write(`${sentence.replace(/\s*\n\s*/g, ' ')}\n`);
}

export interface Paint {
  strong: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  green: (text: string) => string;
  yellow: (text: string) => string;
}

export function paint({ colour }: Display): Paint {
  const styled = (open: number, close: number) => (text: string) =>
    colour && text ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    strong: styled(1, 22),
    dim: styled(2, 22),
    red: styled(31, 39),
    green: styled(32, 39),
    yellow: styled(33, 39),
  };
}
