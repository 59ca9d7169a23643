package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * People sign in to that app with their account here from now on.
 *
 * @param redirectUris where they may be sent back to
 */
@StoredAs("app-set")
@Revision("1")
public record AppSet(AgencyId agencyId, AppId appId, String name, List<String> redirectUris) implements HistoryEvent {}
