package io.portico.views.portal;

import io.portico.views.Query;

/** Asks for what the reader has asked to see. */
public record FindMyAccessRequests() implements Query<MyAccessRequests> {
    @Override
    public Class<MyAccessRequests> answers() {
        return MyAccessRequests.class;
    }
}
