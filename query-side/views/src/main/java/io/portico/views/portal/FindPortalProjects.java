package io.portico.views.portal;

import io.portico.messages.Check;
import io.portico.views.PageRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The projects the reader sees, the newest first.
 *
 * @param text words that all stand in the project's title, whatever their case and accents
 */
public record FindPortalProjects(@Nullable String text, PageRequest page) implements PortalQuery<PortalProjects> {

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

    @Override
    public Shown shows(PortalProjects answer) {
        return Shown.listed(answer.items(), project -> Stream.concat(Stream.of(project.id()), project.people()));
    }
}
