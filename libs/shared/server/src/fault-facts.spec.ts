import { factsOf, withoutValues } from './fault-facts';

it.each([
  ['Cannot read properties of undefined', 'Cannot read properties of undefined'],
  [`Unexpected token '梅', "{"name":"Mei Xiao梅"... is not valid JSON`, 'Unexpected token …, …... is not valid JSON'],
  [`no such name: 'O'Brien'`, 'no such name: …'],
  ['Key (mobile)=(13977777777) already exists.', 'Key … already exists.'],
  ['no contact 13977777777', 'no contact …'],
  ['no contact +86 139-7777-7777', 'no contact +86 …'],
  ['the contact 梅晓 is not there', 'the contact … is not there'],
  ['mail to mei.xiao@example.cn failed', 'mail to … failed'],
  ['connect ECONNREFUSED 127.0.0.1:543', 'connect ECONNREFUSED 127.0.0.1:543'],
])('%s is told as %s', (message, told) => {
  expect(withoutValues(message)).toBe(told);
});

const raised = (code: string, message: string) => Object.assign(new Error(message), { code, table: 'contacts' });

it('keeps back what PostgreSQL says of a value, and says which table it was', () => {
  expect(factsOf(raised('P0001', 'Mei said no'))).toMatchObject({ error: 'Error', code: 'P0001', table: 'contacts' });
  expect(factsOf(raised('P0001', 'Mei said no'))).not.toHaveProperty('message');
});

it('repeats what PostgreSQL says of names and resources', () => {
  expect(factsOf(raised('53300', 'sorry, too many clients already'))).toMatchObject({ message: 'sorry, too many clients already' });
});

it('says where it happened, and why as far as is known, without the values', () => {
  const facts = factsOf(new Error('outer 梅', { cause: new TypeError('inner "梅"') }));
  expect(facts).toMatchObject({ message: 'outer …', cause: { error: 'TypeError', message: 'inner …' } });
  expect(facts.stack?.[0]).toMatch(/^at .*fault-facts\.spec\.ts/);
  expect(JSON.stringify(facts)).not.toContain('梅');
});

it('takes what is no error', () => {
  expect(factsOf('梅 has left')).toEqual({ error: 'fault', message: '… has left' });
});
