import { none, type Row } from '../table';

export const unadopted: readonly Row[] = [
  none('have we turned down any recommendations'),
  none('are there any we are not taking forward'),
  none('is there any rec we have decided not to act on'),
  none('can it be confirmed whether any were not accepted by the force'),
  none('did we decline to accept any of them'),
  none('which ones have we decided not to take forward'),
  none("are there any we've decided to leave alone, and on what grounds"),
  none('is there anything in the spotlight report that Staffordshire has refused to take on'),
  none("any recs we've decided we won't be doing"),
  none("are there any we've said we won't be doing"),
  none("are there any recommendations we've told HMICFRS we won't be doing"),
  none('have we said no to anything HMICFRS recommended'),
  none("did we turn down any of HMICFRS's asks on antisocial behaviour"),
  none('are there any recommendations which the force has said it does not intend to adopt'),
];
