import { JUDGED_RULES } from './judged.ts';
import type { CollectionRule, DocumentRule, RuleInfo } from './rule.ts';
import { consentDate } from './rules/consent-date.ts';
import { consentKind } from './rules/consent-kind.ts';
import { consentName } from './rules/consent-name.ts';
import { consentWithdrawn } from './rules/consent-withdrawn.ts';
import { dateFuture } from './rules/date-future.ts';
import { duplicateCompany } from './rules/duplicate-company.ts';
import { duplicateTitle } from './rules/duplicate-title.ts';
import { factsNumber } from './rules/facts-number.ts';
import { filePlace } from './rules/file-place.ts';
import { houseSpelling } from './rules/house-spelling.ts';
import { imageAlt } from './rules/image-alt.ts';
import { imageMissing } from './rules/image-missing.ts';
import { imagePosition } from './rules/image-position.ts';
import { imageSize } from './rules/image-size.ts';
import { imageSvg } from './rules/image-svg.ts';
import { imageType } from './rules/image-type.ts';
import { imageUnused } from './rules/image-unused.ts';
import { linkAnchor } from './rules/link-anchor.ts';
import { linkHost } from './rules/link-host.ts';
import { linkHttps } from './rules/link-https.ts';
import { linkTarget } from './rules/link-target.ts';
import { linkText } from './rules/link-text.ts';
import { privacyAddress } from './rules/privacy-address.ts';
import { privacyBank } from './rules/privacy-bank.ts';
import { privacyFigures } from './rules/privacy-figures.ts';
import { privacyMail } from './rules/privacy-mail.ts';
import { privacyMyNumber } from './rules/privacy-my-number.ts';
import { privacyPerson } from './rules/privacy-person.ts';
import { privacyPhone } from './rules/privacy-phone.ts';
import { privacyReidentify } from './rules/privacy-reidentify.ts';
import { referenceExists } from './rules/reference-exists.ts';
import { referencePublished } from './rules/reference-published.ts';
import { sectionDepth } from './rules/section-depth.ts';
import { sectionDuplicate } from './rules/section-duplicate.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { sectionOrder } from './rules/section-order.ts';
import { sectionShape } from './rules/section-shape.ts';
import { sectionUnknown } from './rules/section-unknown.ts';
import { tagRare } from './rules/tag-rare.ts';
import { textMarkup } from './rules/text-markup.ts';
import { typoBrackets } from './rules/typo-brackets.ts';
import { typoCombining } from './rules/typo-combining.ts';
import { typoEmphasis } from './rules/typo-emphasis.ts';
import { typoGarbled } from './rules/typo-garbled.ts';
import { typoHalfKana } from './rules/typo-half-kana.ts';
import { typoPlatform } from './rules/typo-platform.ts';
import { typoPunctuation } from './rules/typo-punctuation.ts';
import { typoScript } from './rules/typo-script.ts';
import { typoSpace } from './rules/typo-space.ts';
import { typoWidth } from './rules/typo-width.ts';

/** Rules that need one document. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
  dateFuture,
  consentDate,
  consentKind,
  consentName,
  consentWithdrawn,
  sectionDepth,
  sectionDuplicate,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  sectionShape,
  sectionUnknown,
  linkAnchor,
  linkHost,
  linkHttps,
  linkText,
  imageAlt,
  imageMissing,
  imagePosition,
  imageSize,
  imageSvg,
  imageType,
  imageUnused,
  filePlace,
  typoBrackets,
  typoCombining,
  typoEmphasis,
  typoGarbled,
  typoHalfKana,
  typoPlatform,
  typoPunctuation,
  typoScript,
  typoSpace,
  typoWidth,
  textMarkup,
  houseSpelling,
  privacyAddress,
  privacyBank,
  privacyFigures,
  privacyMail,
  privacyMyNumber,
  privacyPerson,
  privacyPhone,
  factsNumber,
];

/** Rules that need the whole collection. */
export const COLLECTION_RULES: readonly CollectionRule[] = [
  duplicateCompany,
  duplicateTitle,
  linkTarget,
  privacyReidentify,
  referenceExists,
  referencePublished,
  tagRare,
];

/** Every rule there is: what the judges find, then what the rules find. `docs/checks.md` is made from it. */
export const RULES: readonly RuleInfo[] = [...JUDGED_RULES, ...DOCUMENT_RULES, ...COLLECTION_RULES];
