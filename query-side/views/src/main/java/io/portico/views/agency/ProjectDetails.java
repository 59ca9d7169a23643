package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project as the agency sees it.
 *
 * @param openTo whom it is open to; empty is the lock
 * @param progressShown whether people outside are told how far it is
 * @param outside who outside sees it, by whatever way; null to those who do not read access
 * @param tasks how many tasks it has, and how many of them are done
 * @param invoiced how much of its budgets was invoiced, in percent; null where there is none, and to those who do not see
 *     bills
 * @param version changes with every edit; the ETag
 */
public record ProjectDetails(
        ProjectId id,
        BrandId brandId,
        String brandName,
        CompanyId companyId,
        String companyName,
        String title,
        @Nullable String description,
        UserId managerId,
        @Nullable PersonName manager,
        List<UserId> teamIds,
        List<PersonName> team,
        ProjectStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<Audience> openTo,
        Set<Audience> newTasksOpenTo,
        boolean progressShown,
        List<GrantLine> grants,
        @Nullable ProjectSeers outside,
        int tasks,
        int tasksDone,
        @Nullable Integer invoiced,
        long version) {

    /** The same project, without who sees it and without what was invoiced of it unless these are to be told. */
    public ProjectDetails telling(boolean seers, boolean bills) {
        return new ProjectDetails(
                id,
                brandId,
                brandName,
                companyId,
                companyName,
                title,
                description,
                managerId,
                manager,
                teamIds,
                team,
                status,
                startsOn,
                endsOn,
                openTo,
                newTasksOpenTo,
                progressShown,
                grants,
                seers ? outside : null,
                tasks,
                tasksDone,
                bills ? invoiced : null,
                version);
    }
}
