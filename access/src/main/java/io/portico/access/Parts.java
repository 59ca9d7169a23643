package io.portico.access;

import java.util.HashMap;
import java.util.Map;

/**
 * What a state is made of: one part of each kind. Putting another in the place of one leaves this as it was.
 *
 * @param byKind never changed
 */
record Parts(Map<Class<?>, Part> byKind) {

    /** A persistent value that folds one family of events. */
    sealed interface Part
            permits Agency,
                    Approvals,
                    Brands,
                    Budgets,
                    CustomSets,
                    Documents,
                    Files,
                    Invoices,
                    People,
                    Projects,
                    RequestForms,
                    Reviews,
                    StandingRules,
                    Tasks,
                    Terms,
                    Viewings {}

    /** Before anything was recorded. */
    static final Parts NONE = of(
            Agency.UNFOUNDED,
            Approvals.NONE,
            Brands.NONE,
            Budgets.NONE,
            CustomSets.NONE,
            Documents.NONE,
            Files.NONE,
            Invoices.NONE,
            People.NONE,
            Projects.NONE,
            RequestForms.NONE,
            Reviews.NONE,
            StandingRules.NONE,
            Tasks.NONE,
            Terms.NONE,
            Viewings.NONE);

    private static Parts of(Part... parts) {
        Map<Class<?>, Part> byKind = new HashMap<>();
        for (Part part : parts) {
            byKind.put(part.getClass(), part);
        }
        return new Parts(byKind);
    }

    /** The part of that kind. */
    <P extends Part> P the(Class<P> kind) {
        Part part = byKind.get(kind);
        if (part == null) {
            throw new IllegalStateException("No state holds a part of the kind " + kind.getSimpleName());
        }
        return kind.cast(part);
    }

    /** These, with that part in the place of the one of its kind. */
    Parts with(Part now) {
        Map<Class<?>, Part> others = new HashMap<>(byKind);
        others.put(now.getClass(), now);
        return new Parts(others);
    }
}
