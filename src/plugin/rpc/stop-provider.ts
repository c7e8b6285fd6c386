import type { StopProvider_Request, StopProvider_Response } from '../generated/tfplugin6';
import type { Rpc } from './rpc';

/** Ctrl-C: whatever can be given up is given up; Terraform still waits for what is running, and stores its answer. */
export const stopProvider: Rpc<StopProvider_Request, StopProvider_Response> = (_, { connection }) => {
  connection.stop();
  return { Error: '' };
};
