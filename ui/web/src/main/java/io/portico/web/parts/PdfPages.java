package io.portico.web.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import io.portico.views.FileLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The pages of a PDF, one under the other. The reader's browser draws them (pdf.js), from the bytes behind the same door as
 * ever; what cannot be drawn says why.
 */
@Tag("portico-pdf")
final class PdfPages extends Component {

    private static final String LIBRARY = "webjars/pdfjs-dist/" + version() + "/";

    PdfPages(FileLine file) {
        getElement()
                .setAttribute("src", Link.bytes(file.id()))
                .setAttribute("library", LIBRARY)
                .setAttribute("tabindex", "0")
                .setAttribute("role", "document")
                .setAttribute("aria-label", file.name())
                .setAttribute("opening", Words.say("pdf.opening"))
                .setAttribute("page", Words.say("pdf.page", "#1", "#2"))
                .setAttribute("cut", Words.say("pdf.cut"))
                .setAttribute("no-page", Words.say("pdf.noPage"))
                .setAttribute("locked", Words.say("pdf.locked"))
                .setAttribute("broken", Words.say("pdf.broken"))
                .setAttribute("gone", Words.say("pdf.gone"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://scripts/pdf.js");
    }

    /** What the build took: its address may be kept for good. */
    private static String version() {
        try (InputStream facts =
                PdfPages.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/pdfjs-dist/pom.properties")) {
            Properties known = new Properties();
            known.load(Objects.requireNonNull(facts, "pdf.js is missing; the build unpacks it"));
            return known.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
