/** An OpenID Connect provider that people may sign in with. */
export interface SingleSignOnSettings {
  /** Where the provider is: its discovery document is below it, at `.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Address of this service as browsers see it; the provider sends people back to `CALLBACK` below it. */
  readonly home: string;
  /** What people know the provider by: 统一身份认证. */
  readonly name?: string | undefined;
  /**
   * Which claim says who somebody is. `email`: the address that an administrator entered with the account, taken only
   * when the provider says that it is verified. Any other: the user name.
   */
  readonly claim?: string | undefined;
}

/** Path that the provider sends people back to; it has to be registered there. */
export const CALLBACK = '/api/v1/session/oidc/callback';
