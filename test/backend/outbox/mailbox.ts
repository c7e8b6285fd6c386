import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that was handed in: who it is for on the envelope, and its source. */
export interface Handed {
  readonly to: readonly string[];
  readonly source: string;
}

/** A mail server on loopback that keeps what it is handed. */
export class Mailbox {
  readonly handed: Handed[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  /** @param refuse the code that the `nth` mail is refused with, from 1 on; undefined takes it. */
  static async start(refuse: (nth: number) => number | undefined = () => undefined): Promise<Mailbox> {
    let offered = 0;
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const code = refuse(++offered);
          if (code !== undefined) return done(Object.assign(new Error('no'), { responseCode: code }));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          mailbox.handed.push({ to, source: Buffer.concat(parts).toString() });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailbox = new Mailbox(server, `smtp://127.0.0.1:${port}`);
    return mailbox;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
