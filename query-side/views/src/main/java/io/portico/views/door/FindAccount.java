package io.portico.views.door;

import io.portico.views.Query;

/** The account that signs in with an address, known by its digest; not found when there is none. */
public record FindAccount(String emailDigest) implements Query<Account> {
    @Override
    public Class<Account> answers() {
        return Account.class;
    }
}
