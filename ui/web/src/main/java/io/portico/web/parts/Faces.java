package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.views.PersonName;
import java.util.List;

/** Some people by their faces, and how many more there are; all that are named in words for those who listen. */
public final class Faces extends Div {

    private static final int MOST = 3;

    /**
     * @param key says who they are, by the names
     * @param named some of them
     * @param count how many there are of them all
     */
    public Faces(String key, List<PersonName> named, int count) {
        addClassName("faces");
        setVisible(!named.isEmpty());
        String names = String.join(", ", named.stream().map(PersonName::name).toList());
        String words =
                Words.say(key, count > named.size() ? Words.say("faces.and", names, count - named.size()) : names);
        getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        setTitle(words);
        named.stream().limit(MOST).forEach(person -> add(PersonBadge.face(person.name(), person.kind())));
        if (count > MOST) {
            Span more = new Span(Words.say("faces.more", count - MOST));
            more.addClassName("quiet");
            add(more);
        }
    }
}
