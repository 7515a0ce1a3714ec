import { startTestApp, type TestApp } from '../support/app';
import { readSources } from '../architecture/sources';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Object = { [key: string]: Json };
interface Operation {
  operationId: string;
  summary?: string;
  tags: string[];
  parameters: { name: string; in: string; required: boolean; schema: Object }[];
  requestBody?: { content: Record<string, { schema: Object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Object }> }>;
  security?: Object[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Object>; securitySchemes: Record<string, Object> };
}

const METHODS = /^ {2}@(Get|Post|Put|Patch|Delete)\((?:'([^']*)')?\)/gm;

/** The routes of the API as the controllers name them: `get /api/v1/…/{number}`; controllers of one file share them. */
const routes = () =>
  readSources('src')
    .filter(({ path }) => path.endsWith('.controller.ts'))
    .flatMap(({ text }) =>
      [...text.matchAll(/@Controller\('(api\/[^']*)'\)/g)].flatMap(([, base]) =>
        [...text.matchAll(METHODS)].map(([, method, rest]) => {
          const address = `/${[base, rest].filter(Boolean).join('/')}`.replace(/:(\w+)/g, '{$1}');
          return `${method!.toLowerCase()} ${address}`;
        }),
      ),
    );

function* insides(value: Json): Generator<Object> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value;
  for (const inside of Object.values(value)) yield* insides(inside);
}

describe('the description of the API', () => {
  let app: TestApp;
  let document: Document;
  let operations: { name: string; address: string; operation: Operation }[];
  beforeAll(async () => {
    app = await startTestApp();
    document = (await app.get('/api/v1/openapi.json')).json<Document & Record<string, unknown>>();
    operations = Object.entries(document.paths).flatMap(([address, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${address}`, address, operation })),
    );
  });
  afterAll(() => app.close());

  it('holds every route under /api and nothing else', () => {
    expect(routes().length).toBeGreaterThan(4);
    expect(operations.map(({ name }) => name).sort()).toEqual(routes().sort());
  });

  it('is OpenAPI 3.1 in its parts', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { address, operation } of operations) {
      const inPath = operation.parameters.filter((one) => one.in === 'path');
      expect(inPath.map((one) => one.name).sort()).toEqual([...address.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort());
      expect(inPath.every((one) => one.required)).toBe(true);
      for (const parameter of operation.parameters) expect(parameter.schema).toBeDefined();
      for (const reply of Object.values(operation.responses)) expect(typeof reply.description).toBe('string');
    }
  });

  /** A file for download has media types of its own, and bytes in place of fields. */
  const isFile = ({ content = {} }: { content?: Record<string, { schema: Object }> }) =>
    Object.keys(content).length > 0 &&
    Object.entries(content).every(([type, { schema }]) => type !== 'application/json' && schema.format === 'binary');

  it('describes every operation: words, body, reply and refusals', () => {
    for (const { name, operation } of operations) {
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/.{10}/)]);
      const [success, ...more] = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      expect([name, more]).toEqual([name, []]);
      if (success === '204') expect([name, operation.responses[success]!.content]).toEqual([name, undefined]);
      const schemas = [
        success === '204' ? undefined : operation.responses[success!],
        operation.responses['default'],
        operation.requestBody,
      ]
        .filter((part) => part !== undefined)
        .filter((part) => !isFile(part))
        .map((part) => part.content?.['application/json']?.schema.$ref);
      expect([name, schemas]).toEqual([
        name,
        schemas.map(() => expect.stringMatching(/^#\/components\/schemas\/\w+$/)),
      ]);
      expect([name, operation.responses[success!] !== undefined]).toEqual([name, true]);
      if (name.startsWith('post')) expect(operation.requestBody).toBeDefined();
    }
  });

  it('refers only to schemas that are there, in the words of JSON Schema 2020-12', () => {
    for (const part of insides(document as unknown as Json)) {
      if (typeof part.$ref === 'string')
        expect(document.components.schemas).toHaveProperty([part.$ref.replace('#/components/schemas/', '')]);
      if ('exclusiveMinimum' in part) expect(part).toMatchObject({ exclusiveMinimum: expect.any(Number) });
      expect(part).not.toHaveProperty('nullable');
    }
    for (const { operation } of operations)
      for (const scheme of (operation.security ?? []).flatMap(Object.keys))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
  });
});
