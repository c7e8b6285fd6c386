import type { blueprint } from './generated';
import { toJsonText } from './json-text';

/** What all properties have. */
export interface PropertyProps {
  /** @default - its key. */
  readonly title?: string;
  /** @default - none. */
  readonly description?: string;
  /** @default - none. */
  readonly icon?: string;
  /** Whether every entity must have a value. @default false */
  readonly required?: boolean;
}

/** A property that holds a text. */
export interface TextPropertyProps extends PropertyProps {
  /** Value of entities that give none. @default - none. */
  readonly initially?: string;
  /** The only texts allowed. @default - any. */
  readonly choices?: string[];
  /** Colour of each choice. @default - none. */
  readonly colors?: { readonly [choice: string]: string };
  /** Regular expression that it must match. @default - none. */
  readonly pattern?: string;
  /** What the text is, such as `url`, `email`, `date-time`, `user` or `team`. @default - any text. */
  readonly format?: string;
}

/** A property that holds a number. */
export interface NumberPropertyProps extends PropertyProps {
  /** Value of entities that give none. @default - none. */
  readonly initially?: number;
  /** @default - none. */
  readonly minimum?: number;
  /** @default - none. */
  readonly maximum?: number;
}

/** A property that holds true or false. */
export interface FlagPropertyProps extends PropertyProps {
  /** Value of entities that give none. @default - none. */
  readonly initially?: boolean;
}

/** A property that holds a JSON object. */
export interface ObjectPropertyProps extends PropertyProps {
  /** Value of entities that give none. @default - none. */
  readonly initially?: { readonly [key: string]: unknown };
}

/** A property that holds a list of texts. */
export interface TextListPropertyProps extends PropertyProps {
  /** Value of entities that give none. @default - none. */
  readonly initially?: string[];
  /** What each text is. @default - any text. */
  readonly format?: string;
}

/** A property of a blueprint. */
export class Property {
  /** A text. */
  public static text(props: TextPropertyProps = {}): Property {
    const { initially, choices, colors, ...rest } = props;
    return new Property('stringProps', { ...rest, default: initially, enum: choices, enumColors: colors });
  }

  /** A number. */
  public static number(props: NumberPropertyProps = {}): Property {
    const { initially, ...rest } = props;
    return new Property('numberProps', { ...rest, default: initially });
  }

  /** True or false. */
  public static flag(props: FlagPropertyProps = {}): Property {
    const { initially, ...rest } = props;
    return new Property('booleanProps', { ...rest, default: initially });
  }

  /** A JSON object. */
  public static object(props: ObjectPropertyProps = {}): Property {
    const { initially, ...rest } = props;
    return new Property('objectProps', { ...rest, default: initially && toJsonText(initially).text });
  }

  /** A list of texts. */
  public static textList(props: TextListPropertyProps = {}): Property {
    const { initially, format, ...rest } = props;
    return new Property('arrayProps', { ...rest, stringItems: { default: initially, format } });
  }

  /** @internal */
  public readonly _kind: keyof blueprint.BlueprintProperties;
  /** @internal */
  public readonly _props: object;

  private constructor(kind: keyof blueprint.BlueprintProperties, props: object) {
    this._kind = kind;
    this._props = props;
  }
}
