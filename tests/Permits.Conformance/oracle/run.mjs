// Runs models on bpmn-elements: one JSON case a line on standard input, {name, bpmn, given, steps}; for each one line {name, completed: {element: times}} or {name, error}.
import { createInterface } from 'node:readline';
import { BpmnModdle } from 'bpmn-moddle';
import { default as Serializer, TypeResolver } from 'moddle-context-serializer';
import * as Elements from 'bpmn-elements';

const types = TypeResolver({ ...Elements, BpmnError: Elements.BpmnError });

// The conditions of the models compared are arithmetic and comparison, which FEEL and JavaScript write nearly alike.
const resolver = (variables) => (text) => {
  const script = text.replace(/\band\b/g, '&&').replace(/(?<![<>!=])=(?!=)/g, '===');
  const names = Object.keys(variables);
  try {
    return new Function(...names, `return (${script}) === true;`)(...names.map((n) => variables[n]));
  } catch {
    return undefined;
  }
};

async function run({ bpmn, given, steps }) {
  const variables = { ...given };
  const moddle = await new BpmnModdle().fromXML(bpmn);
  const context = Elements.Context(Serializer(moddle, types), new Elements.Environment({
    expressions: { resolveExpression: resolver(variables) },
    services: {},
    Logger: () => ({ debug() {}, error() {}, warn() {} }),
  }));
  const definition = new Elements.Definition(context);
  const completed = {};
  const waiting = [];
  definition.broker.subscribeTmp('event', '#', (key, message) => {
    const { id, type } = message.content;
    if (key === 'activity.wait' && type === 'bpmn:ManualTask') {
      definition.getApi(message).signal();
    } else if (key === 'activity.wait') {
      waiting.push({ id, api: definition.getApi(message) });
    } else if (key === 'activity.end' && type !== 'bpmn:Process') {
      completed[id] = (completed[id] ?? 0) + 1;
    }
  }, { noAck: true });
  definition.on('error', () => {});
  definition.run();
  for (const step of steps) {
    Object.assign(variables, step.with ?? {});
    if (step.complete) {
      const at = waiting.findIndex((w) => w.id === step.complete);
      if (at < 0) throw new Error(`nothing waits at ${step.complete}`);
      const [{ api }] = waiting.splice(at, 1);
      if (step.error) api.fail({ code: step.error, message: step.error }); else api.signal();
    } else if (step.message) {
      definition.signal({ id: `message-${step.message}` });
    } else if (step.signal) {
      definition.signal({ id: `signal-${step.signal}` });
    }
  }
  definition.stop();
  return completed;
}

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  try {
    console.log(JSON.stringify({ name: given.name, completed: await run(given) }));
  } catch (error) {
    console.log(JSON.stringify({ name: given.name, error: String(error.message) }));
  }
}
process.exit(0);
