import type { Caller } from '../../../access';
import { isList, isObject, type Json, type JsonObject } from '../../../contract';
import type { Context } from '../context';
import { missing } from '../refusal';
import { updatePage } from './change-page';

/**
 * Adds a widget to a page, with an id of its own unless it brings one.
 *
 * @returns the widget's id.
 * @throws {Refusal} as changePage.
 * Source: POST /v1/pages/{identifier}/widgets.
 */
export async function addWidget(
  context: Context,
  caller: Caller,
  identifier: string,
  widget: JsonObject,
): Promise<string> {
  const id = typeof widget.id === 'string' && widget.id !== '' ? widget.id : context.newId();
  await updatePage(context, caller, identifier, (page) => ({
    ...page,
    widgets: [...widgetsOf(page), { ...widget, id }],
  }));
  return id;
}

/** Changes the keys of a widget that are given; its id stays. @throws {Refusal} missing; as changePage. */
export async function changeWidget(
  context: Context,
  caller: Caller,
  identifier: string,
  id: string,
  change: JsonObject,
): Promise<void> {
  await updatePage(context, caller, identifier, (page) =>
    withWidget(page, id, (widget) => ({ ...widget, ...change, id })),
  );
}

/** Takes a widget off a page. @throws {Refusal} missing; as changePage. */
export async function removeWidget(context: Context, caller: Caller, identifier: string, id: string): Promise<void> {
  await updatePage(context, caller, identifier, (page) => withWidget(page, id, () => undefined));
}

type Change = (widget: JsonObject) => JsonObject | undefined;

function withWidget(page: JsonObject, id: string, change: Change): JsonObject {
  const widgets = changed(widgetsOf(page), id, change);
  if (!widgets) throw missing('widget', id);
  return { ...page, widgets };
}

/** The widgets with the first one of that id changed, at any depth: a dashboard holds widgets too. */
function changed(widgets: readonly Json[], id: string, change: Change): readonly Json[] | undefined {
  for (const [i, widget] of widgets.entries()) {
    if (!isObject(widget)) continue;
    if (widget.id === id) return [...widgets.slice(0, i), ...[change(widget) ?? []].flat(), ...widgets.slice(i + 1)];
    const inside = changed(widgetsOf(widget), id, change);
    if (inside) return [...widgets.slice(0, i), { ...widget, widgets: inside }, ...widgets.slice(i + 1)];
  }
  return undefined;
}

function widgetsOf(holder: JsonObject): readonly Json[] {
  return isList(holder.widgets) ? holder.widgets : [];
}
