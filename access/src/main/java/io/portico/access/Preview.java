package io.portico.access;

import io.portico.messages.UserId;
import java.util.List;

/**
 * What would change if some events happened: who would gain and who would lose sight of what.
 *
 * @param gains people and things they would see that they do not see now, projects before tasks before
 *     documents before files before budgets before invoices
 * @param losses people and things they see now and would see no more
 * @param broken what a standing rule forbids and people would see by it: such a change is refused
 * @param complete whether that is all; false when a limit cut it short
 */
public record Preview(List<Line> gains, List<Line> losses, List<Ruling.Broken> broken, boolean complete) {

    /** One person and one project, task, document, file, budget or invoice. */
    public record Line(UserId userId, Resource resource) {}
}
