import type { GitHub } from './api.ts';

/**
 * Asks whether GitHub Pages publishes what workflows make.
 * @throws Error when GitHub answers anything but yes or no
 */
export async function pagesState({ call, repository }: GitHub): Promise<{ on: boolean; words: string }> {
  const settings = `https://github.com/${repository}/settings/pages`;
  const how = `${settings} の Build and deployment → Source を「GitHub Actions」にして、このワークフローをもう一度実行してください。ほかの所に公開しているなら、このままで構いません`;
  try {
    const { build_type: kind } = (await call('GET', '/pages')) as { build_type?: string };
    return kind === 'workflow'
      ? { on: true, words: 'GitHub Pages に公開します' }
      : { on: false, words: `GitHub Pages が、枝のファイルをそのまま公開する設定です。${how}` };
  } catch (error) {
    const { message } = error as Error;
    if (/ → 404\b/.test(message))
      return { on: false, words: `GitHub Pages がまだ使われていないので、公開しませんでした。${how}` };
    // Private repositories have Pages only in some plans.
    if (/ → (?:403|422)\b/.test(message))
      return {
        on: false,
        words: `このリポジトリーでは GitHub Pages が使えません（非公開のリポジトリーでは、契約によります）。${how}`,
      };
    throw error;
  }
}
