package io.portico.views.portal;

import java.util.stream.Stream;

/** Asks for portal home. */
public record FindPortalHome() implements PortalQuery<PortalHome> {
    @Override
    public Class<PortalHome> answers() {
        return PortalHome.class;
    }

    @Override
    public Shown shows(PortalHome answer) {
        return PortalTaskLine.shown(answer.tasks())
                .and(Stream.ofNullable(answer.usualPlace()).map(PortalFormPlace::id));
    }
}
