package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;

import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DocumentTextChange;
import io.portico.messages.document.EditDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.document.PinDocument;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the documents of projects, each under a line of its own and followed by what it says, in Markdown:
 *
 * <pre>
 * %% project key day who Title    a page
 * %+ day who                      its next version, as a whole
 * %f project day who file         a file
 * %o day audiences                the last one is opened by the project's manager: c, p, cp or -
 * %p day                          the last one is pinned by the project's manager
 * </pre>
 */
final class DocumentTexts {

    private static final LocalTime WRITTEN = LocalTime.of(11, 20);
    private static final LocalTime OPENED = LocalTime.of(11, 50);
    private static final LocalTime PINNED = LocalTime.of(11, 55);

    private final Storybook book;
    private final Map<String, String> managers;
    private String project = "";
    private DocumentId document = new DocumentId("none");

    /** @param managers who manages each project */
    DocumentTexts(Storybook book, Map<String, String> managers) {
        this.book = book;
        this.managers = managers;
    }

    void read(String resource) {
        List<String> block = new ArrayList<>();
        for (String line : TaskTexts.lines(resource)) {
            if (line.startsWith("%") && !block.isEmpty()) {
                happened(block);
                block = new ArrayList<>();
            }
            block.add(line);
        }
        happened(block);
    }

    private void happened(List<String> block) {
        String[] said = block.getFirst().split(" ", 2);
        String text = String.join("\n", block.subList(1, block.size())).strip();
        switch (said[0]) {
            case "%%" -> page(said[1].split(" ", 5), text);
            case "%+" -> edit(said[1].split(" "), text);
            case "%f" -> file(said[1].split(" "));
            case "%o" -> open(said[1].split(" "));
            case "%p" -> book.on(Integer.parseInt(said[1]), PINNED, manager(), new PinDocument(document, true));
            default -> throw new IllegalArgumentException(block.getFirst());
        }
    }

    private void page(String[] words, String text) {
        project = words[0];
        document = new DocumentId(project + "-" + words[1]);
        book.on(
                Integer.parseInt(words[2]),
                WRITTEN,
                words[3],
                new AddDocument(document, new ProjectId(project), words(words[4]), words(text), null));
    }

    private void edit(String[] words, String text) {
        book.on(
                Integer.parseInt(words[0]),
                WRITTEN,
                words[1],
                new EditDocument(document, null, null, new DocumentTextChange(document, words(text)), null));
    }

    private void file(String[] words) {
        project = words[0];
        String name = words[3];
        String key = project + "-" + name.substring(0, name.lastIndexOf('.'));
        document = new DocumentId(key);
        FileId fileId = new FileId(key + "-document");
        int day = Integer.parseInt(words[1]);
        book.on(day, WRITTEN.minusMinutes(1), words[2], new Upload(fileId, name));
        book.on(day, WRITTEN, words[2], new AddDocument(document, new ProjectId(project), null, null, fileId));
    }

    private void open(String[] words) {
        book.on(
                Integer.parseInt(words[0]),
                OPENED,
                manager(),
                new OpenDocument(document, TaskTexts.audiences(words[1])));
    }

    private String manager() {
        return Objects.requireNonNull(managers.get(project), project);
    }
}
