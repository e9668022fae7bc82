/** A firm's name without its legal form, width and spaces: what tells whether two names are one firm. */
export function companyKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(
      /(?:株式|有限|合同|合名|合資)会社|\([株有同名資]\)|医療法人(?:社団|財団)?|社会福祉法人|(?:一般|公益)(?:社団|財団)法人/g,
      '',
    )
    .replace(/[\s・·･.。,，、「」&＆-]/g, '')
    .toLowerCase();
}
