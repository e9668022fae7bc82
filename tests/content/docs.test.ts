import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '#core/check/rules/rule-list.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { generatedFiles } from '#node/docs/generated.ts';

const files = [...generatedFiles()];

test.each(files)('%s is what npm run docs makes', (path, text) => {
  expect(
    readFileSync(path, 'utf8') === text,
    `${path} が古くなっています。npm run docs を実行してください`,
  ).toBe(true);
});

test('every rule stands in docs/checks.md with its title', () => {
  const page = readFileSync('docs/checks.md', 'utf8');
  for (const { id, title } of RULES) {
    expect(page).toContain(`| \`${id}\` |`);
    // A bar would end the cell of the table.
    expect(page).toContain(title.replaceAll('|', '\\|'));
  }
});

test('the issue form is what GitHub accepts: known parts, no label or id twice, choices that are unique text', () => {
  const { data, errors } = readYaml(readFileSync('.github/ISSUE_TEMPLATE/case.yml', 'utf8'));
  expect(errors).toEqual([]);
  const form = data as { name: string; description: string; labels: string[]; body: Part[] };
  interface Part {
    type: string;
    id?: string;
    attributes: { label?: string; options?: (string | { label: string })[] };
  }
  const asked = form.body.filter((part) => part.type !== 'markdown');
  expect(new Set(form.body.map((part) => part.type))).toEqual(
    new Set(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']),
  );
  const labels = asked.map((part) => part.attributes.label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(asked.map((part) => part.id)).size).toBe(asked.length);
  for (const { type, attributes } of asked) {
    if (type !== 'dropdown') continue;
    const options = attributes.options as string[];
    expect(options.length).toBeGreaterThan(1);
    expect(new Set(options).size).toBe(options.length);
    for (const option of options) expect(option).toMatch(/\S/);
    // GitHub joins the chosen ones with a comma and a space, and keeps "None" for itself.
    expect(options.filter((option) => option.includes(', ') || option === 'None')).toEqual([]);
  }
});
