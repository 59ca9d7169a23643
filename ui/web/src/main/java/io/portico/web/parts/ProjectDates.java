package io.portico.web.parts;

import com.vaadin.flow.component.html.Span;
import io.portico.messages.project.ProjectStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when until when a project lasts, and in words when that has passed although it is not over. */
public final class ProjectDates extends Span {

    public ProjectDates(
            House house, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable ProjectStatus status) {
        addClassName("project-dates");
        String dates = house.times().span(startsOn, endsOn);
        setVisible(!dates.isEmpty());
        add(new Span(dates));
        if (status != null && house.times().overdue(endsOn, status)) {
            addClassName("late");
            add(new Span(Words.say("task.overdue")));
        }
    }

    /** As part of the top of a page, where nothing else says that these are days. */
    public ProjectDates withGlyph() {
        addComponentAsFirst(Glyph.CALENDAR.draw());
        return this;
    }
}
