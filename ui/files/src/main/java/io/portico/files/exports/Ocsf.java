package io.portico.files.exports;

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

    private static final int TYPES_OF_A_CLASS = 100;

    private static final Map<String, Deed> DEEDS = Map.ofEntries(
            Map.entry("client-invited", new Deed(ACCOUNT_CHANGE, 1, "Create")),
            Map.entry("partner-invited", new Deed(ACCOUNT_CHANGE, 1, "Create")),
            Map.entry("employee-invited", new Deed(ACCOUNT_CHANGE, 1, "Create")),
            Map.entry("basic-guest-added", new Deed(ACCOUNT_CHANGE, 1, "Create")),
            Map.entry("program-registered", new Deed(ACCOUNT_CHANGE, 1, "Create")),
            Map.entry("invitation-accepted", new Deed(ACCOUNT_CHANGE, 2, "Enable")),
            Map.entry("person-activated", new Deed(ACCOUNT_CHANGE, 2, "Enable")),
            Map.entry("person-deactivated", new Deed(ACCOUNT_CHANGE, 5, "Disable")),
            Map.entry("unseen-guest-suspended", new Deed(ACCOUNT_CHANGE, 5, "Disable")),
            Map.entry("invitation-withdrawn", new Deed(ACCOUNT_CHANGE, 5, "Disable")),
            Map.entry("password-changed", new Deed(ACCOUNT_CHANGE, 3, "Password Change")),
            Map.entry("password-reset-asked", new Deed(ACCOUNT_CHANGE, 4, "Password Reset")),
            Map.entry("second-factor-added", new Deed(ACCOUNT_CHANGE, 10, "MFA Factor Enable")),
            Map.entry("second-factor-removed", new Deed(ACCOUNT_CHANGE, 11, "MFA Factor Disable")),
            Map.entry("second-factor-demand-changed", other(ACCOUNT_CHANGE)),
            Map.entry("invitation-resent", other(ACCOUNT_CHANGE)),
            Map.entry("end-changed", other(ACCOUNT_CHANGE)),
            Map.entry("profile-changed", other(ACCOUNT_CHANGE)),
            Map.entry("agency-note-changed", other(ACCOUNT_CHANGE)),
            Map.entry("taken-from-directory", other(ACCOUNT_CHANGE)),
            Map.entry("email-change-asked", other(ACCOUNT_CHANGE)),
            Map.entry("email-changed", other(ACCOUNT_CHANGE)),
            Map.entry("dashboard-link-made", other(ACCOUNT_CHANGE)),
            Map.entry("dashboard-links-revoked", other(ACCOUNT_CHANGE)),
            Map.entry("terms-accepted", other(ACCOUNT_CHANGE)),
            Map.entry("signed-in", new Deed(AUTHENTICATION, 1, "Logon")),
            Map.entry("sign-in-failed", new Deed(AUTHENTICATION, 1, "Logon")),
            Map.entry("view-as-begun", new Deed(AUTHENTICATION, 7, "Account Switch")),
            Map.entry("try-out-begun", new Deed(AUTHENTICATION, 7, "Account Switch")),
            Map.entry("view-as-ended", other(AUTHENTICATION)),
            Map.entry("brand-given", new Deed(USER_ACCESS, 1, "Assign Privileges")),
            Map.entry("project-access-granted", new Deed(USER_ACCESS, 1, "Assign Privileges")),
            Map.entry("task-shared", new Deed(USER_ACCESS, 1, "Assign Privileges")),
            Map.entry("budget-access-granted", new Deed(USER_ACCESS, 1, "Assign Privileges")),
            Map.entry("brand-taken", new Deed(USER_ACCESS, 2, "Revoke Privileges")),
            Map.entry("project-access-revoked", new Deed(USER_ACCESS, 2, "Revoke Privileges")),
            Map.entry("task-unshared", new Deed(USER_ACCESS, 2, "Revoke Privileges")),
            Map.entry("budget-access-revoked", new Deed(USER_ACCESS, 2, "Revoke Privileges")),
            Map.entry("review-item-taken-away", new Deed(USER_ACCESS, 2, "Revoke Privileges")),
            Map.entry("permission-set-assigned", new Deed(USER_ACCESS, 3, "Assign Role")),
            Map.entry("access-mode-changed", other(USER_ACCESS)),
            Map.entry("access-asked", other(USER_ACCESS)),
            Map.entry("access-request-granted", other(USER_ACCESS)),
            Map.entry("access-request-declined", other(USER_ACCESS)),
            Map.entry("review-item-confirmed", other(USER_ACCESS)),
            Map.entry("permission-set-made", new Deed(GROUP_MANAGEMENT, 6, "Create")),
            Map.entry("permission-set-edited", new Deed(GROUP_MANAGEMENT, 9, "Update")),
            Map.entry("permission-set-deleted", new Deed(GROUP_MANAGEMENT, 5, "Delete")),
            Map.entry("set-second-factor-demand-changed", new Deed(GROUP_MANAGEMENT, 9, "Update")),
            Map.entry("agency-suspended", new Deed(ENTITY_MANAGEMENT, 12, "Suspend")),
            Map.entry("agency-resumed", new Deed(ENTITY_MANAGEMENT, 13, "Resume")));

    /** What happens to things, by how the names of the events end. */
    private static final Map<String, Deed> ENDS = Map.ofEntries(
            Map.entry("added", thing(1, "Create")),
            Map.entry("made", thing(1, "Create")),
            Map.entry("founded", thing(1, "Create")),
            Map.entry("created", thing(1, "Create")),
            Map.entry("drafted", thing(1, "Create")),
            Map.entry("uploaded", thing(1, "Create")),
            Map.entry("exported", thing(2, "Read")),
            Map.entry("started", thing(1, "Create")),
            Map.entry("set", thing(3, "Update")),
            Map.entry("edited", thing(3, "Update")),
            Map.entry("changed", thing(3, "Update")),
            Map.entry("chosen", thing(3, "Update")),
            Map.entry("renamed", thing(3, "Update")),
            Map.entry("opened", thing(3, "Update")),
            Map.entry("switched", thing(3, "Update")),
            Map.entry("moved", thing(5, "Move")),
            Map.entry("deleted", thing(4, "Delete")),
            Map.entry("removed", thing(4, "Delete")),
            Map.entry("back", thing(4, "Delete")));

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

    /** What an event of that stored name is, if it is known whom it is about. */
    static Deed of(String type, boolean aboutSomebody) {
        Deed deed = DEEDS.get(type);
        boolean needsSomebody = deed != null && deed.what != ENTITY_MANAGEMENT && deed.what != GROUP_MANAGEMENT;
        if (deed != null && (aboutSomebody || !needsSomebody)) {
            return deed;
        }
        return ENDS.getOrDefault(type.substring(type.lastIndexOf('-') + 1), other(ENTITY_MANAGEMENT));
    }

    /** The stored names of events that are known by name. */
    static Set<String> named() {
        return DEEDS.keySet();
    }

    private static Deed other(Ocsf what) {
        return new Deed(what, OTHER, "Other");
    }

    private static Deed thing(int activity, String name) {
        return new Deed(ENTITY_MANAGEMENT, activity, name);
    }
}
