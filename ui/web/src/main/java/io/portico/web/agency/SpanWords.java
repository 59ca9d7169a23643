package io.portico.web.agency;

import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.SpanCause;
import io.portico.web.parts.House;
import io.portico.web.parts.Things;
import io.portico.web.parts.Words;
import java.util.Objects;

/**
 * What is said of times during which somebody could see something.
 *
 * @param ofPerson whether they are all of one person, so that only the things need be named
 */
record SpanWords(House house, boolean ofPerson) {

    /** What stands at the other side: the thing of a person, the person of a thing. */
    String other(AccessSpan span) {
        return ofPerson ? thing(span) : Words.say("person.withKind", span.name(), Words.say(span.personKind()));
    }

    private static String thing(AccessSpan span) {
        String kind = Things.kind(span.resource());
        return span.label() == null && span.within() != null
                ? Words.say("thing.within", kind, span.within())
                : Words.say(
                        "thing.of",
                        kind,
                        Objects.requireNonNullElseGet(span.label(), () -> Words.say("thing.unnamed")));
    }

    /** Of which other side it is, whatever that is called. */
    String key(AccessSpan span) {
        return ofPerson ? span.resource() : span.userId().named();
    }

    String from(AccessSpan span) {
        return house.times().toTheSecond(span.from());
    }

    String until(AccessSpan span) {
        return span.until() == null ? Words.say("spans.lasts") : house.times().toTheSecond(span.until());
    }

    String cause(SpanCause cause) {
        String text = Words.say(cause.text());
        if (cause.event() == null) {
            return text;
        }
        return Words.say(
                "spans.cause",
                text,
                Objects.requireNonNullElseGet(cause.byName(), () -> Objects.requireNonNullElse(cause.by(), "")));
    }

    /** All that a bar shows by its place and shape. */
    String whole(AccessSpan span) {
        String said = Words.say("spans.bar", other(span), from(span), until(span));
        SpanCause begun = span.begun();
        if (begun != null) {
            said = Words.say("spans.bar.begun", said, cause(begun));
        }
        SpanCause ended = span.ended();
        return ended == null ? said : Words.say("spans.bar.ended", said, cause(ended));
    }
}
