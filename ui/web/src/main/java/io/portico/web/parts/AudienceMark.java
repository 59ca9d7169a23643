package io.portico.web.parts;

import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.ThreadName;
import io.portico.messages.person.PersonKind;

/** Which people: the agency's, clients, partners. Their colours and shapes mean nothing else anywhere. */
public final class AudienceMark extends Span {

    private AudienceMark(Glyph glyph, String word, String audience) {
        add(glyph.draw(), new Span(word));
        addClassNames("audience", audience);
    }

    public static AudienceMark of(Audience audience) {
        return of(ThreadName.of(audience));
    }

    public static AudienceMark of(ThreadName thread) {
        return new AudienceMark(shape(thread), Words.say(thread), className(thread));
    }

    public static AudienceMark of(PersonKind kind) {
        return of(kind.audience().map(ThreadName::of).orElse(ThreadName.AGENCY));
    }

    /** The class that gives the audience's colours to what carries it. */
    public static String className(ThreadName thread) {
        return switch (thread) {
            case AGENCY -> "of-agency";
            case CLIENT -> "of-client";
            case PARTNER -> "of-partner";
        };
    }

    static Glyph shape(ThreadName thread) {
        return switch (thread) {
            case AGENCY -> Glyph.SQUARE;
            case CLIENT -> Glyph.CIRCLE;
            case PARTNER -> Glyph.DIAMOND;
        };
    }
}
