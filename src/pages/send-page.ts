import type { FastifyReply } from 'fastify';

/** A page that is made for one person and kept nowhere; with the status that the reply has got already, if no other. */
export const sendOwnPage = async (reply: FastifyReply, html: string, status = reply.statusCode): Promise<void> => {
  await reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
};
