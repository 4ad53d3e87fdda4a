import { t } from '../../shared/text';

/** How a task comes to an officer; blank means that officers claim it. */
export const strategies: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'claim', label: t('เจ้าหน้าที่รับงานเอง', 'Officers claim it') },
  { value: 'draw', label: t('จับสลาก', 'By lot') },
  { value: 'load', label: t('ให้ผู้ที่มีงานค้างน้อยที่สุด', 'To whoever holds the fewest tasks') },
  { value: 'skill', label: t('ให้ผู้มีทักษะที่กำหนด ที่มีงานค้างน้อยที่สุด', 'To the skilled who holds the fewest tasks') },
];

/** Whether a task is given out rather than claimed. */
export function givesOut(strategy: string | undefined): boolean {
  return strategy !== undefined && strategy !== '' && strategy !== 'claim';
}
