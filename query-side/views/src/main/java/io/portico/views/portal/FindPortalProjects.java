package io.portico.views.portal;

import io.portico.messages.Check;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * The projects the reader sees, the newest first.
 *
 * @param text words that all stand in the project's title, whatever their case and accents
 */
public record FindPortalProjects(@Nullable String text, PageRequest page) implements Query<PortalProjects> {

    public FindPortalProjects {
        text = Check.optionalText("text", text, FindPortalTasks.MAX_TEXT);
    }

    /** All of them. */
    public FindPortalProjects(PageRequest page) {
        this(null, page);
    }

    @Override
    public Class<PortalProjects> answers() {
        return PortalProjects.class;
    }
}
