/**
 * `npx tsx infra/containers.ts`: writes infra/containers.json, from which the Bicep makes the containers.
 * They are declared in one place, data/cosmos/containers.ts; a test fails where the file lags behind it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTAINERS } from '../data/cosmos/containers';

/** The containers as Azure Resource Manager wants them, which names the kind of the key where the SDK does not. */
export const containersJson = (): string => {
  const resources = CONTAINERS.map((each) => ({
    ...each,
    ...(each.partitionKey === undefined ? {} : { partitionKey: { ...each.partitionKey, kind: 'Hash' } }),
  }));
  return `${JSON.stringify(resources, null, 2)}\n`;
};

if (require.main === module) writeFileSync(join(__dirname, 'containers.json'), containersJson());
