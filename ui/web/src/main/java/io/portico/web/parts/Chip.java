package io.portico.web.parts;

import com.vaadin.flow.component.html.Span;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.project.Footing;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.requestform.FormState;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.billing.InvoiceStatus;
import java.util.Locale;

/** A status or priority: always a colour, a shape and a word, the same everywhere. */
public final class Chip extends Span {

    private Chip(Glyph glyph, String word, String tone) {
        add(glyph.draw(), new Span(word));
        addClassNames("chip", "tone-" + tone);
    }

    public static Chip of(TaskStatus status) {
        String word = Words.say(status);
        return switch (status) {
            case TO_DO -> new Chip(Glyph.TO_DO, word, "plain");
            case IN_PROGRESS -> new Chip(Glyph.IN_PROGRESS, word, "going");
            case IN_REVIEW -> new Chip(Glyph.IN_REVIEW, word, "waiting");
            case DONE -> new Chip(Glyph.DONE, word, "good");
        };
    }

    public static Chip of(ProjectStatus status) {
        String word = Words.say(status);
        return switch (status) {
            case PLANNED -> new Chip(Glyph.PLANNED, word, "plain");
            case IN_PROGRESS -> new Chip(Glyph.IN_PROGRESS, word, "going");
            case ON_HOLD -> new Chip(Glyph.PAUSED, word, "waiting");
            case COMPLETED -> new Chip(Glyph.DONE, word, "good");
            case CANCELLED -> new Chip(Glyph.CANCELLED, word, "plain");
        };
    }

    public static Chip of(Priority priority) {
        String word = Words.say(priority);
        return switch (priority) {
            case LOW -> new Chip(Glyph.LOW, word, "plain");
            case NORMAL -> new Chip(Glyph.NORMAL, word, "plain");
            case HIGH -> new Chip(Glyph.HIGH, word, "warm");
            case URGENT -> new Chip(Glyph.URGENT, word, "hot");
        };
    }

    public static Chip of(InvoiceStatus status) {
        String word = Words.say(status);
        return switch (status) {
            case DRAFT -> new Chip(Glyph.PLANNED, word, "plain");
            case SENT -> new Chip(Glyph.SEND, word, "going");
            case PAID -> new Chip(Glyph.DONE, word, "good");
            case OVERDUE -> new Chip(Glyph.URGENT, word, "hot");
            case VOID -> new Chip(Glyph.CANCELLED, word, "plain");
        };
    }

    public static Chip of(ApprovalState state) {
        String word = Words.say(state);
        return switch (state) {
            case WAITING -> new Chip(Glyph.CLOCK, word, "waiting");
            case APPROVED -> new Chip(Glyph.DONE, word, "good");
            case CHANGES_ASKED -> new Chip(Glyph.BACK, word, "warm");
            case WITHDRAWN -> new Chip(Glyph.CANCELLED, word, "plain");
        };
    }

    public static Chip of(FormState state) {
        String word = Words.say(state);
        return switch (state) {
            case DRAFT -> new Chip(Glyph.PLANNED, word, "plain");
            case PUBLISHED -> new Chip(Glyph.DONE, word, "good");
            case PAUSED -> new Chip(Glyph.PAUSED, word, "waiting");
            case ARCHIVED -> new Chip(Glyph.SQUARE, word, "plain");
        };
    }

    /** Why somebody sees a project, or why not. */
    public static Chip of(Footing footing) {
        return of(glyph(footing), Words.say(footing), tone(footing));
    }

    public static Glyph glyph(Footing footing) {
        return switch (footing) {
            case ALL -> Glyph.YES;
            case GRANTED -> Glyph.PERSON;
            case TASKS_ONLY -> Glyph.IN_PROGRESS;
            case AGENCY_CLOSED, DEACTIVATED -> Glyph.CLOSE;
            case NOT_ACCEPTED -> Glyph.MAIL;
            case WITHDRAWN -> Glyph.BACK;
            case ENDED -> Glyph.CALENDAR;
            case TERMS_OPEN -> Glyph.FILE;
            case NO_ACCOUNT -> Glyph.TO_DO;
            case BRAND_MISSING -> Glyph.CANCELLED;
            case LOCKED -> Glyph.LOCK;
            case NOT_GRANTED -> Glyph.MISSING;
            case GRANT_ENDED -> Glyph.CLOCK;
            case SWITCHED_OFF -> Glyph.PAUSED;
            case UNKNOWN -> Glyph.SQUARE;
        };
    }

    public static Tone tone(Footing footing) {
        return switch (footing) {
            case ALL, GRANTED -> Tone.GOOD;
            case TASKS_ONLY -> Tone.GOING;
            case NOT_ACCEPTED, TERMS_OPEN, SWITCHED_OFF -> Tone.WAITING;
            case ENDED, GRANT_ENDED -> Tone.WARM;
            case AGENCY_CLOSED, DEACTIVATED -> Tone.HOT;
            case WITHDRAWN, BRAND_MISSING, NO_ACCOUNT, LOCKED, NOT_GRANTED, UNKNOWN -> Tone.PLAIN;
        };
    }

    /** Something that has happened or waits, in words of the page. */
    public static Chip of(Glyph glyph, String word, Tone tone) {
        return new Chip(glyph, word, tone.name().toLowerCase(Locale.ROOT));
    }

    /** How a chip feels. None of these is the colour of an audience. */
    public enum Tone {
        PLAIN,
        GOING,
        WAITING,
        GOOD,
        WARM,
        HOT
    }
}
