import type { IBlueprint } from './blueprint';
import type { action } from './generated';
import { toJsonText } from './json-text';

/** What all inputs of a form have. */
export interface InputProps {
  /** What the form calls it. @default - its key. */
  readonly title?: string;
  /** Explanation beside it. @default - none. */
  readonly description?: string;
  /** Name of the icon beside it. @default - none. */
  readonly icon?: string;
  /** Whether the form cannot be sent without it. @default false */
  readonly required?: boolean;
  /** Whether the form shows it. @default true */
  readonly visible?: boolean;
  /** jq over the form that says whether it is shown; instead of `visible`. @default - none. */
  readonly visibleWhen?: string;
  /** Keys of inputs that have to be given first. @default - none. */
  readonly dependsOn?: string[];
}

/** An input that is a text. */
export interface TextInputProps extends InputProps {
  /** @default - none. */
  readonly initially?: string;
  /** The only texts allowed. @default - any. */
  readonly choices?: string[];
  /** Colour of each choice. @default - none. */
  readonly colors?: { readonly [choice: string]: string };
  /** Regular expression that it must match. @default - none. */
  readonly pattern?: string;
  /** Fewest characters. @default - none. */
  readonly minLength?: number;
  /** Most characters. @default - none. */
  readonly maxLength?: number;
  /** What the text is, such as `url`, `email`, `date-time` or `yaml`. @default - any text. */
  readonly format?: string;
}

/** An input that is a number. */
export interface NumberInputProps extends InputProps {
  /** @default - none. */
  readonly initially?: number;
  /** The only numbers allowed. @default - any. */
  readonly choices?: number[];
  /** @default - none. */
  readonly minimum?: number;
  /** @default - none. */
  readonly maximum?: number;
}

/** An input that is true or false. */
export interface FlagInputProps extends InputProps {
  /** @default - none. */
  readonly initially?: boolean;
}

/** An input that is a JSON object. */
export interface ObjectInputProps extends InputProps {
  /** @default - none. */
  readonly initially?: { readonly [key: string]: unknown };
}

/** An input that is a list of texts. */
export interface TextListInputProps extends InputProps {
  /** @default - none. */
  readonly initially?: string[];
  /** The only texts allowed. @default - any. */
  readonly choices?: string[];
  /** Fewest entries. @default - none. */
  readonly minItems?: number;
  /** Most entries. @default - none. */
  readonly maxItems?: number;
  /** What each text is. @default - any text. */
  readonly format?: string;
}

/** An input of the form of an action. */
export class Input {
  /** A text. */
  public static text(props: TextInputProps = {}): Input {
    const { initially, choices, colors, ...rest } = props;
    return new Input('stringProps', { ...common(rest), default: initially, enum: choices, enumColors: colors });
  }

  /** A number. */
  public static number(props: NumberInputProps = {}): Input {
    const { initially, choices, ...rest } = props;
    return new Input('numberProps', { ...common(rest), default: initially, enum: choices });
  }

  /** True or false. */
  public static flag(props: FlagInputProps = {}): Input {
    const { initially, ...rest } = props;
    return new Input('booleanProps', { ...common(rest), default: initially });
  }

  /** A JSON object. */
  public static object(props: ObjectInputProps = {}): Input {
    const { initially, ...rest } = props;
    return new Input('objectProps', { ...common(rest), default: initially && toJsonText(initially).text });
  }

  /** A list of texts. */
  public static textList(props: TextListInputProps = {}): Input {
    const { initially, choices, format, ...rest } = props;
    return new Input('arrayProps', { ...common(rest), stringItems: { default: initially, enum: choices, format } });
  }

  /** An entity of a blueprint. */
  public static entity(blueprint: IBlueprint, props: InputProps = {}): Input {
    return new Input('stringProps', { ...common(props), format: 'entity', blueprint: blueprint.blueprintIdentifier });
  }

  /** Several entities of a blueprint. */
  public static entityList(blueprint: IBlueprint, props: InputProps = {}): Input {
    const stringItems = { format: 'entity', blueprint: blueprint.blueprintIdentifier };
    return new Input('arrayProps', { ...common(props), stringItems });
  }

  /** A user, by e-mail address. */
  public static user(props: InputProps = {}): Input {
    return new Input('stringProps', { ...common(props), format: 'user' });
  }

  /** A team. */
  public static team(props: InputProps = {}): Input {
    return new Input('stringProps', { ...common(props), format: 'team' });
  }

  /** @internal */
  public readonly _kind: keyof action.ActionSelfServiceTriggerUserProperties;
  /** @internal */
  public readonly _props: object;

  private constructor(kind: keyof action.ActionSelfServiceTriggerUserProperties, props: object) {
    this._kind = kind;
    this._props = props;
  }
}

const common = <T extends InputProps>({ visibleWhen, ...rest }: T) => ({ ...rest, visibleJqQuery: visibleWhen });
