/**
 * The SDK's authentication, with what it builds anew every turn kept instead: a connector client and a
 * token client each own an HTTP pipeline, and making two of those costs more than answering.
 */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Registration } from '../config';
import { tame, type ConnectorClient } from './pipeline';

type Claims = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type TokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
export type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** One client an address and audience. Teams has one address a region, so a few are plenty. */
const KEPT = 16;

export class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #timeoutMs: number;
  readonly #connectors = new LRUCache<string, Promise<ConnectorClient>>({ max: KEPT });
  readonly #tokenClients = new LRUCache<string, Promise<TokenClient>>({ max: KEPT });

  /** @param timeoutMs how long any request to Teams may take. */
  constructor(registration: Registration | undefined, timeoutMs: number) {
    super(sdkOptions(registration));
    this.#timeoutMs = timeoutMs;
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory } = result;
    return connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: this.#keeping(connectorFactory, result.claimsIdentity) };
  }

  override createConnectorFactory(claims: Claims): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(claims), claims);
  }

  override createUserTokenClient(claims: Claims): Promise<TokenClient> {
    return kept(this.#tokenClients, whoAmI(claims), () => super.createUserTokenClient(claims));
  }

  #keeping(factory: ConnectorFactory, claims: Claims): ConnectorFactory {
    const make = factory.create.bind(factory);
    factory.create = (serviceUrl, audience) =>
      kept(this.#connectors, JSON.stringify([serviceUrl, audience, whoAmI(claims)]), async () =>
        tame(await make(serviceUrl, audience), this.#timeoutMs),
      );
    return factory;
  }
}

/** Our own app id as the token names it; a client's credentials are made for it. */
const whoAmI = (claims: Claims): string => claims.getClaimValue('aud') ?? claims.getClaimValue('appid') ?? '';

function kept<T>(cache: LRUCache<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const there = cache.get(key);
  if (there !== undefined) return there;
  const made = make();
  cache.set(key, made);
  // A failure is not kept: the next turn tries again.
  made.catch(() => cache.delete(key));
  return made;
}

function sdkOptions(registration: Registration | undefined): Record<string, string> {
  if (registration === undefined) return {};
  return {
    MicrosoftAppType: registration.type,
    MicrosoftAppId: registration.appId,
    MicrosoftAppTenantId: registration.tenantId,
    ...(registration.type === 'SingleTenant' ? { MicrosoftAppPassword: registration.password } : {}),
  };
}
