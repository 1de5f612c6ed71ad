// A local server that replaces www.upwork.com, behind a proxy that refuses and records everything else.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { generate } from 'selfsigned';

/**
 * A server that replaces www.upwork.com and any other `hosts`, and a proxy that leads only there. `answer(path,
 * request)` gives the HTML of a page or a whole answer, at once or later; `refused` collects the hosts of all other requests, `served` the paths requested here.
 */
export async function standIn(answer, hosts = []) {
  const known = ['www.upwork.com', ...hosts].map((host) => `${host}:443`);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.upwork.com' }], { keySize: 2048 });
  const refused = [];
  const served = [];
  const server = https.createServer({ key, cert }, async (request, response) => {
    served.push(request.url);
    const answered = await answer(request.url, request);
    const page = {
      status: answered === undefined ? 404 : 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    };
    const { status, headers, body } = answered?.status ? answered : { ...page, body: answered ?? 'Not here' };
    response.writeHead(status, headers).end(body);
  });
  const proxy = http.createServer((request, response) => {
    refused.push(new URL(request.url, 'http://unknown').host);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, client) => {
    client.on('error', () => client.destroy());
    if (!known.includes(request.url)) {
      refused.push(request.url);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = net.connect(server.address().port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await Promise.all([server, proxy].map((one) => new Promise((ready) => one.listen(0, '127.0.0.1', ready))));
  const close = () => {
    for (const one of [server, proxy]) {
      one.closeAllConnections();
      one.close();
    }
  };
  return { port: proxy.address().port, refused, served, close };
}
