import assert from 'node:assert/strict';
import { meantBy, nearest } from '../../../server/src/model/nearest';

suite('Nearest names', () => {
  test('the nearest first, without case; those that are far are left out', () => {
    assert.deepEqual(nearest('sql-cht', ['sql-chart', 'archive', 'SQL-Chat', 'sql-backend']), [
      'SQL-Chat',
      'sql-chart',
    ]);
  });

  test('at most as many as asked for; equally near ones keep their order', () => {
    assert.deepEqual(nearest('pool', ['pool3', 'pool1', 'pool2'], 2), ['pool3', 'pool1']);
  });

  test('of names that differ only in case, the first', () => {
    assert.deepEqual(nearest('chicag', ['Chicago', 'CHICAGO']), ['Chicago']);
  });

  test('a domain that they share brings no two names nearer', () => {
    assert.deepEqual(nearest('pool01.contoso.com', ['edge.contoso.com', 'pol01.contoso.com']), ['pol01.contoso.com']);
    assert.deepEqual(nearest('pool01.contso.com', ['pool01.contoso.com']), ['pool01.contoso.com']);
  });

  test('short names are near when one letter differs', () => {
    assert.deepEqual(nearest('HQ', ['NY', 'HK', 'H']), ['HK', 'H']);
  });

  test('a short name means the FQDN that begins with it, and the other way round', () => {
    assert.deepEqual(meantBy('pool01', ['pool02.contoso.com', 'pool01.contoso.com']), {
      names: ['pool01.contoso.com'],
      isTypo: true,
    });
    assert.deepEqual(nearest('pool01.contoso.com', ['pool01']), ['pool01']);
  });
});

suite('What a name may mean', () => {
  test('where none is near, the least far', () => {
    assert.deepEqual(meantBy('abc', ['uvwxyz', 'abxxxxx']), { names: ['abxxxxx', 'uvwxyz'], isTypo: false });
    assert.deepEqual(meantBy('abc', []), { names: [], isTypo: false });
  });

  test('a typo: one is near, one letter in four differs, and no digit', () => {
    const isTypo = (name: string, ...candidates: string[]) => meantBy(name, candidates).isTypo;
    assert.equal(isTypo('files-chcago', 'files-chicago', 'files-zurich'), true);
    assert.equal(isTypo('Zurch', 'Zurich'), true);
    assert.equal(isTypo('sql-a', 'sql-b'), false, 'another letter that counts');
    assert.equal(isTypo('sql-cht', 'sql-chat', 'sql-cat'), false, 'two are near');
    assert.equal(isTypo('pool02', 'pool01'), false, 'another number');
    assert.equal(isTypo('Bern', 'Bonn'), false, 'another town');
    assert.equal(isTypo('HQ', 'HK'), false, 'too short to tell');
  });
});
