package io.portico.messages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored, for ever; classes may move, this may not change. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {
    /** Lower case with hyphens, unique among all events. */
    String value();
}
