import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a request is ours and unchanged.
 *
 * @param body  The text that is sent; empty where none is.
 * Source: spec A-71; Port docs, "Signature verification".
 */
export function signatureHeaders(secret: string, at: Date, body: string): Readonly<Record<string, string>> {
  const timestamp = String(at.getTime());
  const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64');
  return { 'x-port-timestamp': timestamp, 'x-port-signature': `v1,${mac}` };
}
