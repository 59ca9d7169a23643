package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import io.portico.messages.FileId;
import java.util.function.Consumer;

/** A button that takes files in, with their progress below it; each is the reader's alone until something carries it. */
public final class UploadButton extends Div {

    private final Upload upload = new Upload();

    /**
     * The button.
     *
     * @param most how many files at a time; 0 for as many as one likes
     * @param taken is told each file, on the page's own thread
     */
    public UploadButton(House house, String words, int most, Consumer<FileId> taken) {
        addClassName("upload-button");
        Tongues.teach(upload);
        upload.setUploadHandler(Receiving.files(house, file -> {
            upload.clearFileList();
            Notice.attempt(() -> taken.accept(file.id()));
        }));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, house.maxUploadBytes()));
        if (most > 0) {
            upload.setMaxFiles(most);
        }
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(words, Glyph.CLIP.draw()));
        upload.addFileRejectedListener(_ -> Notice.refused(Receiving.tooLarge(house)));
        add(upload, Receiving.limit(house));
    }
}
