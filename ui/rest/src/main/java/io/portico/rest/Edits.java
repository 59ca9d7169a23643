package io.portico.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the body of a PATCH: every field may be missing and then stays as it is; a field that is given must hold a
 * value, unless it is a {@link io.portico.messages.Change}, which null takes away.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Edits {}
