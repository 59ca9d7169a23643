package io.portico.access;

import io.portico.access.Policy.PermissionSetTerms;
import io.portico.messages.PermissionSetId;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The part of the access state that comes from the events of an agency's own permission sets. */
record CustomSets(PMap<PermissionSetId, CustomSet> byId, PVector<PermissionSetId> inOrder) implements Parts.Part {

    static final CustomSets NONE = new CustomSets(HashTreePMap.empty(), TreePVector.empty());

    /**
     * A permission set of an agency's own.
     *
     * @param on for each switch the event that switched it on
     */
    record CustomSet(PermissionSetTerms terms, PMap<Permission, Fact> on) {}

    CustomSets with(PermissionSetEvent event, Fact fact) {
        return switch (event) {
            case PermissionSetMade e -> made(e, fact);
            case PermissionSetEdited e -> edited(e, fact);
            case PermissionSetDeleted e ->
                new CustomSets(byId.minus(e.permissionSetId()), inOrder.minus(e.permissionSetId()));
        };
    }

    /** What is built in stays as it is, whatever the history says. */
    private CustomSets made(PermissionSetMade e, Fact fact) {
        if (byId.containsKey(e.permissionSetId())
                || PermissionSets.builtIn(e.permissionSetId()).isPresent()) {
            return this;
        }
        PermissionSetTerms terms = terms(e.permissionSetId(), e.name(), PermissionSets.base(e.base()), e.permissions());
        return new CustomSets(
                byId.plus(e.permissionSetId(), new CustomSet(terms, on(terms, HashTreePMap.empty(), fact))),
                inOrder.plus(e.permissionSetId()));
    }

    private CustomSets edited(PermissionSetEdited e, Fact fact) {
        CustomSet before = byId.get(e.permissionSetId());
        if (before == null) {
            return this;
        }
        PermissionSetTerms terms =
                terms(e.permissionSetId(), e.name(), before.terms().base(), e.permissions());
        return new CustomSets(
                byId.plus(e.permissionSetId(), new CustomSet(terms, on(terms, before.on(), fact))), inOrder);
    }

    private static PermissionSetTerms terms(
            PermissionSetId id, String name, PersonKind base, Set<Permission> permissions) {
        EnumSet<Permission> meant = EnumSet.noneOf(Permission.class);
        meant.addAll(permissions);
        meant.retainAll(Permission.of(base));
        return new PermissionSetTerms(id, name, base, Collections.unmodifiableSet(meant));
    }

    /** What was on before was switched on then. */
    private static PMap<Permission, Fact> on(PermissionSetTerms terms, PMap<Permission, Fact> before, Fact now) {
        PMap<Permission, Fact> on = HashTreePMap.empty();
        for (Permission permission : terms.permissions()) {
            Fact since = before.get(permission);
            on = on.plus(permission, since == null ? now : since);
        }
        return on;
    }
}
