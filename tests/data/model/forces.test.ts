import { forceById, FORCES, Slug, type Force } from '../../../data/model';

const named = (name: string): Force[] =>
  FORCES.filter((force) =>
    [force.name, force.shortName, ...force.aliases].some((each) => each.toLowerCase() === name.toLowerCase()),
  );

describe('the forces of England and Wales', () => {
  it('are 43, each with an id of its own', () => {
    expect(FORCES).toHaveLength(43);
    expect(new Set(FORCES.map((force) => force.id)).size).toBe(43);
    expect(FORCES.filter((force) => !Slug.safeParse(force.id).success)).toEqual([]);
  });

  it('no name, short name or alias means two forces', () => {
    const names = FORCES.flatMap((force) => [
      ...new Set([force.name, force.shortName, ...force.aliases].map((name) => name.toLowerCase())),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('aliases are lower case, trimmed and no mere repetition', () => {
    for (const force of FORCES) {
      for (const alias of force.aliases) {
        expect(alias).toBe(alias.toLowerCase().trim());
        expect([force.name.toLowerCase(), force.shortName.toLowerCase()]).not.toContain(alias);
      }
      expect(new Set(force.aliases).size).toBe(force.aliases.length);
    }
  });

  it.each([
    ['staffs', 'staffordshire'],
    ['WMP', 'west-midlands'],
    ['West Mids', 'west-midlands'],
    ['gmp', 'greater-manchester'],
    ['the Met', 'metropolitan'],
    ['met police', 'metropolitan'],
    ['MPS', 'metropolitan'],
    ['A&S', 'avon-and-somerset'],
    ['Avon and Somerset', 'avon-and-somerset'],
    ['dyfed powys', 'dyfed-powys'],
    ['dc police', 'devon-and-cornwall'],
    ['TVP', 'thames-valley'],
    ['Hampshire', 'hampshire-and-isle-of-wight'],
    ['City of London', 'city-of-london'],
    ['Norfolk', 'norfolk'],
    ['Kent', 'kent'],
  ])('"%s" is %s', (name, id) => {
    expect(named(name).map((force) => force.id)).toEqual([id]);
  });

  it.each(['met', 'city', 'beds', 'bch', 'wales', 'manchester', 'force', 'police'])(
    '"%s" alone is no force: it is an everyday word, or could be several',
    (word) => {
      expect(named(word)).toEqual([]);
    },
  );

  it('are found by id, and nothing is found by another', () => {
    expect(forceById('norfolk')?.name).toBe('Norfolk Constabulary');
    expect(forceById('west-midlands')?.shortName).toBe('West Midlands');
    expect(forceById('Norfolk')).toBeUndefined();
    expect(forceById('__proto__')).toBeUndefined();
  });
});
