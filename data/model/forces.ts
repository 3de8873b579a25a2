/** The 43 territorial forces of England and Wales, by every name people use for them. */
export interface Force {
  readonly id: string;
  /** As the force writes itself: "Norfolk Constabulary". */
  readonly name: string;
  /** What people call it in a sentence: "Norfolk". */
  readonly shortName: string;
  /** Other usual names, lower case: "staffs", "wmp", "west mids". */
  readonly aliases: readonly string[];
}

const force = (id: string, name: string, shortName: string, ...aliases: readonly string[]): Force => ({
  id,
  name,
  shortName,
  aliases,
});

// No alias is an everyday English word ("met", "beds", "city") or shared by two forces ("bch", "wales"):
// a sentence that holds one by chance would otherwise be read as asking about a force.
export const FORCES: readonly Force[] = [
  force(
    'avon-and-somerset',
    'Avon and Somerset Police',
    'Avon and Somerset',
    'a&s',
    'avon & somerset',
    'avon somerset',
    'avon and somerset constabulary',
  ),
  force('bedfordshire', 'Bedfordshire Police', 'Bedfordshire', 'beds police'),
  force('cambridgeshire', 'Cambridgeshire Constabulary', 'Cambridgeshire', 'cambs', 'cambridgeshire police'),
  force('cheshire', 'Cheshire Constabulary', 'Cheshire', 'cheshire police'),
  force('city-of-london', 'City of London Police', 'City of London', 'colp', 'city police'),
  force('cleveland', 'Cleveland Police', 'Cleveland'),
  force('cumbria', 'Cumbria Constabulary', 'Cumbria', 'cumbria police'),
  force('derbyshire', 'Derbyshire Constabulary', 'Derbyshire', 'derbys', 'derbyshire police'),
  force(
    'devon-and-cornwall',
    'Devon and Cornwall Police',
    'Devon and Cornwall',
    'devon & cornwall',
    'devon & cornwall police',
    'devon cornwall',
    'd&c',
    'dc police',
  ),
  force('dorset', 'Dorset Police', 'Dorset'),
  force('durham', 'Durham Constabulary', 'Durham', 'durham police'),
  force('dyfed-powys', 'Dyfed-Powys Police', 'Dyfed-Powys', 'dyfed powys', 'dyfed powys police', 'dpp'),
  force('essex', 'Essex Police', 'Essex'),
  force(
    'gloucestershire',
    'Gloucestershire Constabulary',
    'Gloucestershire',
    'glos',
    'gloucs',
    'gloucestershire police',
  ),
  force('greater-manchester', 'Greater Manchester Police', 'Greater Manchester', 'gmp'),
  force('gwent', 'Gwent Police', 'Gwent'),
  force(
    'hampshire-and-isle-of-wight',
    'Hampshire and Isle of Wight Constabulary',
    'Hampshire and Isle of Wight',
    'hampshire',
    'hants',
    'hampshire police',
    'hampshire constabulary',
    'hampshire & isle of wight',
    'hampshire and the isle of wight',
    'isle of wight',
  ),
  force('hertfordshire', 'Hertfordshire Constabulary', 'Hertfordshire', 'herts', 'hertfordshire police'),
  force('humberside', 'Humberside Police', 'Humberside'),
  force('kent', 'Kent Police', 'Kent'),
  force('lancashire', 'Lancashire Constabulary', 'Lancashire', 'lancs', 'lancashire police'),
  force('leicestershire', 'Leicestershire Police', 'Leicestershire', 'leics'),
  force('lincolnshire', 'Lincolnshire Police', 'Lincolnshire', 'lincs'),
  force('merseyside', 'Merseyside Police', 'Merseyside', 'merpol'),
  force(
    'metropolitan',
    'Metropolitan Police Service',
    'the Met',
    'metropolitan',
    'metropolitan police',
    'the metropolitan police',
    'met police',
    'the met police',
    'mps',
  ),
  force('norfolk', 'Norfolk Constabulary', 'Norfolk', 'norfolk police'),
  force('north-wales', 'North Wales Police', 'North Wales', 'nwp', 'n wales'),
  force('north-yorkshire', 'North Yorkshire Police', 'North Yorkshire', 'nyp', 'north yorks', 'n yorks'),
  force('northamptonshire', 'Northamptonshire Police', 'Northamptonshire', 'northants'),
  force('northumbria', 'Northumbria Police', 'Northumbria'),
  force('nottinghamshire', 'Nottinghamshire Police', 'Nottinghamshire', 'notts'),
  force('south-wales', 'South Wales Police', 'South Wales', 'swp', 's wales'),
  force('south-yorkshire', 'South Yorkshire Police', 'South Yorkshire', 'syp', 'south yorks', 's yorks'),
  force('staffordshire', 'Staffordshire Police', 'Staffordshire', 'staffs'),
  force('suffolk', 'Suffolk Constabulary', 'Suffolk', 'suffolk police'),
  force('surrey', 'Surrey Police', 'Surrey'),
  force('sussex', 'Sussex Police', 'Sussex'),
  force('thames-valley', 'Thames Valley Police', 'Thames Valley', 'tvp'),
  force('warwickshire', 'Warwickshire Police', 'Warwickshire', 'warks'),
  force('west-mercia', 'West Mercia Police', 'West Mercia'),
  // West Mercia could claim the initials too; in use they are the West Midlands'.
  force('west-midlands', 'West Midlands Police', 'West Midlands', 'wmp', 'west mids', 'w mids', 'wmids'),
  force('west-yorkshire', 'West Yorkshire Police', 'West Yorkshire', 'wyp', 'west yorks', 'w yorks'),
  force('wiltshire', 'Wiltshire Police', 'Wiltshire', 'wilts police'),
];

const BY_ID: ReadonlyMap<string, Force> = new Map(FORCES.map((each) => [each.id, each]));

/** The force with that id; undefined for anything else. */
export const forceById = (id: string): Force | undefined => BY_ID.get(id);
