package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.project.Footing;
import io.portico.projections.Texts;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.MatrixFilter;
import io.portico.views.audit.MatrixRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of a matrix, found among those whom the brand concerns only as far as somebody looks. */
final class MatrixRows {

    /** Names are read in parts. */
    private static final int CHUNK = 200;

    private final ViewStore store;
    private final Texts texts;
    private final AccessState state;
    private final Instant at;
    private final MatrixFilter filter;
    private final String like;
    private final List<ProjectId> projects;

    MatrixRows(
            ViewStore store,
            Texts texts,
            AccessState state,
            Instant at,
            MatrixFilter filter,
            List<ProjectId> projects) {
        this.store = store;
        this.texts = texts;
        this.state = state;
        this.at = at;
        this.filter = filter;
        String wanted = filter.like();
        this.like = wanted == null ? "" : wanted.strip().toLowerCase(Locale.ROOT);
        this.projects = projects;
    }

    /** Somebody who may be a row; the place in the order people came stays theirs for ever. */
    record Candidate(PersonAccess person, int place) {}

    /** A row, and its place. */
    record Placed(MatrixRow row, int place) {}

    private record Cells(Candidate of, List<Footing> footings) {}

    /** The first rows among the candidates, as many as there are and at most that many. */
    List<Placed> first(List<Candidate> candidates, int most) {
        List<Placed> found = new ArrayList<>();
        int next = 0;
        while (next < candidates.size() && found.size() < most) {
            // Without a name to look for, whoever fits is a row, and no more are looked at than are wanted.
            int chunk = like.isEmpty() && filter.footing() == null ? Math.min(CHUNK, most - found.size()) : CHUNK;
            List<Candidate> part = candidates.subList(next, Math.min(candidates.size(), next + chunk));
            next += part.size();
            rows(part).limit(most - found.size()).forEach(found::add);
        }
        return found;
    }

    private Stream<Placed> rows(List<Candidate> part) {
        List<Cells> fitting = part.stream()
                .map(one -> new Cells(one, Policy.footings(state, one.person().userId(), projects, at)))
                .filter(cells -> filter.footing() == null || cells.footings().contains(filter.footing()))
                .toList();
        Titles titles = Titles.of(
                store,
                texts,
                fitting.stream().flatMap(cells -> named(cells.of().person())).toList());
        return fitting.stream()
                .map(cells -> new Placed(row(cells, titles), cells.of().place()))
                .filter(placed -> placed.row().name().toLowerCase(Locale.ROOT).contains(like));
    }

    private static Stream<String> named(PersonAccess person) {
        CompanyId company = person.companyId();
        String named = person.userId().named();
        return company == null ? Stream.of(named) : Stream.of(named, company.named());
    }

    private static MatrixRow row(Cells cells, Titles titles) {
        PersonAccess person = cells.of().person();
        CompanyId company = person.companyId();
        return new MatrixRow(
                person.userId(),
                titles.of(person.userId()),
                person.kind(),
                company,
                company == null ? null : titles.find(company.named()),
                cells.footings());
    }
}
