package io.portico.projections.store;

import io.portico.messages.Audience;

/** The four collections of an agency's database, cut by who may read what lies there. */
public enum Place {
    AGENCY("agency"),
    CLIENT("client"),
    PARTNER("partner"),
    AUDIT("audit");

    private final String collection;

    Place(String collection) {
        this.collection = collection;
    }

    public String collection() {
        return collection;
    }

    /** Whether what lies here is what people outside see, so that what they saw is kept. */
    public boolean isOutside() {
        return this == CLIENT || this == PARTNER;
    }

    /** Where views of that audience lie. */
    public static Place of(Audience audience) {
        return switch (audience) {
            case CLIENT -> CLIENT;
            case PARTNER -> PARTNER;
        };
    }
}
