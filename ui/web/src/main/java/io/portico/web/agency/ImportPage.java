package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.ImportId;
import io.portico.messages.imports.ImportState;
import io.portico.views.agency.FindImport;
import io.portico.views.agency.ImportDetails;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Sizes;
import io.portico.web.parts.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One import: what becomes what, what it would become, how far it is and what it made. */
public final class ImportPage extends Div {

    private final House house;
    private final ImportId id;
    private final Div steps = new Div();
    private final Div content = new Div();
    private final Div head = new Div();
    private @Nullable ImportProgress progress;
    private @Nullable ImportState shown;

    public ImportPage(House house, ImportId id) {
        this.house = house;
        this.id = id;
        addClassNames("page", "imports");
        content.addClassName("import-content");
        add(head, steps, content);
        Live.keep(
                this,
                house,
                Set.of(id.named()),
                () -> house.ask(new FindImport(id)),
                this::show,
                () -> Gone.show(this));
    }

    private void show(ImportDetails now) {
        head.removeAll();
        head.add(new Head(now.fileName())
                .above(new Link(ImportsPage.ADDRESS, Words.say("imports")))
                .below(
                        ImportWords.chip(now.state()),
                        new Span(ImportWords.source(now.source())),
                        new Span(Words.say("imports.rows", now.rows())),
                        new Span(Sizes.words(now.sizeBytes()))));
        if (now.state() != ImportState.UPLOADED) {
            step(ImportSteps.Step.IMPORT);
            if (progress == null || shown != now.state()) {
                progress = new ImportProgress(house, now);
                content.removeAll();
                content.add(progress);
            } else {
                // What has the focus keeps it while the figures move.
                progress.move(now);
            }
        } else if (shown != ImportState.UPLOADED) {
            map();
        }
        shown = now.state();
    }

    private void step(ImportSteps.Step step) {
        steps.removeAll();
        steps.add(new ImportSteps(step));
    }

    /** What somebody is choosing is not taken from under their hands: this is shown once. */
    private void map() {
        step(ImportSteps.Step.MAPPING);
        content.removeAll();
        content.add(new ImportMappingForm(house, id, this::preview));
    }

    private void preview() {
        step(ImportSteps.Step.PREVIEW);
        content.removeAll();
        content.add(new ImportPreviewPart(house, id, this::map));
    }
}
