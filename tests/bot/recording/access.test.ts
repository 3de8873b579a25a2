/** Who may do what, decided in chat: shown, confirmed, recorded in a chain, in force at once. */
import { createConversation } from '../../../bot/conversation';
import type { Reply } from '../../../bot/turn';
import { openRecord } from '../../../data/cosmos';
import { DEMO_FORCE, DEMO_TENANT } from '../../../data/demo';
import { askerOf, elsewhere, shown } from '../../questions/asking';
import { type Office, officeForEach } from './talking';

const PRIYA = { id: '11111111-2222-4333-8444-555555555555', name: 'Priya Shah' };
const TENANT = '99999999-aaaa-4bbb-8ccc-dddddddddddd';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

const says = (text: string, as = 'a1') => office.person(as).say(text);
const decides = async (text: string, as = 'a1') => (await says(text, as)).press('Confirm');

/** As in Teams: the name stands in the words, the object id beside them. */
const mentions = async (text: string, mentioned: readonly { id: string; name: string }[], as = 'a1') =>
  office.conversation({
    kind: 'message',
    id: office.activity(),
    asker: askerOf(as),
    place: { conversation: elsewhere(), kind: 'personal' },
    text,
    mentions: mentioned,
  });

/** Everything that can be read of one reply. */
const read = (reply: Reply | undefined): string => shown(reply === undefined ? [] : [reply]);

const entries = async () => (await office.record.accessEntries()).map(({ text }) => text);

/** "add Jo Bloggs (object id …)" and whatever else is needed of somebody who is not of the demo. */
const lists = (name = 'Jo Bloggs', end = '0b') =>
  decides(`add ${name} (object id 00000000-0000-0000-0000-0000000000${end})`);

describe('a role', () => {
  test('is shown, confirmed, recorded with who did it, and in force at once', async () => {
    const card = await says('make the Crime Data Integrity Lead an administrator');
    expect(card.summary).toBe('Check and confirm: Crime Data Integrity Lead, now administrator');
    expect(card.text).toContain('thematic lead and administrator');
    expect(await entries()).toEqual([]);
    const refused = await says('cancel the February IAB', 'a7');
    expect(refused.summary).toMatch(/^You can't/);
    expect((await card.press('Confirm')).summary).toBe(
      'Recorded: Crime Data Integrity Lead, now administrator',
    );
    expect((await says('cancel the February IAB', 'a7')).summary).toMatch(/^Check and confirm/);
    const [entry] = await office.record.accessEntries();
    expect(entry).toMatchObject({
      by: { name: 'Board Secretary' },
      text: 'Crime Data Integrity Lead: now administrator.',
    });
    expect(await office.broken()).toEqual([]);
  });

  test('is given to whoever is mentioned, by their object id, though nobody has listed them', async () => {
    const [reply] = await mentions("make Priya Shah the LPIB's secretary", [PRIYA]);
    expect(reply?.summary).toBe('Check and confirm: Priya Shah, now board secretary');
    expect(read(reply)).toContain(PRIYA.id);
  });

  test.each([
    'make Priya Shah a thematic lead',
    'Priya Shah is now a thematic lead',
    'add Priya Shah as a thematic lead',
    'appoint Priya Shah as thematic lead',
  ])('of somebody whom nobody knows is asked for with an object id: %s', async (text) => {
    const { summary } = await says(text);
    expect(summary).toMatch(/^Nothing held: nobody called "Priya Shah" is listed\. Mention them with @/);
    expect(await entries()).toEqual([]);
  });

  test('is taken away, and what stays is shown', async () => {
    expect((await lists()).summary).toBe('Recorded: Jo Bloggs, now board member');
    expect((await decides('Jo Bloggs is now a thematic lead')).summary).toBe(
      'Recorded: Jo Bloggs, now thematic lead',
    );
    const card = await says('Jo Bloggs is no longer a lead');
    expect(card.summary).toBe('Check and confirm: Jo Bloggs, no longer thematic lead');
    expect((await card.press('Confirm')).text).toContain('now board member');
    expect((await says('remove Jo Bloggs as a lead')).summary).toContain('Jo Bloggs is not thematic lead');
    expect(await office.broken()).toEqual([]);
  });

  test('a namesake who is mentioned is not the one who is listed', async () => {
    await lists();
    const [reply] = await mentions('make Jo Bloggs an administrator', [{ ...PRIYA, name: 'Jo Bloggs' }]);
    expect(read(reply)).toContain(PRIYA.id);
  });

  test('is nobody else’s to give', async () => {
    for (const as of ['a2', 'a3', 'a4', 'a5', 'a6']) {
      expect((await says('make the ASB thematic lead an administrator', as)).summary).toBe(
        "You can't change who has which role. Board Secretary can.",
      );
    }
    expect((await says(`allow the tenant ${TENANT}`, 'a5')).summary).toBe(
      "You can't change which tenants are allowed. Board Secretary can.",
    );
    expect((await says('rename the IAB to Audit Panel', 'a4')).summary).toMatch(
      /^You can't rename the Inspection/,
    );
    expect((await says('make me chair of the IAB', 'a2')).summary).toMatch(/^You can't name the chair/);
  });

  test('the last administrator stays one', async () => {
    expect((await says('remove the Board Secretary as secretary')).summary).toContain(
      'Board Secretary is the last who may administer. Make somebody else an administrator first.',
    );
    await decides('make the ASB thematic lead an administrator');
    expect((await decides('the Board Secretary is no longer the secretary')).summary).toMatch(
      /^Recorded: Board Secretary/,
    );
    expect((await says('remove the ASB thematic lead as administrator', 'a2')).summary).toContain(
      'is the last',
    );
    expect((await says('make me an administrator', 'a1')).summary).toBe(
      "You can't change who has which role. ASB Thematic Lead can.",
    );
  });

  test('of two who take each other’s at once, one stays', async () => {
    await decides('make the ASB thematic lead an administrator');
    const [one, other] = await Promise.all([
      says('remove the ASB thematic lead as administrator', 'a1'),
      says('remove the Board Secretary as secretary', 'a2'),
    ]);
    const results = await Promise.all([one.press('Confirm'), other.press('Confirm')]);
    expect(results.filter(({ summary }) => summary.startsWith('Recorded'))).toHaveLength(1);
    expect((await says('who may administer', 'a5')).summary).toMatch(
      /^(?:Board Secretary|ASB Thematic Lead) may administer$/,
    );
    expect(await office.broken()).toEqual([]);
  });

  test('is in force at the press, whatever the card said', async () => {
    await decides('make the ASB thematic lead an administrator');
    const card = await says('make the Crime Data Integrity Lead an administrator', 'a2');
    await decides('remove the ASB thematic lead as administrator', 'a1');
    expect((await card.press('Confirm')).summary).toBe(
      "You can't change who has which role. Board Secretary can.",
    );
  });

  test('is in force in every copy of the bot at once', async () => {
    const record = openRecord({ client: office.server.client, database: office.database, force: DEMO_FORCE });
    const copy = createConversation({ record, clock: office.clock, demo: true });
    const asksCopy = async () => {
      const [reply] = await copy({
        kind: 'message',
        id: office.activity(),
        asker: askerOf('a7'),
        place: { conversation: elsewhere(), kind: 'personal' },
        text: 'cancel the February IAB',
      });
      return reply?.summary;
    };
    expect(await asksCopy()).toMatch(/^You can't/);
    await decides('make the Crime Data Integrity Lead an administrator');
    expect(await asksCopy()).toMatch(/^Check and confirm/);
  });

  test('who else recorded something meanwhile is told before it is confirmed again', async () => {
    const card = await says('make the ASB thematic lead an administrator');
    await decides('make the Crime Data Integrity Lead an administrator');
    const again = await card.press('Confirm');
    expect(again.text).toContain('Meanwhile you recorded: Crime Data Integrity Lead: now administrator.');
    expect((await again.press('Confirm')).summary).toBe('Recorded: ASB Thematic Lead, now administrator');
    expect((await again.press('Confirm')).summary).toContain('recorded already');
    expect(await entries()).toHaveLength(2);
  });

  test('cancelled, nothing is recorded', async () => {
    const card = await says('make the ASB thematic lead an administrator');
    expect((await card.press('Cancel')).summary).toBe('Cancelled: nothing has been recorded.');
    expect((await card.press('Confirm')).summary).toContain('no longer open');
    expect(await entries()).toEqual([]);
  });
});

describe('somebody who is called otherwise', () => {
  beforeEach(async () => {
    expect((await decides('rename the ASB Thematic Lead to Samira Khan')).summary).toBe(
      'Recorded: ASB Thematic Lead, now called Samira Khan',
    );
  });

  test.each([
    "who's got rec 8",
    'what is open',
    "what's on Samira Khan",
    'what is on the ASB Thematic Lead',
    'how many has each owner',
    'what actions are open under rec 3',
  ])('has what is theirs under the present name: "%s"', async (question) => {
    const answer = await says(question, 'a5');
    expect(answer.text).toContain('Samira Khan');
    expect(answer.text).not.toContain('ASB Thematic Lead');
  });

  test('owns it under the present name; what they said before stands under the name of the time', async () => {
    const { text } = await says('status of rec 3', 'a5');
    expect(text).toMatch(/Owner\s+Samira Khan/);
    expect(text).toMatch(/Last update\s.*ASB Thematic Lead/);
  });

  test('stands in the history as they were called then, and can still record', async () => {
    expect((await says('history of rec 3')).text).toContain('ASB Thematic Lead');
    expect((await decides('update rec 3: audit begun', 'a2')).summary).toMatch(/^Recorded/);
    expect(await office.broken()).toEqual([]);
  });
});

describe('the deployment’s administrators', () => {
  const asAdmin = () => {
    const admins = [askerOf('a5').id];
    const { server, database, clock } = office;
    const record = openRecord({ client: server.client, database, force: DEMO_FORCE, admins });
    const conversation = createConversation({ record, clock, demo: true, admins });
    return async (text: string) => {
      const [reply] = await conversation({
        kind: 'message',
        id: office.activity(),
        asker: askerOf('a5'),
        place: { conversation: elsewhere(), kind: 'personal' },
        text,
      });
      return read(reply);
    };
  };

  test('administer without a role, and are not taken out in chat', async () => {
    const say = asAdmin();
    expect(await say('make the ASB thematic lead an administrator')).toMatch(/^Check and confirm/);
    expect(await say('remove the Board Member as administrator')).toContain('ASSURANCE_ADMINS');
    expect(await say('who may administer')).toContain('Board Secretary');
    expect(await say('remove the Board Secretary as secretary')).toMatch(/^Check and confirm/);
  });
});

describe('a chair', () => {
  test('is named, signs off from then on, and whoever was it no longer does', async () => {
    await lists('Tom Baker', '0c');
    expect((await decides('make Tom Baker chair of the IAB')).summary).toBe(
      'Recorded: Inspection and Audit Board, chaired by Tom Baker',
    );
    expect((await says('sign off rec 4', '0c')).summary).toMatch(/^Check and confirm: Rec 4/);
    expect((await says('sign off rec 4', 'a4')).summary).toMatch(/^You can't sign off Rec 4.*Tom Baker/);
    expect((await says('who chairs the IAB', 'a5')).text).toContain('Tom Baker');
    const empty = await decides('remove Tom as chair of IAB');
    expect(empty.summary).toBe('Recorded: Inspection and Audit Board, nobody in the chair');
    expect((await says('sign off rec 4', '0c')).summary).toMatch(/once somebody is named/);
    expect((await says('who chairs the IAB', 'a5')).text).not.toContain('Tom Baker');
    expect((await says('remove Tom as chair of IAB')).summary).toContain('Tom Baker does not chair');
    expect(await office.broken()).toEqual([]);
  });

  test('which board is asked where none is named', async () => {
    expect((await says('make the ASB thematic lead the chair')).summary).toMatch(/^Which board\?/);
  });
});

describe('a board', () => {
  test('is added with its role and its days, renamed, and found by either name', async () => {
    const card = await says('add a board called Ethics Board, monitoring, second Tuesday at 14:00');
    expect(card.summary).toBe('Check and confirm: Ethics Board, added');
    expect(card.text).toContain('second Tuesday of each month at 14:00');
    expect(card.text).toContain('monitors progress');
    expect((await card.press('Confirm')).summary).toBe('Recorded: Ethics Board, added');
    expect((await says('when does the Ethics Board meet', 'a5')).text).toContain(
      'Tuesday 11 February 2025, 14:00',
    );
    expect((await decides('make the ASB thematic lead chair of the Ethics Board')).summary).toBe(
      'Recorded: Ethics Board, chaired by ASB Thematic Lead',
    );
    expect((await decides('rename the Ethics Board to Ethics and Standards Board')).summary).toBe(
      'Recorded: Ethics Board, now called Ethics and Standards Board',
    );
    expect((await says("when's the next Ethics and Standards Board", 'a5')).text).toContain(
      '11 February 2025',
    );
    expect((await decides('move the Ethics Board to 12 February 2025 14:00')).summary).toContain(
      '12 February 2025',
    );
    expect(await office.broken()).toEqual([]);
    expect((await says("when's the next board", 'a5')).summary).toContain('23 January 2025');
  });

  test('that is there is not added twice, and what is unclear is asked', async () => {
    await decides('add a board called Ethics Board, signs off, last Friday at 10:00');
    expect((await says('add a board called Ethics Board, monitoring')).summary).toContain(
      'is known by that name',
    );
    expect((await says('add a board called LPIB, monitoring')).summary).toContain('is known by that name');
    expect((await says('add a board called Risk Panel board')).summary).toMatch(
      /monitor progress, or sign off\?/,
    );
    expect((await says('add a board called Risk Board, monitoring, whenever we like')).summary).toMatch(
      /when does the Risk Board meet/,
    );
    expect((await says('rename rec 3 to something else')).summary).toMatch(/^I can't answer that/);
  });
});

describe('a tenant', () => {
  test('is allowed under a name, and stopped by its id or by that name', async () => {
    expect((await decides(`allow the tenant ${TENANT} (the commissioner's office)`)).summary).toBe(
      `Recorded: tenant ${TENANT} (commissioner's office), allowed to talk to the bot`,
    );
    expect(await office.record.tenants()).toEqual([TENANT]);
    expect((await says(`allow tenant ${TENANT}`)).summary).toContain('allowed already');
    expect((await says('which tenants are allowed')).text).toContain(
      `${TENANT} (commissioner's office): allowed in chat`,
    );
    expect((await says('which tenants are allowed', 'a5')).summary).toMatch(/^You can't see/);
    expect((await says(`stop allowing tenant ${TENANT}`)).summary).toContain('last tenant');
    await decides(`allow tenant ${DEMO_TENANT}`);
    expect((await says(`stop allowing the tenant ${DEMO_TENANT}`)).summary).toContain('shut yourself out');
    expect((await decides("stop allowing the commissioner's office's tenant")).summary).toMatch(
      /^Recorded: tenant 9999/,
    );
    expect(await office.record.tenants()).toEqual([DEMO_TENANT]);
    expect((await says('allow the tenant of the fire service')).summary).toContain(
      'say the id of its Entra tenant',
    );
    expect((await says('stop allowing tenant fire service')).summary).toMatch(/^Nothing held: no tenant/);
    expect(await office.broken()).toEqual([]);
  });
});

describe('asked', () => {
  test('who has which role, who administers, what was changed', async () => {
    const { text } = await says('who has which role', 'a5');
    expect(text).toContain('Chair of the Inspection and Audit Board');
    expect(text).toContain('Thematic lead');
    expect((await says('who may administer', 'a5')).summary).toBe('Board Secretary may administer');
    expect((await says('who are the administrators', 'a5')).summary).toBe('Board Secretary may administer');
    expect((await says('what role does the ASB thematic lead have', 'a5')).summary).toContain(
      'thematic lead',
    );
    expect((await says('who changed the roles', 'a5')).summary).toMatch(/^None/);
    await decides('make the ASB thematic lead an administrator');
    expect((await says('who changed the roles', 'a5')).text).toContain(
      'Board Secretary: ASB Thematic Lead: now administrator.',
    );
  });

  test('other questions about people and boards stay what they are', async () => {
    for (const text of [
      'who chairs the LPIB',
      'who owns rec 3',
      'what does the ASB thematic lead own',
      "who's the chair",
    ])
      expect((await says(text, 'a5')).summary).not.toMatch(/role|administer/);
    expect((await says('make the ASB thematic lead owner of rec 2')).summary).toMatch(
      /^Check and confirm: Rec 2, owner/,
    );
  });
});

describe('verify', () => {
  test('names roles and tenants that nobody decided', async () => {
    await decides('make the ASB thematic lead an administrator');
    const container = office.server.client.database(office.database).container('record');
    const { resource } = await container.item(askerOf('a5').id, DEMO_FORCE).read<{ roles: string[] }>();
    await container.items.upsert({ ...resource, roles: ['administrator'] });
    expect(await office.broken()).toEqual([
      {
        update: 'access~people',
        why: 'what it holds is not what its last entry, access~people~000001, left it with',
      },
    ]);
  });

  test('absences are nobody’s role', async () => {
    await decides('make the ASB thematic lead an administrator');
    await says("I'm away until 3 February", 'a2');
    expect(await office.broken()).toEqual([]);
  });
});
