package io.portico.web.parts;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.ThreadName;
import io.portico.messages.person.PersonKind;
import io.portico.views.PersonName;

/** A person: initials in the colour of their side, and the name. */
public final class PersonBadge extends Span {

    public PersonBadge(PersonName person) {
        this(person.name(), person.kind());
    }

    public PersonBadge(String name, PersonKind kind) {
        Span word = new Span(name);
        word.addClassName("name");
        add(face(name, kind), word);
        addClassName("person");
    }

    /** The initials alone, with the name for those who point or listen. */
    public static Avatar face(String name, PersonKind kind) {
        Avatar face = new Avatar(name);
        face.setTooltipEnabled(true);
        face.addClassNames(
                "face",
                AudienceMark.className(kind.audience().map(ThreadName::of).orElse(ThreadName.AGENCY)));
        return face;
    }
}
