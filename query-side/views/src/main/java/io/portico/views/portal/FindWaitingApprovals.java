package io.portico.views.portal;

/** What waits for the reader's approval, oldest first. */
public record FindWaitingApprovals() implements PortalQuery<PortalApprovals> {

    /** The most that are listed. */
    public static final int MAX = 100;

    @Override
    public Class<PortalApprovals> answers() {
        return PortalApprovals.class;
    }

    @Override
    public Shown shows(PortalApprovals answer) {
        return answer.shown();
    }
}
