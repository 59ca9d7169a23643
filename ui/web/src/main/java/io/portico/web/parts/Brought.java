package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.Upload;

/** Files that are not chosen by a button: dropped anywhere onto a place, or pasted there. What is pasted has no name. */
final class Brought {

    private static final String TAKE = """
            const [upload, named] = [$0, $1];
            const take = (files) => { if (files.length) upload._addFiles(files); };
            this.addEventListener('paste', (event) => {
              const files = [...(event.clipboardData ? event.clipboardData.files : [])];
              if (!files.length || event.defaultPrevented || !upload.isConnected) return;
              event.preventDefault();
              const now = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
              take(files.map((file) => file.name && file.name !== 'image.png'
                ? file
                : new File([file], `${named} ${now}.${(file.type.split('/')[1] || 'bin')}`, { type: file.type })));
            });
            const carries = (event) => [...event.dataTransfer.types].includes('Files');
            this.addEventListener('dragover', (event) => {
              if (carries(event) && upload.isConnected) { event.preventDefault(); this.classList.add('dropping'); }
            });
            this.addEventListener('dragleave', (event) => {
              if (!this.contains(event.relatedTarget)) this.classList.remove('dropping');
            });
            this.addEventListener('drop', (event) => {
              this.classList.remove('dropping');
              if (carries(event) && !event.defaultPrevented && upload.isConnected) {
                event.preventDefault();
                take([...event.dataTransfer.files]);
              }
            });
            """;

    private Brought() {}

    /** What is brought onto the place is taken in by the upload, unless a place inside it took it already. */
    static void onto(Component place, Upload upload) {
        // A place that goes and comes again is a new one to the browser.
        place.addAttachListener(
                _ -> place.getElement().executeJs(TAKE, upload.getElement(), Words.say("files.pasted")));
    }
}
