package io.portico.tenancy;

/**
 * Takes away for good what is kept of an agency beside the ledger: its keys and all other secrets, its files, its log of
 * disclosures, its views and what of it is in memory. Of the ledger its sealed texts are unreadable then.
 */
@FunctionalInterface
public interface AgencyErasure {

    /** Returns when it is gone; done again it does nothing. */
    void erase(String agencyId);
}
