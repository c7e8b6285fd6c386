import type { IBlueprint } from './blueprint';
import type { action } from './generated';
import { toJsonText } from './json-text';

/** An HTTP request that a run sends. */
export interface WebhookInvocationProps {
  /** @default POST */
  readonly method?: string;
  /** @default - none. */
  readonly headers?: { readonly [name: string]: string };
  /** What is sent, as an object; texts in it may be `{{ }}` templates. @default - all that Port knows of the run. */
  readonly body?: unknown;
  /** Whether the answer ends the run. @default false */
  readonly synchronized?: boolean;
  /** Whether the Port agent sends it, from inside your network. @default false */
  readonly agent?: boolean;
}

/** A workflow of GitHub that a run starts. */
export interface GithubInvocationProps {
  /** Organization that owns the repository. */
  readonly org: string;
  /** Repository of the workflow. */
  readonly repo: string;
  /** File name or id of the workflow. */
  readonly workflow: string;
  /** Inputs of the workflow; texts may be `{{ }}` templates. @default - none. */
  readonly inputs?: { readonly [name: string]: unknown };
  /** Whether the end of the workflow ends the run. @default true */
  readonly reportStatus?: boolean;
}

/** The same through an installed integration. */
export interface IntegrationInvocationProps extends GithubInvocationProps {
  /** Installation id of the integration. */
  readonly installationId: string;
}

/** A pipeline of GitLab that a run starts. */
export interface GitlabInvocationProps {
  /** Group of the project, subgroups included. */
  readonly group: string;
  /** Project of the pipeline. */
  readonly project: string;
  /** Branch or tag. @default - GitLab decides. */
  readonly ref?: string;
  /** Variables of the pipeline; texts may be `{{ }}` templates. @default - none. */
  readonly variables?: { readonly [name: string]: unknown };
}

/** A pipeline of Azure DevOps that a run starts. */
export interface AzureInvocationProps {
  /** Organization. */
  readonly org: string;
  /** Name of the incoming webhook of the service connection. */
  readonly webhook: string;
  /** What the pipeline is given; texts may be `{{ }}` templates. @default - nothing. */
  readonly payload?: unknown;
}

/** An entity that a run creates or changes. */
export interface UpsertEntityInvocationProps {
  /** Its blueprint. */
  readonly blueprint: IBlueprint;
  /** A text or template. @default - Port makes one. */
  readonly identifier?: string;
  /** A text or template. @default - none. */
  readonly title?: string;
  /** @default - none. */
  readonly icon?: string;
  /** Identifiers of the owning teams, or templates. @default - none. */
  readonly teams?: string[];
  /** Values by property; texts may be templates. @default - none. */
  readonly properties?: { readonly [name: string]: unknown };
  /** Identifiers by relation, or templates. @default - none. */
  readonly relations?: { readonly [name: string]: unknown };
}

/** What a run of an action does. */
export class Invocation {
  /** Sends an HTTP request. */
  public static webhook(url: string, props: WebhookInvocationProps = {}): Invocation {
    const { method, headers, body, synchronized, agent } = props;
    const webhookMethod = {
      url,
      method,
      headers,
      body: json(body),
      synchronized: flag(synchronized),
      agent: flag(agent),
    };
    return new Invocation({ webhookMethod });
  }

  /** Starts a workflow of GitHub. */
  public static github(props: GithubInvocationProps): Invocation {
    return new Invocation({ githubMethod: workflow(props) });
  }

  /** Starts a workflow of GitHub through an installed integration. */
  public static integration(props: IntegrationInvocationProps): Invocation {
    const { installationId, ...rest } = props;
    return new Invocation({
      integrationMethod: {
        installationId,
        integrationActionType: 'dispatch_workflow',
        integrationActionExecutionProperties: workflow(rest),
      },
    });
  }

  /** Starts a pipeline of GitLab. */
  public static gitlab(props: GitlabInvocationProps): Invocation {
    const { group, project, ref, variables } = props;
    const gitlabMethod = {
      groupName: group,
      projectName: project,
      defaultRef: ref,
      pipelineVariables: json(variables),
    };
    return new Invocation({ gitlabMethod });
  }

  /** Starts a pipeline of Azure DevOps. */
  public static azure(props: AzureInvocationProps): Invocation {
    const { org, webhook, payload } = props;
    return new Invocation({ azureMethod: { org, webhook, payload: json(payload) } });
  }

  /** Writes a message to the organization's topic of Kafka. `payload`: texts in it may be `{{ }}` templates. */
  public static kafka(payload?: unknown): Invocation {
    return new Invocation({ kafkaMethod: { payload: json(payload) } });
  }

  /** Creates or changes an entity. */
  public static upsertEntity(props: UpsertEntityInvocationProps): Invocation {
    const { blueprint, title, identifier, icon, teams, properties, relations } = props;
    const mapping = { identifier, icon, teams, properties: json(properties), relations: json(relations) };
    return new Invocation({
      upsertEntityMethod: { blueprintIdentifier: blueprint.blueprintIdentifier, title, mapping },
    });
  }

  /** @internal */
  public readonly _method: Partial<action.ActionConfig>;

  private constructor(method: Partial<action.ActionConfig>) {
    this._method = method;
  }
}

const json = (value: unknown): string | undefined => (value === undefined ? undefined : toJsonText(value).text);

/** The API takes a template here too, so the attribute is a text. */
const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : String(value));

const workflow = ({ org, repo, workflow: file, inputs, reportStatus }: GithubInvocationProps) => ({
  org,
  repo,
  workflow: file,
  workflowInputs: json(inputs),
  reportWorkflowStatus: flag(reportStatus),
});
