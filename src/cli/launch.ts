import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs the program that lies beside the executable, with what V8 compiled of it at an earlier start where that is
 * there: compiling takes longer than all else that a server does before it listens. A server leaves behind what it has
 * compiled; where nothing can be written there, each start compiles again.
 *
 * What is kept is believed only for the very same program and the very same V8: its name holds the program's hash and
 * the version of Node, and V8 looks at the flags. It lies in the program's own folder, where whoever could change it
 * could as well change the program.
 *
 * Source: Node.js documentation, "VM", `new vm.Script` and `script.createCachedData`.
 */
export function launch(program: string): void {
  const file = join(__dirname, program);
  // The build writes nothing but ASCII, and its hash in a comment at the beginning.
  const text = readFileSync(file, 'latin1');
  const [, hash = ''] = /^\/\*(\w+)\*\//.exec(text) ?? [];
  const kept = `${file}.${hash}.${process.version}-${process.arch}.kept`;
  const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const cachedData = read(kept);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  // Options of Node may change V8's flags: what is kept then is only the first, so that two kinds of start do not
  // replace each other's for ever.
  const hasOptions = process.execArgv.length > 0 || process.env.NODE_OPTIONS !== undefined;
  const isNews = cachedData === undefined || (script.cachedDataRejected === true && !hasOptions);
  if (isNews && hash !== '' && process.argv[2] === 'serve') keepLater(script, kept);
  script.runInThisContext()(exports, require, module, file, __dirname);
}

/** A server has done by then all that it does at every start; V8 throws away again what is not used for long. */
const settledMs = 3000;

function keepLater(script: Script, file: string): void {
  const keep = () => {
    clearTimeout(timer);
    process.off('exit', keep);
    try {
      const own = `${file}.${process.pid}.fresh`;
      writeFileSync(own, script.createCachedData());
      renameSync(own, file);
    } catch {
      // A folder that is not ours to write to: the next start takes as long as this one.
    }
  };
  const timer = setTimeout(keep, settledMs).unref();
  process.once('exit', keep);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
