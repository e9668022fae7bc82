import { describe, expect, it } from 'vitest';
import { type DrawingId, drawingOf } from '#core/drawings/drawing-of.ts';
import { DRAWINGS } from '#core/drawings/drawings.table.ts';
import { drawingShape, drawingSheet } from '#node/pictures/drawing-shapes.ts';

const all = (Object.keys(DRAWINGS) as DrawingId[]).map((id) => [id] as const);

describe('the thing that stands for a firm', () => {
  it.each([
    ['自動車部品製造と納豆製造', 'food', 'natto'],
    ['清酒の製造', 'drinks', 'sake'],
    ['軍手などニット製品の製造', 'textiles', 'glove'],
    ['公共工事と、産業廃棄物の処理・リサイクル', 'general-construction', 'digger'],
    ['墓石の販売と施工', 'other-retail', 'stone'],
    ['中央卸売市場の水産仲卸', 'food-wholesale', 'fish'],
    ['名前のない品の製造', 'ceramics', 'pottery'],
    ['', undefined, 'shop'],
  ])('%s (%s) → %s', (business, trade, id) => {
    expect(drawingOf({ business, trade })).toBe(id);
  });

  it('draws every one in outlines, on one grid, without a colour of its own', () => {
    for (const [id] of all) expect(drawingShape(id), id).toMatch(/^(<path d="M[^"<>]+"\/>)+$/i);
    expect(drawingSheet().match(/<symbol /g)).toHaveLength(all.length);
    expect(drawingSheet()).not.toMatch(/fill=|stroke=|style=|#[0-9a-f]{3}/);
    expect(new Set(all.map(([id]) => drawingShape(id))).size).toBe(all.length);
  });
});
