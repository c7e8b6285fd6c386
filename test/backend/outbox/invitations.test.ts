import { user } from '../fixtures';
import { type Served, serving } from '../serving';
import { quick } from './acting';
import { Mailbox } from './mailbox';

let served: Served;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.start();
  served = await serving({ ...quick, mail: { url: mailbox.url, from: 'Portcullis <port@acme.test>' } });
});
afterAll(async () => {
  await served.close();
  await mailbox.stop();
});

test('M-23: whoever is invited gets a mail that says by whom; whoever is invited without a word gets none', async () => {
  await served.call('POST', '/v1/blueprints/_user/entities', user('adm@acme.test', { port_role: 'Admin' }));
  const invite = (email: string, query: string) =>
    served.as('adm@acme.test').call('POST', `/v1/users/invite${query}`, { invitee: { email } });
  await invite('silent@acme.test', '?notify=false');
  await invite('told@acme.test', '');
  const end = Date.now() + 10_000;
  while (mailbox.handed.length === 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
  expect(mailbox.handed.map(({ to }) => to)).toEqual([['told@acme.test']]);
  expect(mailbox.handed[0]?.source).toContain('adm@acme.test has invited you');
});
