package io.portico.messages.account;

import io.portico.messages.HistoryEvent;
import io.portico.messages.UserId;

/** What happens at the door of an account. None of it changes what the person may see. */
public sealed interface AccountEvent extends HistoryEvent
        permits SignedIn,
                SignInFailed,
                PasswordResetAsked,
                PasswordChanged,
                SecondFactorAdded,
                SecondFactorRemoved,
                SecondFactorDemandChanged,
                EmailChangeAsked,
                EmailChanged,
                DashboardLinkMade,
                DashboardLinksRevoked {
    UserId userId();
}
