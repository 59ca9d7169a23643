package io.portico.projections.people;

import io.portico.messages.CompanyId;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.views.agency.SignInProviderDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The identity providers of an agency, one for each company at most and one for its own people. */
final class StoredSignInProviders {

    List<SignInProviderDetails> all = new ArrayList<>();

    void set(SignInProviderSet event) {
        remove(event.companyId());
        all.add(new SignInProviderDetails(
                event.companyId(), event.label(), event.issuer(), event.clientId(), event.linkId()));
        all.sort(Comparator.comparing(
                SignInProviderDetails::companyId, Comparator.nullsFirst(Comparator.comparing(CompanyId::value))));
    }

    void removed(SignInProviderRemoved event) {
        remove(event.companyId());
    }

    private void remove(@Nullable CompanyId companyId) {
        all.removeIf(one -> Objects.equals(one.companyId(), companyId));
    }

    Optional<SignInProviderDetails> of(@Nullable CompanyId companyId) {
        return all.stream()
                .filter(one -> Objects.equals(one.companyId(), companyId))
                .findFirst();
    }

    Optional<SignInProviderDetails> at(String linkId) {
        return all.stream().filter(one -> one.linkId().equals(linkId)).findFirst();
    }
}
