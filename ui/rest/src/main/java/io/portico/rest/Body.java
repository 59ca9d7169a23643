package io.portico.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The request's body, bound strictly to a record. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Body {

    /** Whether nothing at all may come; it then counts as an object without fields. */
    boolean optional() default false;
}
