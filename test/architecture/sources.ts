import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const ROOT = process.cwd();

export interface SourceFile {
  /** Path from the root, with slashes. */
  path: string;
  text: string;
  /** What it imports, types included: project files by path, packages by name. */
  imports: string[];
  /** What is imported as a value. */
  valueImports: string[];
  /** Values that must be there before the file runs; what is fetched later may refer back. */
  staticImports: string[];
}

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /import\(\s*['"]([^'"]+)['"]\s*\)/g;

function resolveImport(from: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const path = relative(ROOT, join(dirname(from), target)).replaceAll('\\', '/');
  return path.replace(/\.js$/, '');
}

export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    [...walk(join(ROOT, folder))].map((file) => {
      const text = readFileSync(file, 'utf8');
      const found = [...text.matchAll(IMPORT)].map((match) => ({
        type: Boolean(match[1]),
        to: resolveImport(file, match[2]!),
      }));
      const dynamic = [...text.matchAll(DYNAMIC)].map((match) => resolveImport(file, match[1]!));
      return {
        path: relative(ROOT, file).replaceAll('\\', '/'),
        text,
        imports: [...found.map((one) => one.to), ...dynamic],
        staticImports: found.filter((one) => !one.type).map((one) => one.to),
        valueImports: [...found.filter((one) => !one.type).map((one) => one.to), ...dynamic],
      };
    }),
  );
}
