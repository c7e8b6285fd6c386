/** Checks the token of each request with @fastify/jwt and answers with a constant: Fastify without a backend in it. */
import { readFileSync } from 'node:fs';
import jwt from '@fastify/jwt';
import Fastify from 'fastify';

const constant = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const app = Fastify();
await app.register(jwt, { secret: 'the secret of the bench, 32 bytes and more' });
app.get('/token', async () => app.jwt.sign({ sub: 'bench', ver: 'A1b2C3d4E5f6' }, { expiresIn: '3h' }));
app.get('/v1/*', { onRequest: (request) => request.jwtVerify() }, async () => constant);
console.log(`listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
process.once('SIGTERM', () => app.close());
