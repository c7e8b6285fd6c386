import { type Address, protocolVersion } from './handshake';

/**
 * What a person types so that Terraform uses a plugin that is running already: the variable TF_REATTACH_PROVIDERS,
 * which has one entry for every address that the plugin answers as.
 *
 * @param addresses  Such as `registry.terraform.io/portcullis/port`.
 * Source: Terraform docs, "Debugging providers"; go-plugin, ReattachConfig.
 */
export function reattachVariable(addresses: readonly string[], pid: number, { network, text }: Address): string {
  const entry = {
    Protocol: 'grpc',
    ProtocolVersion: protocolVersion,
    Pid: pid,
    Test: true,
    Addr: { Network: network, String: text },
  };
  return JSON.stringify(Object.fromEntries(addresses.map((address) => [address, entry])));
}

/** The variable with the sentence that says how to use it. */
export function reattachHelp(variable: string): string {
  return [
    'The provider is running. In another shell, set this variable and use Terraform as ever; Ctrl-C ends the provider.',
    '',
    `  bash, zsh:    export TF_REATTACH_PROVIDERS='${variable}'`,
    `  PowerShell:   $env:TF_REATTACH_PROVIDERS='${variable}'`,
    '',
  ].join('\n');
}
