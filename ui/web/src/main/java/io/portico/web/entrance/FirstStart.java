package io.portico.web.entrance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.Optional;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The apex: make an agency, or look around the demonstration. */
public final class FirstStart extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Div choices = new Div();

    public FirstStart(Optional<Founding> founding, Optional<Demo> demo) {
        Paragraph lead = new Paragraph(Words.say("apex.lead"));
        lead.addClassName("lead");
        Header header = new Header(new H1(Words.say("apex.title")), lead);
        choices.addClassName("choices");
        add(header, choices);
        addClassName("apex");
        founding.filter(Founding::open).ifPresent(one -> choices.add(create(one)));
        demo.filter(one -> one.state() != Demo.State.OFF).ifPresent(one -> choices.add(lookAround(one)));
        if (choices.getComponentCount() == 0) {
            choices.add(section(Glyph.COMPANY, "apex.address", "apex.address.text"));
        }
    }

    private static Section section(Glyph glyph, String title, String text) {
        Section section = new Section(glyph.draw(), new H2(Words.say(title)), new Paragraph(Words.say(text)));
        section.addClassName("front-card");
        return section;
    }

    private static Section create(Founding founding) {
        Section section = section(Glyph.COMPANY, "apex.create", "apex.create.text");
        Button begin = new Button(Words.say("apex.create"), _ -> new FoundingDialog(founding).open());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(begin);
        return section;
    }

    private static Section lookAround(Demo demo) {
        Section section = section(Glyph.IN_REVIEW, "apex.demo", "apex.demo.text");
        Div next = new Div();
        section.add(next);
        if (demo.state() == Demo.State.READY) {
            agencies(demo, next);
        } else {
            Button begin = new Button(Words.say("apex.demo"));
            begin.addClickListener(_ -> prepare(demo, next));
            next.add(begin);
        }
        return section;
    }

    private static void agencies(Demo demo, Div next) {
        next.removeAll();
        next.addClassName("places");
        demo.agencies().forEach(place -> {
            Anchor anchor = new Anchor(place.address().resolve("/login").toString(), place.name());
            anchor.addClassName("submit");
            next.add(anchor);
        });
    }

    private static void prepare(Demo demo, Div next) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.say("apex.demo.making"));
        Paragraph words = new Paragraph(Words.say("apex.demo.making"));
        next.removeAll();
        next.add(words, bar);
        UI ui = UI.getCurrent();
        Thread.startVirtualThread(() -> {
            try {
                demo.prepare();
                show(ui, () -> agencies(demo, next));
            } catch (RuntimeException e) {
                LOG.error("the demonstration could not be made", e);
                show(ui, () -> {
                    Button again = new Button(Words.say("tryAgain"), _ -> prepare(demo, next));
                    next.removeAll();
                    next.add(again);
                    Notice.refused(Words.say("apex.demo.failed"));
                });
            }
        });
    }

    private static void show(UI ui, Command change) {
        Future<Void> _ = ui.access(change);
    }
}
