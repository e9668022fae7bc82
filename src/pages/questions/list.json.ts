import { listedQuestions } from '#node/data/questions.ts';

/** The questions of 問いかけ集, for choosing among them in the browser. */
export function GET() {
  return new Response(JSON.stringify(listedQuestions()), { headers: { 'content-type': 'application/json' } });
}
