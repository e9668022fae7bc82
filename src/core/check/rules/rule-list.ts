import type { CollectionRule, DocumentRule, RuleInfo } from '../rule.ts';
import { ANONYMITY_RULES } from './anonymity.ts';
import { ASKED_RULES } from './asked.ts';
import { CONSENT_RULES } from './consent.ts';
import { DATE_RULES } from './dates.ts';
import { DUPLICATE_RULES } from './duplicates.ts';
import { FACTS_RULES } from './facts.ts';
import { FILE_RULES } from './files.ts';
import { IMAGE_RULES } from './images.ts';
import { LETTER_RULES } from './letters.ts';
import { LINK_RULES } from './links.ts';
import { OUTCOME_RULES } from './outcomes.ts';
import { PRIVACY_RULES } from './privacy.ts';
import { REFERENCE_RULES } from './references.ts';
import { SECTION_RULES } from './sections.ts';
import { privacySensitive } from './sensitive.ts';
import { SHAPE_RULES } from './shape.ts';
import { SHOWN_RULES } from './shown.ts';
import { SOURCE_RULES } from './source-rules.ts';
import { DOCUMENT_SOURCE_RULES } from './sources.ts';
import { TAG_RULES } from './tags.ts';
import { TYPOGRAPHY_RULES } from './typography.ts';
import { WORDING_RULES } from './wording.ts';

type Rule = DocumentRule | CollectionRule;

/** One group of ids from two files, in the order of the ids. */
const inOrderOfIds = (...families: (readonly Rule[])[]) =>
  families.flat().sort((a, b) => (a.id < b.id ? -1 : 1));

/** Every rule, family by family. Where two find a fault at one place, the earlier stands first. */
const ALL: readonly Rule[] = [
  ...DATE_RULES,
  ...CONSENT_RULES,
  ...SECTION_RULES,
  ...LINK_RULES,
  ...IMAGE_RULES,
  ...FILE_RULES,
  ...inOrderOfIds(LETTER_RULES, TYPOGRAPHY_RULES),
  ...WORDING_RULES,
  ...SHOWN_RULES,
  ...SHAPE_RULES,
  ...inOrderOfIds(PRIVACY_RULES, ANONYMITY_RULES, [privacySensitive]),
  ...FACTS_RULES,
  ...DOCUMENT_SOURCE_RULES,
  ...OUTCOME_RULES,
  ...DUPLICATE_RULES,
  ...REFERENCE_RULES,
  ...TAG_RULES,
  ...ASKED_RULES,
];

/** Rules that need one document. */
export const DOCUMENT_RULES: readonly DocumentRule[] = ALL.filter((rule) => 'check' in rule);

/** Rules that need the whole collection. */
export const COLLECTION_RULES: readonly CollectionRule[] = ALL.filter((rule) => 'checkAll' in rule);

/** Every rule there is: what reading finds, then what the rules find. `docs/checks.md` is made from it. */
export const RULES: readonly RuleInfo[] = [...SOURCE_RULES, ...DOCUMENT_RULES, ...COLLECTION_RULES];
