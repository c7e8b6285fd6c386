import { dirname } from 'node:path';

/** In a program compiled into an executable: the folder of that executable, where the files are that go with it. */
export const __dirname = dirname(process.execPath);
