package io.portico.web.parts;

import io.portico.messages.person.Permission;
import io.portico.views.audit.Telling;
import java.util.Arrays;
import java.util.List;

/** What switches and permission sets are called within sentences: what the pages call them where they are set. */
public final class RightNames implements Telling.Labels {

    public static final RightNames HERE = new RightNames();

    private static final List<String> SIDES = List.of("Switch.guest.", "Switch.staff.");

    private RightNames() {}

    @Override
    public String permission(String wireName) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.wireName().equals(wireName))
                .flatMap(permission -> SIDES.stream().map(side -> side + permission.name()))
                .filter(Words::has)
                .findFirst()
                .map(Words::say)
                .orElse(wireName);
    }

    /** Those that came with Portico have their ids from the beginning, no other can have them. */
    @Override
    public String permissionSet(String id, String name) {
        String key = "BuiltInSet." + id;
        return Words.has(key) ? Words.say(key) : name;
    }
}
