package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.AccessIcon;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who will see a task that is about to be made: nobody outside, unless its project, or the task it is a part of, says
 * otherwise. Whoever makes it reads so before.
 */
final class NewTaskReaders extends Div {

    private final House house;
    private final @Nullable TaskId parent;
    private final Live<Sight> live;
    private @Nullable ProjectId project;

    /** @param project null until one is chosen */
    NewTaskReaders(House house, @Nullable ProjectId project, @Nullable TaskId parent) {
        this.house = house;
        this.project = project;
        this.parent = parent;
        addClassNames("new-task-readers", "quiet", "wide");
        getElement().setAttribute("aria-live", "polite");
        live = Live.keep(this, house, Set.of("access", "project"), this::look, this::show, this::removeAll);
    }

    /** What it depends on; the words are found on the page, which alone knows in which language it speaks. */
    private record Sight(@Nullable ProjectDetails there, Set<Audience> begins) {}

    /** Speaks of a task in this project from now on. */
    void in(@Nullable ProjectId chosen) {
        project = chosen;
        live.again();
    }

    private Sight look() {
        if (project == null) {
            return new Sight(null, Set.of());
        }
        ProjectDetails there = house.ask(new FindProject(project));
        Set<Audience> begins = parent == null
                ? there.newTasksOpenTo()
                : house.ask(new FindTask(parent)).openTo();
        return new Sight(there, begins);
    }

    /** Open in a locked project is not open yet: the lock wins (access.md, rule 3). */
    private static Set<Audience> seers(ProjectDetails there, Set<Audience> begins) {
        Set<Audience> seers = EnumSet.noneOf(Audience.class);
        begins.stream().filter(there.openTo()::contains).forEach(seers::add);
        return seers;
    }

    /**
     * Who will see it.
     *
     * @param us what the agency is called
     * @param begins whom the task is open to when it is made
     */
    static String words(String us, ProjectDetails there, Set<Audience> begins) {
        Set<Audience> seers = seers(there, begins);
        if (begins.isEmpty()) {
            return Words.say("task.new.nobody", us);
        }
        if (seers.isEmpty()) {
            return Words.say("task.new.later", us);
        }
        if (seers.size() == Audience.values().length) {
            return Words.say("task.new.both", there.companyName());
        }
        return seers.contains(Audience.CLIENT)
                ? Words.say("task.new.clients", there.companyName())
                : Words.say("task.new.partners");
    }

    private void show(Sight now) {
        removeAll();
        ProjectDetails there = now.there();
        setVisible(there != null);
        if (there != null) {
            Span icon = AccessIcon.state(seers(there, now.begins()));
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon, new Span(words(house.agency().name(), there, now.begins())));
        }
    }
}
