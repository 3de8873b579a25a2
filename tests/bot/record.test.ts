import { openAssuranceRecord } from '../../bot/record';

const config = (force: string) => ({
  force,
  record: {
    endpoint: 'http://127.0.0.1:9',
    key: Buffer.from('key').toString('base64'),
    database: 'assurance',
  },
});

test('opening sends nothing, so that an address that does not answer shows in readiness and not here', async () => {
  const opened = await openAssuranceRecord(config('staffordshire'));
  expect(typeof opened.record.ready).toBe('function');
  await opened.close();
});

test('without an endpoint, or for a force that is none, there is no record', async () => {
  await expect(openAssuranceRecord({ ...config('staffordshire'), record: undefined })).rejects.toThrow(
    'COSMOS_ENDPOINT',
  );
  await expect(openAssuranceRecord(config('camelot'))).rejects.toThrow('camelot');
});
