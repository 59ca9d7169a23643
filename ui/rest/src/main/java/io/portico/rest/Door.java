package io.portico.rest;

import io.portico.messages.person.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may knock here. Every method that answers requests carries one; without it nobody gets in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Door {

    Side value();

    /** The caller's permission set must hold one of these; none named means that the house decides alone. */
    Permission[] needs() default {};

    /** A token with scopes must carry one of these; when none is named, one of {@link #needs}. */
    Permission[] scopes() default {};

    /** Whether it also opens for those who look through another's eyes; they come to the portal's reading doors anyway. */
    boolean throughOthersEyes() default false;

    /** Whether it also opens for somebody outside who has the agency's terms to accept first. */
    boolean beforeTerms() default false;
}
