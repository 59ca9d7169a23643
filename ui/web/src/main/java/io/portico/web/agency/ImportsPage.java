package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import io.portico.files.imports.ImportCharset;
import io.portico.files.imports.ImportLimits;
import io.portico.files.imports.Importing;
import io.portico.messages.ImportId;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindImports;
import io.portico.views.agency.ImportDetails;
import io.portico.views.agency.Imports;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Receiving;
import io.portico.web.parts.Sizes;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Set;

/** The first step of an import, to choose a file, and what has been imported before. */
public final class ImportsPage extends Div {

    static final String ADDRESS = "imports";
    private static final PageRequest NEWEST = new PageRequest(PageRequest.DEFAULT_LIMIT, null);

    private final House house;
    private final ImportLimits limits;
    private final Panel before = new Panel(Words.say("imports.before"));
    private final Select<ImportCharset> charset = new Select<>();
    private volatile ImportCharset letters = ImportCharset.UTF_8;

    public ImportsPage(House house) {
        if (!house.may(Permission.WORK_EDIT)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        this.house = house;
        this.limits = house.importing(Importing::limits);
        addClassNames("page", "imports");
        Paragraph about = new Paragraph(Words.say("imports.about"));
        about.addClassNames("quiet", "description");
        add(
                new Head(Words.say("imports")).above(new Link("projects", Words.say("projects"))),
                about,
                new ImportSteps(ImportSteps.Step.FILE),
                chooser(),
                before);
        Live.keep(
                this,
                house,
                Set.of("import"),
                () -> house.ask(new FindImports(NEWEST)),
                this::show,
                () -> Gone.show(this));
    }

    private Panel chooser() {
        Upload upload = new Upload();
        Tongues.teach(upload);
        upload.setUploadHandler(
                new Receiving<>(limits.bytes(), (name, bytes) -> house.bring(name, bytes, letters), ImportsPage::goTo));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, limits.bytes()));
        Button choose = new Button(Words.say("imports.choose"), Glyph.FILE.draw());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Words.say("imports.drop")));
        upload.addFileRejectedListener(_ -> Notice.refused(Receiving.tooLarge(limits.bytes())));
        charset.setLabel(Words.say("imports.charset"));
        charset.setItems(ImportCharset.values());
        charset.setItemLabelGenerator(one -> Words.say("imports.letters." + one.name()));
        charset.setValue(ImportCharset.UTF_8);
        charset.setHelperText(Words.say("imports.charset.help"));
        charset.addValueChangeListener(event -> letters = event.getValue());
        Paragraph bounds = new Paragraph(Words.say("imports.bounds", Sizes.limit(limits.bytes()), limits.rows()));
        bounds.addClassName("quiet");
        Div parts = new Div(upload, charset, bounds);
        parts.addClassName("import-chooser");
        return new Panel(Words.say("imports.step.FILE")).show(parts);
    }

    private static void goTo(ImportId brought) {
        UI.getCurrent().navigate(ADDRESS + "/" + brought.value());
    }

    private void show(Imports imports) {
        if (imports.items().isEmpty()) {
            before.show(new EmptyState(Glyph.FILE, Words.say("imports.none"), Words.say("imports.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        imports.items().forEach(one -> rows.add(row(one)));
        before.show(rows);
        if (imports.next() != null) {
            before.also(new Paragraph(Words.say("sets.more", PageRequest.DEFAULT_LIMIT)));
        }
    }

    private ListItem row(ImportDetails one) {
        Span name = new Span(one.fileName());
        name.addClassName("row-title");
        Span about = new Span(Words.say(
                "imports.by", ImportWords.source(one.source()), one.uploadedBy().name()));
        about.addClassName("quiet");
        Div words = new Div(name, about);
        words.addClassName("row-words");
        Div marks = new Div(
                new Span(Words.say("imports.tasks", one.tasks() - one.takenBack())),
                house.times().ago(one.uploadedAt()),
                ImportWords.chip(one.state()));
        marks.addClassName("marks");
        Link link = new Link(ADDRESS + "/" + one.id().value(), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }
}
