package io.portico.files.exports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the events of the history are to the Open Cybersecurity Schema Framework, version 1.8.0: all of them belong to its
 * category of identity and access management. Events that are not named here are changes of some thing, told by the ends
 * of their names.
 */
enum Ocsf {
    ACCOUNT_CHANGE(3001, "Account Change"),
    AUTHENTICATION(3002, "Authentication"),
    ENTITY_MANAGEMENT(3004, "Entity Management"),
    USER_ACCESS(3005, "User Access Management"),
    GROUP_MANAGEMENT(3006, "Group Management");

    static final String VERSION = "1.8.0";
    static final int CATEGORY = 3;
    static final String CATEGORY_NAME = "Identity & Access Management";
    static final int OTHER = 99;

    /** As the names of people begin. */
    static final String USER = "user";

    private static final int TYPES_OF_A_CLASS = 100;

    private static final String TAKEN_AWAY = "review-item-taken-away";
    /** Where nothing else is named, a review took away the account itself. */
    private static final Set<String> REVIEWED_ACCOUNT = Set.of("review", USER);

    private static final Deed DISABLED = new Deed(ACCOUNT_CHANGE, 5, "Disable");

    private static final Map<String, Deed> DEEDS = byName(Map.ofEntries(
            Map.entry(
                    new Deed(ACCOUNT_CHANGE, 1, "Create"),
                    List.of(
                            "client-invited",
                            "partner-invited",
                            "employee-invited",
                            "basic-guest-added",
                            "program-registered")),
            Map.entry(new Deed(ACCOUNT_CHANGE, 2, "Enable"), List.of("invitation-accepted", "person-activated")),
            Map.entry(DISABLED, List.of("person-deactivated", "unseen-guest-suspended", "invitation-withdrawn")),
            Map.entry(new Deed(ACCOUNT_CHANGE, 3, "Password Change"), List.of("password-changed")),
            Map.entry(new Deed(ACCOUNT_CHANGE, 4, "Password Reset"), List.of("password-reset-asked")),
            Map.entry(new Deed(ACCOUNT_CHANGE, 10, "MFA Factor Enable"), List.of("second-factor-added")),
            Map.entry(new Deed(ACCOUNT_CHANGE, 11, "MFA Factor Disable"), List.of("second-factor-removed")),
            Map.entry(
                    other(ACCOUNT_CHANGE),
                    List.of(
                            "second-factor-demand-changed",
                            "invitation-resent",
                            "end-changed",
                            "profile-changed",
                            "agency-note-changed",
                            "taken-from-directory",
                            "email-change-asked",
                            "email-changed",
                            "dashboard-link-made",
                            "dashboard-links-revoked",
                            "terms-accepted")),
            Map.entry(new Deed(AUTHENTICATION, 1, "Logon"), List.of("signed-in", "sign-in-failed")),
            Map.entry(new Deed(AUTHENTICATION, 7, "Account Switch"), List.of("view-as-begun", "try-out-begun")),
            Map.entry(other(AUTHENTICATION), List.of("view-as-ended")),
            Map.entry(
                    new Deed(USER_ACCESS, 1, "Assign Privileges"),
                    List.of(
                            "audit-content-given",
                            "brand-given",
                            "project-access-granted",
                            "task-shared",
                            "budget-access-granted")),
            Map.entry(
                    new Deed(USER_ACCESS, 2, "Revoke Privileges"),
                    List.of(
                            "audit-content-taken",
                            "brand-taken",
                            "project-access-revoked",
                            "task-unshared",
                            "budget-access-revoked",
                            "review-item-taken-away")),
            Map.entry(new Deed(USER_ACCESS, 3, "Assign Role"), List.of("permission-set-assigned")),
            Map.entry(
                    other(USER_ACCESS),
                    List.of(
                            "access-mode-changed",
                            "access-asked",
                            "access-request-granted",
                            "access-request-declined",
                            "review-item-confirmed")),
            Map.entry(new Deed(GROUP_MANAGEMENT, 6, "Create"), List.of("permission-set-made")),
            Map.entry(
                    new Deed(GROUP_MANAGEMENT, 9, "Update"),
                    List.of("permission-set-edited", "set-second-factor-demand-changed")),
            Map.entry(new Deed(GROUP_MANAGEMENT, 5, "Delete"), List.of("permission-set-deleted")),
            Map.entry(new Deed(ENTITY_MANAGEMENT, 12, "Suspend"), List.of("agency-suspended")),
            Map.entry(new Deed(ENTITY_MANAGEMENT, 13, "Resume"), List.of("agency-resumed"))));

    /** What happens to things, by how the names of the events end. */
    private static final Map<String, Deed> ENDS = byName(Map.ofEntries(
            Map.entry(
                    thing(1, "Create"),
                    List.of("added", "made", "founded", "created", "drafted", "uploaded", "started")),
            Map.entry(thing(2, "Read"), List.of("exported")),
            Map.entry(
                    thing(3, "Update"), List.of("set", "edited", "changed", "chosen", "renamed", "opened", "switched")),
            Map.entry(thing(5, "Move"), List.of("moved")),
            Map.entry(thing(4, "Delete"), List.of("deleted", "removed", "back"))));

    private final int uid;
    private final String caption;

    Ocsf(int uid, String caption) {
        this.uid = uid;
        this.caption = caption;
    }

    int uid() {
        return uid;
    }

    String caption() {
        return caption;
    }

    /** What somebody did, in the words of the schema. */
    record Deed(Ocsf what, int activity, String name) {

        int type() {
            return what.uid * TYPES_OF_A_CLASS + activity;
        }
    }

    /** What an event of that stored name is that is about things of those kinds. */
    static Deed of(String type, Set<String> kinds) {
        Deed deed = DEEDS.get(type);
        if (type.equals(TAKEN_AWAY) && REVIEWED_ACCOUNT.equals(kinds)) {
            return DISABLED;
        }
        boolean needsSomebody = deed != null && deed.what != ENTITY_MANAGEMENT && deed.what != GROUP_MANAGEMENT;
        if (deed != null && (kinds.contains(USER) || !needsSomebody)) {
            return deed;
        }
        return ENDS.getOrDefault(type.substring(type.lastIndexOf('-') + 1), other(ENTITY_MANAGEMENT));
    }

    /** The stored names of events that are known by name. */
    static Set<String> named() {
        return DEEDS.keySet();
    }

    private static Map<String, Deed> byName(Map<Deed, List<String>> deeds) {
        Map<String, Deed> byName = new HashMap<>();
        deeds.forEach((deed, names) -> names.forEach(name -> byName.put(name, deed)));
        return Map.copyOf(byName);
    }

    private static Deed other(Ocsf what) {
        return new Deed(what, OTHER, "Other");
    }

    private static Deed thing(int activity, String name) {
        return new Deed(ENTITY_MANAGEMENT, activity, name);
    }
}
