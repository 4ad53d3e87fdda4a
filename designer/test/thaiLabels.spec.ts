import { describe, expect, it } from 'vitest';
import { breakable, unmarked } from '../src/shared/thaiLabels';

describe('Thai labels', () => {
  it('can break between Thai words', () => {
    expect(breakable('ตรวจสอบความครบถ้วน').split('\uFEFF').length).toBeGreaterThan(2);
  });

  it('never break inside a word', () => {
    expect(breakable('เอกสาร')).toBe('เอกสาร');
  });

  it('keep their own spaces without a mark beside them', () => {
    expect(breakable('คำขอ ใหม่')).not.toMatch(/\uFEFF\s|\s\uFEFF(?=\s)/u);
  });

  it('in other scripts stay as they are', () => {
    expect(breakable('Site inspection')).toBe('Site inspection');
  });

  it('leave the canvas without marks', () => {
    const label = 'พิจารณาอนุญาตภายใน 30 วัน';
    expect(unmarked(breakable(label))).toBe(label);
  });
});
