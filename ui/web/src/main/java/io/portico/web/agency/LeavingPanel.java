package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.agency.ArchiveAgency;
import io.portico.messages.agency.DeleteAgency;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnership;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the owner does with the whole agency: takes it along, or deletes it. */
final class LeavingPanel {

    private final House house;
    private final AgencyArchives archives;
    private final AgencyDoor agency;
    /** What the next archive is sealed with; it is written once, by whoever asked. */
    private final AtomicReference<@Nullable String> passphrase = new AtomicReference<>();

    private final Anchor archive = new Anchor(this::write, "");

    LeavingPanel(House house, AgencyArchives archives) {
        this.house = house;
        this.archives = archives;
        this.agency = house.agency();
        archive.getElement().setAttribute("download", true).setAttribute("hidden", true);
    }

    Panel panel() {
        Button save = new Button(Words.say("leaving.archive"), _ -> askForPassphrase());
        save.setVisible(archives.maxBytes() > 0);
        Button delete = new Button(Words.say("leaving.delete"), _ -> askWhetherToDelete());
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return new Panel(Words.say("leaving")).show(new Paragraph(Words.say("leaving.about")), save, delete, archive);
    }

    private void askForPassphrase() {
        FormDialog dialog = new FormDialog(Words.say("leaving.archive.title"), Words.say("leaving.archive.do"));
        Paragraph what = new Paragraph(Words.say("leaving.archive.text"));
        what.addClassNames("quiet", "wide");
        PasswordField first =
                dialog.fields().name("passphrase", Tongues.teach(new PasswordField(Words.say("leaving.passphrase"))));
        first.setHelperText(Words.say("leaving.passphrase.help", AgencyArchives.MIN_PASSPHRASE));
        PasswordField again =
                dialog.fields().name("again", Tongues.teach(new PasswordField(Words.say("leaving.passphrase.again"))));
        dialog.body(what, first, again);
        dialog.onSubmit(() -> {
            if (!AgencyArchives.mayBePassphrase(first.getValue())) {
                throw new BadInput("passphrase", BadInput.Code.INVALID_PASSWORD);
            }
            if (!first.getValue().equals(again.getValue())) {
                throw new BadInput("again", BadInput.Code.UNKNOWN_VALUE);
            }
            house.send(new ArchiveAgency(agency.id()));
            passphrase.set(first.getValue());
            archive.getElement().callJsFunction("click");
            Notice.done(Words.say("leaving.archived"));
        });
        dialog.open();
    }

    /** It was asked for a moment ago, and the history says so. */
    private void write(DownloadEvent event) throws IOException {
        String sealing = passphrase.getAndSet(null);
        if (sealing == null) {
            event.getResponse().setStatus(404);
            return;
        }
        event.setFileName(agency.slug() + ".portico");
        event.setContentType("application/octet-stream");
        event.getResponse().setHeader("Cache-Control", "no-store");
        archives.write(agency.id().value(), agency.slug(), sealing, this::mayStill, event.getOutputStream());
    }

    private boolean mayStill() {
        try {
            return house.ask(new FindOwnership()).owned();
        } catch (Rejected gone) {
            return false;
        }
    }

    private void askWhetherToDelete() {
        FormDialog dialog =
                new FormDialog(Words.say("leaving.delete.title", agency.name()), Words.say("leaving.delete.do"));
        dialog.forGood();
        Paragraph what = new Paragraph(Words.say("leaving.delete.text"));
        what.addClassName("wide");
        TextField slug = dialog.fields().name("slug", new TextField(Words.say("leaving.delete.slug", agency.slug())));
        slug.addClassName("wide");
        dialog.body(what, slug);
        dialog.onSubmit(() -> {
            if (!slug.getValue().strip().equals(agency.slug())) {
                throw new BadInput("slug", BadInput.Code.UNKNOWN_VALUE);
            }
            house.send(new DeleteAgency(agency.id()));
            UI.getCurrent().getPage().setLocation("/");
        });
        dialog.open();
    }
}
