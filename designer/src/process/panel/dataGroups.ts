import { t } from '../../shared/text';
import { child } from '../modelEdit';
import { listOf, ownerOf, textOf, type ModdleElement } from '../permit/moddle';
import { listGroup, group, text, type PanelGroup } from './entries';
import { withoutItem, type Subject } from './subject';

/** The values that move into and out of an activity. */
export function moveGroups(subject: Subject): PanelGroup[] {
  return [
    moves(subject, 'dataInputAssociations', 'bpmn:DataInputAssociation', t('ข้อมูลเข้า', 'Data in')),
    moves(subject, 'dataOutputAssociations', 'bpmn:DataOutputAssociation', t('ข้อมูลออก', 'Data out')),
  ];
}

// Associations that are drawn have a source and a target; those made here say the same by an assignment.
function moves({ element, edit }: Subject, property: string, type: string, label: string): PanelGroup {
  const activity = element.businessObject;
  const all = listOf(activity, property);
  const mine = all.filter((association) => listOf(association, 'assignment').length > 0);
  const set = (associations: readonly ModdleElement[]): void => edit.run(element, [{ target: activity, properties: { [property]: associations } }]);
  return listGroup({
    id: property,
    label,
    add: () => {
      const association = child(activity, type, {});
      const assignment = child(association, 'bpmn:Assignment', {});
      association.set('assignment', [assignment]);
      set([...all, association]);
    },
    items: mine.flatMap((association, i) =>
      listOf(association, 'assignment').map((assignment, k) => {
        const id = `${property}-${i}-${k}`;
        const side = (name: 'from' | 'to', title: string) =>
          text({
            id: `${id}-${name}`,
            label: title,
            isCode: true,
            get: () => bodyOf(assignment, name),
            set: (body) => edit.run(element, [{ target: assignment, properties: { [name]: body ? child(assignment, 'bpmn:FormalExpression', { body }) : undefined } }]),
          });
        return {
          id,
          label: `${bodyOf(assignment, 'from') ?? '?'} → ${bodyOf(assignment, 'to') ?? '?'}`,
          remove: () => set(all.filter((other) => other !== association)),
          autoFocusEntry: `${id}-from`,
          entries: [side('from', t('ค่า (FEEL)', 'Value (FEEL)')), side('to', t('ตัวแปร', 'Variable'))],
        };
      }),
    ),
  });
}

function bodyOf(holder: ModdleElement, name: string): string | undefined {
  return (holder.get(name) as ModdleElement | undefined)?.get('body') as string | undefined;
}

/** What a drawn association does to the value it moves. */
export function associationGroup({ element, edit }: Subject): PanelGroup {
  const association = element.businessObject;
  return group('association', t('การส่งข้อมูล', 'Data association'), [
    text({
      id: 'transformation',
      label: t('แปลงค่าด้วย (FEEL)', 'Through (FEEL)'),
      isCode: true,
      get: () => bodyOf(association, 'transformation'),
      set: (body) => edit.run(element, [{ target: association, properties: { transformation: body ? child(association, 'bpmn:FormalExpression', { body }) : undefined } }]),
    }),
  ], true);
}

/** The own variables of a process or an activity. */
export function variablesGroup({ element, edit, get }: Subject): PanelGroup {
  const owner = ownerOf(element);
  const all = listOf(owner, 'properties');
  const set = (properties: readonly ModdleElement[]): void => edit.run(element, [{ target: owner, properties: { properties } }]);
  return listGroup({
    id: 'variables',
    label: t('ตัวแปร', 'Variables'),
    add: () => set([...all, child(owner, 'bpmn:Property', { id: get('moddle').ids.nextPrefixed('Property_'), name: `variable${all.length + 1}` })]),
    items: all.map((property, i) => ({
      id: `variable-${i}`,
      label: textOf(property, 'name'),
      remove: () => set(withoutItem(all, i)),
      autoFocusEntry: `variable-${i}-name`,
      entries: [
        text({ id: `variable-${i}-name`, label: t('ชื่อตัวแปร', 'Name'), isCode: true, get: () => textOf(property, 'name'), set: (name) => edit.run(element, [{ target: property, properties: { name } }]) }),
      ],
    })),
  });
}
