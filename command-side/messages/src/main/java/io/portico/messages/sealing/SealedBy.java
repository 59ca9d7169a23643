package io.portico.messages.sealing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the component of the same record whose {@link io.portico.messages.Id} names the key that seals this
 * {@link Confidential}. Without it a record with a confidential component cannot be serialized at all.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SealedBy {
    /** The name of the record component that holds the id. */
    String value();
}
