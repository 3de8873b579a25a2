/** The SDK's adapter, entered without its HTTP half: what HTTP says is decided by the server. */
import { CloudAdapter, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Authentication } from './connectors';

export type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type Logic = (context: TurnContext) => Promise<void>;

const InvokeResponse = z.object({ status: z.number().int(), body: z.unknown() });

export class TeamsAdapter extends CloudAdapter {
  /**
   * Makes one client without using it, so that an SDK or a registration that we cannot work with stops
   * the start and not the first answer.
   * @throws what is wrong with it.
   */
  async check(appId: string): Promise<void> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId));
    await factory.create('https://smba.trafficmanager.net/', undefined);
  }

  /** Runs one turn that has been let in. The answer is what an invoke is answered with. */
  async run(
    who: Authenticated,
    activity: Activity,
    logic: Logic,
  ): Promise<{ status: number; body?: unknown } | undefined> {
    const response: unknown = await this.processActivity(who, activity, logic);
    return InvokeResponse.safeParse(response).data;
  }

  /**
   * Sends, as the SDK does.
   * @throws if an activity holds text beside a card: Teams splits it in two and returns no id, so that
   * it could never be updated.
   */
  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    if (activities.some(({ text, attachments }) => text && attachments?.length))
      return Promise.reject(new Error('A card is sent alone: put its words on the card, not beside it.'));
    return super.sendActivities(context, activities);
  }
}
