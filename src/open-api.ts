import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Sessions } from './accounts/sessions.js';
import { SESSION } from './platform/http/api-replies.js';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** Publishes the description of the API at /api/v1/openapi.json; the pages are not part of it. */
export function apiDocument(app: NestFastifyApplication): void {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Talqy')
    .setDescription('Draft legal acts, the comments on their provisions, and the answers.')
    .setVersion('1')
    .addServer('/')
    .addTag('drafts', 'Texts on their way to be published')
    .addTag('comments', 'Comments on provisions, and support')
    .addTag('responses', 'Answers of the agencies')
    .addCookieAuth(app.get(Sessions).cookieName, { type: 'apiKey', in: 'cookie' }, SESSION)
    .build();
  SwaggerModule.setup(
    'api/v1',
    app,
    () => {
      const document = SwaggerModule.createDocument(app, options);
      document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')));
      return document;
    },
    { ui: false, raw: ['json'], jsonDocumentUrl: 'api/v1/openapi.json' },
  );
}
