import simulationModule from 'bpmn-js-token-simulation/lib/viewer';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { element } from '../../shared/dom';
import { language, t } from '../../shared/text';
import { thaiText } from '../../shared/thaiTextRenderer';
import { bpmn } from '../../shared/translate/bpmn';
import { translateModule } from '../../shared/translate/translate';
import { relabel } from './labels';

/**
 * Plays the picture of a process in a viewer of its own, so that neither the model nor its undo can be touched meanwhile.
 * @param host Where it is shown.
 * @param xml The process.
 * @returns What ends it.
 */
export async function simulate(host: HTMLElement, xml: string): Promise<() => void> {
  const canvas = element('div', { class: 'process-canvas' });
  const sentence = element(
    'p',
    { class: 'notice-box warn' },
    t(
      'การจำลองนี้เดินตามเส้นในภาพเท่านั้น ไม่รู้ข้อมูลในคำขอ ตารางตัดสินใจ เงื่อนไข และเวลา ผู้ใช้เป็นผู้เลือกทางแยกเอง หากต้องการดูกำหนดเวลาและผลจริง ใช้หน้า "ทดลอง"',
      'This follows the picture only: it knows nothing of the application’s data, of tables, conditions or time, and takes the way you choose. For due dates and real results use the page “Try”.',
    ),
  );
  host.replaceChildren(sentence, canvas);
  const stop = relabel(canvas);
  const viewer = new NavigatedViewer({ container: canvas, additionalModules: [thaiText, translateModule(language, bpmn), simulationModule] as never });
  await viewer.importXML(xml);
  viewer.get<{ zoom(to: string, centre: string): void }>('canvas').zoom('fit-viewport', 'auto');
  viewer.get<{ toggleMode(active: boolean): void }>('toggleMode').toggleMode(true);
  return () => {
    stop();
    viewer.destroy();
    host.replaceChildren();
  };
}
