import { z } from 'zod';
import { line, partialDate } from '../primitives.ts';
import {
  asOf,
  event,
  figure,
  measureFields,
  type ProgrammeTargets,
  sourceId,
  sourcesKnown,
} from './common.ts';

/** The council: who belongs to it, in groups; its meetings; what its working meetings talk about. */
export function councilSchema(t: ProgrammeTargets) {
  const id = z.string().regex(/^[a-z0-9-]+$/, { error: '半角の英小文字・数字・ハイフンで書いてください' });
  const group = z.strictObject({ id: id.meta({ title: 'id' }), label: line(1, 20).meta({ title: '名前' }) });
  const member = z.strictObject({
    name: line(2, 40).meta({ title: '機関名', description: '出典のとおり' }),
    group: id.meta({ title: 'グループ', description: 'groups の id' }),
  });
  return z
    .strictObject({
      ...measureFields(t),
      asOf,
      source: sourceId,
      groups: z.array(group).min(1).max(10).meta({ title: 'グループ' }),
      members: z.array(member).min(1).max(80).meta({ title: '構成機関' }),
      meetings: z.array(event).min(1).max(60).meta({ title: '開催の歩み', description: '古い順に' }),
      working: z
        .strictObject({
          since: partialDate.meta({ title: '始まり' }),
          held: figure,
          themes: z.array(line(4, 60)).min(1).max(10).meta({ title: '主なテーマ' }),
        })
        .meta({ title: '実務者会議' }),
    })
    .superRefine(sourcesKnown)
    .superRefine(membersGrouped);
}

type Groups = { groups: { id: string; label: string }[]; members: { name: string; group: string }[] };

/** Every member stands in a group that exists, every group has a member, no member stands twice. */
function membersGrouped({ groups, members }: Groups, context: z.RefinementCtx): void {
  const named = groups.map((one) => `${one.id}（${one.label}）`).join('、');
  members.forEach((member, index) => {
    if (!groups.some((one) => one.id === member.group))
      context.addIssue({
        code: 'custom',
        path: ['members', index, 'group'],
        message: `「${member.name}」のグループ「${member.group}」は groups にありません（あるのは ${named}）。id を直すか、groups に書き足してください`,
      });
    if (members.findIndex((one) => one.name === member.name) !== index)
      context.addIssue({
        code: 'custom',
        path: ['members', index, 'name'],
        message: `「${member.name}」が二度書かれています。一つにしてください`,
      });
  });
  groups.forEach((group, index) => {
    if (!members.some((one) => one.group === group.id))
      context.addIssue({
        code: 'custom',
        path: ['groups', index, 'id'],
        message: `グループ「${group.label}」に機関がありません。機関を書き足すか、取り除いてください`,
      });
  });
}
