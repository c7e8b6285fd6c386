import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { defaultSwitches, type Switches } from '../access';
import { controlTokenFault, createApp } from './http';
import { createNewId } from './new-id';
import {
  type ClientCredentials,
  calculating,
  createClock,
  keepStart,
  prepareCredentials,
  prepareOrganization,
  prepareTokenKey,
  seedOrganization,
} from './operations';
import { createMailer, type MailServer, type Pacing, pacing, startWorker, type Worker } from './outbox';
import { readSeed } from './read-seed';
import { openStore } from './store';

/** What a backend is made of. */
export interface BackendOptions {
  /** `memory`, the path of an SQLite file (made if missing), or a `postgres://` URL. */
  readonly database: string;
  /** Client id and secret that buy a token; without them a fresh database gets generated ones. */
  readonly credentials?: ClientCredentials;
  /** JSON file with what the organization starts with; see seedOrganization. */
  readonly seedFile?: string;
  /** Remember requests, and offer them: see createJournal. */
  readonly journal?: boolean;
  /** Use a database that could lose acknowledged writes, with a warning in the log, instead of refusing it. */
  readonly acceptVolatile?: boolean;
  /** Readings of Port's documents other than the default ones. */
  readonly switches?: Partial<Switches>;
  /** Where the clock stands still from the start; it runs where nothing is said. */
  readonly frozenAt?: Date;
  /**
   * Offer the control routes: see addControl. The token is asked for on those of `journal` and `localSignIn` too; without
   * one all of them are only for requests on the machine itself.
   */
  readonly control?: { readonly token?: string };
  /** Offer tokens for e-mail addresses alone: see addSignIn. */
  readonly localSignIn?: boolean;
  /** Where mails are handed in, and who they are from. Without it they stay in the outbox. */
  readonly mail?: MailServer;
  /** Let webhooks and notices lead to this machine and private networks. */
  readonly allowPrivateWebhooks?: boolean;
  /** How this backend is reached from outside, where that is not how it listens; without a slash at the end. */
  readonly publicUrl?: string;
  /** How quickly messages are sent, and sent again; each with a default that suits servers. */
  readonly outbox?: Partial<Pacing>;
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly log: FastifyBaseLogger;
}

/** A backend that is prepared but does not listen. */
export interface Backend {
  readonly app: FastifyInstance;
  /** Credentials made for a fresh database; the only time that the secret can be read. */
  readonly generated: ClientCredentials | undefined;
  /** Whether any credentials in the database were made up by the program. */
  readonly hasGeneratedCredentials: boolean;
  /** Starts delivering what is in the outbox. @param url where the backend listens, without a slash at the end. */
  deliver(url: string): void;
  /** Finishes the requests and deliveries under way, then closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database, makes sure that it holds an organization and credentials, and builds the API over it.
 *
 * @throws when the database cannot be used (see openStore), or the seed cannot.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { database, credentials, seedFile, acceptVolatile = false, mail, publicUrl, log } = options;
  const fault = options.control?.token === undefined ? undefined : controlTokenFault(options.control.token);
  if (fault !== undefined) throw new Error(`a control token ${fault}`);
  const seed = seedFile === undefined ? undefined : readSeed(seedFile);
  const clock = createClock(options.frozenAt);
  const now = options.now ?? clock.now;
  const newId = options.newId ?? createNewId(now);
  const sendMail = mail && createMailer(mail);
  const warn = (warning: string) => log.warn(warning);
  const store = calculating(await openStore({ database, acceptVolatile: acceptVolatile ? warn : undefined }), now);
  try {
    const ownUrls: string[] = publicUrl === undefined ? [] : [publicUrl];
    const context = { store, now, newId, switches: { ...defaultSwitches, ...options.switches }, ownUrls };
    const org = await prepareOrganization(context);
    if (seed) await seedOrganization(context, org, seed);
    await prepareTokenKey(context);
    const { journal, localSignIn: signIn } = options;
    const control = { token: options.control?.token, inside: options.control && { clock }, journal, signIn };
    // Side by side, because hashing a secret keeps another thread busy.
    const [generated, app] = await Promise.all([
      prepareCredentials(context, org, credentials),
      createApp({ context, control, log }),
    ]);
    const hasGeneratedCredentials = await store.credentials.areGenerated();
    if (options.control && !(await keepStart(context, org)))
      warn('the database holds too much to be reset to this start');
    let worker: Worker | undefined;
    const deliver = (url: string): void => {
      ownUrls.push(url);
      const [link = url] = ownUrls;
      const allowPrivate = options.allowPrivateWebhooks ?? false;
      worker = startWorker({ context, log, allowPrivate, sendMail, url: link, ...pacing, ...options.outbox });
    };
    // Not in a hook of the app: those run while requests are still under way.
    const close = async () => {
      await app.close();
      await worker?.stop();
      await store.close();
    };
    return { app, generated, hasGeneratedCredentials, deliver, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}
