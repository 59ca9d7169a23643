package io.portico.app.demo;

import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Collects the scenes of one agency, in any order. */
final class Storybook {

    private final String agencyId;
    private final WorkingDays days;
    private final List<Scene> scenes = new ArrayList<>();

    Storybook(String agencyId, WorkingDays days) {
        this.agencyId = agencyId;
        this.days = days;
    }

    WorkingDays days() {
        return days;
    }

    List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    /** A person of the agency does something. */
    void on(int day, LocalTime time, String person, Object act) {
        add(day, time, Actor.person(person), act);
    }

    void on(int day, String time, String person, Object act) {
        on(day, LocalTime.parse(time), person, act);
    }

    /** Somebody at a public door does something: whoever founds, whoever holds a link. */
    void atTheDoor(int day, String time, Object act) {
        add(day, LocalTime.parse(time), Actor.ANYONE, act);
    }

    private void add(int day, LocalTime time, Actor actor, Object act) {
        scenes.add(new Scene(days.at(day, time), new Work(agencyId, actor), act));
    }

    static Confidential words(String text) {
        return Confidential.of(text);
    }
}
