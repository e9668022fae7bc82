import { readFileSync } from 'node:fs';

/** What a script needs to speak to GitHub. */
export interface GitHub {
  /** `owner/name` */
  repository: string;
  /** The parsed event that started the workflow. */
  event: Record<string, unknown>;
  /**
   * One call of the REST API, below `/repos/owner/name`.
   * @returns the parsed answer
   * @throws Error with the status when it is not one of the expected
   */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

/**
 * Reads the surroundings of a workflow step.
 * @param environment `GITHUB_REPOSITORY`, `GITHUB_TOKEN` and, for tests, `GITHUB_API_URL`
 * @param event the event, parsed from `GITHUB_EVENT_PATH`
 */
function github(environment: Record<string, string | undefined>, event: Record<string, unknown>): GitHub {
  const {
    GITHUB_REPOSITORY: repository = '',
    GITHUB_TOKEN: token = '',
    GITHUB_API_URL: api = 'https://api.github.com',
  } = environment;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error('GITHUB_REPOSITORY がありません');
  if (!token) throw new Error('GITHUB_TOKEN がありません');
  return {
    repository,
    event,
    async call(method, path, body) {
      const answer = await fetch(`${api}/repos/${repository}${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'x-github-api-version': '2022-11-28',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`GitHub: ${method} ${path} → ${answer.status} ${text.slice(0, 200)}`);
      return text ? JSON.parse(text) : undefined;
    },
  };
}

/** The surroundings of the workflow step that runs this command. @throws Error in Japanese outside of a workflow */
export function fromWorkflow(): GitHub {
  const { GITHUB_EVENT_PATH: file } = process.env;
  if (!file) throw new Error('GITHUB_EVENT_PATH がありません。GitHub Actions の中で動かしてください');
  return github(process.env, JSON.parse(readFileSync(file, 'utf8')));
}
