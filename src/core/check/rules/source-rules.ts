import type { RuleInfo } from '../rule.ts';
import { SOURCE_RULES as ROWS } from './source-rules.table.ts';

/** What the readers of `source/` find: the schema, the YAML reader, the MDX allow-list. */
export const SOURCE_RULES: readonly RuleInfo[] = ROWS.map((rule) => ({ ...rule, severity: 'error' }));
