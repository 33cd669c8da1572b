import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { useOwnProduct } from '../setup/own-product';

const find = useOwnProduct();
const TABLE = 'Năm,Nước,Trị giá (triệu USD)\n2031,Bỉ,"1.234,5"\n2032,Bỉ,"2.000,25"\n';
const NAMED = { origin: 'table', source: 'customs-test', title: 'Xuất khẩu thử', reporter: 'VNM', flow: 'X', measure: 'TRADE' };

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { detail?: string; errors?: { line?: number; field?: string; reason: string }[] };
}

async function send(file: string | Uint8Array<ArrayBuffer> | null, fields: Record<string, string>, headers: Record<string, string> = {}, search = ''): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== null) form.set('file', new Blob([file]), 'bang.csv');
  const response = await fetch(`${find().origin}/api/v1/imports${search}`, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

describe('/api/v1/imports', () => {
  test('a table: columns proposed, checked without a trace, imported, and nothing new the second time', async () => {
    const proposed = await send(TABLE, { ...NAMED, dryRun: 'true' });
    expect(proposed.body).toMatchObject({ dryRun: true, columns: { mapping: ['timePeriod', 'partner', 'value'], faults: [], rows: [['2031', 'Bỉ', '1.234,5'], ['2032', 'Bỉ', '2.000,25']] } });
    const asked = { ...NAMED, mapping: 'proposed' };
    const checked = await send(TABLE, { ...asked, dryRun: 'true' });
    expect(checked).toMatchObject({ status: 200, body: { rows: 2, tables: { observations: { added: 2 } }, preview: [{ series: 'VNM.BEL.X.TRADE._T.A', timePeriod: '2031', value: '1234500000', printed: '1.234,5' }, {}] } });
    expect((await (await fetch(`${find().origin}/api/v1/observations?source=customs-test`)).text())).not.toContain('1234500000');
    expect(await send(TABLE, { ...asked, dryRun: 'false' })).toMatchObject({ status: 201, body: { rows: 2, tables: { observations: { added: 2 } } } });
    expect((await (await fetch(`${find().origin}/api/v1/observations?source=customs-test`)).text())).toContain('1234500000');
    expect((await send(TABLE, { ...asked, dryRun: 'true' })).body).toMatchObject({ changed: false, tables: { observations: { added: 0, changed: 0 } } });
    expect((await send(TABLE, { ...asked, dryRun: 'false' })).body).toMatchObject({ tables: { observations: { added: 0, changed: 0 } } });
  });

  test('with progress=true the answer comes as lines: how far it is read, that it is saved, what follows, and what is answered otherwise; then it is on the list', async () => {
    const rows = [...Array(12_000).keys()].map((i) => `${1800 + (i % 200)}-${String(1 + (Math.floor(i / 200) % 12)).padStart(2, '0')},Bỉ,${i},HS-${Math.floor(i / 2400)}`);
    const text = `Tháng,Nước,Trị giá (USD),Ngành\n${rows.join('\n')}\n`;
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...NAMED, source: 'customs-lines', mapping: 'proposed', dryRun: 'false' })) form.set(name, value);
    form.set('file', new Blob([text]), 'bang.csv');
    const response = await fetch(`${find().origin}/api/v1/imports?progress=true`, { method: 'POST', body: form });
    const lines = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as { is: string; work?: string; done?: number; bytes?: number; of?: number; status?: number; body?: object });
    const of = Buffer.byteLength(text);
    expect(lines.findLast(({ is }) => is === 'reading')).toEqual({ is: 'reading', bytes: of, of });
    const following = lines.slice(lines.findIndex(({ is }) => is === 'saved') + 1);
    const answered = following.pop();
    expect(answered).toMatchObject({ is: 'answered', status: 201, body: { rows: 12_000 } });
    // Computed figures of one pair, then its neighbourhoods: each kind is told to its end.
    expect(following.map(({ is, work }) => [is, work])).toEqual([['following', 'derive'], ['following', 'audit']]);
    expect(following.every(({ done, of: all }) => done === all && Number(all) > 0)).toBe(true);
    const { imports, next } = (await (await fetch(`${find().origin}/api/v1/imports?limit=1`)).json()) as { imports: object[]; next: string };
    const computed = answered as unknown as { body: { tables: { derived_observations: { added: number } } } };
    expect(computed.body.tables.derived_observations.added).toBeGreaterThan(100);
    expect(imports).toMatchObject([{ derived: computed.body.tables.derived_observations.added, sourceId: 'customs-lines', title: 'Xuất khẩu thử', rows: 12_000, added: 12_000, checksum: createHash('sha256').update(text).digest('hex') }]);
    const after = (await (await fetch(`${find().origin}${next}`)).json()) as { imports: { sourceId: string }[]; next: null };
    expect([after.imports.map(({ sourceId }) => sourceId), after.next]).toEqual([['customs-test'], null]);
  });

  test('who goes away once it is saved does not stop what follows', async () => {
    const rows = [...Array(9_000).keys()].map((i) => `${1800 + (i % 200)}-${String(1 + (Math.floor(i / 200) % 12)).padStart(2, '0')},Pháp,${i + 1},HS-${Math.floor(i / 2400)}`);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...NAMED, source: 'customs-left', mapping: 'proposed', dryRun: 'false' })) form.set(name, value);
    form.set('file', new Blob([`Tháng,Nước,Trị giá (USD),Ngành\n${rows.join('\n')}\n`]), 'bang.csv');
    const leave = new AbortController();
    const response = await fetch(`${find().origin}/api/v1/imports?progress=true`, { method: 'POST', body: form, signal: leave.signal });
    let heard = '';
    await expect(
      (async () => {
        for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
          heard += piece;
          if (heard.includes('"saved"')) leave.abort();
        }
      })(),
    ).rejects.toThrow();
    expect(heard).not.toContain('"answered"');
    const askPage = async (): Promise<string> => (await fetch(`${find().origin}/en/import`)).text();
    const left = /computed figures of [\d,]+ pairs of areas, findings of [\d,]+ groups/u;
    expect(await askPage()).toMatch(left);
    await expect.poll(async () => left.test(await askPage())).toBe(false);
  });

  test('areas, flows and measures by name, in the form and in columns, whatever their case and marks; what may mean several is refused with these', async () => {
    const named = { ...NAMED, source: 'by-name', mapping: 'proposed', reporter: 'viet nam', flow: 'Xuất khẩu', measure: 'trade IN goods' };
    const keys = async (text: string, fields: Record<string, string>) => ((await send(text, fields)).body as { preview?: { series: string }[] }).preview?.map(({ series }) => series);
    expect(await keys(TABLE, named)).toEqual(['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.X.TRADE._T.A']);
    const columns = 'Nước báo cáo,Đối tác,Luồng,Chỉ tiêu,Năm,Trị giá (USD)\nVIỆT NAM,belgium,Exports,Kim ngạch thương mại,2031,5\nbỉ,Viet-Nam,nhập khẩu,TRADE,2031,6\nNga,NGA,X,TRADE,2031,7\n';
    expect(await keys(columns, { origin: 'table', mapping: 'proposed', source: 'by-name', title: 'x' })).toEqual(['VNM.BEL.X.TRADE._T.A', 'BEL.VNM.M.TRADE._T.A', 'RUS.NGA.X.TRADE._T.A']);
    const unclear = await send(TABLE, { ...named, reporter: 'Korea', partner: 'Atlantis', measure: 'FDI' }, {}, '?lang=vi');
    expect(unclear).toMatchObject({ status: 400, body: { errors: [{ field: 'reporter', fault: 'area-near' }, { field: 'partner', fault: 'area-unknown' }, { field: 'measure', fault: 'measure-near' }] } });
    expect(unclear.body.errors?.[0]?.reason).toMatch(/Hàn Quốc \(KOR\), Triều Tiên \(PRK\)$/u);
    expect(unclear.body.errors?.[2]?.reason).toMatch(/Vốn FDI đăng ký lũy kế \(FDI_CAPITAL\)/u);
    // Half of its words lead to the measure that is meant, not only to the one that has them all.
    expect((await send(TABLE, { ...named, measure: 'Thương mại hàng hóa' }, {}, '?lang=vi')).body.errors?.[0]?.reason).toMatch(/: Thương mại hàng hóa và dịch vụ \(TRADE_GS\), .*Kim ngạch thương mại \(TRADE\)/u);
    const inColumn = await send(TABLE.replace('Bỉ,"2', 'Congo,"2'), named);
    expect(inColumn.body.errors).toMatchObject([{ line: 3, field: 'partner', fault: 'area-near', reason: expect.stringContaining('Congo - Brazzaville (COG)') as string }]);
    // Two letters may be a country's code and, without its marks, another's name.
    expect((await send(TABLE, { ...named, reporter: 'bi' })).body.errors?.[0]?.reason).toContain('Burundi (BDI), Belgium (BEL)');
    expect((await send(TABLE, { ...named, flow: 'sideways' })).body.errors).toMatchObject([{ field: 'flow' }]);
    const wrong = await send(TABLE, { ...named, flow: 'sideways', unit: 'bags', partner: 'Atlantis', measure: 'FDI', title: '' });
    expect([wrong.status, wrong.body.errors?.map(({ field }) => field).toSorted()]).toEqual([400, ['flow', 'measure', 'partner', 'title', 'unit']]);
  });

  test('a wrong number is named with its line and column, and nothing is saved', async () => {
    const { status, body } = await send(TABLE.replace('2.000,25', 'nhiều').replaceAll('203', '204'), { ...NAMED, mapping: 'proposed', dryRun: 'false', source: 'customs-bad' });
    expect([status, body.errors?.[0]]).toEqual([422, expect.objectContaining({ file: 'bang.csv', line: 3, field: 'Trị giá (triệu USD)' })]);
    expect(await (await fetch(`${find().origin}/api/v1/sources`)).text()).not.toContain('customs-bad');
  });

  test('with lang=vi all of it is Vietnamese: sentence, places and what was left out; programs read codes', async () => {
    const wrong = await send(TABLE.replace('2.000,25', 'nhiều').replaceAll('203', '204'), { ...NAMED, mapping: 'proposed', source: 'customs-bad' }, {}, '?lang=vi');
    expect(wrong).toMatchObject({ status: 422, body: { detail: 'Chưa nạp được, chưa có gì thay đổi: 1 chỗ sai.', fault: 'import-refused' } });
    expect(wrong.body.errors).toMatchObject([{ line: 3, field: 'Trị giá (triệu USD)', fault: 'no-number-sign', params: { text: 'nhiều', sign: ',' }, reason: '"nhiều" không phải là số với dấu thập phân "," của cột' }]);
    const unnamed = await send(TABLE, { origin: 'table', mapping: 'proposed', decimal: 'x' }, {}, '?lang=vi');
    expect(unnamed.body).toMatchObject({ title: 'Yêu cầu có chỗ sai.', errors: [{ field: 'decimal', reason: 'phải là một trong: ., ,; đã nhận: "x"' }, { field: 'source' }, { field: 'title' }] });
    const unclear = await send('Nước,Trị giá\nBỉ,5\n', { origin: 'table' }, {}, '?lang=vi');
    expect(unclear.body).toMatchObject({ columns: { faults: expect.arrayContaining(['không cột nào chứa kỳ thời gian']) as string[] } });
  });

  test('HTML instead of JSON is told for what it is', async () => {
    const { status, body } = await send('<!doctype html><html><title>Sign in</title></html>', { origin: 'comtrade' });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toMatch(/HTML|web page/iu);
  });

  test('a file that is no table is refused by its kind, in the reader’s language; so is a quote that the parser cannot read', async () => {
    const picture = new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('"\0x"y,"')]));
    expect(await send(picture, { ...NAMED, mapping: 'proposed', dryRun: 'true' }, {}, '?lang=vi')).toMatchObject({ status: 400, body: { detail: 'Tệp này không phải bảng dạng văn bản (ảnh PNG).' } });
    expect(await send(`${TABLE}2033,"Bỉ"x,5\n`, { ...NAMED, mapping: 'proposed', dryRun: 'true' })).toMatchObject({ status: 422, body: { fault: 'csv-stray-quote', errors: [{ line: 4 }] } });
  });

  test('what may not be meant is remarked, what cannot be is refused, and neither is changed', async () => {
    const asked = { ...NAMED, source: 'customs-odd', mapping: 'proposed', dryRun: 'true' };
    const head = 'Năm,Nước,Trị giá (USD)\n';
    const odd = await send(`${head}2012,Bỉ,1e6\n2131,Bỉ,7\n`, asked);
    expect(odd).toMatchObject({ status: 200, body: { remarks: [expect.stringContaining(': 2131 (line 3) (1 in all)'), expect.stringContaining('1e6 (line 2)')], preview: [{ low: '500000', high: '1500000' }, {}] } });
    expect((await send(`${head}2012,Bỉ,5\n`, asked)).body.remarks).toEqual([]);
    expect((await send(`${head}2012,Bỉ,-5\n`, asked)).body.errors).toMatchObject([{ line: 2, field: 'value', fault: 'below-zero' }]);
    expect((await send(`${head}2012,Bỉ,-5\n`, { ...asked, flow: 'B' })).status).toBe(200);
  });

  test('a row with more cells, names of columns that say nothing, and a missing header are told for what they are', async () => {
    const asked = { ...NAMED, source: 'customs-odd', mapping: 'proposed', dryRun: 'true' };
    expect((await send('Năm,Nước,Trị giá (USD)\n2012,Bỉ,1,234\n', asked)).body.errors).toMatchObject([{ line: 2, reason: expect.stringMatching(/a comma inside a number\?/u) as string }]);
    const unnamed = await send('foo,bar,baz\n2012,Bỉ,5\n', asked);
    expect(unnamed).toMatchObject({ status: 400, body: { fault: 'mapping-unclear', detail: expect.stringContaining('(foo, bar, baz)') as string } });
    expect(unnamed.body.errors?.map((error) => error.field)).toEqual(['mapping', 'mapping', 'mapping']);
    const bare = await send('2012,BEL,X,100.5\n2013,BEL,X,5\n', asked);
    expect(bare).toMatchObject({ status: 400, body: { fault: 'header-missing', detail: expect.stringContaining('(2012, BEL, X, 100.5)') as string } });
    expect(bare.body.errors ?? []).toEqual([]);
  });

  test('a wrong encoding is named', async () => {
    const { status, body } = await send(new Uint8Array([...Buffer.from('Năm,Nước,Trị giá (USD)\n2031,'), 0xff, 0xfe, 0x81, ...Buffer.from(',5\n')]), { ...NAMED, encoding: 'utf-8', mapping: 'proposed' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(body)).toMatch(/utf-8/iu);
  });

  test.each([
    [{ origin: 'nowhere' }, 'origin'],
    [{ origin: 'sdmx' }, 'source'],
    [{ ...NAMED, decimal: 'x' }, 'decimal'],
    [{ ...NAMED, colour: 'red' }, 'colour'],
  ])('%j is refused, and named', async (fields, field) => {
    const { status, body } = await send(TABLE, fields);
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  test.each([[{}, undefined], [{ language: 'vi' }, 'vi']])('citations of it name a language only where it was said: %j', async (said, language) => {
    const source = language ? 'customs-said' : 'customs-silent';
    const saved = await send(TABLE, { ...NAMED, ...said, source, mapping: 'proposed', dryRun: 'false' });
    expect(saved.status, JSON.stringify(saved.body)).toBe(201);
    const cite = async (extension: string) => (await fetch(`${find().origin}/explore.${extension}?series=VNM.BEL.X.TRADE._T.A@${source}`)).text();
    expect((JSON.parse(await cite('csl.json')) as { language?: string }[]).map((item) => item.language)).toEqual([language]);
    expect([(await cite('bib')).includes('language ='), /^LA {2}- /mu.test(await cite('ris'))]).toEqual([Boolean(language), Boolean(language)]);
  });

  test('without a file, of another type, too large, and from another site', async () => {
    expect((await send(null, NAMED)).body.errors).toMatchObject([{ field: 'file', reason: 'send the file itself' }]);
    const json = await fetch(`${find().origin}/api/v1/imports`, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
    expect(json.status).toBe(415);
    expect((await send(new Uint8Array(33 * 1024 * 1024), NAMED)).status).toBe(413);
    expect((await send(TABLE, NAMED, { Origin: 'https://elsewhere.example' })).status).toBe(403);
  });
});
