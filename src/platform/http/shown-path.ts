import type { FastifyRequest } from 'fastify';

/**
 * The address, with its query but for `lang`, at which a person sees the page that a request is answered with. A refused
 * form is drawn at the address to which it was sent; where nothing can be opened there, it is the one above it.
 */
export function shownPath(request: FastifyRequest): string {
  const [, asked, given] = /^([^?]*)\??(.*)$/s.exec(request.url)!;
  // two slashes would begin an address of another site
  const path = asked!.replace(/^[/\\]+/, '/');
  if (request.method === 'POST') return openable(request, path);
  const query = new URLSearchParams(given);
  query.delete('lang');
  return query.size > 0 ? `${path}?${query}` : path;
}

function openable({ server, routeOptions }: FastifyRequest, path: string): string {
  const given = path.split('/');
  const route = (routeOptions.url ?? '/').split('/');
  const there = () => server.hasRoute({ method: 'GET', url: route.join('/') });
  while (route.length > 2 && !there()) {
    route.pop();
    given.pop();
  }
  return given.join('/');
}
