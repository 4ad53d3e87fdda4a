import { t } from '../../shared/text';
import { ownerOf, type ModdleElement } from '../permit/moddle';
import type { Clock, Step } from '../permit/values';
import { clockFields, clockLists, extensionFields } from './clock';
import { choice, group, listGroup, text, tick, type PanelGroup } from './entries';
import type { Subject } from './subject';

const fresh: Clock = { period: 'P1D', unit: 'working-day', owner: 'officer' };

/** The time of a task, or of a timer. */
export function clockGroups(subject: Subject, step: Step): PanelGroup[] {
  const { element, edit } = subject;
  const { clock } = step;
  const timer = timerOf(element.businessObject);
  const set = (changes: Partial<Clock>): void => edit.setClock(element, { ...clock, ...changes });
  const has = tick({
    id: 'clock-has',
    label: timer ? t('นับเวลาตามกฎหมาย', 'Counted as the law counts') : t('มีกำหนดเวลาของขั้นตอน', 'Has a time of its own'),
    get: () => clock !== undefined,
    set: (wanted) => edit.setClock(element, wanted ? fresh : undefined),
    ...(clock || !timer ? {} : { hint: t('ถ้าไม่เลือก จะใช้เวลามาตรฐาน BPMN ด้านล่าง', 'Otherwise the plain BPMN time below holds') }),
  });
  const time = group('clock', t('เวลา', 'Time'), [has, ...(clock ? clockFields(subject, 'clock', clock, set) : timer ? timerFields(subject, timer) : [])], true);
  if (!clock) return [time];
  return [
    time,
    group('clock-extension', t('การขยายเวลา', 'Extension'), extensionFields(subject, 'extension', clock, set)),
    ...clockLists(subject, 'clock', clock, set).map(listGroup),
  ];
}

/** The timer definition of an event; undefined where it is none. */
export function timerOf(event: ModdleElement): ModdleElement | undefined {
  const definitions = event.$instanceOf('bpmn:Event') ? ((event.get('eventDefinitions') as ModdleElement[] | undefined) ?? []) : [];
  return definitions.find((definition) => definition.$type === 'bpmn:TimerEventDefinition');
}

const timerKinds = ['timeDuration', 'timeDate', 'timeCycle'] as const;

function timerFields({ element, edit }: Subject, timer: ModdleElement): ReturnType<typeof text>[] {
  const kind = timerKinds.find((name) => timer.get(name) !== undefined);
  const body = kind ? ((timer.get(kind) as ModdleElement).get('body') as string | undefined) : undefined;
  const write = (to: string | undefined, value: string | undefined): void => {
    const expression = to ? ownerOf(element).$model.create('bpmn:FormalExpression', value ? { body: value } : {}) : undefined;
    if (expression) expression.$parent = timer;
    edit.run(element, [{ target: timer, properties: { ...Object.fromEntries(timerKinds.map((name) => [name, undefined])), ...(to ? { [to]: expression } : {}) } }]);
  };
  return [
    choice({
      id: 'timer-kind',
      label: t('แบบของเวลา', 'Kind of time'),
      get: () => kind,
      set: (to) => write(to, body),
      options: [
        { value: 'timeDuration', label: t('หลังจากระยะเวลา', 'After a duration') },
        { value: 'timeDate', label: t('ณ วันเวลา', 'At a date and time') },
        { value: 'timeCycle', label: t('ซ้ำเป็นรอบ', 'Again and again') },
      ],
    }),
    text({
      id: 'timer-text',
      label: t('ISO 8601 หรือนิพจน์ FEEL', 'ISO 8601 or FEEL'),
      isCode: true,
      get: () => body,
      set: (value) => write(kind ?? 'timeDuration', value),
    }),
  ];
}
