import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { PUBLISHING } from '#core/schema/publication.ts';
import type { DocumentRule } from '../rule.ts';

/** A phase of the outcome rests on a figure or on a fact that is named. */
const outcomeGround: DocumentRule = {
  id: 'outcome/ground',
  severity: 'error',
  title: '成果の段階には、根拠がある',
  why: '「成長・課題解決」などの段階は、それを示す数値か事実を一つ挙げて言います。根拠のない段階は、支援の効き目を約束しているように読めます。',
  check({ data, placeOf }) {
    const phases = valueAt(data, 'outcomePhases');
    if (!Array.isArray(phases) || !PUBLISHING.includes(textAt(data, 'publication') ?? '')) return [];
    const grounded = ['results', 'outcomeGrounds'].flatMap((list) => {
      const items = valueAt(data, list);
      return Array.isArray(items) ? items.map((item) => textAt(item, 'phase')) : [];
    });
    return phases.flatMap((phase: unknown, index) =>
      typeof phase === 'string' && !grounded.includes(phase)
        ? [
            {
              ...placeOf(['outcomePhases', index]),
              field: `outcomePhases[${index + 1}]`,
              message: `成果の段階「${phase}」の根拠が書かれていません`,
              remedy: `outcomeGrounds に phase: ${phase} と根拠の一文（数値が根拠なら results に phase: ${phase}）を書くか、この段階を取り除いてください`,
            },
          ]
        : [],
    );
  },
};

/** What is said of the outcome has its ground. */
export const OUTCOME_RULES: readonly DocumentRule[] = [outcomeGround];
