package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Policy;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.audit.MatrixRows.Candidate;
import io.portico.projections.audit.MatrixRows.Placed;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.audit.AccessBrand;
import io.portico.views.audit.AccessBrands;
import io.portico.views.audit.AccessMatrix;
import io.portico.views.audit.FindAccessBrands;
import io.portico.views.audit.FindMatrix;
import io.portico.views.audit.MatrixFilter;
import io.portico.views.audit.MatrixProject;
import io.portico.views.audit.MatrixRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers who outside stands how to which projects of a brand. */
public final class MatrixQueries {

    private final Viewers viewers;
    private final AccessStates states;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public MatrixQueries(Viewers viewers, AccessStates states, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.states = states;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    @QueryHandler
    AccessBrands answer(FindAccessBrands query) {
        AccessState state = AccessReaders.asking(viewers).state();
        List<String> named = state.everyBrand().stream()
                .flatMap(id ->
                        Stream.of(id.named(), state.companyOf(id).orElseThrow().named()))
                .toList();
        Titles titles = Titles.of(store, texts, named);
        return new AccessBrands(
                state.everyBrand().stream()
                        .map(id -> brand(id, state.companyOf(id).orElseThrow(), titles))
                        .sorted(Comparator.comparing(AccessBrand::company).thenComparing(AccessBrand::name))
                        .toList(),
                null);
    }

    private static AccessBrand brand(BrandId id, CompanyId company, Titles titles) {
        return new AccessBrand(id, titles.of(id), company, titles.of(company));
    }

    @QueryHandler
    AccessMatrix answer(FindMatrix query) {
        Viewer viewer = AccessReaders.asking(viewers);
        ResourceNames.demandExists(viewer.state(), new Resource.OfBrand(query.brandId()));
        Instant asked = query.at();
        AccessState state = asked == null ? viewer.state() : states.asOf(viewer.agencyId(), asked);
        Instant at = asked == null ? viewer.now() : asked;
        List<ProjectId> all = state.projectsOf(query.brandId()).reversed();
        int left = left(query.projectsAfter(), all.size());
        List<ProjectId> projects = all.subList(all.size() - left, all.size()).stream()
                .limit(FindMatrix.MAX_PROJECTS)
                .toList();
        int limit = query.page().limit();
        List<Placed> found = new MatrixRows(store, texts, state, at, query.filter(), projects)
                .first(candidates(state, query), limit + 1);
        boolean more = found.size() > limit;
        List<Placed> shown = more ? found.subList(0, limit) : found;
        return matrix(
                query.brandId(),
                columns(state, projects),
                shown.stream().map(Placed::row).toList(),
                more ? cursors.of(shown.getLast().place()) : null,
                left > projects.size() ? cursors.of(left - projects.size()) : null);
    }

    private AccessMatrix matrix(
            BrandId brand,
            List<MatrixProject> projects,
            List<MatrixRow> rows,
            @Nullable String next,
            @Nullable String nextProjects) {
        Titles titles = Titles.of(store, texts, List.of(brand.named()));
        return new AccessMatrix(brand, titles.find(brand.named()), projects, rows, next, nextProjects);
    }

    private List<MatrixProject> columns(AccessState state, List<ProjectId> projects) {
        Titles titles =
                Titles.of(store, texts, projects.stream().map(ProjectId::named).toList());
        return projects.stream()
                .map(id -> new MatrixProject(
                        id,
                        titles.find(id.named()),
                        state.project(id).map(ProjectAccess::openTo).orElseThrow()))
                .toList();
    }

    /** How many projects are still to come; the cursor counts from the oldest, so that what comes meanwhile moves nothing. */
    private int left(@Nullable String after, int all) {
        try {
            return after == null ? all : Math.clamp(cursors.read(after), 0, all);
        } catch (BadInput bad) {
            throw new BadInput("projectsAfter", bad.code());
        }
    }

    /** Those whom the brand concerns and who come after the cursor, newest first, as far as ids can tell. */
    private List<Candidate> candidates(AccessState state, FindMatrix query) {
        String after = query.page().after();
        long before = after == null ? Long.MAX_VALUE : cursors.read(after);
        Map<UserId, Integer> places = new HashMap<>();
        for (UserId person : state.people()) {
            places.put(person, places.size());
        }
        MatrixFilter filter = query.filter();
        return Policy.concernedBy(state, query.brandId()).reversed().stream()
                .map(id -> new Candidate(state.person(id).orElseThrow(), places.getOrDefault(id, 0)))
                .filter(one -> one.place() < before)
                .filter(one -> filter.audience() == null
                        || filter.audience() == one.person().audience().orElse(null))
                .filter(one -> !filter.withoutCompany() || one.person().companyId() == null)
                .filter(one -> filter.companyId() == null
                        || filter.companyId().equals(one.person().companyId()))
                .toList();
    }
}
