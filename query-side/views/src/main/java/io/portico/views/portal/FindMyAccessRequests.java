package io.portico.views.portal;

/** Asks for what the reader has asked to see. */
public record FindMyAccessRequests() implements PortalQuery<MyAccessRequests> {
    @Override
    public Class<MyAccessRequests> answers() {
        return MyAccessRequests.class;
    }

    /** Their own words alone. */
    @Override
    public Shown shows(MyAccessRequests answer) {
        return Shown.nothing();
    }
}
