package io.portico.projections.people;

import io.portico.messages.AppId;
import io.portico.messages.account.AppRemoved;
import io.portico.messages.account.AppSet;
import io.portico.views.agency.AppDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The apps of an agency, by name. */
final class StoredApps {

    List<AppDetails> all = new ArrayList<>();

    void set(AppSet event) {
        remove(event.appId());
        all.add(new AppDetails(event.appId(), event.name(), event.redirectUris()));
        all.sort(Comparator.comparing(AppDetails::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(app -> app.id().value()));
    }

    void removed(AppRemoved event) {
        remove(event.appId());
    }

    private void remove(AppId appId) {
        all.removeIf(one -> one.id().equals(appId));
    }

    Optional<AppDetails> of(AppId appId) {
        return all.stream().filter(one -> one.id().equals(appId)).findFirst();
    }
}
