import type { IAction } from './action-interface';
import type { IBlueprint } from './blueprint';
import { byKind } from './by-kind';
import type { action } from './generated';
import type { Input } from './input';
import { toJsonText } from './json-text';

/** A step of a form. */
export interface FormStep {
  /** At most 25 characters. */
  readonly title: string;
  /** Keys of the inputs of the step, in order. */
  readonly inputs: string[];
}

/** The form that people start an action from. */
export interface FormProps {
  /** The inputs by key; the form shows them in the order written. @default - none. */
  readonly inputs?: { readonly [key: string]: Input };
  /** Splits the form into steps. @default - one page. */
  readonly steps?: FormStep[];
  /** Text of the button that sends the form; at most 15 characters. @default - Port's. */
  readonly button?: string;
}

/** A form that creates an entity, or belongs to none. */
export interface CreateFormProps extends FormProps {
  /** The blueprint it is offered on. @default - none. */
  readonly blueprint?: IBlueprint;
}

/** Which entities something is offered on. */
export interface EntityCondition {
  /** How the rules are joined: `and` or `or`. */
  readonly combinator: string;
  /** Rules of a search over the entity, such as `{ property: '$title', operator: 'isNotEmpty' }`. */
  readonly rules: unknown[];
}

/** A form on an entity. */
export interface EntityFormProps extends FormProps {
  /** The blueprint whose entities it is offered on. */
  readonly blueprint: IBlueprint;
  /** Which of them. @default - all. */
  readonly offeredWhere?: EntityCondition;
}

/** What starts an action: a form (`SelfService`) or an event (`Automation`). */
export abstract class Trigger {
  /** @internal */
  public abstract readonly _config: Partial<action.ActionConfig>;
}

/** People start the action from a form. */
export class SelfService extends Trigger {
  /** An action that needs no entity. */
  public static create(props: CreateFormProps = {}): SelfService {
    return new SelfService({ selfServiceTrigger: form('CREATE', props) });
  }

  /** An action on an entity. */
  public static day2(props: EntityFormProps): SelfService {
    return new SelfService({ selfServiceTrigger: form('DAY-2', props, props.offeredWhere) });
  }

  /** An action that removes an entity. */
  public static remove(props: EntityFormProps): SelfService {
    return new SelfService({ selfServiceTrigger: form('DELETE', props, props.offeredWhere) });
  }

  /** @internal */
  public readonly _config: Partial<action.ActionConfig>;

  private constructor(config: Partial<action.ActionConfig>) {
    super();
    this._config = config;
  }
}

/** Which events count. */
export interface AutomationProps {
  /** jq over the event, each giving true or false; all have to be true. @default - every event. */
  readonly when?: string[];
}

/** An event starts the action. */
export class Automation extends Trigger {
  /** An entity was created. */
  public static entityCreated(blueprint: IBlueprint, props: AutomationProps = {}): Automation {
    return automation({ entityCreatedEvent: on(blueprint) }, props);
  }

  /** An entity was changed. */
  public static entityUpdated(blueprint: IBlueprint, props: AutomationProps = {}): Automation {
    return automation({ entityUpdatedEvent: on(blueprint) }, props);
  }

  /** An entity was deleted. */
  public static entityDeleted(blueprint: IBlueprint, props: AutomationProps = {}): Automation {
    return automation({ entityDeletedEvent: on(blueprint) }, props);
  }

  /** An entity was created, changed or deleted. */
  public static entityChanged(blueprint: IBlueprint, props: AutomationProps = {}): Automation {
    return automation({ anyEntityChangeEvent: on(blueprint) }, props);
  }

  /** The time in a timer property has come. */
  public static timerExpired(blueprint: IBlueprint, property: string, props: AutomationProps = {}): Automation {
    return automation({ timerPropertyExpiredEvent: { ...on(blueprint), propertyIdentifier: property } }, props);
  }

  /** A run of an action was started. */
  public static runCreated(action: IAction, props: AutomationProps = {}): Automation {
    return automation({ runCreatedEvent: { actionIdentifier: action.actionIdentifier } }, props);
  }

  /** A run of an action was changed. */
  public static runUpdated(action: IAction, props: AutomationProps = {}): Automation {
    return automation({ runUpdatedEvent: { actionIdentifier: action.actionIdentifier } }, props);
  }

  /** A run of an action was started or changed. */
  public static runChanged(action: IAction, props: AutomationProps = {}): Automation {
    return automation({ anyRunChangeEvent: { actionIdentifier: action.actionIdentifier } }, props);
  }

  /** @internal */
  public static _of(automationTrigger: action.ActionAutomationTrigger): Automation {
    return new Automation({ automationTrigger });
  }

  /** @internal */
  public readonly _config: Partial<action.ActionConfig>;

  private constructor(config: Partial<action.ActionConfig>) {
    super();
    this._config = config;
  }
}

const automation = (event: action.ActionAutomationTrigger, { when }: AutomationProps): Automation =>
  Automation._of({ ...event, jqCondition: when && { expressions: when } });

const on = (blueprint: IBlueprint) => ({ blueprintIdentifier: blueprint.blueprintIdentifier });

/** Terraform sorts the keys of a map, so the order written is said where there is one to lose. */
function form(
  operation: string,
  { inputs = {}, steps, button, blueprint }: CreateFormProps,
  where?: EntityCondition,
): action.ActionSelfServiceTrigger {
  const keys = Object.keys(inputs);
  return {
    operation,
    blueprintIdentifier: blueprint?.blueprintIdentifier,
    condition: where && toJsonText({ type: 'SEARCH', ...where }).text,
    userProperties: keys.length > 0 ? byKind(inputs) : undefined,
    orderProperties: steps === undefined && keys.length > 1 ? keys : undefined,
    steps: steps?.map(({ title, inputs: order }) => ({ title, order })),
    executeActionButtonText: button,
  };
}
