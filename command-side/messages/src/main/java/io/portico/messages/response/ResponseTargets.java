package io.portico.messages.response;

import io.portico.messages.ProjectId;
import java.util.Set;

/**
 * Within what time an agency means to answer.
 *
 * @param billingProjects in which projects people outside ask about billing
 */
public record ResponseTargets(
        ResponseTarget reply,
        ResponseTarget urgent,
        ResponseTarget billing,
        Set<ProjectId> billingProjects,
        BusinessHours hours) {

    /** What holds as long as nobody has said otherwise. */
    public static final ResponseTargets USUAL = new ResponseTargets(
            new ResponseTarget(24, ResponseUnit.HOURS),
            new ResponseTarget(0, ResponseUnit.DAYS),
            new ResponseTarget(2, ResponseUnit.DAYS),
            Set.of(),
            BusinessHours.USUAL);

    public ResponseTargets {
        billingProjects = Set.copyOf(billingProjects);
    }

    public ResponseTarget of(ResponseKind kind) {
        return switch (kind) {
            case REPLY -> reply;
            case URGENT -> urgent;
            case BILLING -> billing;
        };
    }
}
