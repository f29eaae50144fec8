import { type Manifest, refusalOf } from './manifest';

const HERE = { luodi: '0.2.0', schema: ['One1', 'Two2'], postgres: 18, foreign: false };
const MADE: Manifest = {
  ...{ format: 1, luodi: '0.2.0', madeAt: '2026-01-01T00:00:00.000Z', kind: 'cluster', postgres: '18.4', schema: ['One1', 'Two2'] },
  ...{ walEnd: '0/3000000', directories: ['postgres/cluster/base'], files: [{ path: 'files/aa/aa', bytes: 1, sha256: 'aa' }] },
};
const naming = (path: string) => ({ files: [{ path, bytes: 1, sha256: 'aa' }] });

it.each<[string, Partial<Manifest>, Partial<typeof HERE>, RegExp | undefined]>([
  ['its own', {}, {}, undefined],
  ['an older one', { luodi: '0.1.0', schema: ['One1'] }, {}, undefined],
  [
    'one with a migration it does not know',
    { luodi: '0.3.0', schema: ['One1', 'Two2', 'Three3'] },
    {},
    /newer Luodi \(0\.3\.0; this is 0\.2\.0\)/,
  ],
  ['one of another format', { format: 2 as never }, {}, /newer Luodi/],
  ['a cluster of another PostgreSQL', { postgres: '19.1' }, {}, /PostgreSQL 19, this Luodi brings 18/],
  ['a cluster while DATABASE_URL is set', {}, { foreign: true }, /Unset DATABASE_URL/],
  ['a dump while it is set', { kind: 'dump', postgres: '15.2' }, { foreign: true }, undefined],
  ['a dump while it is not', { kind: 'dump' }, {}, /Set DATABASE_URL/],
  ['a file above it', naming('../elsewhere'), {}, /outside itself/],
  ['a file above it by a detour', naming('files/../../elsewhere'), {}, /outside itself/],
  ['a file from the root', naming('/etc/passwd'), {}, /outside itself/],
  ['a directory above it', { directories: ['..'] }, {}, /outside itself/],
])('judges %s', (_what, made, here, refusal) => {
  const said = refusalOf({ ...MADE, ...made }, { ...HERE, ...here });
  if (refusal) expect(said).toMatch(refusal);
  else expect(said).toBeUndefined();
});
