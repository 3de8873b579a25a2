/** The Playground's own configuration: its people, its chats and its team. */
import { DEMO_TENANT, demoScenario } from '../../data/demo';
import type { Person } from '../../data/model';
import type { Seats } from './people';

export const BOT_NAME = 'Assurance';

/** A person as the Playground wants them; the spelling of the third key is its own. */
interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

export interface PlaygroundConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  /** Exactly five, or it does not start. */
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    /** One at most, beside General. */
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  };
}

/** The configuration for whoever sits there. The channel is the monitoring board's. */
export function playgroundConfig({ you, others }: Seats): PlaygroundConfig {
  const board = demoScenario().boards.find((each) => each.main);
  return {
    version: '0.1.1',
    tenantId: DEMO_TENANT,
    bot: { id: '28:assurance', name: BOT_NAME },
    currentUser: user(you),
    users: others.map(user),
    personalChat: { id: 'a:demo-personal' },
    groupChat: { id: '19:demo-group@thread.v2', name: 'Board papers' },
    team: {
      id: '19:demo-general@thread.tacv2',
      name: 'Assurance',
      aadGroupId: '00000000-0000-0000-0000-0000000000e1',
      channels: board === undefined ? [] : [{ id: `19:demo-${board.id}@thread.tacv2`, name: board.name }],
    },
  };
}

/** A team is known by its first channel. The person's own chat is installed as they open the page. */
export const teamOf = (who: Seats): string => playgroundConfig(who).team.id;

/** Nobody here has two names; the Playground asks for both. */
function user({ id, name }: Person): PlaygroundUser {
  const [givenName = name, ...rest] = name.split(' ');
  const address = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.test`;
  return {
    id: `29:${id}`,
    name,
    userPrincipleName: address,
    aadObjectId: id,
    givenName,
    surname: rest.join(' '),
    email: address,
  };
}
