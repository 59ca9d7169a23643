package io.portico.projections.leaks;

import io.portico.projections.mail.MailRoom;
import io.portico.projections.search.Shelves;
import io.portico.tenancy.Confidences;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The ways on which texts go outside, so that they can be gone on with other texts.
 *
 * @param answers what answers questions, made anew around what opens texts and what searches look through
 */
public record OutsideDoors(
        MailRoom mails,
        Shelves shelves,
        Confidences confidences,
        BiFunction<Confidences, Shelves, List<Object>> answers) {}
