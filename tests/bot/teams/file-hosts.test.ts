import { isWhereFilesAre } from '../../../bot/teams/file-hosts';

test.each([
  ['https://contoso-my.sharepoint.com/personal/x/_api/v2.0/drive/items/01/uploadSession?guid=1', true],
  ['https://contoso.sharepoint.com/sites/board/file.docx', true],
  ['https://sharepoint.com/', false],
  ['https://evilsharepoint.com/', false],
  ['https://contoso.sharepoint.com.evil.example/', false],
  ['https://contoso.sharepoint.com@evil.example/', false],
  ['https://user:pass@contoso.sharepoint.com/', false],
  ['https://contoso.sharepoint.com:8443/', false],
  ['http://contoso.sharepoint.com/', false],
  ['https://127.0.0.1/', false],
  ['https://graph.microsoft.com/', false],
  ['', false],
])('%s, with a registration: %s', (address, expected) => {
  expect(isWhereFilesAre(address, true)).toBe(expected);
});

test('without a registration only this machine is asked', () => {
  expect(isWhereFilesAre('http://127.0.0.1:4000/upload', false)).toBe(true);
  expect(isWhereFilesAre('https://contoso.sharepoint.com/', false)).toBe(false);
});
