package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Resource;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.audit.SeenCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of all that somebody sees. A thing's place is its kind and the ledger position at which it came, which stays as
 * it is whatever else comes or goes.
 */
record SeenPart(List<Resource> things, @Nullable String next) {

    /** Ledgers do not get so long; a year of a hundred events a second is less than 2^32. */
    private static final int POSITION_BITS = 48;

    static SeenPart of(AccessState state, List<Resource> all, @Nullable PageRequest page, Cursors cursors) {
        if (page == null) {
            return new SeenPart(all, null);
        }
        long after = page.after() == null ? -1 : cursors.read(page.after());
        List<Resource> left =
                all.stream().filter(thing -> place(state, thing) > after).toList();
        if (left.size() <= page.limit()) {
            return new SeenPart(left, null);
        }
        List<Resource> things = left.subList(0, page.limit());
        return new SeenPart(things, cursors.of(place(state, things.getLast())));
    }

    static List<SeenCount> counts(List<Resource> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Resource thing : all) {
            String named = thing.named();
            counts.merge(named.substring(0, named.indexOf(':')), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new SeenCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static long place(AccessState state, Resource thing) {
        int kind =
                switch (thing) {
                    case Resource.OfProject _ -> 0;
                    case Resource.OfTask _ -> 1;
                    case Resource.OfDocument _ -> 2;
                    case Resource.OfFile _ -> 3;
                    case Resource.OfBudget _ -> 4;
                    case Resource.OfInvoice _ -> 5;
                    case Resource.WholeAgency _,
                            Resource.OfPerson _,
                            Resource.OfBrand _,
                            Resource.OfThread _,
                            Resource.OfApproval _,
                            Resource.OfForm _,
                            Resource.OfPost _ ->
                        throw new IllegalArgumentException("not among what is listed: " + thing);
                };
        return at(kind, ResourceNames.came(state, thing).orElseThrow().position());
    }

    private static long at(long kind, long position) {
        return (kind << POSITION_BITS) | position;
    }
}
