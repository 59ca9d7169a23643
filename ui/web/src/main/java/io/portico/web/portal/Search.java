package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.PortalFinding;
import io.portico.views.portal.PortalFoundKind;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Choice;
import io.portico.web.parts.Finder;
import io.portico.web.parts.FinderButton;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Palette;
import io.portico.web.parts.Profile;
import io.portico.web.parts.Spot;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the reader finds, does and goes to from wherever they are: search from the top bar, and the same by keys. */
final class Search {

    private static final int OF_EACH_KIND = 5;

    private final House house;

    Search(House house) {
        this.house = house;
    }

    FinderButton button() {
        Palette palette = new Palette(this::found, this::deeds, this::pages);
        Runnable search = () -> palette.search(Words.say("find.portal"));
        Map<String, Runnable> shortcuts = new LinkedHashMap<>();
        shortcuts.put("search", search);
        shortcuts.put("palette", palette::actions);
        if (house.may(Permission.TASKS_CREATE)) {
            shortcuts.put("add", () -> CreateTaskDialog.openHere(house));
        }
        return new FinderButton(Words.say("find"), search, shortcuts);
    }

    /** What is asked for by a form is among what can be done. */
    private List<Choice> deeds() {
        List<Choice> deeds = new ArrayList<>();
        if (house.may(Permission.TASKS_CREATE)) {
            deeds.add(Choice.deed(Glyph.PLUS, Words.say("portal.createTask"), () -> CreateTaskDialog.openHere(house)));
            house.ask(new FindPortalForms())
                    .items()
                    .forEach(form -> deeds.add(Choice.page(Glyph.FORM, form.title(), Link.to(form.id()))));
        }
        deeds.addAll(Profile.deeds(house));
        return deeds;
    }

    private List<Choice> pages() {
        List<Choice> pages = new ArrayList<>();
        Places.of(house).forEach(place -> pages.add(Choice.page(place.glyph(), Words.say(place.word()), place.path())));
        pages.addAll(Profile.pages(house));
        return pages;
    }

    private List<Finder.Group> found(String text) {
        List<PortalFinding> items =
                house.ask(new FindInPortal(text, Set.of(), OF_EACH_KIND)).items();
        return Arrays.stream(PortalFoundKind.values())
                .map(kind -> new Finder.Group(
                        Words.say(kind),
                        items.stream()
                                .filter(item -> item.kind() == kind)
                                .map(this::choice)
                                .toList()))
                .toList();
    }

    private Choice choice(PortalFinding finding) {
        return Choice.page(glyph(finding), finding.title(), finding.excerpt(), about(finding), path(finding));
    }

    private static Glyph glyph(PortalFinding finding) {
        return switch (finding.kind()) {
            case PROJECT -> Glyph.PROJECTS;
            case TASK -> Glyph.TO_DO;
            case DOCUMENT -> Glyph.PAGE;
            case FILE -> Glyph.FILE;
            case INVOICE, BUDGET -> Glyph.BILL;
            case REQUEST_FORM -> Glyph.FORM;
            case POST -> Glyph.SEND;
        };
    }

    private List<Component> about(PortalFinding finding) {
        List<Component> about = new ArrayList<>();
        if (finding.author() != null) {
            about.add(new Span(finding.author().name()));
        }
        if (finding.within() != null) {
            about.add(new Span(finding.within()));
        }
        if (finding.status() != null) {
            about.add(Chip.of(finding.status()));
        }
        if (finding.kind() == PortalFoundKind.POST && finding.at() != null) {
            about.add(house.times().ago(finding.at()));
        }
        return about;
    }

    private static String path(PortalFinding finding) {
        return switch (finding.kind()) {
            case PROJECT -> Link.to(new ProjectId(finding.id()));
            case TASK -> Link.to(new TaskId(finding.id()));
            case DOCUMENT -> Link.to(new DocumentId(finding.id()));
            case FILE -> Link.to(Objects.requireNonNull(finding.taskId()));
            case POST -> new Spot(null, new PostId(finding.id())).in(Objects.requireNonNull(finding.taskId()));
            case INVOICE -> Link.to(new InvoiceId(finding.id()));
            case BUDGET -> Link.to(new BudgetId(finding.id()));
            case REQUEST_FORM -> Link.to(new RequestFormId(finding.id()));
        };
    }
}
