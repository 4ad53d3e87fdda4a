import TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import { breakable } from './thaiLabels';

/** Draws labels with Thai words kept whole. */
class ThaiTextRenderer extends TextRenderer {
  static override $inject = ['config.textRenderer'];

  constructor(config: ConstructorParameters<typeof TextRenderer>[0]) {
    super({
      ...config,
      defaultStyle: { fontFamily: 'Sarabun, sans-serif', fontSize: 13, lineHeight: 1.35 },
      externalStyle: { fontFamily: 'Sarabun, sans-serif', fontSize: 12, lineHeight: 1.35 },
    });
    const createText = this.createText.bind(this);
    this.createText = (text, options) => createText(breakable(text), options);
  }
}

/** A bpmn-js module that replaces the text renderer. */
export const thaiText = { textRenderer: ['type', ThaiTextRenderer] };
