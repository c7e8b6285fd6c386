import { version as packaged } from '../package.json';
import { version } from '../src/provider/version';

test('the provider says the version of the package', () => expect(version).toBe(packaged));
