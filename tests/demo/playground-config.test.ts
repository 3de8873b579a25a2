import { ROLES } from '../../bot/demo/options';
import { seats } from '../../bot/demo/people';
import { playgroundConfig } from '../../bot/demo/playground-config';

test.each([
  ['chair', 'Board Chair', 'a3'],
  ['secretary', 'Board Secretary', 'a1'],
  ['lead', 'ASB Thematic Lead', 'a2'],
  ['sign-off', 'Sign-off Chair', 'a4'],
  ['member', 'Board Member', 'a5'],
  ['commissioner', "Commissioner's Office", 'a6'],
] as const)('--as %s is the %s', (role, name, end) => {
  const { currentUser } = playgroundConfig(seats(role));
  expect(currentUser).toMatchObject({
    name,
    aadObjectId: `00000000-0000-0000-0000-0000000000${end}`,
  });
});

test.each(ROLES)('as %s it has what the Playground insists on', (role) => {
  const config = playgroundConfig(seats(role));
  expect(Object.keys(config).sort()).toEqual(
    ['bot', 'currentUser', 'groupChat', 'personalChat', 'team', 'tenantId', 'users', 'version'].sort(),
  );
  expect(config.users).toHaveLength(5);
  expect(new Set([config.currentUser, ...config.users].map(({ aadObjectId }) => aadObjectId)).size).toBe(6);
  expect(config.tenantId).toBe('00000000-0000-0000-0000-0000000000f1');
  expect(config.bot.name.length).toBeLessThanOrEqual(42);
  expect(config.team).toMatchObject({ name: 'Assurance' });
  expect(config.team.channels.map(({ name }) => name)).toEqual(['Local Policing Improvement Board']);
  for (const each of [config.currentUser, ...config.users])
    for (const value of Object.values(each)) expect(value).not.toBe('');
});
