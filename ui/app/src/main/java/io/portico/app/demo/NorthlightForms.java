package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;

import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.FormAnswer;
import io.portico.messages.requestform.FormChoice;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.task.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request forms of Northlight: one that is used, one for every project, and one that is not ready. */
final class NorthlightForms {

    private static final RequestFormId MATERIAL = new RequestFormId("campaign-material");
    private static final RequestFormId CHANGE = new RequestFormId("small-change");
    private static final RequestFormId SHOOT = new RequestFormId("photo-shoot");

    private final Storybook book;

    NorthlightForms(Storybook book) {
        this.book = book;
    }

    void tell() {
        made(-34, material());
        book.on(-33, "09:40", "nora", new PublishRequestForm(MATERIAL));
        made(-21, change());
        book.on(-21, "16:20", "nora", new PublishRequestForm(CHANGE));
        made(-1, shoot());
        book.on(-2, "08:50", "clara", wobblers());
    }

    private void made(int day, FormSheet sheet) {
        book.on(day, "15:10", "nora", new MakeRequestForm(sheet.formId(), sheet));
    }

    private static FormSheet material() {
        return new FormSheet(
                MATERIAL,
                words("New campaign material"),
                words(
                        "Tell us what you need and by when. We come back to you **within one working day**, with a question or"
                                + " with a date."),
                new ProjectId("oats"),
                Priority.NORMAL,
                Set.of(new UserId("mei")),
                List.of(
                        field(MATERIAL, "what", FieldKind.SHORT_TEXT, "What do you need?", "In a few words", true),
                        choice(
                                MATERIAL,
                                "format",
                                FieldKind.ONE_OF,
                                "What is it?",
                                true,
                                "Poster or print",
                                "Social media",
                                "Film or animation",
                                "Something else"),
                        choice(
                                MATERIAL,
                                "where",
                                FieldKind.SEVERAL_OF,
                                "Where will people see it?",
                                false,
                                "In stores",
                                "Outdoors",
                                "Online",
                                "At an event"),
                        field(MATERIAL, "when", FieldKind.DATE, "When do you need it?", null, true),
                        field(
                                MATERIAL,
                                "pieces",
                                FieldKind.NUMBER,
                                "How many pieces?",
                                "Leave it empty if it is online",
                                false),
                        field(
                                MATERIAL,
                                "more",
                                FieldKind.LONG_TEXT,
                                "Tell us more",
                                "Whom should it reach, and what should they do then?",
                                false),
                        field(MATERIAL, "like", FieldKind.LINK, "Something similar that you like", null, false),
                        field(MATERIAL, "files", FieldKind.FILE, "Pictures, texts, sizes", null, false)));
    }

    private static FormSheet change() {
        return new FormSheet(
                CHANGE,
                words("A small change"),
                words("For a word, a picture or a price in something that is out already."),
                null,
                Priority.HIGH,
                Set.of(),
                List.of(
                        field(CHANGE, "where", FieldKind.LINK, "Where is it?", "The address of the page", false),
                        field(CHANGE, "what", FieldKind.LONG_TEXT, "What should be different?", null, true),
                        field(CHANGE, "until", FieldKind.DATE, "Until when?", null, false)));
    }

    private static FormSheet shoot() {
        return new FormSheet(
                SHOOT,
                words("A photo shoot"),
                null,
                null,
                Priority.NORMAL,
                Set.of(new UserId("samir")),
                List.of(
                        field(SHOOT, "what", FieldKind.SHORT_TEXT, "What shall we photograph?", null, true),
                        field(
                                SHOOT,
                                "contact",
                                FieldKind.EMAIL,
                                "Who is there on the day?",
                                "Their e-mail address",
                                true)));
    }

    private FillInRequestForm wobblers() {
        TaskId task = new TaskId("oats-wobblers");
        return new FillInRequestForm(
                MATERIAL,
                1,
                task,
                new PostId("oats-wobblers-files"),
                null,
                List.of(
                        said(task, "what", "Shelf wobblers for the tasting week"),
                        new FormAnswer(task, "format", null, List.of("format-1"), List.of()),
                        new FormAnswer(task, "where", null, List.of("where-1", "where-4"), List.of()),
                        said(task, "when", book.days().day(12).toString()),
                        said(task, "pieces", "2400"),
                        said(
                                task,
                                "more",
                                "The big stores give us one metre of shelf for a week. Something that moves a little when"
                                        + " you walk past, with the crooked tree on it.\nThe stores hang them up themselves, so"
                                        + " please nothing that needs a tool.")));
    }

    private static FormAnswer said(TaskId task, String field, String text) {
        return new FormAnswer(task, field, words(text), List.of(), List.of());
    }

    private static FormField field(
            RequestFormId form, String id, FieldKind kind, String label, @Nullable String help, boolean required) {
        return new FormField(form, id, kind, words(label), help == null ? null : words(help), required, List.of());
    }

    private static FormField choice(
            RequestFormId form, String id, FieldKind kind, String label, boolean required, String... choices) {
        List<FormChoice> all = new ArrayList<>();
        for (String choice : choices) {
            all.add(new FormChoice(form, id + "-" + (all.size() + 1), words(choice)));
        }
        return new FormField(form, id, kind, words(label), null, required, all);
    }
}
