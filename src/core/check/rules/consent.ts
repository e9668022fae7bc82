import { textAt, valueAt } from '#core/schema/plain-data.ts';
import type { DocumentRule } from '../rule.ts';
import { inField } from '../spot.ts';

/** Consent is made sure of before a case is published. */
const consentDate: DocumentRule = {
  id: 'consent/date',
  severity: 'error',
  title: '確認日は公開日より後にならない',
  why: '確かめてから公開する、という順を守るためです。',
  check(subject) {
    const { data } = subject;
    const confirmed = textAt(data, 'consent', 'confirmedAt');
    const published = textAt(data, 'publishedAt');
    if (!confirmed || !published || confirmed <= published) return [];
    return [
      inField(
        subject,
        ['consent', 'confirmedAt'],
        `確認日（${confirmed}）が公開日（${published}）より後です`,
        '確認が済んでから公開してください。確かめ直した日は reviewedAt に書きます',
      ),
    ];
  },
};

/** What was agreed on (named, anonymous) and what the case shows are the same. */
const consentKind: DocumentRule = {
  id: 'consent/kind',
  severity: 'error',
  title: '実名か匿名かと、掲載の根拠が合っている',
  why: '名前を伏せる約束の事例に実名が出たり、その逆があったりすると、約束を破ることになります。',
  check(subject) {
    const { collection, data } = subject;
    if (collection !== 'cases') return [];
    const kind = textAt(data, 'consent', 'kind');
    const anonymous = valueAt(data, 'company', 'anonymous') === true;
    const message: string | undefined =
      kind === 'anonymous' && !anonymous
        ? '匿名で承諾をいただいた事例（anonymous）なのに、company.anonymous が true ではありません'
        : kind === 'named' && anonymous
          ? '実名で承諾をいただいた事例（named）なのに、company.anonymous が true です'
          : undefined;
    return message ? [inField(subject, ['consent', 'kind'], message, 'どちらかに合わせてください')] : [];
  },
};

/** Legal forms that only a firm of its own carries, as 会社法 and the like name them. */
const LEGAL_FORM = /(?:株式|有限|合同|合名|合資)会社|（[株有同名資]）|協同組合|医療法人|社会福祉法人/;

/** An anonymous case is called by a description, not by a firm’s name. */
const consentName: DocumentRule = {
  id: 'consent/name',
  severity: 'error',
  title: '匿名の事例の呼び名に、会社の名前を使わない',
  why: '「株式会社」などが付くと、呼び名ではなく登記された名前だと読めます。',
  check(subject) {
    const name = textAt(subject.data, 'company', 'name');
    const anonymous = valueAt(subject.data, 'company', 'anonymous') === true;
    const form = name?.match(LEGAL_FORM)?.[0];
    if (!anonymous || !form) return [];
    return [
      inField(
        subject,
        ['company', 'name'],
        `匿名の事例なのに、呼び名に「${form}」が入っています`,
        '「ある県の調理器具メーカー」のような呼び名にしてください',
      ),
    ];
  },
};

/** States in which nobody reads the case. */
const HIDDEN = ['draft', 'withdrawn'];

/** A case whose owner has asked for its removal is read by nobody. */
const consentWithdrawn: DocumentRule = {
  id: 'consent/withdrawn',
  severity: 'error',
  title: '取り下げの申し出があった事例は公開しない',
  why: '掲載を取り下げてほしいという申し出には、すぐに応えます。',
  check(subject) {
    const { data } = subject;
    const withdrawn = textAt(data, 'consent', 'withdrawnAt');
    if (!withdrawn || HIDDEN.includes(textAt(data, 'publication') ?? '')) return [];
    return [
      inField(
        subject,
        ['publication'],
        `取り下げの申し出（${withdrawn}）がある事例は公開できません`,
        'publication を withdrawn（取り下げ）にしてください。もう一度承諾をいただいたら consent.withdrawnAt を消せます',
      ),
    ];
  },
};

/** What was agreed on with the owner of a case is kept. */
export const CONSENT_RULES: readonly DocumentRule[] = [
  consentDate,
  consentKind,
  consentName,
  consentWithdrawn,
];
