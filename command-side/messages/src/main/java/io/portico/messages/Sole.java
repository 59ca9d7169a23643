package io.portico.messages;

/** What an agency, or a person, has exactly one of. */
public enum Sole {
    /** Of a person: how they sign in. */
    ACCOUNT("account"),
    /** Of a person outside: all that they ask to see, together, so that it can be limited how often somebody asks. */
    ACCESS_REQUESTS("access-requests"),
    /** Of an agency: what vouches for its record. */
    CHECKPOINTS("checkpoints"),
    /** Of an agency: how access ends. */
    ENDING_RULES("ending-rules"),
    /** Of a person who was erased: what becomes of their traces. */
    ERASURE("erasure"),
    /** Of an agency: what must be kept for the law. */
    LEGAL_HOLDS("legal-holds"),
    /** Of an agency: within what time it means to answer. */
    RESPONSE_TARGETS("response-targets"),
    /** Of a person: the filters they saved. */
    SAVED_FILTERS("saved-filters"),
    /** Of an agency: how its people sign in. */
    SIGN_IN_RULES("sign-in-rules"),
    /** Of an agency: what outside people accept. */
    TERMS("terms"),
    /** Of a person: which terms they accepted. */
    ACCEPTANCES("terms-acceptances");

    private final String kind;

    /** @param kind is part of the names under which events are stored, and stays as it is */
    Sole(String kind) {
        this.kind = kind;
    }

    /** The one of that owner; nobody chooses its id, which follows from theirs. */
    public Id of(Id owner) {
        return new SoleId(this, owner);
    }

    String kind() {
        return kind;
    }
}
