/** The constructs that mirror Terraform's resources one to one, without checks of their own. */
export * as l1 from './generated';
