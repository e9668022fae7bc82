import { READ_ANSWER } from '#core/search/server-answers.ts';
import type { ServerRecord } from '#core/search/server-record.ts';
import { BETWEEN, SERVER_TEXTS } from '#core/search/server-record.ts';
import { groongaQuestion, TABLE } from './groonga-query.ts';
import type { SearchStore } from './import-records.ts';
import { notReached, refused, tookPart } from './server-refusal.ts';

const { whole: WHOLE, loading: LOADING } = TABLE;

/** What a table is loaded with; `relative` comes last, so a page that has it has all. */
const rowOf = ({ id, relative, ...texts }: ServerRecord) => ({ _key: id, ...texts, relative });

/**
 * A Groonga that is reached over HTTP (`groonga-httpd`, or `groonga --protocol http`): one table for each build, which
 * has another name until it is whole.
 * @see https://groonga.org/docs/reference/command.html
 */
export function groongaStore(address: string, fetch = globalThis.fetch): SearchStore {
  async function command(name: string, given: Record<string, string> = {}, body?: string): Promise<unknown> {
    const query = new URLSearchParams(given);
    const init = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': JSON_TYPE } };
    const response = await fetch(`${address}/d/${name}?${query}`, init).catch((cause) => {
      throw notReached(address, cause);
    });
    const text = await response.text();
    const [header, answer] = answerOf(text);
    if (header?.[0] !== 0) throw refused(address, name, header?.[3] ?? `HTTP ${response.status}`);
    return answer;
  }
  /** Tables whose name begins so, the oldest first. */
  async function tables(prefix: string): Promise<string[]> {
    const [, ...rows] = (await command('table_list')) as [unknown, ...[id: number, name: string][]];
    return rows.flatMap(([, name]) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  }
  async function make(build: string): Promise<void> {
    const [table, terms] = [LOADING + build, `Terms_${build}`];
    const tokenizer = `TokenDelimit("delimiter", "${BETWEEN}")`;
    await command('table_create', { name: table, flags: 'TABLE_HASH_KEY', key_type: 'ShortText' });
    for (const name of SERVER_TEXTS) await command('column_create', { table, name, type: 'Text' });
    await command('column_create', { table, name: 'relative', type: 'Float' });
    await command('table_create', {
      name: terms,
      flags: 'TABLE_PAT_KEY',
      key_type: 'ShortText',
      default_tokenizer: tokenizer,
    });
    await command('column_create', {
      table: terms,
      name: 'places',
      flags: 'COLUMN_INDEX|WITH_POSITION|WITH_SECTION',
      type: table,
      source: SERVER_TEXTS.join(','),
    });
  }
  async function drop(table: string, build: string): Promise<void> {
    for (const name of [`Terms_${build}`, table])
      if ((await tables(name)).includes('')) await command('table_remove', { name, dependent: 'yes' });
  }
  async function idsOf(table: string): Promise<string[]> {
    const given = { table, filter: 'relative > 0', output_columns: '_key', limit: '-1', cache: 'no' };
    const [[, , ...rows]] = (await command('select', given)) as [[unknown, unknown, ...[string][]]];
    return rows.map(([id]) => id);
  }
  return {
    builds: () => tables(WHOLE),
    async begin(build) {
      const begun = await tables(LOADING);
      for (const other of begun) if (other !== build) await drop(LOADING + other, other);
      if (begun.includes(build)) {
        // Made, but ended before its index was: begun anew.
        const columns = (await command('column_list', { table: `Terms_${build}` }).catch(
          () => [],
        )) as unknown[];
        if (columns.length > 2) return idsOf(LOADING + build);
        await drop(LOADING + build, build);
      }
      await make(build);
      return [];
    },
    async load(build, records) {
      const rows = JSON.stringify(records.map(rowOf));
      const loaded = await command('load', { table: LOADING + build }, rows);
      if (loaded !== records.length) throw tookPart(address, records.length, loaded);
    },
    async ask(build, terms) {
      const response = await fetch(address + groongaQuestion(build, terms.join(BETWEEN), LOADING));
      return READ_ANSWER.groonga(await response.json(), terms.length);
    },
    async finish(build) {
      await command('table_rename', { name: LOADING + build, new_name: WHOLE + build });
    },
    ids: (build) => idsOf(WHOLE + build),
    async forget(build, ids) {
      for (const key of ids) await command('delete', { table: WHOLE + build, key });
    },
    remove: (build) => drop(WHOLE + build, build),
  };
}

const JSON_TYPE = 'application/json';

/** Groonga's older form of an answer: `[[code, begun, seconds, message], answer]`. */
function answerOf(text: string): [header?: [number, number, number, string?], answer?: unknown] {
  try {
    const answer: unknown = JSON.parse(text);
    return Array.isArray(answer) && Array.isArray(answer[0]) ? (answer as [[number, number, number]]) : [];
  } catch {
    return [];
  }
}
